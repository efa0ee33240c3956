#include "internal.h"
#include <unicode/ucol.h>

CICUCollator *cicu_collator_open(const char *locale, int32_t strength, CICUStatus *status) {
  UCollator *collator = NULL;
  CICU_TRY(status, "ucol_open", collator = ucol_open(locale, &code));
  if (collator) ucol_setStrength(collator, (UCollationStrength)strength);
  return (CICUCollator *)collator;
}

int32_t cicu_collator_compare(
  const CICUCollator *collator, const uint8_t *a, int32_t a_length, const uint8_t *b, int32_t b_length,
  CICUStatus *status) {
  int32_t order = 0;
  CICU_TRY(
    status, "ucol_strcollUTF8",
    order = ucol_strcollUTF8(
      (const UCollator *)collator, (const char *)a, a_length, (const char *)b, b_length, &code));
  return order;
}

int32_t cicu_collator_key(
  const CICUCollator *collator, const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity,
  CICUStatus *status) {
  int32_t written = ucol_getSortKey((const UCollator *)collator, text, length, target, capacity);
  if (written == 0) *status = (CICUStatus){U_INTERNAL_PROGRAM_ERROR, "ucol_getSortKey"};
  return written > 0 ? written - 1 : 0;
}

void cicu_collator_close(CICUCollator *collator) { ucol_close((UCollator *)collator); }
