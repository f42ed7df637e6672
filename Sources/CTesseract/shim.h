#include <tesseract/capi.h>

/// OpenMP's own, from the runtime that Tesseract links. Tesseract asks for four threads by name, which only this or the environment
/// variable OMP_THREAD_LIMIT overrules, and the variable is read before a program can set it. It holds for the calling thread.
void omp_set_max_active_levels(int levels);

/// Leptonica's own, which Tesseract draws on: how much it complains on standard error; 6 is nothing.
int setMsgSeverity(int level);
