#include "internal.h"
#include <unicode/uversion.h>

const char *cicu_version(void) { return U_ICU_VERSION; }

const char *cicu_status_name(int32_t code) { return u_errorName((UErrorCode)code); }
