// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/reach.hpp"

#include <algorithm>

namespace nsp::pages {

namespace {

/// The only one of those that stand within `plan`; none where there are more or none.
EntityId only_within(const WatchedChain& chain, const std::vector<EntityId>& found, EntityId plan) {
  EntityId only = none;
  for (EntityId id : found) {
    if (chain.plan_of(id) != plan) continue;
    if (only != none) return none;
    only = id;
  }
  return only;
}

}  // namespace

EntityId reach(const WatchedChain& chain, EntityId from, std::string_view name) {
  constexpr std::size_t longest = 250;
  if (name.empty() || name.size() > longest) return none;
  const std::vector<EntityId> found = chain.find(name);
  if (found.size() <= 1) return found.empty() ? none : found.front();
  if (from == none || found.size() > 64) return none;
  std::vector<EntityId> near;
  for (EntityId id : found)
    if (chain.document_of(id) == chain.document_of(from)) near.push_back(id);
  if (near.size() == 1) return near.front();
  // Outward, a step at a time, as references resolve; bounded, for chains that are hostile.
  std::vector<EntityId> step{chain.plan_of(from)};
  for (int depth = 0; depth < 4 && !step.empty(); ++depth) {
    std::vector<EntityId> next;
    for (EntityId plan : step) {
      if (const EntityId only = only_within(chain, found, plan); only != none) return only;
      for (EntityId answered : chain.responds_to(plan))
        if (next.size() < 16) next.push_back(answered);
    }
    step = std::move(next);
  }
  return none;
}

}  // namespace nsp::pages
