// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P054", "done-but-unfinished", diagnostics::Severity::error,
                                   "an action that is done, but not finished"};

constexpr English<> finished_says_the_action{"finished, says the action plan"};
constexpr English<Name, Figure> is_done_but_its_progress{"{0} is done, but its progress is {1} %"};
constexpr English<Name, Day, Word, Day> was_finished_on_but{"{0} was finished on {1}, but is reported as {2} on {3}"};
constexpr English<Name> is_done_but_does{"{0} is done, but does not say when it was finished"};
constexpr English<> correct_the_progress_or{"correct the progress or the status"};
constexpr English<> correct_the_report_or{
    "correct the report, or take `finished` out of the action plan and say how it stands"};
constexpr English<> add_finished_with_the_day{"add `finished` with the day on which it was done"};
constexpr English<> reported_as_done{"reported as done"};
constexpr English<> done_says_the_action_plan{"done, says the action plan"};

constexpr double whole = 100;

/// Whether the action plan says that it was done by the day of a report.
bool was_done_by(const Entity& action, text::Date day) {
  const auto finished = date(action, "finished");
  return word(action, "status") == "done" && finished && *finished <= day;
}

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(id);
  const bool done = word(action, "status") == "done";
  const ActionState* newest = situation_of(chain, id).reported;
  const bool reported_done = newest != nullptr && newest->status == "done";
  const bool contradicts = newest != nullptr && newest->progress && *newest->progress < whole &&
                           (reported_done || was_done_by(action, newest->as_of));
  if (contradicts) {
    auto& finding = findings.add(fault, newest->progress_span, is_done_but_its_progress(action.id, *newest->progress));
    finding.labels.push_back(reported_done ? diagnostics::Label{newest->status_span, reported_as_done}
                                           : diagnostics::Label{place_of(action, "status"), done_says_the_action_plan});
    finding.help = correct_the_progress_or;
    return;
  }
  const Stage reported = newest != nullptr ? to_stage(newest->status) : Stage::not_known;
  if (reported != Stage::not_known && !is_over(reported) && was_done_by(action, newest->as_of)) {
    auto& finding =
        findings.add(fault, newest->status_span,
                     was_finished_on_but(action.id, *date(action, "finished"), newest->status, newest->as_of));
    finding.labels.push_back({place_of(action, "finished"), finished_says_the_action});
    finding.help = correct_the_report_or;
    return;
  }
  if (!done || field(action, "finished") || !chain.is_sound(id)) return;
  auto& finding = findings.add(fault, place_of(action, "status"), is_done_but_does(action.id));
  finding.help = add_finished_with_the_day;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(done_but_unfinished){fault, judge};

}  // namespace nsp::rules
