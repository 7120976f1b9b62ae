// SPDX-License-Identifier: EUPL-1.2
// Loaded before a program (LD_PRELOAD), makes its call number NSP_FAULT_CALL that writes fail once with
// NSP_FAULT_ERROR; with NSP_FAULT_READS, one that reads. The calls are counted into the file NSP_FAULT_LOG, one line
// each.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

long call_kernel(long number, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0, long f = 0) {
  static auto* const call = real<long(long, ...)>("syscall");
  return call(number, a, b, c, d, e, f);
}

/// Notes a call; true where it is the one that fails.
bool fails(const char* name, bool reads = false) {
  static const bool wants_reads = std::getenv("NSP_FAULT_READS") != nullptr;
  if (reads != wants_reads) return false;
  static const char* const log = std::getenv("NSP_FAULT_LOG");
  static const char* const wanted = std::getenv("NSP_FAULT_CALL");
  static const char* const error = std::getenv("NSP_FAULT_ERROR");
  if (log == nullptr) return false;
  const long number = ++calls;
  char line[64];
  const int length = std::snprintf(line, sizeof line, "%s\n", name);
  const long descriptor =
      call_kernel(SYS_openat, AT_FDCWD, reinterpret_cast<long>(log), O_WRONLY | O_CREAT | O_APPEND, 0666);
  call_kernel(SYS_write, descriptor, reinterpret_cast<long>(line), length);
  call_kernel(SYS_close, descriptor);
  if (wanted == nullptr || std::atol(wanted) != number) return false;
  errno = error == nullptr ? ENOSPC : static_cast<int>(std::atol(error));
  return true;
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
  } else if (fails("openat", true)) {
    return -1;
  }
  return call(folder, name, flags, mode);
}

long syscall(long number, ...) noexcept {
  va_list rest;
  va_start(rest, number);
  long words[6];
  for (long& word : words) word = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_openat2) {
    const auto* how = reinterpret_cast<const unsigned long long*>(words[2]);
    const bool creates = (*how & O_CREAT) != 0;
    if (fails(creates ? "openat2(create)" : "openat2", !creates)) return -1;
  }
  return call_kernel(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

ssize_t read(int descriptor, void* bytes, size_t count) {
  static auto* const call = real<ssize_t(int, void*, size_t)>("read");
  return fails("read", true) ? -1 : call(descriptor, bytes, count);
}

int fstat(int descriptor, struct stat* facts) noexcept {
  static auto* const call = real<int(int, struct stat*)>("fstat");
  return fails("fstat", true) ? -1 : call(descriptor, facts);
}

int fstatat(int folder, const char* name, struct stat* facts, int flags) noexcept {
  static auto* const call = real<int(int, const char*, struct stat*, int)>("fstatat");
  return fails("fstatat", true) ? -1 : call(folder, name, facts, flags);
}

DIR* fdopendir(int descriptor) {
  static auto* const call = real<DIR*(int)>("fdopendir");
  return fails("fdopendir", true) ? nullptr : call(descriptor);
}

struct dirent* readdir(DIR* stream) {
  static auto* const call = real<struct dirent*(DIR*)>("readdir");
  return fails("readdir", true) ? nullptr : call(stream);
}

}  // extern "C"
