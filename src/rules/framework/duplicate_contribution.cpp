// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::duplicate_contribution {

using namespace policy;

extern const Rule rule;

namespace {

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
    auto& finding = findings.add(rule.kind, place_of(other, "cluster"),
                                 fmt::format("`{}` is a second contribution of `{}` to the cluster `{}`", other.id,
                                             chain.entity(plan).id, chain.entity(cluster).id));
    finding.labels.push_back({place_of(one, "cluster"), fmt::format("`{}` is one already", one.id)});
    finding.help = fmt::format("join both in `{}`, or name the cluster that is meant", one.id);
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P002",
     "duplicate-contribution",
     diagnostics::Severity::error,
     "two contributions of one national plan to the same cluster",
     {"A contribution to a cluster to which another contribution of the same national plan is made already. Different "
      "plans may well contribute to one cluster. Two files with the same id are told as that, and not here.",
      "The National Security Plan says for every phenomenon what is \"the concrete contribution of the police\": one "
      "place where authorities and partners read all of it. Two of them will sooner or later say different things.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\nid: against-fraud\ntitle: Against fraud\npart_of: answer\ncluster: fraud\n"
      "---\n"
      "kind: contribution\nid: following-money\ntitle: Following money\npart_of: answer\ncluster: fraud\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\nid: against-fraud\ntitle: Against fraud, by following money\npart_of: answer\n"
      "cluster: fraud\n",
      "Join the two in one contribution, which may have as many objectives as it needs; or name the other cluster, if "
      "one of them was meant for that. Where a plan has two on purpose, allow it."}},
    judge};

}  // namespace nsp::rules::duplicate_contribution
