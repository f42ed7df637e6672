// The functions of Tesseract 5 that are called, one a line: F(result, name, parameters, arguments).
#define CTESSERACT_FUNCTIONS(F) \
  F(const char *, TessVersion, (void), ()) \
  F(TessBaseAPI *, TessBaseAPICreate, (void), ()) \
  F(void, TessBaseAPIDelete, (TessBaseAPI *api), (api)) \
  F(int, TessBaseAPIInit3, (TessBaseAPI *api, const char *folder, const char *language), (api, folder, language)) \
  F(int, TessBaseAPISetVariable, (TessBaseAPI *api, const char *name, const char *value), (api, name, value)) \
  F(void, TessBaseAPISetPageSegMode, (TessBaseAPI *api, TessPageSegMode mode), (api, mode)) \
  F(void, TessBaseAPISetImage, (TessBaseAPI *api, const unsigned char *pixels, int width, int height, int pixelBytes, int rowBytes), \
    (api, pixels, width, height, pixelBytes, rowBytes)) \
  F(void, TessBaseAPISetImage2, (TessBaseAPI *api, PIX *picture), (api, picture)) \
  F(PIX *, TessBaseAPIGetThresholdedImage, (TessBaseAPI *api), (api)) \
  F(void, TessBaseAPISetSourceResolution, (TessBaseAPI *api, int resolution), (api, resolution)) \
  F(int, TessBaseAPIRecognize, (TessBaseAPI *api, ETEXT_DESC *monitor), (api, monitor)) \
  F(TessResultIterator *, TessBaseAPIGetIterator, (TessBaseAPI *api), (api)) \
  F(void, TessBaseAPIClear, (TessBaseAPI *api), (api)) \
  F(ETEXT_DESC *, TessMonitorCreate, (void), ()) \
  F(void, TessMonitorDelete, (ETEXT_DESC *monitor), (monitor)) \
  F(void, TessMonitorSetDeadlineMSecs, (ETEXT_DESC *monitor, int deadline), (monitor, deadline)) \
  F(void, TessResultIteratorDelete, (TessResultIterator *results), (results)) \
  F(int, TessResultIteratorNext, (TessResultIterator *results, TessPageIteratorLevel level), (results, level)) \
  F(char *, TessResultIteratorGetUTF8Text, (const TessResultIterator *results, TessPageIteratorLevel level), (results, level)) \
  F(float, TessResultIteratorConfidence, (const TessResultIterator *results, TessPageIteratorLevel level), (results, level)) \
  F(const char *, TessResultIteratorWordFontAttributes, \
    (const TessResultIterator *results, int *bold, int *italic, int *underlined, int *monospace, int *serif, int *small, int *points, \
     int *font), \
    (results, bold, italic, underlined, monospace, serif, small, points, font)) \
  F(const TessPageIterator *, TessResultIteratorGetPageIteratorConst, (const TessResultIterator *results), (results)) \
  F(int, TessPageIteratorIsAtBeginningOf, (const TessPageIterator *place, TessPageIteratorLevel level), (place, level)) \
  F(int, TessPageIteratorBoundingBox, \
    (const TessPageIterator *place, TessPageIteratorLevel level, int *left, int *top, int *right, int *bottom), \
    (place, level, left, top, right, bottom)) \
  F(int, TessPageIteratorBaseline, (const TessPageIterator *place, TessPageIteratorLevel level, int *x1, int *y1, int *x2, int *y2), \
    (place, level, x1, y1, x2, y2)) \
  F(void, TessDeleteText, (const char *text), (text))

// Leptonica's, which Tesseract draws on. The first says how much it complains on standard error; 6 is nothing. Those that give a number
// without a name give 0 where all went well.
#define CLEPTONICA_FUNCTIONS(F) \
  F(int, setMsgSeverity, (int level), (level)) \
  F(int, pixReadHeaderMem, \
    (const unsigned char *file, size_t count, int *format, int *width, int *height, int *bits, int *samples, int *palette), \
    (file, count, format, width, height, bits, samples, palette)) \
  F(int, readHeaderMemTiff, \
    (const unsigned char *file, size_t count, int page, int *width, int *height, int *bits, int *samples, int *resolution, int *palette, \
     int *format), \
    (file, count, page, width, height, bits, samples, resolution, palette, format)) \
  F(PIX *, pixReadMem, (const unsigned char *file, size_t count), (file, count)) \
  F(PIX *, pixReadMemTiff, (const unsigned char *file, size_t count, int page), (file, count, page)) \
  F(void, pixDestroy, (PIX **picture), (picture)) \
  F(int, pixGetWidth, (const PIX *picture), (picture)) \
  F(int, pixGetHeight, (const PIX *picture), (picture)) \
  F(int, pixGetDepth, (const PIX *picture), (picture)) \
  F(int, pixGetWpl, (const PIX *picture), (picture)) \
  F(int, pixGetXRes, (const PIX *picture), (picture)) \
  F(int, pixGetYRes, (const PIX *picture), (picture)) \
  F(unsigned *, pixGetData, (PIX *picture), (picture)) \
  F(PIX *, pixRemoveAlpha, (PIX *picture), (picture)) \
  F(PIX *, pixConvertTo8Or32, (PIX *picture, int copy, int warn), (picture, copy, warn)) \
  F(PIX *, pixConvertTo32, (PIX *picture), (picture)) \
  F(PIX *, pixCreate, (int width, int height, int depth), (width, height, depth)) \
  F(int, pixGetSpp, (const PIX *picture), (picture)) \
  F(PIX *, pixRotateOrth, (PIX *picture, int quarters), (picture, quarters)) \
  F(PIX *, pixScale, (PIX *picture, float across, float down), (picture, across, down)) \
  F(PIX *, pixCopy, (PIX *target, const PIX *picture), (target, picture)) \
  F(PIX *, pixClipRectangle, (PIX *picture, BOX *part, BOX **clipped), (picture, part, clipped)) \
  F(int, pixRasterop, (PIX *target, int x, int y, int width, int height, int operation, PIX *source, int fromX, int fromY), \
    (target, x, y, width, height, operation, source, fromX, fromY)) \
  F(PIX *, pixCloseSafeBrick, (PIX *target, PIX *picture, int across, int down), (target, picture, across, down)) \
  F(BOXA *, pixConnComp, (PIX *picture, PIXA **pieces, int neighbours), (picture, pieces, neighbours)) \
  F(PIX *, pixSelectBySize, (PIX *picture, int width, int height, int neighbours, int type, int relation, int *changed), \
    (picture, width, height, neighbours, type, relation, changed)) \
  F(PIX *, pixaGetPix, (PIXA *pieces, int at, int access), (pieces, at, access)) \
  F(void, pixaDestroy, (PIXA **pieces), (pieces)) \
  F(BOX *, boxCreate, (int x, int y, int width, int height), (x, y, width, height)) \
  F(void, boxDestroy, (BOX **box), (box)) \
  F(BOXA *, boxaSelectBySize, (BOXA *boxes, int width, int height, int type, int relation, int *changed), \
    (boxes, width, height, type, relation, changed)) \
  F(int, boxaGetCount, (BOXA *boxes), (boxes)) \
  F(int, boxaGetBoxGeometry, (BOXA *boxes, int at, int *x, int *y, int *width, int *height), (boxes, at, x, y, width, height)) \
  F(void, boxaDestroy, (BOXA **boxes), (boxes))

// OpenMP's, from the runtime that Tesseract links. Tesseract asks for four threads by name, which only this or the environment variable
// OMP_THREAD_LIMIT overrules, and the variable is read before a program can set it. It holds for the calling thread.
#define COPENMP_FUNCTIONS(F) F(void, omp_set_max_active_levels, (int levels), (levels))
