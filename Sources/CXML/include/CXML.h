#pragma once
#include <stdint.h>

// What gloss uses of expat, in plain integers and one opaque handle. A document is read whole into a flat list of events,
// within bounds, so that no callback crosses into Swift. No document type is obeyed, no entity declared, nothing else opened.

/// Why a document was refused.
typedef enum {
  CXML_DONE = 0,
  /// Not well-formed; `message` says how.
  CXML_MALFORMED,
  /// A document type with declarations of its own, where entities would be.
  CXML_DECLARATIONS,
  /// An entity that XML itself does not define.
  CXML_ENTITY,
  /// Elements in elements beyond the bound.
  CXML_TOO_DEEP,
  /// A text or a name beyond the bound.
  CXML_TOO_LONG,
  /// More elements, attributes and texts than the bound.
  CXML_TOO_MANY,
  CXML_NO_MEMORY,
} CXMLOutcome;

/// What a document may be at most.
typedef struct {
  int32_t depth;
  uint32_t text;
  uint32_t events;
} CXMLLimits;

typedef struct {
  CXMLOutcome outcome;
  /// expat's words, for CXML_MALFORMED.
  const char *message;
  /// Where, from 1.
  uint32_t line;
  uint32_t column;
} CXMLResult;

enum { CXML_START = 1, CXML_ATTRIBUTE = 2, CXML_TEXT = 3, CXML_END = 4 };

/// One event; the offsets are into the bytes of the document. An attribute follows the start of its element.
/// A name is `namespace local`, with a space between, or `local`.
typedef struct {
  uint8_t kind;
  uint32_t line;
  uint32_t name, name_end;
  uint32_t value, value_end;
} CXMLEvent;

typedef struct CXMLDocument CXMLDocument;

/// Reads a document; what is returned must be freed, also after a failure. NULL: no memory.
CXMLDocument *cxml_read(const uint8_t *bytes, int64_t length, CXMLLimits limits, CXMLResult *result);
const CXMLEvent *cxml_events(const CXMLDocument *document, int64_t *count);
const uint8_t *cxml_bytes(const CXMLDocument *document, int64_t *count);
void cxml_free(CXMLDocument *document);
