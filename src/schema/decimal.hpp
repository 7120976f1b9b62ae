// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/document.hpp"

namespace nsp::schema {

/// A number as it is written, exact: `digits` x 10^`exponent`, without leading or trailing zeros ("" is zero).
struct Decimal {
  bool negative = false;
  bool infinite = false;
  std::string digits;
  std::int64_t exponent = 0;
  std::optional<std::int64_t> whole =
      std::nullopt;  ///< the same, where it is written as a whole number of up to 18 digits

  bool is_integer() const { return !infinite && exponent >= 0; }
};

/// The number of a scalar of type integer or number, JSON's forms and YAML's (`0o17`, `0xff`, `.inf`); nothing for
/// `.nan` and what is no number.
std::optional<Decimal> to_decimal(std::string_view text);

/// The whole number of a scalar that is written with up to 18 digits and nothing but a minus sign: what nearly all
/// numbers of plans are.
std::optional<std::int64_t> to_whole(std::string_view text);

/// Whether a scalar of type integer or number is one that can be counted with: `.nan`, `.inf` and `1e400` are none.
bool is_finite(const syntax::Node& number);

std::strong_ordering compare(const Decimal& a, const Decimal& b);

/// Whether `value` is a whole multiple of `divisor` (greater than zero).
bool is_multiple(const Decimal& value, const Decimal& divisor);

}  // namespace nsp::schema
