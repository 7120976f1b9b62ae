// SPDX-License-Identifier: EUPL-1.2
#include "environment/expect_files.hpp"

#ifdef NSP_MIMALLOC
#include <cstdint>
#include <mimalloc.h>
#include <sys/mman.h>
#endif

namespace nsp::environment {

#ifdef NSP_MIMALLOC
namespace {

/// A thread takes its memory from the system in stretches of this size, which begin at a multiple of it.
constexpr std::size_t stretch = std::size_t{32} << 20U;

/// The stretch that this thread has begun already, before anything was known of what would be needed. Where the heap
/// lays its stretches otherwise this says something of memory that nobody uses, or nothing.
void enlarge_pages_of_begun_stretch() {
  void* inside = mi_malloc(1);
  const auto address = reinterpret_cast<std::uintptr_t>(inside);
  mi_free(inside);
  (void)madvise(reinterpret_cast<void*>(address / stretch * stretch), stretch, MADV_HUGEPAGE);
}

}  // namespace
#endif

void expect_files([[maybe_unused]] std::size_t files) {
#ifdef NSP_MIMALLOC
  constexpr std::size_t few = 400;  // some 16 MB with their trees
  if (files < few) return;
  mi_option_enable(mi_option_large_os_pages);
  // Each thread's first stretch of memory as well.
  mi_option_set(mi_option_eager_commit_delay, 0);
  enlarge_pages_of_begun_stretch();
#endif
}

}  // namespace nsp::environment
