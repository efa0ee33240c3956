#include "internal.h"
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

static int32_t read_guesses(
  const UCharsetMatch **matches, int32_t found, CICUGuess *guesses, int32_t capacity, CICUStatus *status) {
  int32_t count = found < capacity ? found : capacity;
  for (int32_t i = 0; i < count; i++) {
    const char *name = "";
    CICU_TRY(status, "ucsdet_getName", name = ucsdet_getName(matches[i], &code));
    CICU_TRY(status, "ucsdet_getConfidence", guesses[i].confidence = ucsdet_getConfidence(matches[i], &code));
    if (cicu_failed(status)) return i;
    strncpy(guesses[i].name, name, sizeof guesses[i].name - 1);
    guesses[i].name[sizeof guesses[i].name - 1] = 0;
  }
  return count;
}

int32_t cicu_detect(const uint8_t *bytes, int32_t length, CICUGuess *guesses, int32_t capacity, CICUStatus *status) {
  UCharsetDetector *detector = NULL;
  const UCharsetMatch **matches = NULL;
  int32_t found = 0;
  CICU_TRY(status, "ucsdet_open", detector = ucsdet_open(&code));
  if (cicu_failed(status)) return 0;
  CICU_TRY(status, "ucsdet_setText", ucsdet_setText(detector, (const char *)bytes, length, &code));
  // That nothing matches is an answer, though ICU calls it U_INVALID_CHAR_FOUND.
  CICU_TRY(status, "ucsdet_detectAll", {
    matches = ucsdet_detectAll(detector, &found, &code);
    if (code == U_INVALID_CHAR_FOUND) code = U_ZERO_ERROR;
  });
  int32_t count = matches ? read_guesses(matches, found, guesses, capacity, status) : 0;
  ucsdet_close(detector);
  return count;
}

CICUConverter *cicu_converter_open(const char *name, CICUStatus *status) {
  UConverter *converter = NULL;
  CICU_TRY(status, "ucnv_open", converter = ucnv_open(name, &code));
  return (CICUConverter *)converter;
}

int32_t cicu_converter_decode(
  CICUConverter *converter, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t *offsets, int32_t capacity,
  CICUStatus *status) {
  const char *source = (const char *)bytes;
  UChar *end = target;
  ucnv_reset((UConverter *)converter);
  CICU_TRY(
    status, "ucnv_toUnicode",
    ucnv_toUnicode(
      (UConverter *)converter, &end, target + capacity, &source, source + length, offsets, true, &code));
  return (int32_t)(end - target);
}

int32_t cicu_converter_encode(
  CICUConverter *converter, const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity,
  CICUStatus *status) {
  int32_t written = 0;
  CICU_TRY_SIZED(
    status, "ucnv_fromUChars",
    written = ucnv_fromUChars((UConverter *)converter, (char *)target, capacity, text, length, &code));
  return written;
}

void cicu_converter_close(CICUConverter *converter) { ucnv_close((UConverter *)converter); }
