#pragma once
#include <stdbool.h>
#include <stdint.h>

// What gloss uses of ICU, in plain integers and opaque handles. No ICU header is named here: ICU's types would
// clash with the copy that Foundation carries. Every function writes its outcome to a CICUStatus.

/// The outcome of a call: ICU's code and the ICU function that reported it. A code above zero is a failure.
typedef struct {
  int32_t code;
  const char *function;
} CICUStatus;

/// ICU's release, such as "72.1".
const char *cicu_version(void);
/// ICU's name of a code, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *cicu_status_name(int32_t code);

// --- Digest (libmd): the one digest that the outputs name.

/// Writes 64 hexadecimal digits and a NUL: the SHA-256 of `length` bytes.
void cicu_sha256_hex(const uint8_t *bytes, int64_t length, char *hex);

// --- Normalization.

/// Writes the NFC form of `source` and returns its length, which may exceed `capacity` (then nothing is written whole).
int32_t cicu_nfc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity, CICUStatus *status);
/// The length of the prefix of `source` that surely is NFC.
int32_t cicu_nfc_prefix(const uint16_t *source, int32_t length, CICUStatus *status);
/// Whether normalization never reaches back over this scalar.
bool cicu_nfc_has_boundary_before(uint32_t scalar);

// --- Words and sentences, as byte offsets into UTF-8.

typedef struct CICUBreaker CICUBreaker;
CICUBreaker *cicu_breaker_open(bool sentences, const char *locale, CICUStatus *status);
/// Starts on a text, which must stay where it is until the last boundary is read.
void cicu_breaker_set_utf8(CICUBreaker *breaker, const uint8_t *text, int64_t length, CICUStatus *status);
/// The next boundary, or a negative number after the last.
int32_t cicu_breaker_next(CICUBreaker *breaker);
/// What kind of word ended at the last boundary: < 100 none, < 200 number, < 300 letters, < 500 kana and ideographs.
int32_t cicu_breaker_rule_status(const CICUBreaker *breaker);
/// Lets go of the text.
void cicu_breaker_clear(CICUBreaker *breaker);
void cicu_breaker_close(CICUBreaker *breaker);

// --- Code pages.

/// A guess of the detector: ICU's name of the code page, and 0 to 100.
typedef struct {
  char name[32];
  int32_t confidence;
} CICUGuess;
/// Writes the best guesses, surest first, and returns how many.
int32_t cicu_detect(const uint8_t *bytes, int32_t length, CICUGuess *guesses, int32_t capacity, CICUStatus *status);

typedef struct CICUConverter CICUConverter;
CICUConverter *cicu_converter_open(const char *name, CICUStatus *status);
/// Converts a whole text to UTF-16 and writes for each unit where its bytes begin. Ill-formed input becomes U+FFFD.
/// A `capacity` of `length` + 8 units always suffices for the code pages that gloss reads.
int32_t cicu_converter_decode(
  CICUConverter *converter, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t *offsets, int32_t capacity,
  CICUStatus *status);
/// Converts UTF-16 to the code page and returns the length in bytes; what it can't write becomes its substitute.
int32_t cicu_converter_encode(
  CICUConverter *converter, const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity, CICUStatus *status);
void cicu_converter_close(CICUConverter *converter);

// --- Bidi.

typedef struct CICUBidi CICUBidi;
CICUBidi *cicu_bidi_open(CICUStatus *status);
/// Resolves a paragraph. `level`: 0 left to right, 1 right to left, -1 by its first strong letter.
void cicu_bidi_set(CICUBidi *bidi, const uint16_t *text, int32_t length, int32_t level, CICUStatus *status);
int32_t cicu_bidi_paragraph_level(const CICUBidi *bidi);
int32_t cicu_bidi_count_runs(CICUBidi *bidi, CICUStatus *status);
/// The run at a visual position: its logical start and length; returns 1 if it is right to left.
int32_t cicu_bidi_visual_run(CICUBidi *bidi, int32_t index, int32_t *start, int32_t *length);
/// The run at a logical position: where it ends, and its level.
int32_t cicu_bidi_logical_run(const CICUBidi *bidi, int32_t start, int32_t *level);
void cicu_bidi_close(CICUBidi *bidi);

// --- Calendars.

/// A day in some calendar; months and weekdays count from 1, Sunday first.
typedef struct {
  int32_t year, month, day, weekday;
} CICUDate;
/// The day that `calendar` ("persian", "islamic-umalqura", "gregorian") calls by `date`, counted from 1 January 1970.
int64_t cicu_calendar_days(const char *calendar, CICUDate date, CICUStatus *status);
/// What `calendar` calls that day.
CICUDate cicu_calendar_date(const char *calendar, int64_t days, CICUStatus *status);

// --- Collation.

typedef struct CICUCollator CICUCollator;
/// `strength`: 0 base letters, 1 accents too, 2 case too, 15 everything.
CICUCollator *cicu_collator_open(const char *locale, int32_t strength, CICUStatus *status);
/// -1, 0 or 1.
int32_t cicu_collator_compare(
  const CICUCollator *collator, const uint8_t *a, int32_t a_length, const uint8_t *b, int32_t b_length,
  CICUStatus *status);
/// Writes the sort key without the final NUL and returns its length, which may exceed `capacity`.
int32_t cicu_collator_key(
  const CICUCollator *collator, const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity,
  CICUStatus *status);
void cicu_collator_close(CICUCollator *collator);

// --- Confusables.

typedef struct CICUSpoof CICUSpoof;
CICUSpoof *cicu_spoof_open(CICUStatus *status);
/// Writes the UTS 39 skeleton in UTF-8 and returns its length, which may exceed `capacity`.
int32_t cicu_spoof_skeleton(
  const CICUSpoof *spoof, const uint8_t *text, int32_t length, uint8_t *target, int32_t capacity, CICUStatus *status);
/// 0, or bits: 1 within one script, 2 across scripts, 4 whole words across scripts.
int32_t cicu_spoof_confusable(
  const CICUSpoof *spoof, const uint8_t *a, int32_t a_length, const uint8_t *b, int32_t b_length, CICUStatus *status);
void cicu_spoof_close(CICUSpoof *spoof);

// --- Transliteration.

typedef struct CICUTransliterator CICUTransliterator;
/// Compiles own rules (ICU's rule language). On a syntax error, `line` and `offset` say where, when ICU knows.
CICUTransliterator *cicu_transliterator_open_rules(
  const uint16_t *rules, int32_t length, int32_t *line, int32_t *offset, CICUStatus *status);
/// Opens one of ICU's own transforms, such as "Latin-ASCII".
CICUTransliterator *cicu_transliterator_open_id(const uint16_t *id, int32_t length, CICUStatus *status);
/// Rewrites `text` in place and returns the new length, which may exceed `capacity`.
int32_t cicu_transliterate(
  const CICUTransliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity, CICUStatus *status);
void cicu_transliterator_close(CICUTransliterator *transliterator);
