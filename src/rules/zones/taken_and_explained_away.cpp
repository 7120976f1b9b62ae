// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::taken_and_explained_away {

using namespace policy;

extern const Rule rule;

namespace {

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
    auto& finding = findings.add(rule.kind, reference->span,
                                 fmt::format("`{}` declines the cluster `{}`, which its priority `{}` takes up",
                                             chain.entity(plan).id, reference->text, chain.entity(priority).id));
    finding.labels.push_back({place->span, "taken up here"});
    finding.help = "take the cluster out of the priority, or out of `not_retained`";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.judged("zonal-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P059",
     "taken-and-explained-away",
     diagnostics::Severity::error,
     "a cluster that a zonal plan both takes up and declines",
     {"A cluster that a priority or a point of attention of a zonal plan names, and that the same plan lists in "
      "`not_retained`.",
      "The choice of phenomena rests on \"balance and support\" (the National Security Plan 2016-2019). A plan that "
      "says yes in one place and no in another gives partners and council nothing to rely on.",
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
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft, fraud]}\n"
      "not_retained:\n"
      "  - {cluster: fraud, reason: The federal police follow the money.}\n",
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
      "---\n"
      "kind: cluster\n"
      "id: theft\n"
      "title: Theft\n"
      "part_of: frame\n"
      "number: 2\n"
      "---\n"
      "kind: national-plan\n"
      "id: nation\n"
      "title: Nation\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [nation]\n"
      "priorities:\n"
      "  - {id: shops, title: Shops, clusters: [theft]}\n"
      "not_retained:\n"
      "  - {cluster: fraud, reason: The federal police follow the money.}\n",
      "Decide: take the cluster out of the priority, or out of `not_retained`. Where both are meant, allow it with a "
      "reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::taken_and_explained_away
