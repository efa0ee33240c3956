#include "internal.h"
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct CICUBreaker {
  UBreakIterator *iterator;
  UText *text;
};

CICUBreaker *cicu_breaker_open(bool sentences, const char *locale, CICUStatus *status) {
  UBreakIterator *iterator = NULL;
  CICU_TRY(
    status, "ubrk_open", iterator = ubrk_open(sentences ? UBRK_SENTENCE : UBRK_WORD, locale, NULL, 0, &code));
  if (cicu_failed(status)) return NULL;
  CICUBreaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    ubrk_close(iterator);
    *status = (CICUStatus){U_MEMORY_ALLOCATION_ERROR, "calloc"};
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_breaker_set_utf8(CICUBreaker *breaker, const uint8_t *text, int64_t length, CICUStatus *status) {
  CICU_TRY(status, "utext_openUTF8", breaker->text = utext_openUTF8(breaker->text, (const char *)text, length, &code));
  CICU_TRY(status, "ubrk_setUText", ubrk_setUText(breaker->iterator, breaker->text, &code));
}

int32_t cicu_breaker_next(CICUBreaker *breaker) { return ubrk_next(breaker->iterator); }

int32_t cicu_breaker_rule_status(const CICUBreaker *breaker) { return ubrk_getRuleStatus(breaker->iterator); }

void cicu_breaker_clear(CICUBreaker *breaker) {
  static const UChar empty[1] = {0};
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, empty, 0, &code);
}

void cicu_breaker_close(CICUBreaker *breaker) {
  ubrk_close(breaker->iterator);
  if (breaker->text) utext_close(breaker->text);
  free(breaker);
}
