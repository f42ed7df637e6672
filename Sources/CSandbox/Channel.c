#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int64_t csandbox_deadline(int64_t milliseconds) { return now() + milliseconds; }

/// Waits until the channel can be read or written; false where it is too late.
static bool await(int channel, short events, int64_t deadline) {
  struct pollfd waiting = {channel, events, 0};
  for (;;) {
    int64_t left = deadline < 0 ? -1 : deadline - now();
    if (deadline >= 0 && left <= 0) return false;
    // What is wrong with the channel shows when it is used.
    int ready = poll(&waiting, 1, left > INT_MAX ? INT_MAX : (int)left);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
  }
}

int csandbox_send(int channel, const void *bytes, size_t count, int64_t deadline) {
  while (count > 0) {
    if (!await(channel, POLLOUT, deadline)) return CSANDBOX_LATE;
    ssize_t sent = send(channel, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (sent < 0) return CSANDBOX_CLOSED;
    bytes = (const char *)bytes + sent;
    count -= (size_t)sent;
  }
  return CSANDBOX_DONE;
}

int csandbox_receive(int channel, void *bytes, size_t count, int64_t deadline) {
  while (count > 0) {
    if (!await(channel, POLLIN, deadline)) return CSANDBOX_LATE;
    ssize_t got = read(channel, bytes, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return CSANDBOX_CLOSED;
    bytes = (char *)bytes + got;
    count -= (size_t)got;
  }
  return CSANDBOX_DONE;
}
