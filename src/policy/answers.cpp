// SPDX-License-Identifier: EUPL-1.2
#include "policy/answers.hpp"

#include <algorithm>

#include "policy/references.hpp"

namespace nsp::policy {

bool answers_elsewhere_only(const Chain& chain, EntityId contribution) {
  const EntityId own = chain.target(contribution, "cluster");
  if (own == none) return false;
  bool answers = false;
  bool elsewhere = true;
  for_each_reference(chain.library(), contribution, "answers", [&](const Reference& reference) {
    answers = true;
    elsewhere = elsewhere && reference.to != none && chain.holder_of(reference.to, "cluster") != own;
  });
  return answers && elsewhere;
}

bool add_named_clusters(const Chain& chain, EntityId from, std::string_view field, std::vector<EntityId>& clusters) {
  bool known = true;
  for_each_reference(chain.library(), from, field, [&](const Reference& reference) {
    const EntityId cluster = chain.holder_of(reference.to, "cluster");
    known = known && reference.to != none;
    if (cluster != none) clusters.push_back(cluster);
  });
  return known;
}

std::vector<EntityId> reach_upward(const Chain& chain, EntityId plan) {
  std::set<EntityId> seen{plan};
  std::vector<EntityId> step{plan};
  for (int i = 0; i < max_steps && !step.empty(); ++i) {
    std::vector<EntityId> next;
    for (EntityId each : step)
      for (EntityId answered : chain.responds_to(each))
        if (seen.insert(answered).second) next.push_back(answered);
    step = std::move(next);
  }
  return {seen.begin(), seen.end()};
}

bool may_meet(const Chain& chain, EntityId plan, EntityId other) {
  const auto one = chain.effective_period(plan);
  const auto another = chain.effective_period(other);
  return !one || !another || one->shared_with(*another);
}

NamedPhenomena find_named_phenomena(const Chain& chain, std::span<const EntityId> answers, std::string_view field) {
  NamedPhenomena found;
  for (EntityId answer : answers) {
    std::set<EntityId> in_part;
    for_each_reference(chain.library(), answer, "phenomena", [&](const Reference& reference) {
      found.known = found.known && reference.to != none;
      if (reference.to == none) return;
      std::vector<EntityId>& naming = found.named[reference.to];
      if (naming.empty() || naming.back() != answer) naming.push_back(answer);
      in_part.insert(chain.holder_of(reference.to, "cluster"));
    });
    for (EntityId cluster : in_part)
      if (cluster != none) found.part[cluster].push_back(answer);
    for_each_reference(chain.library(), answer, field, [&](const Reference& reference) {
      found.known = found.known && reference.to != none;
      if (reference.to != none && !in_part.contains(reference.to)) found.whole.try_emplace(reference.to, answer);
    });
  }
  return found;
}

}  // namespace nsp::policy
