// SPDX-License-Identifier: EUPL-1.2
#include "environment/expect_memory.hpp"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>

namespace nsp::environment {

#ifdef __GLIBC__

void expect_memory(std::size_t bytes, unsigned threads) {
  constexpr std::size_t little = std::size_t{16} << 20U;
  constexpr std::size_t most = std::size_t{1} << 30U;
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
  constexpr std::size_t probe_size = std::size_t{2} << 20U;
  if (bytes < little) return;
  // A heap that takes all of it when next it has to grow, and gives nothing back. It alone has large pages, so threads
  // that seldom ask share it.
  // NOLINTBEGIN(concurrency-mt-unsafe): called while no other thread is at work.
  ::mallopt(M_ARENA_MAX, static_cast<int>(std::clamp(threads, 1U, 64U)));
  ::mallopt(M_MMAP_THRESHOLD, 2 * static_cast<int>(probe_size));
  ::mallopt(M_TRIM_THRESHOLD, INT_MAX);
  ::mallopt(M_TOP_PAD, static_cast<int>(std::min(bytes, most)));
  // NOLINTEND(concurrency-mt-unsafe)
  // More than the heap has at hand, so that it grows now.
  const auto probe = std::make_unique_for_overwrite<char[]>(probe_size);
  const auto begin = (reinterpret_cast<std::uintptr_t>(probe.get()) + large_page - 1) / large_page * large_page;
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  // Where the memory comes from elsewhere, or the system has no such pages, all stays as it was.
  if (begin < end && end - begin <= most + probe_size)
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);  // NOLINT(performance-no-int-to-ptr)
}

#else

void expect_memory(std::size_t, unsigned) {}

#endif

}  // namespace nsp::environment
