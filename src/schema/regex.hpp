// SPDX-License-Identifier: EUPL-1.2
// Regular expressions of ECMA-262, as JSON Schema wants them: matched in linear time by RE2 where it can express them,
// else by counted tries.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "words/template.hpp"

namespace re2 {
class RE2;
}

namespace nsp::schema {

class BacktrackingRegex;

/// The help where something is none.
inline constexpr words::English<> write_an_expression_of_ecma{
    "write an expression of ECMA-262, as JavaScript reads it with the flag `u`"};

/// A compiled expression; safe from several threads.
class Regex {
 public:
  /// nullptr, and a reason in plain words in `error`, where it cannot be used.
  /// `known` is the number of expressions that the schema has already: the more, the less memory each may take.
  static std::unique_ptr<Regex> compile(std::string_view ecma, std::string& error, std::size_t known = 0);
  ~Regex();
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;

  /// Whether it matches anywhere in the text; nothing where that takes more than `steps`, from which is taken what was
  /// needed.
  std::optional<bool> matches(std::string_view text, std::uint64_t& steps) const;

  /// As the schema writes it.
  const std::string& text() const { return text_; }

 private:
  /// Forms that most texts of a plan have, and that are told faster by hand.
  enum class Form : std::uint8_t { any, slug, slugs, line };

  explicit Regex(std::string_view ecma);
  static Form form_of(std::string_view ecma);

  std::string text_;
  Form form_;
  std::unique_ptr<re2::RE2> linear_;
  std::unique_ptr<BacktrackingRegex> backtracking_;  ///< where RE2 cannot express it
};

/// Whether the text is a regular expression by ECMA-262 (with the `u` flag); in `fault`, why not, in plain words.
bool is_ecma_regex(std::string_view text, std::string& fault);

}  // namespace nsp::schema
