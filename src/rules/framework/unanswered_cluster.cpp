// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P001", "unanswered-cluster", diagnostics::Severity::error,
                                   "a cluster that no contribution of the national plan answers"};

constexpr English<> the_national_plan_that_responds{"the national plan that responds to its framework"};
constexpr English<Name, Name> no_contribution_of_answers{"no contribution of {0} answers the cluster {1}"};
constexpr English<Word, Word> write_a_contribution_with{"write a contribution with `part_of: {0}` and `cluster: {1}`"};

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::set<EntityId> answered;
  for (EntityId contribution : chain.in_plan(plan, "contribution")) {
    const EntityId cluster = chain.target(contribution, "cluster");
    if (cluster == none) return;  // it may be the one that seems to be missing
    answered.insert(cluster);
  }
  for (EntityId framework : chain.responds_to(plan)) {
    for (EntityId cluster : chain.in_plan(framework, "cluster")) {
      if (answered.contains(cluster)) continue;
      const Entity& missed = chain.entity(cluster);
      auto& finding = findings.add(fault, missed.name, no_contribution_of_answers(chain.entity(plan).id, missed.id));
      finding.labels.push_back({chain.entity(plan).name, the_national_plan_that_responds});
      finding.help = write_a_contribution_with(chain.entity(plan).id, missed.id);
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "contribution")) return;
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(unanswered_cluster){fault, judge};

}  // namespace nsp::rules
