// SPDX-License-Identifier: EUPL-1.2
#include "pages/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/languages.hpp"

namespace nsp::pages {

namespace {

/// English, Dutch, French, German.
using InLanguages = std::array<std::string_view, 4>;
constexpr InLanguages codes{"en", "nl", "fr", "de"};

constexpr std::array months{InLanguages{"January", "januari", "janvier", "Januar"},
                            InLanguages{"February", "februari", "février", "Februar"},
                            InLanguages{"March", "maart", "mars", "März"},
                            InLanguages{"April", "april", "avril", "April"},
                            InLanguages{"May", "mei", "mai", "Mai"},
                            InLanguages{"June", "juni", "juin", "Juni"},
                            InLanguages{"July", "juli", "juillet", "Juli"},
                            InLanguages{"August", "augustus", "août", "August"},
                            InLanguages{"September", "september", "septembre", "September"},
                            InLanguages{"October", "oktober", "octobre", "Oktober"},
                            InLanguages{"November", "november", "novembre", "November"},
                            InLanguages{"December", "december", "décembre", "Dezember"}};

words::Language spoken(std::string_view language) {
  return words::languages[text::column_of(language)];
}

}  // namespace

std::string_view language_of_words(std::string_view language) {
  const auto found = std::find(codes.begin(), codes.end(), language.substr(0, 2));
  return found == codes.end() ? codes[0] : language;
}

std::string_view in(const Fixed& words, std::string_view language) {
  return words.in(spoken(language));
}

std::string in(const words::Text& words, std::string_view language) {
  return words.in(spoken(language));
}

std::string_view own_name(std::string_view language) {
  constexpr InLanguages names{"English", "Nederlands", "Français", "Deutsch"};
  const auto found = std::find(codes.begin(), codes.end(), language);
  return found == codes.end() ? language : names[static_cast<std::size_t>(found - codes.begin())];
}

std::string_view name_of(std::string_view language, std::string_view in) {
  const std::string_view name = text::language_name(language, in);
  return name.empty() ? language : name;
}

std::string write_date(text::Date date, std::string_view language) {
  const std::chrono::year_month_day day(date);
  const std::size_t at = text::column_of(language);
  const std::string_view month = months[static_cast<unsigned>(day.month()) - 1][at];
  const unsigned number = static_cast<unsigned>(day.day());
  const std::string_view mark = at == 3 ? "." : at == 2 && number == 1 ? "er" : "";
  return fmt::format("{}{} {} {}", number, mark, month, static_cast<int>(day.year()));
}

std::string write_number(double value, std::string_view language) {
  constexpr InLanguages thousands{",", ".", "\u202F", "."};
  constexpr InLanguages points{".", ",", ",", ","};
  const std::size_t at = text::column_of(language);
  std::string text = fmt::format("{}", value);
  if (text.find_first_not_of("-0123456789.") != std::string::npos) return text;
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string fraction = point < text.size() ? std::string(points[at]) + text.substr(point + 1) : std::string();
  std::string whole = text.substr(0, point);
  const std::size_t first = whole.starts_with('-') ? 1 : 0;
  for (std::size_t i = whole.size(); i > first + 3; i -= 3) whole.insert(i - 3, thousands[at]);
  return (first == 1 ? "\u2212" + whole.substr(1) : whole) + fraction;
}

}  // namespace nsp::pages
