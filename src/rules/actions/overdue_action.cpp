// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::overdue_action {

using namespace policy;

extern const Rule rule;

namespace {

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Situation situation = situation_of(chain, id);
  if (situation.days_late == 0) return;
  const Entity& action = chain.entity(id);
  auto& finding = findings.add(rule.kind, place_of(action, "due"),
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

const Rule rule{
    {"P053",
     "overdue-action",
     diagnostics::Severity::warning,
     "an action that is overdue",
     {"An action that is neither done nor dropped although its `due` lies before the day from which its plan is looked "
      "at: `--as-of`, else that of the newest progress report on this plan. What it is on that day, the newest report "
      "up to it says; without one the action plan, where a `finished` behind the day has not come yet. An action of "
      "which the action plan says for the same time that it was over is let be, whatever a report says. On the very "
      "day that it is due, it is in time.",
      "The National Security Plan 2016-2019 calls programme-based work and improvement projects \"another key "
      "element to the success\" of the plan. An action that is late and that nobody talks about is how plans fail.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, status: running}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, finished: 2026-06-12, "
      "status: done}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n",
      "Bring the action up to date: done, a new day, or dropped with the reason. Where the delay is agreed, allow "
      "it."}},
    judge};

}  // namespace nsp::rules::overdue_action
