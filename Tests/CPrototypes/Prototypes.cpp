// Compares what the program takes the libraries' interfaces to be with their own headers; it builds where they agree.
#include <cstddef>
#include <type_traits>

namespace own {
#include <PopplerTypes.h>
#include <TesseractTypes.h>
// Leptonica names these by macros.
constexpr int clears = PIX_CLR, subtracts = PIX_SUBTRACT, paints = PIX_PAINT;
}

#include <cairo-pdf.h>
#include <leptonica/allheaders.h>
#include <poppler.h>
#include <tesseract/capi.h>

#include <PopplerFunctions.h>
#include <TesseractFunctions.h>

#define SAME_FUNCTION(result, name, parameters, arguments) \
  static_assert(std::is_same_v<result parameters, decltype(name)>, #name " is another function");
#define SAME_SIZE(type) static_assert(sizeof(own::type) == sizeof(::type), #type " has another size");
#define SAME_VALUE(name) static_assert(int(own::name) == int(::name), #name " has another value");
#define SAME_FIELD(type, field) \
  static_assert(offsetof(own::type, field) == offsetof(::type, field) && sizeof(own::type::field) == sizeof(::type::field), \
    #type "." #field " is elsewhere");

CPOPPLER_FUNCTIONS(SAME_FUNCTION)
CTESSERACT_FUNCTIONS(SAME_FUNCTION)
CLEPTONICA_FUNCTIONS(SAME_FUNCTION)
// OpenMP's header belongs to the compiler, and its one function is not compared.

SAME_SIZE(GList)
SAME_FIELD(GList, data)
SAME_FIELD(GList, next)
SAME_FIELD(GList, prev)
SAME_SIZE(GError)
SAME_FIELD(GError, domain)
SAME_FIELD(GError, code)
SAME_FIELD(GError, message)
SAME_SIZE(PopplerRectangle)
SAME_FIELD(PopplerRectangle, x1)
SAME_FIELD(PopplerRectangle, y1)
SAME_FIELD(PopplerRectangle, x2)
SAME_FIELD(PopplerRectangle, y2)
SAME_SIZE(PopplerAnnotMapping)
SAME_FIELD(PopplerAnnotMapping, area)
SAME_FIELD(PopplerAnnotMapping, annot)
SAME_SIZE(PopplerImageMapping)
SAME_FIELD(PopplerImageMapping, area)
SAME_FIELD(PopplerImageMapping, image_id)

SAME_SIZE(PopplerColor)
SAME_SIZE(PopplerTextAttributes)
SAME_FIELD(PopplerTextAttributes, font_name)
SAME_FIELD(PopplerTextAttributes, start_index)
SAME_FIELD(PopplerTextAttributes, end_index)

SAME_SIZE(PopplerSignatureStatus)
SAME_VALUE(POPPLER_SIGNATURE_VALID)
SAME_VALUE(POPPLER_SIGNATURE_INVALID)
SAME_VALUE(POPPLER_SIGNATURE_DIGEST_MISMATCH)
SAME_SIZE(PopplerSignatureValidationFlags)
SAME_VALUE(POPPLER_SIGNATURE_VALIDATION_FLAG_VALIDATE_CERTIFICATE)
SAME_SIZE(PopplerError)
SAME_VALUE(POPPLER_ERROR_ENCRYPTED)
SAME_SIZE(PopplerAnnotType)
SAME_VALUE(POPPLER_ANNOT_FREE_TEXT)
SAME_VALUE(POPPLER_ANNOT_STAMP)
SAME_VALUE(POPPLER_ANNOT_WIDGET)
SAME_SIZE(PopplerAnnotFlag)
SAME_VALUE(POPPLER_ANNOT_FLAG_HIDDEN)
SAME_VALUE(POPPLER_ANNOT_FLAG_NO_VIEW)
SAME_SIZE(GLogLevelFlags)
SAME_VALUE(G_LOG_LEVEL_MASK)
SAME_SIZE(cairo_status_t)
SAME_VALUE(CAIRO_STATUS_SUCCESS)
SAME_VALUE(CAIRO_STATUS_WRITE_ERROR)
SAME_SIZE(cairo_format_t)
SAME_VALUE(CAIRO_FORMAT_ARGB32)
SAME_VALUE(CAIRO_FORMAT_RGB24)
SAME_SIZE(cairo_filter_t)
SAME_VALUE(CAIRO_FILTER_GOOD)
static_assert(std::is_same_v<void(const char *, GLogLevelFlags, const char *, void *), std::remove_pointer_t<GLogFunc>>);
static_assert(std::is_same_v<cairo_status_t(void *, const unsigned char *, unsigned), std::remove_pointer_t<cairo_write_func_t>>);

SAME_SIZE(TessPageSegMode)
static_assert(int(own::PSM_SINGLE_COLUMN) == int(tesseract::PSM_SINGLE_COLUMN));
static_assert(int(own::PSM_SINGLE_LINE) == int(tesseract::PSM_SINGLE_LINE));
static_assert(int(own::PSM_SINGLE_BLOCK) == int(tesseract::PSM_SINGLE_BLOCK));
static_assert(int(own::PSM_SPARSE_TEXT) == int(tesseract::PSM_SPARSE_TEXT));
SAME_VALUE(L_CLONE)
static_assert(own::clears == PIX_CLR && own::subtracts == PIX_SUBTRACT && own::paints == PIX_PAINT);
SAME_VALUE(L_SELECT_IF_BOTH)
SAME_VALUE(L_SELECT_IF_LTE)
SAME_VALUE(L_SELECT_IF_GTE)
SAME_SIZE(TessPageIteratorLevel)
static_assert(int(own::RIL_TEXTLINE) == int(tesseract::RIL_TEXTLINE));
static_assert(int(own::RIL_WORD) == int(tesseract::RIL_WORD));
