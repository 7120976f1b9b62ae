// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P053", "overdue-action", diagnostics::Severity::warning,
                                   "an action that is overdue"};

constexpr English<Word, Day> reported_as_on{"reported as {0} on {1}"};
constexpr English<Day> it_was_finished_on{"it was finished on {0}"};
constexpr English<Word> it_is{"it is {0}"};
constexpr English<Name, Day, Day> was_due_on_and_is_not{"{0} was due on {1}, and is not done on {2}"};
constexpr English<> look_at_it_from{"look at it from a later day: with a newer report, or another `--as-of`"};
constexpr English<> say_when_it_was{"say when it was finished, set a new `due`, or drop it and say why"};

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Situation situation = situation_of(chain, id);
  if (situation.days_late == 0) return;
  const Entity& action = chain.entity(id);
  auto& finding =
      findings.add(fault, place_of(action, "due"), was_due_on_and_is_not(action.id, *situation.due, *situation.day));
  if (situation.said_by == SaidBy::report) {
    const ActionState& reported = *situation.reported;
    finding.labels.push_back({reported.status_span, reported_as_on(reported.status, reported.as_of)});
  } else if (const auto finished = date(action, "finished")) {
    finding.labels.push_back({place_of(action, "finished"), it_was_finished_on(*finished)});
  } else {
    finding.labels.push_back({place_of(action, "status"), it_is(to_string(situation.stage))});
  }
  finding.help = date(action, "finished") ? look_at_it_from : say_when_it_was;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(overdue_action){fault, judge};

}  // namespace nsp::rules
