// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/begun.hpp"
#include "policy/offices.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::plan_not_approved {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether somebody took the step who holds the office, or may do so.
bool is_taken(const std::vector<ApprovalStep>& steps, std::string_view what, Office office, const Offices& offices) {
  return std::any_of(steps.begin(), steps.end(), [&](const ApprovalStep& step) {
    return step.is(what) && (step.by == none || offices.holds(step.by, office));
  });
}

void judge_plan(const Chain& chain, EntityId plan, const Offices& offices, diagnostics::Collector& findings) {
  const std::vector<ApprovalStep> steps = approval_steps(chain, plan);
  std::vector<std::string> missing;
  const auto want = [&](std::string_view what, Office office, std::string_view done) {
    if (offices.is_known(office) && !is_taken(steps, what, office, offices))
      missing.push_back(fmt::format("{} by `{}`", done, offices.title(office)));
  };
  want("adopts", Office::zonal_council, "adopted");
  want("approves", Office::minister_of_the_interior, "approved");
  want("approves", Office::minister_of_justice, "approved");
  if (missing.empty() || !chain.is_sound(plan)) return;
  auto& finding =
      findings.add(rule.kind, place_of_key(chain.entity(plan), "approvals"),
                   fmt::format("nothing says that `{}` was {}", chain.entity(plan).id, fmt::join(missing, " or ")));
  finding.help = "write the missing steps into `approvals`, without a date where none is known";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.judged("zonal-plan"))
    if (!is_yet_to_begin(chain, plan)) judge_plan(chain, plan, offices, findings);
}

}  // namespace

const Rule rule{
    {"P064",
     "plan-not-approved",
     diagnostics::Severity::note,
     "a zonal plan of which nothing says that council and ministers have agreed to it",
     {"A zonal plan whose `approvals` lack the adoption by the zonal security council, or the approval of the "
      "Minister of the Interior or of the Minister of Justice. Who holds an office is looked up in the registers of "
      "actors: the actor with the office's id (`zonal-security-council`, `minister-of-the-interior`, "
      "`minister-of-justice`), or somebody who is part of it; a step without `by` counts for whom it may concern. A "
      "plan that has not begun by the day of `--as-of` is still under way, and left alone.",
      "A zone's policy cell writes the plan, the zonal security council adopts it, and the two ministers approve it, "
      "as zones describe the way to approval on their own pages. Before that it binds nobody.",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2025-12-01}\n"
      "  - {step: approves, by: minister-of-justice, date: 2026-01-10}\n",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "approvals:\n"
      "  - {step: adopts, by: zonal-security-council, date: 2025-12-01}\n"
      "  - {step: approves, by: minister-of-justice, date: 2026-01-10}\n"
      "  - {step: approves, by: minister-of-the-interior, date: 2026-01-12}\n",
      "Write the missing steps into `approvals`, without a date where none is known. Where they are still to come, "
      "allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::plan_not_approved
