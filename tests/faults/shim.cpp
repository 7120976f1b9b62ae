// SPDX-License-Identifier: EUPL-1.2
// Loaded before a program (LD_PRELOAD), makes its call number NSP_FAULT_CALL that writes fail once with
// NSP_FAULT_ERROR. The calls are counted into the file NSP_FAULT_LOG, one line each.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

/// Notes a call; true where it is the one that fails.
bool fails(const char* name) {
  static const char* const log = std::getenv("NSP_FAULT_LOG");
  static const char* const wanted = std::getenv("NSP_FAULT_CALL");
  static const char* const error = std::getenv("NSP_FAULT_ERROR");
  if (log == nullptr) return false;
  const long number = ++calls;
  char line[64];
  const int length = std::snprintf(line, sizeof line, "%s\n", name);
  const long descriptor = ::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0666);
  ::syscall(SYS_write, descriptor, line, static_cast<std::size_t>(length));
  ::syscall(SYS_close, descriptor);
  if (wanted == nullptr || std::atol(wanted) != number) return false;
  errno = error == nullptr ? ENOSPC : static_cast<int>(std::atol(error));
  return true;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  static auto* const call = real<ssize_t(int, const void*, size_t)>("write");
  if (fails(descriptor == 1 ? "write(out)" : descriptor == 2 ? "write(err)" : "write")) return -1;
  return call(descriptor, bytes, count);
}

int fsync(int descriptor) {
  static auto* const call = real<int(int)>("fsync");
  return fails("fsync") ? -1 : call(descriptor);
}

int renameat(int from, const char* old_name, int to, const char* new_name) {
  static auto* const call = real<int(int, const char*, int, const char*)>("renameat");
  return fails("renameat") ? -1 : call(from, old_name, to, new_name);
}

int renameat2(int from, const char* old_name, int to, const char* new_name, unsigned flags) {
  static auto* const call = real<int(int, const char*, int, const char*, unsigned)>("renameat2");
  return fails("renameat2") ? -1 : call(from, old_name, to, new_name, flags);
}

int linkat(int from, const char* old_name, int to, const char* new_name, int flags) {
  static auto* const call = real<int(int, const char*, int, const char*, int)>("linkat");
  return fails("linkat") ? -1 : call(from, old_name, to, new_name, flags);
}

int mkdirat(int folder, const char* name, mode_t mode) {
  static auto* const call = real<int(int, const char*, mode_t)>("mkdirat");
  return fails("mkdirat") ? -1 : call(folder, name, mode);
}

int openat(int folder, const char* name, int flags, ...) {
  static auto* const call = real<int(int, const char*, int, ...)>("openat");
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    if (fails("openat(create)")) return -1;
  }
  return call(folder, name, flags, mode);
}

}  // extern "C"
