// The types of poppler-glib, GLib and cairo that are used, as far as they are used.

typedef struct _PopplerDocument PopplerDocument;
typedef struct _PopplerPage PopplerPage;
typedef struct _PopplerAnnot PopplerAnnot;
typedef struct _PopplerFormField PopplerFormField;
typedef struct _PopplerSignatureInfo PopplerSignatureInfo;
typedef struct _GCancellable GCancellable;
typedef struct _GObject GObject;
typedef struct _GDateTime GDateTime;
typedef struct _GBytes GBytes;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;
typedef struct _cairo_pattern cairo_pattern_t;

typedef struct _GList { void *data; struct _GList *next, *prev; } GList;
typedef struct _GError { unsigned domain; int code; char *message; } GError;

typedef struct _PopplerRectangle { double x1, y1, x2, y2; } PopplerRectangle;
typedef struct _PopplerColor { unsigned short red, green, blue; } PopplerColor;
typedef struct _PopplerTextAttributes {
  char *font_name;
  double font_size;
  int is_underlined;
  PopplerColor color;
  int start_index, end_index;
} PopplerTextAttributes;
typedef struct _PopplerAnnotMapping { PopplerRectangle area; PopplerAnnot *annot; } PopplerAnnotMapping;
typedef struct _PopplerImageMapping { PopplerRectangle area; int image_id; } PopplerImageMapping;

typedef enum { POPPLER_ERROR_ENCRYPTED = 1 } PopplerError;
typedef enum { POPPLER_ANNOT_FREE_TEXT = 3, POPPLER_ANNOT_STAMP = 13, POPPLER_ANNOT_WIDGET = 20 } PopplerAnnotType;
typedef enum { POPPLER_ANNOT_FLAG_HIDDEN = 1 << 1, POPPLER_ANNOT_FLAG_NO_VIEW = 1 << 5 } PopplerAnnotFlag;

typedef enum { POPPLER_SIGNATURE_VALID = 0, POPPLER_SIGNATURE_INVALID = 1, POPPLER_SIGNATURE_DIGEST_MISMATCH = 2 } PopplerSignatureStatus;
typedef enum { POPPLER_SIGNATURE_VALIDATION_FLAG_VALIDATE_CERTIFICATE = 1 } PopplerSignatureValidationFlags;

typedef enum { G_LOG_FLAG_RECURSION = 1, G_LOG_FLAG_FATAL = 2, G_LOG_LEVEL_MASK = ~3 } GLogLevelFlags;
typedef void (*GToggleNotify)(void *data, GObject *object, int isLast);
typedef void (*GLogFunc)(const char *domain, GLogLevelFlags level, const char *message, void *data);

typedef enum { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_WRITE_ERROR = 11 } cairo_status_t;
typedef enum { CAIRO_FORMAT_INVALID = -1, CAIRO_FORMAT_ARGB32 = 0, CAIRO_FORMAT_RGB24 = 1 } cairo_format_t;
typedef enum { CAIRO_FILTER_GOOD = 1 } cairo_filter_t;
typedef cairo_status_t (*cairo_write_func_t)(void *closure, const unsigned char *data, unsigned length);
