#include "internal.h"
#include <unicode/uspoof.h>

CICUSpoof *cicu_spoof_open(CICUStatus *status) {
  USpoofChecker *spoof = NULL;
  CICU_TRY(status, "uspoof_open", spoof = uspoof_open(&code));
  return (CICUSpoof *)spoof;
}

int32_t cicu_spoof_skeleton(
  const CICUSpoof *spoof, const uint8_t *text, int32_t length, uint8_t *target, int32_t capacity, CICUStatus *status) {
  int32_t written = 0;
  CICU_TRY_SIZED(
    status, "uspoof_getSkeletonUTF8",
    written = uspoof_getSkeletonUTF8(
      (const USpoofChecker *)spoof, 0, (const char *)text, length, (char *)target, capacity, &code));
  return written;
}

int32_t cicu_spoof_confusable(
  const CICUSpoof *spoof, const uint8_t *a, int32_t a_length, const uint8_t *b, int32_t b_length, CICUStatus *status) {
  int32_t found = 0;
  CICU_TRY(
    status, "uspoof_areConfusableUTF8",
    found = uspoof_areConfusableUTF8(
      (const USpoofChecker *)spoof, (const char *)a, a_length, (const char *)b, b_length, &code));
  return found;
}

void cicu_spoof_close(CICUSpoof *spoof) { uspoof_close((USpoofChecker *)spoof); }
