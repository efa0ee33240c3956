#include "CXML.h"
#include <expat.h>
#include <stdlib.h>
#include <string.h>

struct CXMLDocument {
  CXMLEvent *events;
  size_t event_count, event_room;
  uint8_t *bytes;
  size_t byte_count, byte_room;
};

// Where a name was kept before. Names are few and come again and again.
typedef struct {
  uint32_t start, length;
} Kept;
enum { NAME_SLOTS = 256 };

// What the handlers share while a document is read.
typedef struct {
  Kept names[NAME_SLOTS];
  CXMLDocument *document;
  CXMLLimits limits;
  CXMLResult *result;
  XML_Parser parser;
  int32_t depth;
} Reading;

static void refuse(Reading *reading, CXMLOutcome outcome) {
  if (reading->result->outcome != CXML_DONE) return;
  reading->result->outcome = outcome;
  reading->result->line = (uint32_t)XML_GetCurrentLineNumber(reading->parser);
  reading->result->column = (uint32_t)XML_GetCurrentColumnNumber(reading->parser) + 1;
  XML_StopParser(reading->parser, XML_FALSE);
}

static int grow(void **memory, size_t *room, size_t wanted, size_t size) {
  if (wanted <= *room) return 1;
  size_t more = *room < 512 ? 1024 : *room * 2;
  if (more < wanted) more = wanted;
  void *moved = realloc(*memory, more * size);
  if (!moved) return 0;
  *memory = moved;
  *room = more;
  return 1;
}

// Copies text behind the rest and returns where it starts; the offsets must fit 32 bits.
static int64_t keep(Reading *reading, const char *text, size_t length) {
  CXMLDocument *document = reading->document;
  if (length > reading->limits.text || document->byte_count + length > UINT32_MAX) {
    refuse(reading, CXML_TOO_LONG);
    return -1;
  }
  if (!grow((void **)&document->bytes, &document->byte_room, document->byte_count + length, 1)) {
    refuse(reading, CXML_NO_MEMORY);
    return -1;
  }
  if (length) memcpy(document->bytes + document->byte_count, text, length);
  document->byte_count += length;
  return (int64_t)(document->byte_count - length);
}

// The same for a name, which is kept once unless its slot was taken by another.
static int64_t keep_name(Reading *reading, const char *name, size_t length) {
  uint32_t hash = 2166136261u;
  for (size_t at = 0; at < length; at++) hash = (hash ^ (uint8_t)name[at]) * 16777619u;
  Kept *kept = &reading->names[hash % NAME_SLOTS];
  if (length && kept->length == length && memcmp(reading->document->bytes + kept->start, name, length) == 0)
    return kept->start;
  int64_t start = keep(reading, name, length);
  if (start >= 0) *kept = (Kept){.start = (uint32_t)start, .length = (uint32_t)length};
  return start;
}

static void add(Reading *reading, uint8_t kind, const char *name, const char *value, size_t value_length) {
  if (reading->result->outcome != CXML_DONE) return;
  CXMLDocument *document = reading->document;
  if (document->event_count >= reading->limits.events) return refuse(reading, CXML_TOO_MANY);
  size_t name_length = name ? strlen(name) : 0;
  int64_t name_start = keep_name(reading, name, name_length);
  if (name_start < 0) return;
  int64_t value_start = keep(reading, value, value_length);
  if (value_start < 0) return;
  if (!grow((void **)&document->events, &document->event_room, document->event_count + 1, sizeof(CXMLEvent)))
    return refuse(reading, CXML_NO_MEMORY);
  document->events[document->event_count++] = (CXMLEvent){
      .kind = kind,
      .line = (uint32_t)XML_GetCurrentLineNumber(reading->parser),
      .name = (uint32_t)name_start,
      .name_end = (uint32_t)(name_start + (int64_t)name_length),
      .value = (uint32_t)value_start,
      .value_end = (uint32_t)(value_start + (int64_t)value_length)};
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes) {
  Reading *reading = data;
  if (++reading->depth > reading->limits.depth) return refuse(reading, CXML_TOO_DEEP);
  add(reading, CXML_START, name, NULL, 0);
  for (; attributes[0]; attributes += 2) add(reading, CXML_ATTRIBUTE, attributes[0], attributes[1], strlen(attributes[1]));
}

static void on_end(void *data, const XML_Char *name) {
  Reading *reading = data;
  (void)name;
  reading->depth--;
  add(reading, CXML_END, NULL, NULL, 0);
}

// expat hands over text in pieces; pieces side by side become one event, so that the bound is on the whole.
static void on_text(void *data, const XML_Char *text, int length) {
  Reading *reading = data;
  CXMLDocument *document = reading->document;
  CXMLEvent *last = document->event_count ? &document->events[document->event_count - 1] : NULL;
  if (reading->result->outcome != CXML_DONE) return;
  if (last && last->kind == CXML_TEXT) {
    if ((size_t)(last->value_end - last->value) + (size_t)length > reading->limits.text)
      return refuse(reading, CXML_TOO_LONG);
    if (keep(reading, text, (size_t)length) >= 0) last->value_end += (uint32_t)length;
    return;
  }
  add(reading, CXML_TEXT, NULL, text, (size_t)length);
}

// A document type that is only named says nothing that is read; one with declarations could declare entities.
static void on_doctype(
    void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int has_declarations) {
  (void)name, (void)system, (void)public;
  if (has_declarations) refuse(data, CXML_DECLARATIONS);
}

static void on_skipped_entity(void *data, const XML_Char *name, int is_parameter) {
  (void)name, (void)is_parameter;
  refuse(data, CXML_ENTITY);
}

static void parse(Reading *reading, const uint8_t *bytes, int64_t length) {
  const int64_t piece = 1 << 20;
  int64_t at = 0;
  do {
    int64_t count = length - at < piece ? length - at : piece;
    enum XML_Status status = XML_Parse(reading->parser, (const char *)bytes + at, (int)count, at + count == length);
    if (status != XML_STATUS_OK) {
      refuse(reading, CXML_MALFORMED);
      reading->result->message = XML_ErrorString(XML_GetErrorCode(reading->parser));
      return;
    }
    at += count;
  } while (at < length);
}

CXMLDocument *cxml_read(const uint8_t *bytes, int64_t length, CXMLLimits limits, CXMLResult *result) {
  *result = (CXMLResult){.outcome = CXML_DONE, .message = ""};
  CXMLDocument *document = calloc(1, sizeof(CXMLDocument));
  XML_Parser parser = XML_ParserCreateNS(NULL, ' ');
  if (!document || !parser) {
    result->outcome = CXML_NO_MEMORY;
    if (parser) XML_ParserFree(parser);
    return document;
  }
  Reading reading = {.document = document, .limits = limits, .result = result, .parser = parser};
  XML_SetUserData(parser, &reading);
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetCharacterDataHandler(parser, on_text);
  XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  XML_SetSkippedEntityHandler(parser, on_skipped_entity);
  parse(&reading, bytes, length);
  XML_ParserFree(parser);
  return document;
}

const CXMLEvent *cxml_events(const CXMLDocument *document, int64_t *count) {
  *count = (int64_t)document->event_count;
  return document->events;
}

const uint8_t *cxml_bytes(const CXMLDocument *document, int64_t *count) {
  *count = (int64_t)document->byte_count;
  return document->bytes;
}

void cxml_free(CXMLDocument *document) {
  if (!document) return;
  free(document->events);
  free(document->bytes);
  free(document);
}
