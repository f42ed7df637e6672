#include "CPoppler.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "libpoppler-glib.8.dylib"
#else
#define LIBRARY "libpoppler-glib.so.8"
#endif

struct CPopplerFunctions cpoppler_found;
static const char *missing;

static void load(void) {
  // Never closed. A symbol is looked for in the library and in those it needs, GLib and cairo among them.
  void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!library) { missing = strdup(dlerror()); return; }

#define FIND(result, name, parameters, arguments) \
  if (!(cpoppler_found.name = (result(*) parameters)dlsym(library, #name))) { missing = strdup(dlerror()); return; }

  CPOPPLER_FUNCTIONS(FIND)
}

const char *cpoppler_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return missing;
}
