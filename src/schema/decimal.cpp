// SPDX-License-Identifier: EUPL-1.2
#include "schema/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/number.hpp"

namespace nsp::schema {

namespace {

constexpr std::int64_t max_exponent = 1'000'000'000;

__extension__ using Wide = unsigned __int128;

Wide power_of_ten(std::int64_t exponent, unsigned long long modulus) {
  Wide power = 1 % modulus;
  Wide base = 10 % modulus;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0) power = power * base % modulus;
    base = base * base % modulus;
  }
  return power;
}

void normalise(Decimal& number) {
  const std::size_t first = number.digits.find_first_not_of('0');
  if (first == std::string::npos) {
    number = Decimal{};
    number.whole = 0;
    return;
  }
  number.digits.erase(0, first);
  const std::size_t last = number.digits.find_last_not_of('0');
  number.exponent += static_cast<std::int64_t>(number.digits.size() - last - 1);
  number.digits.resize(last + 1);
}

std::optional<Decimal> radix_integer(std::string_view text) {
  auto digits = text::digits_of_radix(text);
  if (!digits) return std::nullopt;
  Decimal number;
  number.digits = std::move(*digits);
  normalise(number);
  return number;
}

/// Position of the decimal point counted from the first digit.
std::int64_t magnitude(const Decimal& number) {
  return static_cast<std::int64_t>(number.digits.size()) + number.exponent;
}

std::strong_ordering compare_magnitude(const Decimal& a, const Decimal& b) {
  if (a.infinite || b.infinite) return a.infinite <=> b.infinite;
  if (a.digits.empty() || b.digits.empty()) return a.digits.size() <=> b.digits.size();
  if (const auto order = magnitude(a) <=> magnitude(b); order != 0) return order;
  return a.digits.compare(b.digits) <=> 0;
}

std::strong_ordering reverse(std::strong_ordering order) {
  return 0 <=> order;
}

}  // namespace

std::optional<std::int64_t> to_whole(std::string_view text) {
  constexpr std::size_t most_digits = 18;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return negative ? -value : value;
}

std::optional<Decimal> to_decimal(std::string_view text) {
  Decimal number;
  number.whole = to_whole(text);
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    number.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text == ".inf" || text == ".Inf" || text == ".INF") return number.infinite = true, number;
  if (text.starts_with("0o") || text.starts_with("0x")) return radix_integer(text);
  const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
  bool fraction = false;
  for (char c : text.substr(0, mark)) {
    if (c == '.') {
      if (fraction) return std::nullopt;
      fraction = true;
    } else if (c >= '0' && c <= '9') {
      number.digits.push_back(c);
      number.exponent -= fraction ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  if (number.digits.empty()) return std::nullopt;
  if (mark < text.size()) {
    std::string_view power = text.substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    std::int64_t exponent = 0;
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (end != power.data() + power.size() || power.empty()) return std::nullopt;
    if (error == std::errc::result_out_of_range) exponent = power.starts_with('-') ? -max_exponent : max_exponent;
    number.exponent += std::clamp(exponent, -max_exponent, max_exponent);
  }
  normalise(number);
  return number;
}

bool is_finite(const syntax::Node& number) {
  // Whole numbers of as many digits are all finite.
  constexpr std::size_t surely_finite = 300;
  if (number.type() == syntax::Type::integer && number.text().size() < surely_finite) return true;
  return text::read_number(number.text()).has_value();
}

std::strong_ordering compare(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& n) { return n.digits.empty() && !n.infinite ? 0 : (n.negative ? -1 : 1); };
  if (const auto order = sign(a) <=> sign(b); order != 0) return order;
  const auto order = compare_magnitude(a, b);
  return sign(a) < 0 ? reverse(order) : order;
}

bool is_multiple(const Decimal& value, const Decimal& divisor) {
  if (value.infinite || divisor.infinite || divisor.digits.empty()) return false;
  if (value.digits.empty()) return true;
  constexpr std::size_t max_digits = 18;  // what a 64-bit remainder times ten leaves room for in 128 bits
  if (divisor.digits.size() > max_digits) return compare(value, divisor) == 0;
  // value.digits x 10^shift must be divisible by divisor.digits; a negative shift moves the zeros to the divisor.
  const std::int64_t shift = value.exponent - divisor.exponent;
  if (shift < 0) {
    // The value has a digit below the divisor's last one, and normal digits do not end in zero.
    std::string scaled = divisor.digits;
    if (static_cast<std::int64_t>(scaled.size()) - shift > static_cast<std::int64_t>(max_digits)) return false;
    scaled.append(static_cast<std::size_t>(-shift), '0');
    return is_multiple(Decimal{false, false, value.digits, 0}, Decimal{false, false, scaled, 0});
  }
  unsigned long long by = 0;
  std::from_chars(divisor.digits.data(), divisor.digits.data() + divisor.digits.size(), by);
  Wide remainder = 0;
  for (char c : value.digits) remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % by;
  return remainder * power_of_ten(shift, by) % by == 0;
}

}  // namespace nsp::schema
