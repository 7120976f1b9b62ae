// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::owner_outside_plan {

using namespace policy;

extern const Rule rule;

namespace {

/// Who belongs to a zonal plan beside the local police.
struct Circle {
  std::set<EntityId> actors;
  bool known = true;

  void add(const Reference& reference) {
    known = known && reference.to != none;
    actors.insert(reference.to);
  }
};

Circle find_circle(const Chain& chain, EntityId plan) {
  Circle circle;
  circle.known = chain.is_sound(plan);
  for_each_reference(chain.library(), plan, "actor", [&](const Reference& reference) { circle.add(reference); });
  for (EntityId priority : chain.in_plan(plan, "priority"))
    for_each_reference(chain.library(), priority, "partners",
                       [&](const Reference& reference) { circle.add(reference); });
  return circle;
}

/// The coordinating director of a district and the directorate are one service, whichever of them is named.
bool is_hand_of(const Chain& chain, const Circle& circle, EntityId owner) {
  return is_hand_in_district(chain, owner) &&
         std::any_of(circle.actors.begin(), circle.actors.end(),
                     [&](EntityId actor) { return actor != none && is_hand_in_district(chain, actor); });
}

bool belongs(const Chain& chain, const Circle& circle, EntityId owner) {
  return !circle.known || may_be_local(police_level(chain, owner)) || is_within_any(chain, owner, circle.actors) ||
         is_hand_of(chain, circle, owner);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, Circle> circles;
  for (EntityId action : chain.of_kind("action")) {
    const EntityId plan = chain.plan_of(action);
    if (!chain.is(plan, "zonal-plan")) continue;
    auto circle = circles.find(plan);
    if (circle == circles.end()) circle = circles.emplace(plan, find_circle(chain, plan)).first;
    for_each_reference(chain.library(), action, "owner", [&](const Reference& owner) {
      if (owner.to == none || belongs(chain, circle->second, owner.to)) return;
      auto& finding =
          findings.add(rule.kind, owner.span,
                       fmt::format("`{}` owns an action of `{}`, but is neither of the zone nor its partner",
                                   chain.entity(owner.to).id, chain.entity(plan).id));
      finding.labels.push_back({chain.entity(plan).name, "the zonal plan"});
      finding.help = fmt::format("name `{}` among the `partners` of a priority, or give the action to the zone",
                                 chain.entity(owner.to).id);
    });
  }
}

}  // namespace

const Rule rule{{"P031",
                 "owner-outside-plan",
                 diagnostics::Severity::note,
                 "an action of a zone whose owner is neither of the zone nor one of its partners",
                 {"The owner of an action that is part of a zonal plan, where it is no service of the local police, no "
                  "member of the zone's council, and neither a partner of one of its priorities nor part of one. The "
                  "coordinating director of a district and the directorate count as one.",
                  "All police services cooperate \"in accordance with their respective competences and with the tasks "
                  "assigned to them\". Whoever carries an action should find itself in the plan; else it learns of its "
                  "task from others, or not at all.",
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
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [prevention-services, federal-police]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: banks, status: planned}\n",
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
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: zonal-plan\n"
                  "id: own-zone\n"
                  "title: Own zone\n"
                  "zone: {number: 9999, name: Own zone}\n"
                  "period: {from: 2026-01-01, to: 2031-12-31}\n"
                  "responds_to: [answer]\n"
                  "priorities:\n"
                  "  - id: burglary\n"
                  "    title: Burglary\n"
                  "    clusters: [fraud]\n"
                  "    partners: [prevention-services, federal-police, banks]\n"
                  "---\n"
                  "kind: action-plan\n"
                  "id: year-one\n"
                  "title: Year one\n"
                  "part_of: own-zone\n"
                  "carries_out: burglary\n"
                  "year: 2026\n"
                  "actions:\n"
                  "  - {id: visits, title: Visits, owner: banks, status: planned}\n",
                  "Name the owner among the `partners` of the priority that the action carries out, or give the action "
                  "to the zone. Where it is agreed otherwise, allow it."}},
                judge};

}  // namespace nsp::rules::owner_outside_plan
