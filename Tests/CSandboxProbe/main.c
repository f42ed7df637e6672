// Shuts itself in as a worker does, tries what a worker must not do, and names on standard output what could be done.
#define _GNU_SOURCE
#include <CSandbox.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static void tried(const char *deed, int result) {
  if (result < 0) return;
  write(1, deed, strlen(deed));
  write(1, "\n", 1);
}

static void *nothing(void *context) { return context; }

int main(int count, char **arguments) {
  int files = open(arguments[1], O_RDONLY);
  pid_t parent = getppid();
  if (csandbox_limit(1ull << 30)) return 1;
  int layers = csandbox_enter("");
  if (layers != (CSANDBOX_LANDLOCK | CSANDBOX_SECCOMP)) return 2;
  const struct rlimit more = {1ull << 40, 1ull << 40};
  tried("open a file", open(arguments[1], O_RDONLY));
  tried("open a folder", open("/home", O_RDONLY | O_DIRECTORY));
  tried("open a file by way of /usr", open("/usr/../etc/passwd", O_RDONLY));
  tried("see its own memory as a file", open("/proc/self/mem", O_RDONLY));
  tried("open a file to write", open("/dev/null", O_WRONLY));
  tried("make a file", open("/usr/congvan-probe", O_WRONLY | O_CREAT, 0600));
  tried("write a file", (int)write(files, "", 1));
  tried("remove a file", unlink(arguments[1]));
  tried("make a folder", mkdir("/tmp/congvan-probe", 0700));
  tried("reach the network", socket(AF_INET, SOCK_STREAM, 0));
  tried("reach other programs", socket(AF_UNIX, SOCK_STREAM, 0));
  tried("start a process", fork());
  tried("start a program", execl("/bin/true", "true", NULL));
  tried("signal another process", kill(parent, 0));
  tried("trace a process", (int)ptrace(PTRACE_TRACEME, 0, 0, 0));
  tried("raise its limits", prlimit(parent, RLIMIT_AS, &more, NULL));
  // What it must be able to do.
  if (open("/usr/share/fonts", O_RDONLY | O_DIRECTORY) < 0 && open("/usr/lib", O_RDONLY | O_DIRECTORY) < 0) return 3;
  pthread_t thread;
  if (pthread_create(&thread, NULL, nothing, &thread)) return 4;
  void *result;
  if (pthread_join(thread, &result) || result != &thread) return 5;
  return 0;
}
