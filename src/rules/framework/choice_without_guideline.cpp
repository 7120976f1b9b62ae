// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/certainty.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::choice_without_guideline {

using namespace policy;

extern const Rule rule;

namespace {

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
  auto& finding = findings.add(rule.kind, entity.name,
                               fmt::format("no cluster of `{}` holds an intention of an authority", entity.id));
  finding.labels.push_back({chain.entity(plan).name, "a plan whose choices should rest on them"});
  finding.help = "write under `intentions` of its clusters what federal and federated authorities are going to do";
}

void report_choice(const Chain& chain, EntityId contribution, EntityId cluster, diagnostics::Collector& findings) {
  const Entity& chosen = chain.entity(cluster);
  auto& finding =
      findings.add(rule.kind, place_of(chain.entity(contribution), "cluster"),
                   fmt::format("no federal or federated authority states an intention in the cluster `{}`", chosen.id));
  finding.labels.push_back({chosen.name, "the cluster"});
  finding.help = "write into the cluster what these authorities intend";
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

const Rule rule{
    {"P014",
     "choice-without-guideline",
     diagnostics::Severity::note,
     "a contribution to a cluster in which no federal or federated authority states an intention",
     {"A contribution of a national plan whose cluster holds no intention of an authority of the federal or federated "
      "level, or of a part of one. Intentions of police services and partners do not count. A framework without any "
      "intention is told once, at its id, and only where a national plan contributes to its clusters.",
      "Beside the scan, the choice of phenomena rests on the \"'political' guidelines laid down by the federal "
      "government and federated entities\". A choice without one has the facts behind it at best, and no mandate.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "intentions:\n"
      "  - {id: campaign, by: mayor, text: A yearly campaign that shows how fraudsters talk.}\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "intentions:\n"
      "  - {id: campaign, by: minister-of-the-interior, text: A yearly campaign that shows how fraudsters talk.}\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n",
      "Write the intentions of the federal and federated authorities into the cluster. Where the framework is not "
      "public, or they said nothing, allow it."}},
    judge};

}  // namespace nsp::rules::choice_without_guideline
