// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "text/date.hpp"

namespace nsp::policy {

/// Days from `from` to `to`, both included.
struct Period {
  text::Date from;
  text::Date to;

  bool contains(text::Date day) const { return from <= day && day <= to; }
  /// Days that both have.
  std::optional<Period> shared_with(const Period& other) const;

  friend bool operator==(const Period&, const Period&) = default;
};

/// "2026-01-01 to 2031-12-31".
std::string describe(const Period& period);

}  // namespace nsp::policy
