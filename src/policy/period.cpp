// SPDX-License-Identifier: EUPL-1.2
#include "policy/period.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nsp::policy {

std::optional<Period> Period::shared_with(const Period& other) const {
  const Period shared{std::max(from, other.from), std::min(to, other.to)};
  if (shared.to < shared.from) return std::nullopt;
  return shared;
}

std::string describe(const Period& period) {
  return fmt::format("{} to {}", text::to_string(period.from), text::to_string(period.to));
}

}  // namespace nsp::policy
