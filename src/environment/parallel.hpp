// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>

namespace nsp::environment {

/// Calls `work(i)` once for every i below `count` on `jobs` threads (the caller's among them). Which thread takes which
/// index is left open, so `work` writes only to what belongs to its index. An exception of `work` is thrown again here.
/// Threads are kept from one call to the next; a call from within `work`, or beside another, makes do with its own
/// thread.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace nsp::environment
