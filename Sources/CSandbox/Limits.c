#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#ifdef __linux__
// Counts the processor time of the thread that called csandbox_limit.
static timer_t step;

static bool make_timer(void) {
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGVTALRM};
  return timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &step) == 0;
}
#endif

int csandbox_limit(uint64_t most) {
  // A write beyond the limit fails, and does not end the process.
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  const struct rlimit none = {0, 0}, files = {32, 32}, memory = {most, most};
  if (setrlimit(RLIMIT_FSIZE, &none) || setrlimit(RLIMIT_CORE, &none) || setrlimit(RLIMIT_NOFILE, &files)) return errno;
  if (setrlimit(RLIMIT_AS, &memory)) return errno;
#ifdef __linux__
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || !make_timer()) return errno;
#endif
  return 0;
}

void csandbox_limit_memory(uint64_t bytes) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0) {
    limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
    setrlimit(RLIMIT_AS, &limit);
  }
}

// Seconds of processor time at which the process ends.
static double end;

void csandbox_limit_time(double seconds) {
  struct rusage used;
  if (getrusage(RUSAGE_SELF, &used)) return;
  end = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  csandbox_add_time(seconds);
}

void csandbox_add_time(double seconds) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CPU, &limit)) return;
  end += seconds;
  limit.rlim_cur = (rlim_t)end + 1;
  setrlimit(RLIMIT_CPU, &limit);
}

void csandbox_limit_step(double seconds) {
#ifdef __linux__
  const long whole = (long)seconds;
  const struct itimerspec time = {.it_value = {whole, (long)((seconds - whole) * 1e9)}};
  timer_settime(step, 0, &time, NULL);
#endif
}
