// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace nsp::environment {

/// Says that about so many bytes will be needed soon, so that the system hands them out in few large pages instead of
/// one small page after the other, and how many threads will ask for memory all the time, so that they need not wait
/// for each other. Nothing but time depends on it; for a little memory it does nothing. To be called while no other
/// thread is at work; in one process the first call's number of threads stays.
void expect_memory(std::size_t bytes, unsigned threads);

}  // namespace nsp::environment
