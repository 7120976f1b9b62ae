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

constexpr diagnostics::Fault fault{"P064", "plan-not-approved", diagnostics::Severity::note,
                                   "a zonal plan of which nothing says that council and ministers have agreed to it"};

constexpr Template<Name> adopted_by{"adopted by {0}", "door {0} aangenomen", "adopté par {0}", "von {0} angenommen"};
constexpr Template<Name> approved_by{"approved by {0}", "door {0} goedgekeurd", "approuvé par {0}",
                                     "von {0} genehmigt"};
constexpr Template<Text, Text> one_or_the_other{"{0} or {1}", "{0} of {1}", "{0} ou {1}", "{0} oder {1}"};
constexpr Template<Name, Text> nothing_says_that_was{"nothing says that {0} was {1}", "niets zegt dat {0} {1} werd",
                                                     "rien ne dit que {0} a été {1}",
                                                     "nichts sagt, dass {0} {1} wurde"};
constexpr Template<> write_the_missing_steps{
    "write the missing steps into `approvals`, without a date where none is known",
    "schrijf de ontbrekende stappen in `approvals`, zonder datum waar er geen bekend is",
    "inscrivez les étapes manquantes dans `approvals`, sans date quand on n'en connaît pas",
    "schreiben Sie die fehlenden Schritte in `approvals`, ohne Datum, wo keines bekannt ist"};

/// Whether somebody took the step who holds the office, or may do so.
bool is_taken(const std::vector<ApprovalStep>& steps, std::string_view what, Office office, const Offices& offices) {
  return std::any_of(steps.begin(), steps.end(), [&](const ApprovalStep& step) {
    return step.is(what) && (step.by == none || offices.holds(step.by, office));
  });
}

void judge_plan(const Chain& chain, EntityId plan, const Offices& offices, diagnostics::Collector& findings) {
  const std::vector<ApprovalStep> steps = approval_steps(chain, plan);
  Text missing;
  const auto want = [&](std::string_view what, Office office, const auto& done) {
    if (!offices.is_known(office) || is_taken(steps, what, office, offices)) return;
    const Text one = done(offices.title(office));
    missing = missing.empty() ? one : one_or_the_other(missing, one);
  };
  want("adopts", Office::zonal_council, adopted_by);
  want("approves", Office::minister_of_the_interior, approved_by);
  want("approves", Office::minister_of_justice, approved_by);
  if (missing.empty() || !chain.is_sound(plan)) return;
  auto& finding = findings.add(fault, place_of_key(chain.entity(plan), "approvals"),
                               nothing_says_that_was(chain.entity(plan).id, missing));
  finding.help = write_the_missing_steps;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.of_kind("zonal-plan"))
    if (!is_yet_to_begin(chain, plan)) judge_plan(chain, plan, offices, findings);
}

}  // namespace

RULE(plan_not_approved){fault, judge};

}  // namespace nsp::rules
