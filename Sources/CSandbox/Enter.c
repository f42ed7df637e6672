#include "CSandbox.h"

#ifdef __linux__
int csandbox_landlock(const char *folders);
int csandbox_seccomp(void);

int csandbox_enter(const char *folders) {
  // Landlock first: its calls are none of those that seccomp leaves.
  int layers = csandbox_landlock(folders) ? CSANDBOX_LANDLOCK : 0;
  return layers | (csandbox_seccomp() ? CSANDBOX_SECCOMP : 0);
}
#else
int csandbox_enter(const char *folders) { return 0; }
#endif
