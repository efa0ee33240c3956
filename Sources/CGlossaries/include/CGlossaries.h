#pragma once
#include <stddef.h>
#include <stdint.h>

/// One file of the top-level `glossaries` folder; `path` is relative to it.
typedef struct { const char *path; const uint8_t *bytes; size_t count; } CGlossary;

/// All files that the program carries, sorted by path.
const CGlossary *cglossaries(size_t *count);
