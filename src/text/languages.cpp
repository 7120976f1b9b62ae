// SPDX-License-Identifier: EUPL-1.2
#include "text/languages.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/slug.hpp"

namespace nsp::text {

namespace {

/// English, Dutch, French, German.
using InLanguages = std::array<std::string_view, 4>;
constexpr InLanguages columns{"en", "nl", "fr", "de"};

struct Named {
  std::string_view code;
  InLanguages words;
};

constexpr std::array languages{Named{"de", {"German", "Duits", "allemand", "Deutsch"}},
                               Named{"en", {"English", "Engels", "anglais", "Englisch"}},
                               Named{"fr", {"French", "Frans", "français", "Französisch"}},
                               Named{"nl", {"Dutch", "Nederlands", "néerlandais", "Niederländisch"}}};

}  // namespace

std::string_view language_name(std::string_view code, std::string_view language) {
  for (const Named& row : languages)
    if (row.code == code) return row.words[column_of(language)];
  return {};
}

std::size_t column_of(std::string_view language) {
  if (language.size() >= 2)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i][0] == language[0] && columns[i][1] == language[1]) return i;
  return 0;
}

std::string_view find_truth(std::string_view word) {
  constexpr std::array<std::string_view, 12> yes{"true", "yes", "on",   "y",     "ja",   "j",
                                                 "oui",  "o",   "waar", "juist", "vrai", "wahr"};
  constexpr std::array<std::string_view, 13> no{"false", "no",     "off",     "n",    "nee",    "neen", "non",
                                                "nein",  "onwaar", "onjuist", "faux", "falsch", "niet"};
  if (word.size() > 12) return {};
  const std::string slug = make_slug(word);
  if (std::find(yes.begin(), yes.end(), slug) != yes.end()) return "true";
  if (std::find(no.begin(), no.end(), slug) != no.end()) return "false";
  return {};
}

std::string_view find_language(std::string_view word) {
  constexpr std::size_t longest = 20;
  if (word.size() > longest) return {};
  const std::string slug = make_slug(word);
  for (const Named& language : languages)
    if (std::any_of(language.words.begin(), language.words.end(),
                    [&slug](std::string_view name) { return make_slug(name) == slug; }))
      return language.code;
  return {};
}

}  // namespace nsp::text
