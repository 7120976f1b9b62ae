// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/offices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P065", "approval-steps-out-of-order", diagnostics::Severity::warning,
                                   "a zonal plan that the ministers approved before its council had adopted it"};

constexpr Template<> adopted_only_then{"adopted only then", "pas dan aangenomen", "adopté seulement alors",
                                       "erst dann angenommen"};
constexpr Template<Name> was_approved_before_it_was{
    "{0} was approved before it was adopted", "{0} werd goedgekeurd voor het aangenomen was",
    "{0} a été approuvé avant d'être adopté", "{0} wurde genehmigt, bevor es angenommen war"};
constexpr Template<Name, Name> was_approved_by_before{
    "{0} was approved by {1} before it was adopted", "{0} werd door {1} goedgekeurd voor het aangenomen was",
    "{0} a été approuvé par {1} avant d'être adopté", "{0} wurde von {1} genehmigt, bevor es angenommen war"};
constexpr Template<> correct_the_date_or{"correct the date, or the order of undated steps",
                                         "verbeter de datum, of de volgorde van de stappen zonder datum",
                                         "corrigez la date, ou l'ordre des étapes sans date",
                                         "berichtigen Sie das Datum, oder die Reihenfolge der Schritte ohne Datum"};

/// By date where both have one, else by their places in the list.
bool is_before(const ApprovalStep& a, const ApprovalStep& b) {
  if (a.date && b.date) return *a.date < *b.date;
  return a.node.index() < b.node.index();
}

bool is_minister(const Offices& offices, EntityId actor) {
  return offices.holds(actor, Office::minister_of_the_interior) || offices.holds(actor, Office::minister_of_justice);
}

/// Whether it is the ministers' approval, or may be.
bool is_of_ministers(const ApprovalStep& step, const Offices& offices) {
  return step.is("approves") && (step.by == none || is_minister(offices, step.by));
}

void judge_plan(const Chain& chain, EntityId plan, const Offices& offices, diagnostics::Collector& findings) {
  const std::vector<ApprovalStep> steps = approval_steps(chain, plan);
  // Before every adoption: before the earliest of those with a date, and before the first in the list of the others.
  const ApprovalStep* dated = nullptr;
  const ApprovalStep* first = nullptr;
  for (const ApprovalStep& step : steps) {
    if (!step.is("adopts")) continue;
    // Where a minister adopts, that is the ministers' own step.
    if (step.by != none && is_minister(offices, step.by)) continue;
    if (first == nullptr) first = &step;
    if (step.date && (dated == nullptr || *step.date < *dated->date)) dated = &step;
  }
  if (first == nullptr) return;
  for (const ApprovalStep& step : steps) {
    const ApprovalStep& adoption = step.date && dated != nullptr ? *dated : *first;
    if (!is_of_ministers(step, offices) || !is_before(step, adoption) || !is_before(step, *first)) continue;
    auto& finding = findings.add(fault, step.place(),
                                 step.by == none ? was_approved_before_it_was(chain.entity(plan).id)
                                                 : was_approved_by_before(chain.entity(plan).id, chain.title(step.by)));
    finding.labels.push_back({adoption.place(), adopted_only_then});
    finding.help = correct_the_date_or;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.of_kind("zonal-plan"))
    if (!chain.has_dangling(plan, "by")) judge_plan(chain, plan, offices, findings);
}

}  // namespace

RULE(approval_steps_out_of_order){fault, judge};

}  // namespace nsp::rules
