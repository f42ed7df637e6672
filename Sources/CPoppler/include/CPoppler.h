#ifndef CPOPPLER_H
#define CPOPPLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Poppler and cairo bring some thirty libraries, which take the system a third of a short run to load. So the program does not link
// them: `cpoppler_load` finds them when the first PDF is opened. Below is the part of their interfaces that is called, as the headers
// of poppler-glib 0.72 or later, GLib and cairo give it; each call has `lazy_` before the name of the function it stands for.

typedef struct _PopplerDocument PopplerDocument;
typedef struct _PopplerPage PopplerPage;
typedef struct _PopplerAnnot PopplerAnnot;
typedef struct _GBytes GBytes;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;

typedef struct { double x1, y1, x2, y2; } CPopplerRectangle;
typedef struct { CPopplerRectangle area; PopplerAnnot *_Nonnull annot; } CPopplerAnnotMapping;
typedef struct { CPopplerRectangle area; int image_id; } CPopplerImageMapping;
typedef struct CPopplerList { void *_Nullable data; struct CPopplerList *_Nullable next, *_Nullable previous; } CPopplerList;
typedef struct { uint32_t domain; int code; char *_Nullable message; } CPopplerError;

enum { CPOPPLER_ERROR_ENCRYPTED = 1 };
enum { CPOPPLER_ANNOT_FREE_TEXT = 3, CPOPPLER_ANNOT_STAMP = 13, CPOPPLER_ANNOT_WIDGET = 20 };
enum { CPOPPLER_ANNOT_FLAG_HIDDEN = 1 << 1, CPOPPLER_ANNOT_FLAG_NO_VIEW = 1 << 5 };
enum { CPOPPLER_CAIRO_SUCCESS = 0, CPOPPLER_CAIRO_WRITE_ERROR = 11 };

typedef void (*CPopplerLog)(const char *_Nullable domain, int level, const char *_Nullable message, void *_Nullable data);
typedef int (*CPopplerWrite)(void *_Nullable closure, const unsigned char *_Nullable data, unsigned length);

/// Finds the libraries, once; nothing else here may be called before it has answered.
///
/// Returns NULL, or what is missing in the system's own words, which live as long as the program.
const char *_Nullable cpoppler_load(void);

const char *_Nullable lazy_poppler_get_version(void);
uint32_t lazy_poppler_error_quark(void);
PopplerDocument *_Nullable lazy_poppler_document_new_from_bytes(
  GBytes *_Nonnull bytes, const char *_Nullable password, CPopplerError *_Nullable *_Nullable error);
int lazy_poppler_document_get_n_pages(PopplerDocument *_Nonnull document);
PopplerPage *_Nullable lazy_poppler_document_get_page(PopplerDocument *_Nonnull document, int index);
void lazy_poppler_page_get_size(PopplerPage *_Nonnull page, double *_Nullable width, double *_Nullable height);
char *_Nullable lazy_poppler_page_get_text(PopplerPage *_Nonnull page);
int lazy_poppler_page_get_text_layout(
  PopplerPage *_Nonnull page, CPopplerRectangle *_Nullable *_Nonnull rectangles, unsigned *_Nonnull count);
CPopplerList *_Nullable lazy_poppler_page_get_image_mapping(PopplerPage *_Nonnull page);
void lazy_poppler_page_free_image_mapping(CPopplerList *_Nullable list);
CPopplerList *_Nullable lazy_poppler_page_get_annot_mapping(PopplerPage *_Nonnull page);
void lazy_poppler_page_free_annot_mapping(CPopplerList *_Nullable list);
void lazy_poppler_page_render(PopplerPage *_Nonnull page, cairo_t *_Nonnull cairo);
unsigned lazy_poppler_annot_get_annot_type(PopplerAnnot *_Nonnull annot);
unsigned lazy_poppler_annot_get_flags(PopplerAnnot *_Nonnull annot);

GBytes *_Nonnull lazy_g_bytes_new(const void *_Nullable data, size_t size);
void lazy_g_bytes_unref(GBytes *_Nullable bytes);
void lazy_g_error_free(CPopplerError *_Nonnull error);
void lazy_g_free(void *_Nullable memory);
void lazy_g_object_unref(void *_Nonnull object);
unsigned lazy_g_log_set_handler(const char *_Nullable domain, int levels, CPopplerLog _Nonnull handler, void *_Nullable data);

cairo_surface_t *_Nonnull lazy_cairo_pdf_surface_create_for_stream(
  CPopplerWrite _Nonnull write, void *_Nullable closure, double width, double height);
void lazy_cairo_surface_finish(cairo_surface_t *_Nonnull surface);
int lazy_cairo_surface_status(cairo_surface_t *_Nonnull surface);
void lazy_cairo_surface_destroy(cairo_surface_t *_Nonnull surface);
cairo_t *_Nonnull lazy_cairo_create(cairo_surface_t *_Nonnull surface);
void lazy_cairo_rectangle(cairo_t *_Nonnull cairo, double x, double y, double width, double height);
void lazy_cairo_clip(cairo_t *_Nonnull cairo);
void lazy_cairo_destroy(cairo_t *_Nonnull cairo);

#endif
