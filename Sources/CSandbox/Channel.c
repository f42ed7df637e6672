#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

bool csandbox_send(int channel, const void *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = send(channel, bytes, count, MSG_NOSIGNAL);
    if (sent < 0 && errno != EINTR) return false;
    if (sent > 0) {
      bytes = (const char *)bytes + sent;
      count -= (size_t)sent;
    }
  }
  return true;
}

int csandbox_receive(int channel, void *bytes, size_t count, int milliseconds) {
  while (count > 0) {
    struct pollfd waiting = {channel, POLLIN, 0};
    int ready = poll(&waiting, 1, milliseconds);
    if (ready == 0) return CSANDBOX_LATE;
    if (ready < 0 && errno == EINTR) continue;
    ssize_t got = read(channel, bytes, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return CSANDBOX_CLOSED;
    bytes = (char *)bytes + got;
    count -= (size_t)got;
  }
  return CSANDBOX_RECEIVED;
}
