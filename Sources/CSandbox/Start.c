#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

int csandbox_start(const char *program, char *const *arguments, char *const *environment, pid_t *process) {
  int ends[2];
#ifdef __linux__
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends)) return -errno;
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) return -errno;
  for (int k = 0; k < 2; k++) fcntl(ends[k], F_SETFD, FD_CLOEXEC);
#endif
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, ends[1], CSANDBOX_CHANNEL);
  for (int k = 0; k < 3; k++) posix_spawn_file_actions_addopen(&actions, k, "/dev/null", O_RDWR, 0);
#ifdef __linux__
  posix_spawn_file_actions_addclosefrom_np(&actions, CSANDBOX_CHANNEL + 1);
#endif
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawn(process, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (error) {
    close(ends[0]);
    return -error;
  }
  return ends[0];
}
