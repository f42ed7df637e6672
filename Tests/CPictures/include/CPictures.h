#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>

enum { CPICTURES_JPEG = 2, CPICTURES_PNG = 3, CPICTURES_TIFF = 5 };

/// Writes pictures of one size as the bytes of an image file.
///
/// `pixels` has three bytes a pixel, picture after picture, each row after row from the top; more pictures than one are for TIFF only.
/// With a resolution of 0 the file says none. Returns bytes to free, `size` of them.
unsigned char *cpictures_file(const unsigned char *pixels, int width, int height, int count, int resolution, int format, size_t *size);

#endif
