#include "internal.h"
#include <unicode/utrans.h>

CICUTransliterator *cicu_transliterator_open_rules(
  const uint16_t *rules, int32_t length, int32_t *line, int32_t *offset, CICUStatus *status) {
  static const UChar name[] = {'o', 'w', 'n'};
  UParseError where = {.line = 0, .offset = -1};
  UTransliterator *opened = NULL;
  CICU_TRY(
    status, "utrans_openU", opened = utrans_openU(name, 3, UTRANS_FORWARD, rules, length, &where, &code));
  *line = where.line;
  *offset = where.offset;
  return (CICUTransliterator *)opened;
}

CICUTransliterator *cicu_transliterator_open_id(const uint16_t *id, int32_t length, CICUStatus *status) {
  UTransliterator *opened = NULL;
  CICU_TRY(status, "utrans_openU", opened = utrans_openU(id, length, UTRANS_FORWARD, NULL, 0, NULL, &code));
  return (CICUTransliterator *)opened;
}

int32_t cicu_transliterate(
  const CICUTransliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity, CICUStatus *status) {
  int32_t limit = length, written = length;
  CICU_TRY_SIZED(
    status, "utrans_transUChars",
    utrans_transUChars((const UTransliterator *)transliterator, text, &written, capacity, 0, &limit, &code));
  return written;
}

void cicu_transliterator_close(CICUTransliterator *transliterator) { utrans_close((UTransliterator *)transliterator); }
