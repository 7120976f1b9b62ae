// SPDX-License-Identifier: EUPL-1.2
// Words made comparable: how a reader types them, whatever the case and the accents.
#pragma once

#include <string>
#include <string_view>

namespace nsp::text {

/// Lower case, without accents: "Sécurité" and "SECURITE" both give "securite", "Straße" gives "strasse". Covers the
/// Latin letters of Europe (to U+017F, and the Romanian ones); everything else stays as it is.
std::string fold(std::string_view text);
/// The same, behind what `out` holds already.
void append_folded(std::string& out, std::string_view text);

/// Whether the code point is part of a word: a letter, a digit, or a mark upon one.
bool is_word_character(char32_t c);

}  // namespace nsp::text
