// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/offices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::approval_steps_out_of_order {

using namespace policy;

extern const Rule rule;

namespace {

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
    auto& finding =
        findings.add(rule.kind, step.place(),
                     fmt::format("`{}` was approved{} before it was adopted", chain.entity(plan).id,
                                 step.by == none ? std::string() : fmt::format(" by `{}`", chain.title(step.by))));
    finding.labels.push_back({adoption.place(), "adopted only then"});
    finding.help = "correct the date, or the order of undated steps";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.judged("zonal-plan"))
    if (!chain.has_dangling(plan, "by")) judge_plan(chain, plan, offices, findings);
}

}  // namespace

const Rule rule{
    {"P065",
     "approval-steps-out-of-order",
     diagnostics::Severity::warning,
     "a zonal plan that the ministers approved before its council had adopted it",
     {"A step `approves` of a zonal plan, by the Minister of the Interior or of Justice or without `by`, that lies "
      "before every step `adopts`: by its date, or by its place in the list where one of the two has no date. Steps of "
      "the same day are in order, and a plan that was adopted anew later keeps its first approval. Other plans are "
      "left alone: the Council of Ministers or a conference approves a national plan or a framework, and the ministers "
      "adopt it afterwards, or the other way round.",
      "The zonal security council adopts a plan, then the two ministers approve it, as zones describe it. An approval "
      "of what nobody had adopted yet is either a slip in a date, or the approval of another text.",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2026-02-01}\n"
      "  - {step: approves, by: minister-of-justice, date: 2026-01-10}\n"
      "  - {step: approves, by: minister-of-the-interior, date: 2026-02-02}\n",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2025-12-01}\n"
      "  - {step: approves, by: minister-of-justice, date: 2026-01-10}\n"
      "  - {step: approves, by: minister-of-the-interior, date: 2026-02-02}\n",
      "Correct the date, or the order of undated steps. Where things went that way, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::approval_steps_out_of_order
