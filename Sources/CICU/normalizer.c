#include "internal.h"
#include <unicode/unorm2.h>

int32_t cicu_nfc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity, CICUStatus *status) {
  const UNormalizer2 *nfc = NULL;
  int32_t written = 0;
  CICU_TRY(status, "unorm2_getNFCInstance", nfc = unorm2_getNFCInstance(&code));
  CICU_TRY_SIZED(
    status, "unorm2_normalize", written = unorm2_normalize(nfc, source, length, target, capacity, &code));
  return written;
}

int32_t cicu_nfc_prefix(const uint16_t *source, int32_t length, CICUStatus *status) {
  const UNormalizer2 *nfc = NULL;
  int32_t prefix = 0;
  CICU_TRY(status, "unorm2_getNFCInstance", nfc = unorm2_getNFCInstance(&code));
  CICU_TRY(status, "unorm2_spanQuickCheckYes", prefix = unorm2_spanQuickCheckYes(nfc, source, length, &code));
  return prefix;
}

bool cicu_nfc_has_boundary_before(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
  return U_SUCCESS(code) && unorm2_hasBoundaryBefore(nfc, (UChar32)scalar);
}
