// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::action_plan_year_outside_period {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.judged("action-plan")) {
    const Entity& entity = chain.entity(action_plan);
    const EntityId plan = chain.plan_of(action_plan);
    const auto year = number(entity, "year");
    const auto period = chain.effective_period(plan);
    if (!year || !period) continue;
    if (text::year_of(period->from) <= *year && *year <= text::year_of(period->to)) continue;
    auto& finding = findings.add(rule.kind, place_of(entity, "year"),
                                 fmt::format("`{}` does not run in {}", chain.entity(plan).id, *year));
    const bool prolonged = text::year_of(period->to) < *year && date(chain.entity(plan), "prolonged_to");
    finding.labels.push_back({place_of(chain.entity(plan), prolonged ? "prolonged_to" : "period"),
                              fmt::format("it runs from {}", describe(*period))});
    finding.help = "correct the `year`, or make it part of the plan of that year";
  }
}

}  // namespace

const Rule rule{
    {"P047",
     "action-plan-year-outside-period",
     diagnostics::Severity::error,
     "an action plan for a year that its plan does not cover",
     {"An action plan whose `year` has no day within the period of the plan that it is part of, a prolongation "
      "included. A year of which the plan covers only a part counts as its own.",
      "Zones carry their plan out in yearly action plans, one for each year of the term. One for another year "
      "belongs to another plan, or its year is a slip of the hand.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2032\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\n",
      "Correct the year, or name the plan of that year in `part_of`; where the plan was prolonged, say `prolonged_to` "
      "there. Else allow it."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::action_plan_year_outside_period
