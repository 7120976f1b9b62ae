// SPDX-License-Identifier: EUPL-1.2
// What the program says, as data until somebody reads it: a template and its arguments.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "words/language.hpp"
#include "words/syntax.hpp"

namespace nsp::words {

/// A template whatever its arguments: what a text points to. It lives as long as the program.
struct Pattern {
  std::array<std::string_view, 4> texts;  ///< by language; empty where it is not said in that
  std::span<const Shape> shapes;
};

struct Value;

/// A template with its arguments, which it owns. Cheap: nothing is put together before it is read, and short arguments
/// need no memory of their own.
class Text {
 public:
  Text() = default;

  bool empty() const { return pattern_ == nullptr; }
  /// Whether it, and every text within it, is said in that language; all are in English.
  bool speaks(Language language) const;
  /// As a reader reads it: in that language, or wholly in English. Names may hold any characters of the input: who
  /// shows the text escapes it for where it is shown.
  std::string in(Language language) const;
  std::string english() const { return in(Language::en); }
  void write(Language language, std::string& out) const;

  bool is_of(const Pattern& pattern) const { return pattern_ == &pattern; }
  /// What the arguments are. The values point into this text.
  std::vector<Value> values() const;

  friend bool operator==(const Text&, const Text&) = default;
  friend bool operator==(const Text& text, std::string_view english) { return text.english() == english; }

 private:
  friend Text make_text(const Pattern& pattern, std::string arguments);
  friend class Reader;
  friend class Writer;

  const Pattern* pattern_ = nullptr;
  std::string arguments_;  ///< one behind the other, see `pack`
};

/// One argument of a text. What does not belong to its type is empty.
struct Value {
  Shape shape;
  std::string_view word;    ///< of a name, a word, a kind
  std::int64_t number = 0;  ///< of a number, a count, a choice, a day (counted from 1970-01-01)
  double figure = 0;
  std::vector<std::string_view> list{};  ///< of a list
  std::uint64_t more = 0;                ///< of a list: how many are not named
  Text text{};
};

/// For `Template` and `English`: the arguments are packed.
Text make_text(const Pattern& pattern, std::string arguments);

}  // namespace nsp::words
