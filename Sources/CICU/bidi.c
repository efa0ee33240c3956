#include "internal.h"
#include <unicode/ubidi.h>

CICUBidi *cicu_bidi_open(CICUStatus *status) {
  UBiDi *bidi = NULL;
  CICU_TRY(status, "ubidi_openSized", bidi = ubidi_openSized(0, 0, &code));
  return (CICUBidi *)bidi;
}

void cicu_bidi_set(CICUBidi *bidi, const uint16_t *text, int32_t length, int32_t level, CICUStatus *status) {
  UBiDiLevel base = level < 0 ? UBIDI_DEFAULT_LTR : (UBiDiLevel)(level & 1);
  CICU_TRY(status, "ubidi_setPara", ubidi_setPara((UBiDi *)bidi, text, length, base, NULL, &code));
}

int32_t cicu_bidi_paragraph_level(const CICUBidi *bidi) { return ubidi_getParaLevel((const UBiDi *)bidi); }

int32_t cicu_bidi_count_runs(CICUBidi *bidi, CICUStatus *status) {
  int32_t count = 0;
  CICU_TRY(status, "ubidi_countRuns", count = ubidi_countRuns((UBiDi *)bidi, &code));
  return count;
}

int32_t cicu_bidi_visual_run(CICUBidi *bidi, int32_t index, int32_t *start, int32_t *length) {
  return ubidi_getVisualRun((UBiDi *)bidi, index, start, length) == UBIDI_RTL;
}

int32_t cicu_bidi_logical_run(const CICUBidi *bidi, int32_t start, int32_t *level) {
  int32_t limit = start;
  UBiDiLevel found = 0;
  ubidi_getLogicalRun((const UBiDi *)bidi, start, &limit, &found);
  *level = found;
  return limit;
}

void cicu_bidi_close(CICUBidi *bidi) { ubidi_close((UBiDi *)bidi); }
