// SPDX-License-Identifier: EUPL-1.2
#include "model/names.hpp"

#include <numeric>

namespace nsp::model {

static_assert(text::NameTable::none == none);

Names::Names(std::span<const Entity> entities) : names_(entities.size(), none) {
  for (EntityId e = 0; e < entities.size(); ++e)
    if (!entities[e].id.empty()) names_[e] = table_.add(entities[e].id);
  // Counted into their places.
  std::vector<std::uint32_t> next(table_.size() + 1, 0);
  for (const NameId name : names_)
    if (name != none) ++next[name + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  entities_.resize(next.back());
  for (EntityId e = 0; e < entities.size(); ++e)
    if (names_[e] != none) entities_[next[names_[e]]++] = e;
  next.pop_back();
  behind_ = std::move(next);
}

std::span<const EntityId> Names::entities(NameId name) const {
  if (name == none) return {};
  const std::uint32_t first = name == 0 ? 0 : behind_[name - 1];
  return std::span(entities_).subspan(first, behind_[name] - first);
}

void Names::move(EntityId entity, std::string_view id) {
  if (names_[entity] != none) table_.move(names_[entity], id);
}

}  // namespace nsp::model
