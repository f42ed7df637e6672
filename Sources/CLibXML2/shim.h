#include <libxml/xmlversion.h>
// ICU's headers as a part of this module would conflict with Foundation's own copy; only fields that nobody reads need them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
