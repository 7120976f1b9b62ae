// SPDX-License-Identifier: EUPL-1.2
// The four languages of the program: their names, and the words by which authors say yes and no in them.
#pragma once

#include <cstddef>
#include <string_view>

namespace nsp::text {

/// What the language of a code is called in a language: "Nederlands" for `nl` in Dutch.
std::string_view language_name(std::string_view code, std::string_view language);

/// The column of a language in tables of English, Dutch, French and German; `nl-BE` is written like `nl`, and English
/// where there is none.
std::size_t column_of(std::string_view language);

/// "true" or "false" for a word that says yes or no in one of the languages; else empty.
std::string_view find_truth(std::string_view word);

/// The code of a language that is written out, in any of the four: "Nederlands" gives "nl". Else empty.
std::string_view find_language(std::string_view word);

}  // namespace nsp::text
