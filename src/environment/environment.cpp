// SPDX-License-Identifier: EUPL-1.2
#include "environment/environment.hpp"

namespace nsp::environment {

std::string_view Environment::variable(const std::string& name) const {
  const auto found = variables.find(name);
  return found == variables.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace nsp::environment
