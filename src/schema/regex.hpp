// SPDX-License-Identifier: EUPL-1.2
// Regular expressions of ECMA-262, as JSON Schema wants them, matched in linear time by RE2.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace nsp::schema {

/// A compiled expression; safe from several threads.
class Regex {
 public:
  /// Nothing matches until `compile` succeeded. `error` is set to a reason in plain words where it does not: the
  /// expression is malformed, or uses what no linear-time library can do (look-around, back-references).
  /// `known` is the number of expressions that the schema has already: the more, the less memory each may take.
  static std::unique_ptr<Regex> compile(std::string_view ecma, std::string& error, std::size_t known = 0);
  ~Regex();
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;

  /// Whether it matches anywhere in the text.
  bool matches(std::string_view text) const;

 private:
  /// Forms that most texts of a plan have, and that are told faster by hand.
  enum class Form : std::uint8_t { any, slug, slugs, line };

  Regex(std::unique_ptr<re2::RE2> expression, Form form);
  static Form form_of(std::string_view ecma);

  std::unique_ptr<re2::RE2> expression_;
  Form form_;
};

/// ECMA-262 syntax in RE2's; what RE2 cannot express makes `error`.
std::string translate_ecma(std::string_view ecma, std::string& error);

/// Whether the text is a regular expression by ECMA-262 (with the `u` flag), whatever RE2 makes of it.
bool is_ecma_regex(std::string_view text);

}  // namespace nsp::schema
