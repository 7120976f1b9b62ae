// SPDX-License-Identifier: EUPL-1.2
// Regular expressions of ECMA-262 read to the end, and written anew for the engines that match them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nsp::schema {

/// `strict`: as with the flag `u`. `lenient`: also what schemas hold that were made without it: escapes of signs that
/// need none, lone brackets and braces, look-ahead that is repeated.
enum class Reading : std::uint8_t { strict, lenient };

/// Which engine the expression is written for: RE2, or PCRE2.
enum class Engine : std::uint8_t { linear, backtracking };

struct EcmaPattern {
  std::string text;         ///< in the engine's words
  std::string fault;        ///< in plain words, why this is no regular expression; empty where it is one
  bool backtracks = false;  ///< it looks ahead or behind, or refers back: only the backtracking engine can do that
};

EcmaPattern read_ecma_pattern(std::string_view ecma, Reading reading, Engine engine);

/// A `\p{...}` of ECMA-262 in the engine's words, its contents given; empty where there is no such property.
std::string write_property(std::string_view contents, bool negated, Reading reading, Engine engine);

}  // namespace nsp::schema
