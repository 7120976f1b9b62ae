// SPDX-License-Identifier: EUPL-1.2
#include "words/language.hpp"

#include <algorithm>

namespace nsp::words {

namespace {

constexpr std::array<std::string_view, 4> codes{"en", "nl", "fr", "de"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view code_of(Language language) {
  return codes.at(index_of(language));
}

std::optional<Language> read_language(std::string_view code) {
  code = code.substr(0, code.find_first_of("-_.@"));
  for (const Language language : languages) {
    const std::string_view known = code_of(language);
    if (std::equal(code.begin(), code.end(), known.begin(), known.end(), [](char a, char b) { return lower(a) == b; }))
      return language;
  }
  return std::nullopt;
}

}  // namespace nsp::words
