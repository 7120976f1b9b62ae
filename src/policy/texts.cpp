// SPDX-License-Identifier: EUPL-1.2
#include "policy/texts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/language_codes.hpp"

namespace nsp::policy {

namespace {

constexpr std::size_t most_languages = 64;  // nobody publishes in more; hostile files do

/// The languages of the country, and the one in which it speaks to others.
bool is_read_in_the_country(std::string_view language) {
  constexpr std::array<std::string_view, 4> read{"nl", "fr", "de", "en"};
  return std::find(read.begin(), read.end(), base_language(language)) != read.end();
}

/// Whether one of the languages is another variant of this one, and the text is not said in it.
bool lacks_variant(const model::Text& text, std::string_view language, std::span<const std::string> languages) {
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& other) {
    return base_language(other) == base_language(language) && !text.value().find(other);
  });
}

}  // namespace

OddLanguage find_oddity(const Chain& chain, const model::Text& text, const Spoken& spoken, std::string_view key) {
  const auto is_read = [&](std::string_view language) {
    return is_among(language, spoken.languages) || is_among(language, chain.languages());
  };
  if (!is_language(key) || is_read(key)) return OddLanguage::nothing;
  if (!text::is_language_code(base_language(key))) return OddLanguage::no_language;
  if (lacks_variant(text, key, spoken.languages) || lacks_variant(text, key, chain.languages()))
    return OddLanguage::other_variant;
  bool is_first = true;
  for (const Value::Entry& entry : text.value().entries()) {
    if (is_read(entry.key.text()) || is_read_in_the_country(entry.key.text())) return OddLanguage::nothing;
    if (is_first && entry.key.text() != key) return OddLanguage::nothing;
    is_first = false;
  }
  return OddLanguage::unread;
}

Spoken spoken_in(const Chain& chain, DocumentId document) {
  const auto documents = chain.library().documents();
  const EntityId first = documents[document].first;
  for (int step = 0; step < max_steps && document != none; ++step) {
    const model::LinkedDocument& linked = documents[document];
    if (linked.faulty || linked.broken_scope) return {};
    if (field(chain.entity(linked.first), "languages")) break;
    document = linked.part_of;
  }
  const auto languages = chain.languages_of(first);
  return {languages, languages.size() <= most_languages && chain.languages().size() <= most_languages};
}

void read_versions(const model::Text& text, const Spoken& spoken, std::vector<Version>& versions) {
  versions.clear();
  if (text.value().is_string()) {
    versions.push_back({spoken.languages.front(), text.value(), text.value().span()});
    return;
  }
  for (const Value::Entry& entry : text.value().entries()) {
    if (versions.size() == most_versions) return;
    if (entry.value.is_string()) versions.push_back({entry.key.text(), entry.value, entry.key.span()});
  }
}

bool is_language(std::string_view key) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (key.size() != 2 && key.size() != 5) return false;
  if (!is_lower(key[0]) || !is_lower(key[1])) return false;
  return key.size() == 2 || (key[2] == '-' && is_upper(key[3]) && is_upper(key[4]));
}

bool is_among(std::string_view language, std::span<const std::string> languages) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool is_name(const model::Text& text) {
  return text.field != nullptr && text.field->shape != nullptr && text.field->shape->proper_name;
}

bool is_shared(const Chain& chain, EntityId of_register) {
  return chain.library().documents()[chain.entity(of_register).document].part_of == none;
}

bool is_term_for(const Chain& chain, EntityId term, EntityId holder) {
  return is_shared(chain, term) || chain.plan_of(term) == chain.plan_of(holder);
}

std::string_view base_language(std::string_view language) {
  return language.substr(0, language.find('-'));
}

source::Span place_of_text(const Chain& chain, const model::Text& text) {
  const auto entry = chain.entity(text.holder).value().find_entry(name_of_field(text));
  if (entry && entry->value.index() == text.value().index()) return entry->key.span();
  if (text.value().is_mapping() && text.value().size() > 0) return (*text.value().entries().begin()).key.span();
  return text.value().span();
}

std::string_view name_of_field(const model::Text& text) {
  return text.field == nullptr ? std::string_view("text") : text.field->name;
}

std::string name_of_holder(const Chain& chain, const model::Text& text) {
  const Entity& holder = chain.entity(text.holder);
  return holder.id.empty() ? model::describe_a_kind(holder.kind()) : fmt::format("`{}`", holder.id);
}

}  // namespace nsp::policy
