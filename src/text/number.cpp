// SPDX-License-Identifier: EUPL-1.2
#include "text/number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "text/ascii.hpp"

namespace nsp::text {

namespace {

constexpr unsigned no_digit = 16;

unsigned digit_of(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a') + 10 : no_digit;
}

/// Decimal digits, the last first, times `base` plus `more`.
void multiply(std::string& reversed, unsigned base, unsigned more) {
  for (char& digit : reversed) {
    const unsigned value = static_cast<unsigned>(digit - '0') * base + more;
    digit = static_cast<char>('0' + value % 10);
    more = value / 10;
  }
  for (; more > 0; more /= 10) reversed.push_back(static_cast<char>('0' + more % 10));
}

/// Whether a decimal number that no double can hold is too small, and not too large.
bool is_tiny(std::string_view text) {
  const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
  std::int64_t places = 0;  // of the first digit that counts, before the point
  bool behind_point = false;
  bool counts = false;
  for (const char c : text.substr(0, mark)) {
    if (c == '.') behind_point = true;
    if (!is_digit(c)) continue;
    counts = counts || c != '0';
    if (counts && !behind_point) ++places;
    if (!counts && behind_point) --places;
  }
  if (mark == text.size()) return places <= 0;
  std::string_view power = text.substr(mark + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  std::int64_t exponent = 0;
  const auto [end, fault] = std::from_chars(power.data(), power.data() + power.size(), exponent);
  if (fault == std::errc::result_out_of_range) return power.starts_with('-');
  return places < -exponent;
}

/// from_chars takes what C++ takes: not `+`, but also `inf` and `nan`. YAML writes neither of these so.
std::optional<double> read_decimal(std::string_view text) {
  const std::size_t first = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  if (first == text.size() || (!is_digit(text[first]) && text[first] != '.')) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size()) return std::nullopt;
  // Out of range is what is too large, or so small that it is nothing.
  if (fault == std::errc::result_out_of_range) return is_tiny(text) ? std::optional(0.0) : std::nullopt;
  return fault == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::string> digits_of_radix(std::string_view text) {
  constexpr std::size_t most_digits = 400;
  const bool octal = text.starts_with("0o");
  if ((!octal && !text.starts_with("0x")) || text.size() < 3 || text.size() > most_digits) return std::nullopt;
  const unsigned base = octal ? 8 : 16;
  std::string reversed;
  for (const char c : text.substr(2)) {
    const unsigned digit = digit_of(c);
    if (digit >= base) return std::nullopt;
    multiply(reversed, base, digit);
  }
  if (reversed.empty()) return "0";
  return std::string(reversed.rbegin(), reversed.rend());
}

std::optional<double> read_number(std::string_view text) {
  if (const auto digits = digits_of_radix(text)) return read_decimal(*digits);
  return read_decimal(text);
}

}  // namespace nsp::text
