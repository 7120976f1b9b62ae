// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P099", "amendment-outside-plan", diagnostics::Severity::warning,
                                   "an amendment of a day on which there was no plan to amend"};

constexpr Template<> its_last_day{"its last day", "de laatste dag ervan", "son dernier jour", "sein letzter Tag"};
constexpr Template<> its_first_day{"its first day", "de eerste dag ervan", "son premier jour", "sein erster Tag"};
constexpr Template<Name, Day, Either> was_amended_on_after{
    "{0} was amended on {1}, {2|after its last day|before there was anything to amend}",
    "{0} werd gewijzigd op {1}, {2|na de laatste dag ervan|voor er iets te wijzigen was}",
    "{0} a été modifié le {1}, {2|après son dernier jour|avant qu'il y ait quelque chose à modifier}",
    "{0} wurde am {1} geändert, {2|nach seinem letzten Tag|bevor es etwas zu ändern gab}"};
constexpr Template<> correct_the_day_or{"correct the day, or say `prolonged_to` at the plan",
                                        "verbeter de dag, of zet `prolonged_to` bij het plan",
                                        "corrigez le jour, ou indiquez `prolonged_to` dans le plan",
                                        "berichtigen Sie den Tag, oder geben Sie beim Plan `prolonged_to` an"};
constexpr Template<> correct_the_day{"correct the day", "verbeter de dag", "corrigez le jour",
                                     "berichtigen Sie den Tag"};

/// The first day on which there was something to amend.
text::Date first_day_to_amend(const Chain& chain, EntityId plan, text::Date start) {
  std::optional<text::Date> first;
  for (const ApprovalStep& step : approval_steps(chain, plan))
    if (step.date && (!first || *step.date < *first)) first = step.date;
  if (const auto adopted = date(chain.entity(plan), "adopted"); adopted && (!first || *adopted < *first))
    first = adopted;
  return first ? std::min(*first, start) : start - std::chrono::days(366);
}

void judge_plan(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& plan = chain.entity(id);
  const auto amendments = field(plan, "amendments");
  const auto period = amendments ? chain.effective_period(id) : std::nullopt;
  if (!period) return;
  const text::Date first = first_day_to_amend(chain, id, period->from);
  for (const Value& amendment : amendments->items()) {
    const auto day = date(amendment, "date");
    if (!day || (first <= *day && *day <= period->to)) continue;
    const bool after = period->to < *day;
    auto& finding = findings.add(fault, amendment.find("date")->span(), was_amended_on_after(plan.id, *day, after));
    finding.labels.push_back({after ? place_of_end(plan) : place_of_start(plan), after ? its_last_day : its_first_day});
    finding.help = after ? correct_the_day_or : correct_the_day;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(amendment_outside_plan){fault, judge};

}  // namespace nsp::rules
