// SPDX-License-Identifier: EUPL-1.2
#include "policy/texts.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace nsp::policy {

namespace {

constexpr std::size_t most_languages = 64;  // nobody publishes in more; hostile files do

}  // namespace

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

std::vector<DocumentId> judged_documents(const Chain& chain) {
  if (const auto& judged = chain.judged_documents()) return *judged;
  std::vector<DocumentId> all(chain.library().documents().size());
  std::iota(all.begin(), all.end(), DocumentId{0});
  return all;
}

void read_versions(const model::Text& text, const Spoken& spoken, std::vector<Version>& versions) {
  versions.clear();
  if (text.node.is_string()) {
    versions.push_back({spoken.languages.front(), text.node, text.node.span()});
    return;
  }
  for (const syntax::Entry& entry : text.node.entries()) {
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

std::string_view base_language(std::string_view language) {
  return language.substr(0, language.find('-'));
}

source::Span place_of_text(const Chain& chain, const model::Text& text) {
  const auto entry = chain.entity(text.holder).node.find_entry(name_of_field(text));
  if (entry && entry->value.index() == text.node.index()) return entry->key.span();
  if (text.node.is_mapping() && text.node.size() > 0) return (*text.node.entries().begin()).key.span();
  return text.node.span();
}

std::string_view name_of_field(const model::Text& text) {
  return text.field == nullptr ? std::string_view("text") : text.field->name;
}

std::string name_of_holder(const Chain& chain, const model::Text& text) {
  const Entity& holder = chain.entity(text.holder);
  return holder.id.empty() ? model::describe_a_kind(holder.kind()) : fmt::format("`{}`", holder.id);
}

}  // namespace nsp::policy
