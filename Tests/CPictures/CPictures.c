#include "CPictures.h"

#include <leptonica/allheaders.h>

_Static_assert(CPICTURES_JPEG == IFF_JFIF_JPEG && CPICTURES_PNG == IFF_PNG && CPICTURES_TIFF == IFF_TIFF_PACKBITS, "other formats");

unsigned char *cpictures_file(const unsigned char *pixels, int width, int height, int count, int resolution, int format, size_t *size) {
  PIXA *pictures = pixaCreate(count);
  for (int k = 0; k < count; k++) {
    PIX *picture = pixCreate(width, height, 32);
    pixSetResolution(picture, resolution, resolution);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++, pixels += 3) pixSetRGBPixel(picture, x, y, pixels[0], pixels[1], pixels[2]);
    pixaAddPix(pictures, picture, L_INSERT);
  }
  unsigned char *file = NULL;
  if (format == CPICTURES_TIFF) pixaWriteMemMultipageTiff(&file, size, pictures);
  else pixWriteMem(&file, size, pixaGetPix(pictures, 0, L_CLONE), format);
  pixaDestroy(&pictures);
  return file;
}
