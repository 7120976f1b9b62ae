// SPDX-License-Identifier: EUPL-1.2
// The languages in which the program speaks to people.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nsp::words {

enum class Language : std::uint8_t { en, nl, fr, de };

inline constexpr std::array languages{Language::en, Language::nl, Language::fr, Language::de};

constexpr std::size_t index_of(Language language) {
  return static_cast<std::size_t>(language);
}

/// "en", "nl", "fr" or "de".
std::string_view code_of(Language language);

/// The language of a code or of a locale, in any case: `nl`, `nl-BE`, `nl_BE.UTF-8`. Nothing for any other.
std::optional<Language> read_language(std::string_view code);

/// Which of the two forms that a count has in a language it takes: 0 is singular. In French nothing is singular, too.
constexpr std::size_t form_of_count(Language language, std::uint64_t count) {
  return language == Language::fr ? (count > 1 ? 1 : 0) : (count == 1 ? 0 : 1);
}

}  // namespace nsp::words
