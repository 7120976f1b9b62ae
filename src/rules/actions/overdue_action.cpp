// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P053", "overdue-action", diagnostics::Severity::warning,
                                  "an action that is overdue"};

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Situation situation = situation_of(chain, id);
  if (situation.days_late == 0) return;
  const Entity& action = chain.entity(id);
  auto& finding = findings.add(fault, place_of(action, "due"),
                               fmt::format("`{}` was due on {}, and is not done on {}", action.id,
                                           text::to_string(*situation.due), text::to_string(*situation.day)));
  if (situation.said_by == SaidBy::report) {
    const ActionState& reported = *situation.reported;
    finding.labels.push_back(
        {reported.status_span, fmt::format("reported as {} on {}", reported.status, text::to_string(reported.as_of))});
  } else if (const auto finished = date(action, "finished")) {
    finding.labels.push_back(
        {place_of(action, "finished"), fmt::format("it was finished on {}", text::to_string(*finished))});
  } else {
    finding.labels.push_back({place_of(action, "status"), fmt::format("it is {}", to_string(situation.stage))});
  }
  finding.help = date(action, "finished") ? "look at it from a later day: with a newer report, or another `--as-of`"
                                          : "say when it was finished, set a new `due`, or drop it and say why";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(overdue_action){fault, judge};

}  // namespace nsp::rules
