// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace nsp::environment {

/// Says that about so many bytes will be needed soon, so that the system hands them out in few large pages instead of
/// one small page after the other. Nothing but time depends on it; for a little memory it does nothing.
void expect_memory(std::size_t bytes);

}  // namespace nsp::environment
