#ifndef CPOPPLERLOOP_H
#define CPOPPLERLOOP_H

#include <stddef.h>

/// Takes the text of each page of a PDF and the boxes of its letters, and lets go of them: what poppler itself costs.
///
/// Returns the number of pages, or -1 where the file cannot be opened.
int cpopplerloop_read(const void *_Nonnull file, size_t count);

#endif
