#include "CTesseract.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "libtesseract.5.dylib"
#else
#define LIBRARY "libtesseract.so.5"
#endif

struct CTesseractFunctions ctesseract_found;
static const char *missing;

static void load(void) {
  // Never closed. A symbol is looked for in the library and in those it needs, Leptonica and OpenMP among them.
  void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!library) { missing = strdup(dlerror()); return; }

#define FIND(result, name, parameters, arguments) \
  if (!(ctesseract_found.name = (result(*) parameters)dlsym(library, #name))) { missing = strdup(dlerror()); return; }

  CTESSERACT_ALL(FIND)
}

const char *ctesseract_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return missing;
}

bool ctesseract_start(void *(*work)(void *context), void *context) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, context)) return false;
  pthread_detach(thread);
  return true;
}
