// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/begun.hpp"
#include "policy/offices.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P064", "plan-not-approved", diagnostics::Severity::note,
                                  "a zonal plan of which nothing says that council and ministers have agreed to it"};

constexpr English<Name, Word> nothing_says_that_was{"nothing says that {0} was {1}"};
constexpr English<> write_the_missing_steps{
    "write the missing steps into `approvals`, without a date where none is known"};

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
      findings.add(fault, place_of_key(chain.entity(plan), "approvals"),
                   nothing_says_that_was(chain.entity(plan).id, fmt::format("{}", fmt::join(missing, " or "))));
  finding.help = write_the_missing_steps;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.judged("zonal-plan"))
    if (!is_yet_to_begin(chain, plan)) judge_plan(chain, plan, offices, findings);
}

}  // namespace

RULE(plan_not_approved){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
