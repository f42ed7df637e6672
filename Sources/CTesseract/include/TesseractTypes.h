// The types of Tesseract that are used, as far as they are used.

typedef struct TessBaseAPI TessBaseAPI;
typedef struct TessPageIterator TessPageIterator;
typedef struct TessResultIterator TessResultIterator;
typedef struct ETEXT_DESC ETEXT_DESC;

typedef enum TessPageSegMode { PSM_SINGLE_COLUMN = 4, PSM_SINGLE_LINE = 7, PSM_SPARSE_TEXT = 11 } TessPageSegMode;
typedef enum TessPageIteratorLevel { RIL_TEXTLINE = 2, RIL_WORD = 3 } TessPageIteratorLevel;
