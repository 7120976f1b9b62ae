// SPDX-License-Identifier: EUPL-1.2
// The words of pages themselves, in the languages that pages are written in: one table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/date.hpp"

namespace nsp::pages {

enum class Word : std::uint16_t {
#define WORD(name, en, nl, fr, de) name,
#include "pages/words.inc"
#undef WORD
};

/// The language in which the words of a page of `language` are: itself where the table has it, else English.
std::string_view language_of_words(std::string_view language);

std::string_view say(Word word, std::string_view language);
/// The same with `{}` replaced, once each in turn.
std::string say(Word word, std::string_view language, std::string_view first, std::string_view second = {});

/// A language in its own words: "Nederlands". Its code where it is not known.
std::string_view own_name(std::string_view language);
/// A language in the words of another: "néerlandais". Its code where it is not known.
std::string_view name_of(std::string_view language, std::string_view in);

/// "7 June 2016", "7 juni 2016", "7 juin 2016", "7. Juni 2016".
std::string write_date(text::Date date, std::string_view language);
/// A figure with the marks of the language: 12,500.5; 12.500,5; 12 500,5 (with a narrow no-break space).
std::string write_number(double value, std::string_view language);

}  // namespace nsp::pages
