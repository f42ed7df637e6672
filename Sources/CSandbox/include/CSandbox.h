#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// What keeps a process from doing anything but read what it was given; bits of `csandbox_enter`.
enum { CSANDBOX_LANDLOCK = 1, CSANDBOX_SECCOMP = 2 };

/// The descriptor by which a process started here talks to the one that started it.
enum { CSANDBOX_CHANNEL = 3 };

/// Starts a program that has this end's peer as its `CSANDBOX_CHANNEL`, nothing at its standard input and outputs, and no other
/// descriptor.
///
/// Returns this end of the channel, which the caller closes, or a negative error number. The caller waits for the process.
int csandbox_start(const char *program, char *const *arguments, char *const *environment, pid_t *process);

/// How writing to the channel or reading from it went: all is done, the other end is closed, it took too long.
enum { CSANDBOX_DONE = 0, CSANDBOX_CLOSED = 1, CSANDBOX_LATE = 2 };

/// The moment so many milliseconds from now, by a clock that nobody sets.
int64_t csandbox_deadline(int64_t milliseconds);

/// Writes so many bytes to the channel before `deadline`; a negative one waits for ever.
int csandbox_send(int channel, const void *bytes, size_t count, int64_t deadline);

/// Reads so many bytes from the channel before `deadline`; a negative one waits for ever.
int csandbox_receive(int channel, void *bytes, size_t count, int64_t deadline);

/// Takes from this process, for good, the right to gain rights, to write files and to leave its memory behind in one; bounds its open
/// files, and its memory to `most` bytes. 0, or an error number.
int csandbox_limit(uint64_t most);

/// Bounds the memory of this process for now; not above the `most` of `csandbox_limit`.
void csandbox_limit_memory(uint64_t bytes);

/// Has the system end this process with SIGXCPU so many seconds of processor time from now, rounded up to whole ones.
void csandbox_limit_time(double seconds);

/// Puts that off by so many seconds.
void csandbox_add_time(double seconds);

/// Has the system end this process with SIGVTALRM once the thread that called `csandbox_limit` has used so many more seconds of
/// processor time; 0 takes that back.
void csandbox_limit_step(double seconds);

/// Shuts this process in, for good, as far as the kernel can: Landlock leaves it the reading of fonts, character maps, models, libraries
/// and of the folders named, and no network; seccomp leaves it the calls that reading, computing and memory need.
///
/// `folders` are separated by colons. Returns the bits of what the kernel has.
int csandbox_enter(const char *folders);

#endif
