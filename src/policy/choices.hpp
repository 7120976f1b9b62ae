// SPDX-License-Identifier: EUPL-1.2
// What plans choose to do something about: contributions of national plans, priorities of regions and zones.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// Calls `visit(plan, choices)` for each national plan that has contributions, and for each regional and zonal plan
/// that has priorities or points of attention.
template <class Visit>
void for_each_plan_with_choices(const Chain& chain, Visit visit) {
  for (EntityId plan : chain.of_kind("national-plan"))
    if (const auto contributions = chain.in_plan(plan, "contribution"); !contributions.empty())
      visit(plan, std::span<const EntityId>(contributions));
  std::span<const EntityId> left = chain.of_kind("priority");
  while (!left.empty()) {
    // Those of one document stand together.
    std::size_t count = 1;
    while (count < left.size() && chain.entity(left[count]).document == chain.entity(left[0]).document) ++count;
    visit(chain.document_of(left[0]), left.first(count));
    left = left.subspan(count);
  }
}

/// For each entity whether its field names an entity of that kind.
std::vector<bool> mark_sources(const Chain& chain, std::string_view kind, std::string_view field);

}  // namespace nsp::policy
