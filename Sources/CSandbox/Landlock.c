#ifdef __linux__
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// As linux/landlock.h has them; older headers lack the later fields, and the kernel takes as much of them as it knows.
struct ruleset { uint64_t files, network, scope; };
struct beneath { uint64_t allowed; int32_t parent; } __attribute__((packed));
enum { PATH_BENEATH = 1, GET_VERSION = 1 };
enum { READ_FILE = 1 << 2, READ_DIR = 1 << 3 };

// The rights over files that each version of the interface knows: version 2 knows of moving, 3 of shortening, 5 of device controls.
static uint64_t file_rights(long version) {
  uint64_t rights = (1 << 13) - 1;
  if (version >= 2) rights |= 1 << 13;
  if (version >= 3) rights |= 1 << 14;
  if (version >= 5) rights |= 1 << 15;
  return rights;
}

static void allow(int ruleset, const char *path) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return;
  struct stat status;
  if (fstat(parent, &status) == 0) {
    struct beneath rule = {S_ISDIR(status.st_mode) ? READ_FILE | READ_DIR : READ_FILE, parent};
    syscall(SYS_landlock_add_rule, ruleset, PATH_BENEATH, &rule, 0);
  }
  close(parent);
}

static const char *const shared[] = {
  "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/var/cache/fontconfig", "/dev/null", "/dev/urandom",
};

bool csandbox_landlock(const char *folders) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, GET_VERSION);
  if (version < 1) return false;
  struct ruleset rights = {file_rights(version), 3, 3};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rights, size, 0);
  if (ruleset < 0) return false;
  for (size_t k = 0; k < sizeof shared / sizeof *shared; k++) allow(ruleset, shared[k]);
  while (*folders) {
    size_t length = strcspn(folders, ":");
    char path[4096];
    // An empty one would be the working folder.
    if (length > 0 && snprintf(path, sizeof path, "%.*s", (int)length, folders) < (int)sizeof path) allow(ruleset, path);
    folders += length + (folders[length] == ':');
  }
  bool entered = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return entered;
}
#endif
