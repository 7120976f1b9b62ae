// SPDX-License-Identifier: EUPL-1.2
#include "model/names.hpp"

namespace nsp::model {

static_assert(text::NameTable::none == none);

Names::Names(std::span<const Entity> entities) : names_(entities.size(), none) {
  for (EntityId e = 0; e < entities.size(); ++e)
    if (!entities[e].id.empty()) names_[e] = table_.add(entities[e].id);
  entities_ = Groups<EntityId>(table_.size(), [this](const auto& put) {
    for (EntityId e = 0; e < names_.size(); ++e)
      if (names_[e] != none) put(names_[e], e);
  });
}

std::span<const EntityId> Names::entities(NameId name) const {
  return name == none ? std::span<const EntityId>() : entities_[name];
}

}  // namespace nsp::model
