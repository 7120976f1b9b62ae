// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace nsp::environment {

/// Says that so many plan files will be read soon, so that the system hands out the memory for them in few large pages
/// instead of one small page after the other. To be said before there are other threads. Nothing but time depends on
/// it; for a few files it does nothing.
void expect_files(std::size_t files);

}  // namespace nsp::environment
