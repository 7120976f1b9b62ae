// SPDX-License-Identifier: EUPL-1.2
// Which plans coverage looks at, and what is known of them, before it looks.
#pragma once

#include <unordered_map>

#include "policy/answers.hpp"
#include "policy/coverage.hpp"

namespace nsp::policy {

/// The coverages that `cover` gives, with their plans and frameworks, and no matrices yet.
std::vector<Coverage> frame_coverages(const Chain& chain, EntityId scope);

/// Regional and zonal plans that respond to what a coverage looks at, however many steps away and past no national
/// plan, by place; the one that it is narrowed to.
std::vector<EntityId> find_responders(const Chain& chain, const Coverage& coverage);

/// Whether a regional or zonal plan shares a day with the plan that it answers.
bool is_of_its_days(const Chain& chain, const Coverage& coverage, EntityId responder);

/// What stands in the contributions of one plan.
struct Contributed {
  std::unordered_map<EntityId, EntityId> to;  ///< the plan's first contribution, by cluster
  NamedPhenomena phenomena;
  bool are_all_here = false;  ///< none may be out of sight
  bool are_clusters_known = false;
  bool are_answers_known = false;
  bool are_themes_known = false;
};

Contributed read_contributions(const Chain& chain, EntityId plan);

/// Whether what a regional or zonal plan says of clusters is all known.
bool is_certain(const Chain& chain, EntityId responder);

}  // namespace nsp::policy
