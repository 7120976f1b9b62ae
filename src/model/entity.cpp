// SPDX-License-Identifier: EUPL-1.2
#include "model/entity.hpp"

#include <algorithm>

#include "text/visible.hpp"

namespace nsp::model {

std::optional<Value> field(const Entity& entity, std::string_view name) {
  const std::uint32_t number = entity.shape->names.find(name);
  if (number == text::NameTable::none) return entity.value().find(name);
  const std::uint32_t value = entity.values == nullptr ? 0 : entity.values[number];
  return value == 0 ? std::nullopt : std::optional<Value>(syntax::Node(entity.node.document(), value));
}

namespace {

/// What a reader sees of a text: one of blanks alone gives way to another language.
std::string_view seen_text(const syntax::Node& text) {
  return text.is_scalar() && text::has_visible(text.text()) ? text.text() : std::string_view();
}

}  // namespace

std::string_view localised(const syntax::Node& text, std::span<const std::string> languages) {
  if (text.is_scalar()) return seen_text(text);
  for (const std::string& language : languages)
    if (const auto found = text.find(language); found && !seen_text(*found).empty()) return found->text();
  for (const syntax::Entry& entry : text.entries())
    if (!seen_text(entry.value).empty()) return entry.value.text();
  return {};
}

std::string_view title(const Entity& entity, std::span<const std::string> languages) {
  const auto text = field(entity, entity.shape->title_property);
  return text ? localised(*text, languages) : std::string_view();
}

std::string describe_kind(std::string_view kind) {
  std::string words(kind);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string describe_a_kind(std::string_view kind) {
  const bool vowel = !kind.empty() && std::string_view("aeiou").find(kind.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + describe_kind(kind);
}

}  // namespace nsp::model
