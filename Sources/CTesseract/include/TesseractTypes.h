// The types of Tesseract and Leptonica that are used, as far as they are used.

#include <stddef.h>

typedef struct TessBaseAPI TessBaseAPI;
typedef struct TessPageIterator TessPageIterator;
typedef struct TessResultIterator TessResultIterator;
typedef struct ETEXT_DESC ETEXT_DESC;
typedef struct Pix PIX;
typedef struct Pixa PIXA;
typedef struct Box BOX;
typedef struct Boxa BOXA;

typedef enum TessPageSegMode { PSM_SINGLE_COLUMN = 4, PSM_SINGLE_BLOCK = 6, PSM_SINGLE_LINE = 7, PSM_SINGLE_WORD = 8, PSM_SPARSE_TEXT = 11 } TessPageSegMode;
typedef enum TessPageIteratorLevel { RIL_TEXTLINE = 2, RIL_WORD = 3 } TessPageIteratorLevel;

/// What becomes of a picture that need not be changed: it is given back as another reference.
enum { L_CLONE = 2 };

/// What becomes of each pixel of a target that a source is laid over.
enum { PIX_CLR = 0x0, PIX_SUBTRACT = 0x2, PIX_PAINT = 0xe };

/// Which pieces of ink are chosen: by both their width and their height.
enum { L_SELECT_IF_BOTH = 6, L_SELECT_IF_LTE = 3, L_SELECT_IF_GTE = 4 };
