#include <poppler.h>
#include <cairo-pdf.h>
