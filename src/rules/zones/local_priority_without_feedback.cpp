// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P060", "local-priority-without-feedback", diagnostics::Severity::note,
                                   "a zonal plan with local priorities and no feedback that carries them upward"};

constexpr Template<> nor_this_one{"nor this one", "deze ook niet", "celle-ci non plus", "diese auch nicht"};
constexpr Template<Name, Count, AllOf> no_feedback_of_carries{
    "no feedback of {0} carries {1|its local priority|its local priorities} {2} upward",
    "geen terugkoppeling van {0} brengt {1|de lokale prioriteit|de lokale prioriteiten} {2} naar boven",
    "aucun retour de {0} ne fait remonter {1|sa priorité locale|ses priorités locales} {2}",
    "keine Rückmeldung von {0} trägt {1|seine lokale Priorität|seine lokalen Prioritäten} {2} nach oben"};
constexpr Template<> add_feedback_that_tells{
    "add `feedback` that tells region, nation or framework of it",
    "voeg `feedback` toe die het gewest, het nationale plan of de kadernota ervan op de hoogte brengt",
    "ajoutez un `feedback` qui en informe la région, le plan national ou la note-cadre",
    "fügen Sie `feedback` hinzu, das der Region, dem nationalen Plan oder der Rahmennote davon berichtet"};

/// A feedback goes upward unless it is about something of the plan itself other than a priority.
bool has_feedback(const Chain& chain, EntityId plan) {
  for (EntityId feedback : chain.within(plan, "feedback")) {
    const EntityId about = chain.target(feedback, "to");
    if (about == none || chain.plan_of(about) != plan || chain.is(about, "priority")) return true;
  }
  return false;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::vector<const Entity*> local;
  for (EntityId priority : chain.within(plan, "priority")) {
    const Entity& entity = chain.entity(priority);
    if (word(entity, "local") == "true" && word(entity, "axis") != "organisation") local.push_back(&entity);
  }
  if (local.empty() || !chain.is_sound(plan) || has_feedback(chain, plan)) return;
  std::vector<std::string_view> names;
  names.reserve(local.size());
  for (const Entity* priority : local) names.push_back(priority->id);
  auto& finding = findings.add(fault, local.front()->name,
                               no_feedback_of_carries(chain.entity(plan).id, local.size(), AllOf(names)));
  for (std::size_t i = 1; i < local.size(); ++i) finding.labels.push_back({local[i]->name, nor_this_one});
  finding.help = add_feedback_that_tells;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("zonal-plan")) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(local_priority_without_feedback){fault, judge};

}  // namespace nsp::rules
