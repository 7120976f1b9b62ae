// SPDX-License-Identifier: EUPL-1.2
#include "schema/translations.hpp"

#include <algorithm>
#include <array>

namespace nsp::schema {

Translations::Translations(const syntax::Node& map) {
  if (map.is_mapping() && map.size() <= most_languages) map_ = map;
}

bool Translations::is_said(const syntax::Node& text) {
  return text.is_string() && !text.text().empty() && text.text().size() <= longest;
}

std::string_view Translations::find(std::string_view language) const {
  const auto text = map_->find(language);
  return text && is_said(*text) ? text->text() : std::string_view();
}

std::string_view Translations::in(std::string_view language) const {
  if (!map_) return {};
  const std::string_view text = find(language);
  return text.empty() && language.size() > 2 ? find(language.substr(0, 2)) : text;
}

Gender find_gender(std::string_view word) {
  constexpr std::array<std::string_view, 5> words{"", "masculine", "feminine", "neuter", "common"};
  const auto* found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? Gender::none : static_cast<Gender>(found - words.begin());
}

}  // namespace nsp::schema
