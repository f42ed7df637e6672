#include "CPoppler.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "libpoppler-glib.8.dylib"
#else
#define LIBRARY "libpoppler-glib.so.8"
#endif

#define FUNCTIONS(F) \
  F(const char *, poppler_get_version, (void), ()) \
  F(uint32_t, poppler_error_quark, (void), ()) \
  F(PopplerDocument *, poppler_document_new_from_bytes, (GBytes *b, const char *p, CPopplerError **e), (b, p, e)) \
  F(int, poppler_document_get_n_pages, (PopplerDocument *d), (d)) \
  F(PopplerPage *, poppler_document_get_page, (PopplerDocument *d, int i), (d, i)) \
  F(void, poppler_page_get_size, (PopplerPage *p, double *w, double *h), (p, w, h)) \
  F(char *, poppler_page_get_text, (PopplerPage *p), (p)) \
  F(int, poppler_page_get_text_layout, (PopplerPage *p, CPopplerRectangle **r, unsigned *n), (p, r, n)) \
  F(CPopplerList *, poppler_page_get_image_mapping, (PopplerPage *p), (p)) \
  F(void, poppler_page_free_image_mapping, (CPopplerList *l), (l)) \
  F(CPopplerList *, poppler_page_get_annot_mapping, (PopplerPage *p), (p)) \
  F(void, poppler_page_free_annot_mapping, (CPopplerList *l), (l)) \
  F(void, poppler_page_render, (PopplerPage *p, cairo_t *c), (p, c)) \
  F(unsigned, poppler_annot_get_annot_type, (PopplerAnnot *a), (a)) \
  F(unsigned, poppler_annot_get_flags, (PopplerAnnot *a), (a)) \
  F(GBytes *, g_bytes_new, (const void *d, size_t n), (d, n)) \
  F(void, g_bytes_unref, (GBytes *b), (b)) \
  F(void, g_error_free, (CPopplerError *e), (e)) \
  F(void, g_free, (void *m), (m)) \
  F(void, g_object_unref, (void *o), (o)) \
  F(unsigned, g_log_set_handler, (const char *n, int l, CPopplerLog h, void *d), (n, l, h, d)) \
  F(cairo_surface_t *, cairo_pdf_surface_create_for_stream, (CPopplerWrite w, void *c, double x, double y), (w, c, x, y)) \
  F(void, cairo_surface_finish, (cairo_surface_t *s), (s)) \
  F(int, cairo_surface_status, (cairo_surface_t *s), (s)) \
  F(void, cairo_surface_destroy, (cairo_surface_t *s), (s)) \
  F(cairo_t *, cairo_create, (cairo_surface_t *s), (s)) \
  F(void, cairo_rectangle, (cairo_t *c, double x, double y, double w, double h), (c, x, y, w, h)) \
  F(void, cairo_clip, (cairo_t *c), (c)) \
  F(void, cairo_destroy, (cairo_t *c), (c))

#define DEFINE(result, name, parameters, arguments) \
  static result(*found_##name) parameters; \
  result lazy_##name parameters { return found_##name arguments; }

FUNCTIONS(DEFINE)

static const char *missing;

static void load(void) {
  // Never closed. A symbol is looked for in the library and in those it needs, GLib and cairo among them.
  void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!library) { missing = strdup(dlerror()); return; }

#define FIND(result, name, parameters, arguments) \
  if (!(found_##name = (result(*) parameters)dlsym(library, #name))) { missing = strdup(dlerror()); return; }

  FUNCTIONS(FIND)
}

const char *cpoppler_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return missing;
}
