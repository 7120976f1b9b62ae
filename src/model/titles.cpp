// SPDX-License-Identifier: EUPL-1.2
#include "model/titles.hpp"

#include "text/slug.hpp"

namespace nsp::model {

namespace {

/// Nobody writes a longer title in the place of an id.
constexpr std::size_t longest_title = 200;

}  // namespace

std::span<const EntityId> Titles::find(std::string_view words) const {
  if (words.empty() || words.size() > longest_title) return {};
  std::call_once(once_, [this] { make(); });
  const auto found = by_title_.find(text::make_slug(words));
  return found == by_title_.end() ? std::span<const EntityId>() : std::span<const EntityId>(found->second);
}

void Titles::make() const {
  for (EntityId id = 0; id < entities_.size(); ++id) {
    const Entity& entity = entities_[id];
    if (entity.id.empty()) continue;
    for (const std::string_view name : {entity.shape->title_property, std::string_view("abbreviation")}) {
      const auto value = field(entity, name);
      if (!value) continue;
      if (value->is_scalar()) add(id, value->text());
      for (const Value::Entry& entry : value->entries())
        if (entry.value.is_scalar()) add(id, entry.value.text());
    }
  }
}

void Titles::add(EntityId id, std::string_view words) const {
  if (words.empty() || words.size() > longest_title) return;
  std::string slug = text::make_slug(words);
  if (slug.empty()) return;
  std::vector<EntityId>& same = by_title_[std::move(slug)];
  if (same.empty() || same.back() != id) same.push_back(id);
}

}  // namespace nsp::model
