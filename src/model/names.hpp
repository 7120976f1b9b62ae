// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/entity.hpp"
#include "model/groups.hpp"
#include "text/name_table.hpp"

namespace nsp::model {

/// Number of an id among the different ids of a library, in the order of their first mention.
using NameId = std::uint32_t;

/// The ids of a library's entities by number, so that linking compares numbers instead of texts. Keeps slices of the
/// documents' texts.
class Names {
 public:
  Names() = default;
  explicit Names(std::span<const Entity> entities);

  /// How many different ids there are.
  std::size_t size() const { return table_.size(); }
  /// `none` where no entity has that id.
  NameId find(std::string_view id) const { return table_.find(id); }
  std::string_view text(NameId name) const { return table_[name]; }
  /// `none` where the entity has no id.
  NameId of(EntityId entity) const { return names_[entity]; }
  /// Those of that id, in the order of the library; none for `none`.
  std::span<const EntityId> entities(NameId name) const;
  std::span<const EntityId> entities(std::string_view id) const { return entities(find(id)); }

 private:
  text::NameTable table_;
  std::vector<NameId> names_;  ///< by entity
  Groups<EntityId> entities_;  ///< by name
};

}  // namespace nsp::model
