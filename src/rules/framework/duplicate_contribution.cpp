// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P002", "duplicate-contribution", diagnostics::Severity::error,
                                   "two contributions of one national plan to the same cluster"};

constexpr English<Name> is_one_already{"{0} is one already"};
constexpr English<Name, Name, Name> is_a_second_contribution{"{0} is a second contribution of {1} to the cluster {2}"};
constexpr English<Name> join_both_in_or{"join both in {0}, or name the cluster that is meant"};

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::map<EntityId, EntityId> first_to;
  for (EntityId contribution : chain.in_plan(plan, "contribution")) {
    const EntityId cluster = chain.target(contribution, "cluster");
    if (cluster == none) continue;
    const auto [first, is_first] = first_to.emplace(cluster, contribution);
    const Entity& one = chain.entity(first->second);
    const Entity& other = chain.entity(contribution);
    // A file copied with its id has been told of by that.
    if (is_first || one.id == other.id) continue;
    auto& finding = findings.add(fault, place_of(other, "cluster"),
                                 is_a_second_contribution(other.id, chain.entity(plan).id, chain.entity(cluster).id));
    finding.labels.push_back({place_of(one, "cluster"), is_one_already(one.id)});
    finding.help = join_both_in_or(one.id);
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(duplicate_contribution){fault, judge};

}  // namespace nsp::rules
