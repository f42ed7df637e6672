#ifdef __linux__
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define THREAD \
  (CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SYSVSEM | CLONE_SIGHAND | CLONE_THREAD | CLONE_SETTLS | CLONE_PARENT_SETTID \
   | CLONE_CHILD_CLEARTID)

// Any call that is not let through fails as if the kernel did not have it, so that libraries take another way where there is one.
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(answer) BPF_STMT(BPF_RET | BPF_K, answer)
#define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), ANSWER(SECCOMP_RET_ALLOW)
// Only where the argument has this value.
#define ALLOW_FOR(call, argument, value) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), LOAD(args[argument]), \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1), ANSWER(SECCOMP_RET_ALLOW), ANSWER(SECCOMP_RET_ERRNO | 1)
// Only where the argument has none of these bits.
#define ALLOW_WITHOUT(call, argument, bits) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), LOAD(args[argument]), \
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0), ANSWER(SECCOMP_RET_ALLOW), ANSWER(SECCOMP_RET_ERRNO | 1)

bool csandbox_seccomp(void) {
#ifdef ARCHITECTURE
  const unsigned self = (unsigned)getpid(), writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  struct sock_filter filter[] = {
    LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0), ANSWER(SECCOMP_RET_KILL_PROCESS), LOAD(nr),
    // Memory.
    ALLOW(brk), ALLOW(mmap), ALLOW(munmap), ALLOW(mprotect), ALLOW(mremap), ALLOW(madvise), ALLOW(futex),
    // Descriptors it has.
    ALLOW(read), ALLOW(readv), ALLOW(pread64), ALLOW(write), ALLOW(writev), ALLOW(sendto), ALLOW(ppoll), ALLOW(lseek), ALLOW(close),
    ALLOW(fstat), ALLOW(fadvise64), ALLOW(fcntl), ALLOW(dup), ALLOW(getdents64), ALLOW(fstatfs),
    // By which threads of GLib wake one another.
    ALLOW(eventfd2),
    // Files, as far as Landlock shows them.
    ALLOW_WITHOUT(openat, 2, writing), ALLOW(newfstatat), ALLOW(statx), ALLOW(statfs), ALLOW(faccessat), ALLOW(faccessat2),
    ALLOW(readlinkat), ALLOW(getcwd),
#ifdef __x86_64__
    ALLOW_WITHOUT(open, 1, writing), ALLOW(stat), ALLOW(lstat), ALLOW(access), ALLOW(readlink), ALLOW(arch_prctl), ALLOW(time),
    ALLOW(poll),
#endif
    // Clocks, and what it may know of itself.
    ALLOW(clock_gettime), ALLOW(clock_getres), ALLOW(clock_nanosleep), ALLOW(nanosleep), ALLOW(gettimeofday), ALLOW(getrandom),
    ALLOW(getpid), ALLOW(gettid), ALLOW(getuid), ALLOW(geteuid), ALLOW(getgid), ALLOW(getegid), ALLOW(uname), ALLOW(sysinfo),
    ALLOW(getrusage), ALLOW(times), ALLOW(timer_settime), ALLOW(sched_getaffinity), ALLOW(sched_yield), ALLOW(getcpu), ALLOW_FOR(prlimit64, 0, 0),
    // Threads of its own, as glibc makes them where there is no clone3; no processes.
    ALLOW_FOR(clone, 0, THREAD),
    // Signals to itself, and its end.
    ALLOW(rt_sigaction), ALLOW(rt_sigprocmask), ALLOW(rt_sigreturn), ALLOW(sigaltstack), ALLOW_FOR(tgkill, 0, self),
    ALLOW(set_robust_list), ALLOW(rseq), ALLOW(membarrier), ALLOW(restart_syscall), ALLOW(exit), ALLOW(exit_group),
    ANSWER(SECCOMP_RET_ERRNO | 38),
  };
  const struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  // All threads of the process.
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
#else
  return false;
#endif
}
#endif
