#include <minizip/unzip.h>
#include <stdio.h>

// minizip opens files by name only; here the "name" is the bytes and the opaque pointer their count.
static voidpf CMinizip_openBytes(voidpf count, const void *_Nullable bytes, int mode) {
  return fmemopen((void *)bytes, *(const size_t *)count, "rb");
}

/// Opens an archive held in memory for reading; NULL where it is none. The bytes must outlive the handle; unzClose frees it.
static inline unzFile _Nullable CMinizip_open(const void *_Nonnull bytes, size_t count) {
  zlib_filefunc64_def functions;
  fill_fopen64_filefunc(&functions);
  functions.zopen64_file = CMinizip_openBytes;
  functions.opaque = &count;
  return unzOpen2_64(bytes, &functions);
}
