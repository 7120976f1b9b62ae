// SPDX-License-Identifier: EUPL-1.2
// What a schema says of one thing in several languages: `x-titles: {nl: Doelstelling, fr: Objectif}`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "syntax/document.hpp"

namespace nsp::schema {

/// A mapping of language to text within a schema document, which outlives it. What has another form says nothing.
class Translations {
 public:
  static constexpr std::size_t most_languages = 64;
  static constexpr std::size_t longest = 4'000;  ///< bytes of one text

  Translations() = default;
  explicit Translations(const syntax::Node& map);

  bool empty() const { return !map_; }
  /// In `language`; `nl-BE` is looked for as it stands, then as `nl`. Empty where the mapping has no such text.
  std::string_view in(std::string_view language) const;
  /// Calls `visit(language, text)` for each.
  template <class Visit>
  void for_each(Visit visit) const {
    if (!map_) return;
    for (const syntax::Entry& entry : map_->entries())
      if (is_said(entry.value)) visit(entry.key.text(), entry.value.text());
  }

  /// Whether a value of the mapping is text that is said.
  static bool is_said(const syntax::Node& text);

 private:
  std::string_view find(std::string_view language) const;

  std::optional<syntax::Node> map_;
};

/// The gender of a noun; Dutch has two, of which `common` is the one with `de`.
enum class Gender : std::uint8_t { none, masculine, feminine, neuter, common };

/// `none` for any other word.
Gender find_gender(std::string_view word);

}  // namespace nsp::schema
