#include "CPopplerLoop.h"

#include <CPoppler.h>

int cpopplerloop_read(const void *file, size_t count) {
  if (cpoppler_load()) return -1;
  GBytes *bytes = g_bytes_new(file, count);
  PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, NULL);
  g_bytes_unref(bytes);
  if (!document) return -1;
  int pages = poppler_document_get_n_pages(document);
  for (int index = 0; index < pages; index++) {
    PopplerPage *page = poppler_document_get_page(document, index);
    if (!page) continue;
    PopplerRectangle *boxes = NULL;
    unsigned letters;
    char *text = poppler_page_get_text(page);
    poppler_page_get_text_layout(page, &boxes, &letters);
    g_free(text);
    g_free(boxes);
    g_object_unref(page);
  }
  g_object_unref(document);
  return pages;
}
