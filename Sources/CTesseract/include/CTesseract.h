#ifndef CTESSERACT_H
#define CTESSERACT_H

// Tesseract is not linked: `ctesseract_load` finds it when the first picture is read. Each function below is called under its own name
// and passes on to the one that was found. Tests/CPrototypes compares types and functions with the libraries' own headers.

#include <stdbool.h>

#include "TesseractFunctions.h"
#include "TesseractTypes.h"

/// Finds the libraries, once; no function of theirs may be called before it has answered NULL.
///
/// Returns NULL, or what is missing in the system's own words, which live as long as the program.
const char *ctesseract_load(void);

/// Has a thread of its own do some work, whose result is of no use; false where the system makes none.
bool ctesseract_start(void *(*work)(void *context), void *context);

#define CTESSERACT_ALL(F) CTESSERACT_FUNCTIONS(F) CLEPTONICA_FUNCTIONS(F) COPENMP_FUNCTIONS(F)
#define CTESSERACT_FIELD(result, name, parameters, arguments) result(*name) parameters;
#define CTESSERACT_CALL(result, name, parameters, arguments) \
  static inline result name parameters { return ctesseract_found.name arguments; }

struct CTesseractFunctions { CTESSERACT_ALL(CTESSERACT_FIELD) };
extern struct CTesseractFunctions ctesseract_found;

CTESSERACT_ALL(CTESSERACT_CALL)

#endif
