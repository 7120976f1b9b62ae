// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entity.hpp"

namespace nsp::model {

/// Entities by what they are called, for names that no id matches. Made when it is first asked. Safe from several
/// threads.
class Titles {
 public:
  /// The entities outlive it.
  explicit Titles(std::span<const Entity> entities) : entities_(entities) {}

  /// Those with that title or abbreviation, in any language; case, accents and signs between words do not count.
  std::span<const EntityId> find(std::string_view words) const;

 private:
  void make() const;
  void add(EntityId id, std::string_view words) const;

  std::span<const Entity> entities_;
  mutable std::once_flag once_;
  mutable std::unordered_map<std::string, std::vector<EntityId>> by_title_;
};

}  // namespace nsp::model
