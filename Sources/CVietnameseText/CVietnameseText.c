#include "CVietnameseText.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/// Small inputs (a word, a line) stay on the stack.
enum { STACK_UNITS = 256 };

static int32_t transform(const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity, int lower) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return -(int32_t)error;

  // A UTF-8 byte gives at most one UTF-16 unit; lower case and NFC at most triple that.
  int32_t room = length * 3 + 16;
  UChar stackA[STACK_UNITS], stackB[STACK_UNITS];
  UChar *a = stackA, *b = stackB;
  if (room > STACK_UNITS) {
    a = malloc(sizeof(UChar) * (size_t)room);
    b = malloc(sizeof(UChar) * (size_t)room);
    if (!a || !b) { free(a); free(b); return -(int32_t)U_MEMORY_ALLOCATION_ERROR; }
  } else {
    room = STACK_UNITS;
  }

  int32_t units = 0, bytes = 0;
  // U+FFFD stands for what is not UTF-8, so no input is refused.
  u_strFromUTF8WithSub(a, room, &units, (const char *)source, length, 0xFFFD, NULL, &error);
  if (U_SUCCESS(error) && lower) {
    units = u_strToLower(b, room, a, units, "", &error);
    UChar *swap = a; a = b; b = swap;
  }
  if (U_SUCCESS(error)) {
    units = unorm2_normalize(nfc, a, units, b, room, &error);
    UChar *swap = a; a = b; b = swap;
  }
  if (U_SUCCESS(error)) {
    u_strToUTF8((char *)target, capacity, &bytes, a, units, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR || error == U_STRING_NOT_TERMINATED_WARNING) error = U_ZERO_ERROR;
  }
  if (a != stackA && a != stackB) free(a);
  if (b != stackA && b != stackB) free(b);
  return U_FAILURE(error) ? -(int32_t)error : bytes;
}

int32_t cvt_nfc(const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity) {
  return transform(source, length, target, capacity, 0);
}

int32_t cvt_lower_nfc(const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity) {
  return transform(source, length, target, capacity, 1);
}
