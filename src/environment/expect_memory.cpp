// SPDX-License-Identifier: EUPL-1.2
#include "environment/expect_memory.hpp"

#ifdef NSP_MIMALLOC
#include <mimalloc.h>
#endif

namespace nsp::environment {

void expect_memory([[maybe_unused]] std::size_t bytes) {
#ifdef NSP_MIMALLOC
  constexpr std::size_t little = std::size_t{16} << 20U;
  if (bytes < little) return;
  mi_option_enable(mi_option_large_os_pages);
  // Each thread's first stretch of memory as well.
  mi_option_set(mi_option_eager_commit_delay, 0);
#endif
}

}  // namespace nsp::environment
