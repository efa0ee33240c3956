#include "CICU.h"
#include <sys/types.h>
#include <sha256.h>

void cicu_sha256_hex(const uint8_t *bytes, int64_t length, char *hex) {
  static const char digits[] = "0123456789abcdef";
  SHA256_CTX context;
  uint8_t digest[32];
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, (size_t)length);
  SHA256_Final(digest, &context);
  for (int i = 0; i < 32; i++) {
    hex[2 * i] = digits[digest[i] >> 4];
    hex[2 * i + 1] = digits[digest[i] & 15];
  }
  hex[64] = 0;
}
