// SPDX-License-Identifier: EUPL-1.2
// Which type a plain scalar has: YAML 1.2.2, section 10.3.2, and where YAML 1.1 (yaml.org/type) says otherwise.
#include <algorithm>
#include <array>

#include "syntax/builder.hpp"

namespace nsp::syntax {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool is_float(std::string_view text) {
  std::size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
  const std::size_t whole = skip_digits(text, at);
  const bool has_whole = whole > at;
  at = whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = skip_digits(text, at + 1);
    if (!has_whole && fraction == at + 1) return false;
    at = fraction;
  } else if (!has_whole) {
    return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = skip_digits(text, at);
    if (exponent == at) return false;
    at = exponent;
  }
  return at == text.size();
}

bool is_radix_integer(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  if (text[1] == 'o') return text.find_first_not_of("01234567", 2) == std::string_view::npos;
  if (text[1] == 'x') return text.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
  return false;
}

Type resolve_numeric(std::string_view text) {
  const std::size_t sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
  if (sign < text.size() && skip_digits(text, sign) == text.size()) return Type::integer;
  if (is_radix_integer(text)) return Type::integer;
  return is_float(text) ? Type::number : Type::string;
}

/// [-+]? [0-9][0-9_]* ( : [0-5]? [0-9] )+ ( \. [0-9_]* )?
bool is_sexagesimal(std::string_view text) {
  std::size_t at = text[0] == '-' || text[0] == '+' ? 1 : 0;
  const std::size_t first = at;
  while (at < text.size() && (is_digit(text[at]) || (text[at] == '_' && at > first))) ++at;
  if (at == first || at == text.size() || text[at] != ':') return false;
  while (at < text.size() && text[at] == ':') {
    const std::size_t end = skip_digits(text, at + 1);
    const std::size_t digits = end - at - 1;
    if (digits == 0 || digits > 2 || (digits == 2 && text[at + 1] > '5')) return false;
    at = end;
  }
  if (at < text.size() && text[at] == '.') at = std::min(text.find_first_not_of("0123456789_", at + 1), text.size());
  return at == text.size();
}

/// Integers and floats with `_` between digits, and binary ones.
bool is_underscored_number(std::string_view text) {
  if (text.starts_with("0b")) return text.size() > 2 && text.find_first_not_of("01_", 2) == std::string_view::npos;
  const std::size_t first = text[0] == '-' || text[0] == '+' ? 1 : 0;
  if (first >= text.size() || !is_digit(text[first])) return false;
  return text.find('_') != std::string_view::npos &&
         text.find_first_not_of("0123456789_.", first) == std::string_view::npos;
}

}  // namespace

Type resolve_plain(std::string_view text) {
  if (text.empty()) return Type::null;
  switch (text[0]) {
    case '~': return text.size() == 1 ? Type::null : Type::string;
    case 'n':
    case 'N':
      return is_one_of(text, std::array<std::string_view, 3>{"null", "Null", "NULL"}) ? Type::null : Type::string;
    case 't':
    case 'T':
      return is_one_of(text, std::array<std::string_view, 3>{"true", "True", "TRUE"}) ? Type::boolean : Type::string;
    case 'f':
    case 'F':
      return is_one_of(text, std::array<std::string_view, 3>{"false", "False", "FALSE"}) ? Type::boolean : Type::string;
    default: break;
  }
  std::string_view unsigned_text = text;
  if (text[0] == '-' || text[0] == '+') unsigned_text.remove_prefix(1);
  if (unsigned_text.empty()) return Type::string;
  if (unsigned_text[0] == '.') {
    if (is_one_of(unsigned_text, std::array<std::string_view, 3>{".inf", ".Inf", ".INF"})) return Type::number;
    if (is_one_of(text, std::array<std::string_view, 3>{".nan", ".NaN", ".NAN"})) return Type::number;
  } else if (!is_digit(unsigned_text[0])) {
    return Type::string;
  }
  return resolve_numeric(text);
}

bool reads_differently_in_yaml_1_1(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  // `y` and `n` are text to PyYAML and Ruby as well, whatever yaml.org/type says.
  static constexpr std::array<std::string_view, 12> words{"yes", "Yes", "YES", "no",  "No",  "NO",
                                                          "on",  "On",  "ON",  "off", "Off", "OFF"};
  if (!is_digit(text[0]) && text[0] != '-' && text[0] != '+') return text.size() <= 3 && is_one_of(text, words);
  return is_sexagesimal(text) || is_underscored_number(text);
}

}  // namespace nsp::syntax
