// SPDX-License-Identifier: EUPL-1.2
// The words of the glossary, found in running text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nsp::prose {

/// A word of the glossary in one language.
struct Term {
  std::string_view name;
  std::string_view abbreviation;  ///< may be empty
  std::string href;               ///< where it is explained; finished for the form, not escaped
};

/// Where a term stands in a text.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t term = 0;  ///< its index
  bool abbreviated = false;
};

/// Made once for a language, then only read: safe from several threads. Keeps views into the terms.
class Glossary {
 public:
  Glossary() = default;
  explicit Glossary(std::span<const Term> terms);

  std::span<const Term> terms() const { return terms_; }
  /// All terms in `text`, from left to right and apart from each other; where two begin at one word, the longer one.
  /// Names whatever their case and accents, abbreviations as they are written; whole words only. Linear in the text.
  std::vector<Found> find(std::string_view text) const;

 private:
  /// What words that begin a name are: all of one, or some more follow.
  struct Begun {
    std::optional<std::size_t> term;
    bool goes_on = false;
  };
  void add(std::string_view name, std::size_t term, bool abbreviation);
  /// The longest name, or the longest abbreviation, that begins with a word; ends where it begins where there is none.
  Found find_at(std::string_view text, std::size_t begin, std::size_t end, bool abbreviation) const;

  std::span<const Term> terms_;
  std::array<std::unordered_map<std::string, Begun>, 2> begun_;  ///< of names, folded; of abbreviations, as they stand
};

}  // namespace nsp::prose
