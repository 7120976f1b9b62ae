// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/certainty.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P014", "choice-without-guideline", diagnostics::Severity::note,
    "a contribution to a cluster in which no federal or federated authority states an intention"};

constexpr English<> a_plan_whose_choices{"a plan whose choices should rest on them"};
constexpr English<> the_cluster{"the cluster"};
constexpr English<Name> no_cluster_of_holds{"no cluster of {0} holds an intention of an authority"};
constexpr English<Name> no_federal_or_federated{
    "no federal or federated authority states an intention in the cluster {0}"};
constexpr English<> write_under_intentions_of_its_clusters{
    "write under `intentions` of its clusters what federal and federated authorities are going to do"};
constexpr English<> write_into_the_cluster{"write into the cluster what these authorities intend"};

bool is_guideline(const Chain& chain, EntityId actor) {
  const ActorType type = actor_type(chain, actor);
  if (type == ActorType::police || type == ActorType::partner) return false;
  // In a register with errors, its level may be misspelt.
  if (type == ActorType::unknown || !chain.is_sound(actor)) return true;
  return acts_at(chain, actor, "federal") || acts_at(chain, actor, "federated");
}

/// Whether a guideline is, or may be, among the intentions of the cluster.
bool has_guideline(const Chain& chain, EntityId cluster) {
  bool found = false;
  for (EntityId intention : chain.within(cluster, "intention"))
    for_each_reference(chain.library(), intention, "by",
                       [&](const Reference& by) { found = found || by.to == none || is_guideline(chain, by.to); });
  return found;
}

void report_framework(const Chain& chain, EntityId framework, EntityId plan, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(framework);
  auto& finding = findings.add(fault, entity.name, no_cluster_of_holds(entity.id));
  finding.labels.push_back({chain.entity(plan).name, a_plan_whose_choices});
  finding.help = write_under_intentions_of_its_clusters;
}

void report_choice(const Chain& chain, EntityId contribution, EntityId cluster, diagnostics::Collector& findings) {
  const Entity& chosen = chain.entity(cluster);
  auto& finding =
      findings.add(fault, place_of(chain.entity(contribution), "cluster"), no_federal_or_federated(chosen.id));
  finding.labels.push_back({chosen.name, the_cluster});
  finding.help = write_into_the_cluster;
}

void judge_cluster(const Chain& chain, EntityId cluster, diagnostics::Collector& findings) {
  if (has_guideline(chain, cluster)) return;
  for (EntityId contribution : chain.sources(cluster, "contribution", "cluster"))
    report_choice(chain, contribution, cluster, findings);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "cluster")) return;
  for (EntityId framework : chain.of_kind("framework")) {
    const std::vector<EntityId> clusters = chain.in_plan(framework, "cluster");
    if (!chain.in_plan(framework, "intention").empty()) {
      for (EntityId cluster : clusters) judge_cluster(chain, cluster, findings);
      continue;
    }
    const auto chosen = std::find_if(clusters.begin(), clusters.end(), [&chain](EntityId cluster) {
      return !chain.sources(cluster, "contribution", "cluster").empty();
    });
    if (chosen != clusters.end())
      report_framework(chain, framework, chain.plan_of(chain.sources(*chosen, "contribution", "cluster").front()),
                       findings);
  }
}

}  // namespace

RULE(choice_without_guideline){fault, judge};

}  // namespace nsp::rules
