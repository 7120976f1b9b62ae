// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/places.hpp"
#include "policy/plans.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::approved_before_scan {

using namespace policy;

extern const Rule rule;

namespace {

/// Scans that are part of a plan, or that its choices rest on.
std::vector<EntityId> scans_behind(const Chain& chain, EntityId plan) {
  std::vector<EntityId> scans = chain.in_plan(plan, "scan");
  for (std::string_view kind : {"priority", "contribution"})
    for (EntityId choice : chain.in_plan(plan, kind))
      for (EntityId finding : chain.targets(choice, "basis")) scans.push_back(chain.document_of(finding));
  return scans;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const auto adoption = adoption_of(chain, plan);
  if (!adoption) return;
  EntityId earliest = none;
  std::optional<text::Date> end;
  for (EntityId scan : scans_behind(chain, plan)) {
    const auto period = chain.period(scan);
    if (!period) return;
    if (!end || period->to < *end) earliest = scan, end = period->to;
  }
  if (!end || *end <= adoption->day) return;
  const Entity& scan = chain.entity(earliest);
  auto& finding =
      findings.add(rule.kind, adoption->place,
                   fmt::format("`{}` was adopted before the scan `{}` was done", chain.entity(plan).id, scan.id));
  finding.labels.push_back({place_of_end(scan), "the scan ends here"});
  finding.help = "correct the dates, or name the scan that was there";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.of_kind("scan").empty()) return;
  for (std::string_view kind : policy::kinds_of_plans)
    for (EntityId plan : chain.judged(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P067",
     "approved-before-scan",
     diagnostics::Severity::note,
     "a plan that was adopted before the scan on which it rests was done",
     {"A plan whose adoption (`adopted`, or the first step `adopts`) lies before the end of every scan that is part "
      "of it or that its priorities and contributions name as their `basis`. One scan that was done in time is "
      "enough: later ones keep watch. A scan without a period leaves it open.",
      "The choice of phenomena rests on an objective \"analysis and scanning\", says the National Security Plan "
      "2016-2019. A scan that came after the choice can only have been made to fit it.",
      "kind: scan\n"
      "id: look\n"
      "title: Look\n"
      "part_of: valley\n"
      "period: {from: 2024-01-01, to: 2025-12-31}\n"
      "findings:\n"
      "  - {id: thefts-rise, nature: objective, text: Thefts rise.}\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2025-12-01}\n",
      "kind: scan\n"
      "id: look\n"
      "title: Look\n"
      "part_of: valley\n"
      "period: {from: 2024-01-01, to: 2025-06-30}\n"
      "findings:\n"
      "  - {id: thefts-rise, nature: objective, text: Thefts rise.}\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2025-12-01}\n",
      "Correct the dates, or name the scan that was there. Where that is how it went, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::approved_before_scan
