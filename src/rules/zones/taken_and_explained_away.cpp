// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P059", "taken-and-explained-away", diagnostics::Severity::error,
                                   "a cluster that a zonal plan both takes up and declines"};

constexpr Template<> taken_up_here{"taken up here", "hier opgenomen", "repris ici", "hier aufgegriffen"};
constexpr Template<Name, Name, Name> declines_the_cluster_which_its_priority{
    "{0} declines the cluster {1}, which its priority {2} takes up",
    "{0} neemt de cluster {1} niet op, maar de prioriteit {2} ervan wel",
    "{0} écarte le cluster {1}, que sa priorité {2} reprend",
    "{0} lehnt den Cluster {1} ab, den seine Priorität {2} aufgreift"};
constexpr Template<> take_the_cluster_out{"take the cluster out of the priority, or out of `not_retained`",
                                          "haal de cluster uit de prioriteit, of uit `not_retained`",
                                          "retirez le cluster de la priorité, ou de `not_retained`",
                                          "nehmen Sie den Cluster aus der Priorität, oder aus `not_retained`"};

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const std::vector<const Reference*> declined = chain.references(plan, "cluster");
  if (declined.empty()) return;
  std::map<EntityId, std::pair<EntityId, const Reference*>> taken;  // by cluster: the first priority that names it
  for (EntityId priority : chain.within(plan, "priority"))
    for (const Reference* reference : chain.references(priority, "clusters"))
      if (reference->to != none) taken.try_emplace(reference->to, priority, reference);
  for (const Reference* reference : declined) {
    const auto found = taken.find(reference->to);
    if (found == taken.end()) continue;
    const auto& [priority, place] = found->second;
    auto& finding = findings.add(
        fault, reference->span,
        declines_the_cluster_which_its_priority(chain.entity(plan).id, reference->text, chain.entity(priority).id));
    finding.labels.push_back({place->span, taken_up_here});
    finding.help = take_the_cluster_out;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("zonal-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(taken_and_explained_away){fault, judge};

}  // namespace nsp::rules
