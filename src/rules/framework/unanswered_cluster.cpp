// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::unanswered_cluster {

using namespace policy;

extern const Rule rule;

namespace {

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
      auto& finding = findings.add(
          rule.kind, missed.name,
          fmt::format("no contribution of `{}` answers the cluster `{}`", chain.entity(plan).id, missed.id));
      finding.labels.push_back({chain.entity(plan).name, "the national plan that responds to its framework"});
      finding.help =
          fmt::format("write a contribution with `part_of: {}` and `cluster: {}`", chain.entity(plan).id, missed.id);
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "contribution")) return;
  for (EntityId plan : chain.of_kind("national-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P001",
     "unanswered-cluster",
     diagnostics::Severity::error,
     "a cluster that no contribution of the national plan answers",
     {"A cluster of a framework to which a national plan responds, where no contribution of that plan names it. A "
      "framework to which no national plan responds yet is left alone.",
      "The National Security Plan 2016-2019 says what the police concretely contribute \"for every security "
      "phenomenon\" of the framework; a cluster without a contribution is an expectation of the authorities that the "
      "police leave without a word.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: national-plan\nid: answer\ntitle: Answer\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\nid: answer-to-fraud\ntitle: Answer to fraud\npart_of: answer\ncluster: fraud\n",
      "Write a contribution that names the cluster, be it one that says why the police do nothing more there. Where it "
      "is yet to come, allow it above the id of the cluster."}},
    judge};

}  // namespace nsp::rules::unanswered_cluster
