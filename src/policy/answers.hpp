// SPDX-License-Identifier: EUPL-1.2
// What the authorities ask, who is asked, and who answers.
#pragma once

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// Whether a contribution answers expectations, all of them of clusters other than its own. False where something that
/// it names is not known.
bool answers_elsewhere_only(const Chain& chain, EntityId contribution);

/// Adds the clusters that a field names, or whose phenomena it names; false where one of them leads nowhere.
bool add_named_clusters(const Chain& chain, EntityId from, std::string_view field, std::vector<EntityId>& clusters);

/// A plan and all that it responds to, however many steps away, by place.
std::vector<EntityId> reach_upward(const Chain& chain, EntityId plan);

/// Whether both have a day in common, so that the one can answer the other; true where a period is not known.
bool may_meet(const Chain& chain, EntityId plan, EntityId other);

/// Of which phenomena those who take up clusters speak.
struct NamedPhenomena {
  std::map<EntityId, std::vector<EntityId>> named;  ///< phenomenon -> those who name it, by place
  std::map<EntityId, std::vector<EntityId>> part;   ///< cluster -> those who name phenomena of it
  std::map<EntityId, EntityId> whole;  ///< cluster -> the first who takes it up and names none of its phenomena
  bool known = true;                   ///< nobody names something that is not known
};

/// What contributions (`field` is `cluster`) or priorities (`clusters`) name.
NamedPhenomena find_named_phenomena(const Chain& chain, std::span<const EntityId> answers, std::string_view field);

}  // namespace nsp::policy
