#ifndef CVIETNAMESETEXT_H
#define CVIETNAMESETEXT_H

#include <stdint.h>

// ICU is reached only here: its headers, as a Swift module, clash with Foundation's own copy, so no ICU type appears below.
// All lengths are UTF-8 bytes. Each function returns the number of bytes the answer has; when that is more than
// `capacity` nothing useful was written and the caller asks again with room enough. A negative answer is an ICU error code.

/// Puts `source` into NFC.
int32_t cvt_nfc(const uint8_t *_Nonnull source, int32_t length, uint8_t *_Nullable target, int32_t capacity);

/// Puts `source` into NFC and lower case (root locale: Vietnamese has no special casing).
int32_t cvt_lower_nfc(const uint8_t *_Nonnull source, int32_t length, uint8_t *_Nullable target, int32_t capacity);

#endif
