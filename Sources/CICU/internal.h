#pragma once
#include "CICU.h"
#include <unicode/utypes.h>

// Runs one ICU call and, if it fails, notes its name and code. `code` is the variable that the call writes to.
#define CICU_TRY(status, name, call)          \
  do {                                        \
    if ((status)->code > U_ZERO_ERROR) break; \
    UErrorCode code = U_ZERO_ERROR;           \
    call;                                     \
    if (U_FAILURE(code)) {                    \
      (status)->code = code;                  \
      (status)->function = name;              \
    }                                         \
  } while (0)

// The same, but an output that does not fit is no failure: the caller sees the length and comes again.
#define CICU_TRY_SIZED(status, name, call)                    \
  do {                                                        \
    if ((status)->code > U_ZERO_ERROR) break;                 \
    UErrorCode code = U_ZERO_ERROR;                           \
    call;                                                     \
    if (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR) { \
      (status)->code = code;                                  \
      (status)->function = name;                              \
    }                                                         \
  } while (0)

static inline bool cicu_failed(const CICUStatus *status) { return status->code > U_ZERO_ERROR; }
