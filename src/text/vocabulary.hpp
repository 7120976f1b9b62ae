// SPDX-License-Identifier: EUPL-1.2
// What kinds, fields and values of choices are called in English, Dutch, French and German: for pages that name them,
// and for authors who write such a word where the tool knows an English one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nsp::text {

/// What a kind, a field or a value of a choice is called: the table's words, else empty.
std::string_view kind_name(std::string_view kind, std::string_view language);
std::string_view kind_names(std::string_view kind, std::string_view language);  ///< plural
std::string_view field_name(std::string_view field, std::string_view language);
/// What a thing that a field names is to who names it: "Answered by" for `answers`.
std::string_view back_name(std::string_view field, std::string_view language);
std::string_view value_name(std::string_view value, std::string_view language);
/// What the language of a code is called in a language: "Nederlands" for `nl` in Dutch.
std::string_view language_name(std::string_view code, std::string_view language);

/// The column of a language in tables of English, Dutch, French and German; `nl-BE` is written like `nl`, and English
/// where there is none.
std::size_t column_of(std::string_view language);

enum class Words : std::uint8_t { kinds, fields, values };

/// The one of the candidates that a word of another language stands for, or another word for the same:
/// "Verantwoordelijke" for `owner`, "en cours" for `running`. Case, accents, and signs between words do not count.
/// Empty where there is none, or where there are several. Cost: the length of the word, and the candidates.
std::string_view find_meant(std::string_view word, std::span<const std::string_view> candidates, Words of);

/// "true" or "false" for a word that says yes or no in one of the languages; else empty.
std::string_view find_truth(std::string_view word);

/// The code of a language that is written out, in any of the four: "Nederlands" gives "nl". Else empty.
std::string_view find_language(std::string_view word);

}  // namespace nsp::text
