// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <system_error>

namespace nsp::environment {

/// What the system says of an `errno`: "No space left on device".
inline std::string describe_error(int error) {
  return std::generic_category().message(error);
}

}  // namespace nsp::environment
