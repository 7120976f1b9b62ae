// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::overdue_action {

using namespace policy;

extern const Rule rule;

namespace {

bool is_over(std::string_view status) {
  return status == "done" || status == "dropped";
}

void judge_action(const Chain& chain, EntityId id, text::Date as_of, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(id);
  const auto due = date(action, "due");
  if (!due || as_of <= *due || is_over(word(action, "status")) || field(action, "finished")) return;
  if (word(action, "status").empty()) return;
  const ActionState* newest = chain.figures().newest_state(id, as_of);
  if (newest != nullptr && is_over(newest->status)) return;
  auto& finding = findings.add(rule.kind, place_of(action, "due"),
                               fmt::format("`{}` was due on {}, and is not done on {}", action.id,
                                           text::to_string(*due), text::to_string(as_of)));
  finding.labels.push_back({place_of(action, "status"), fmt::format("it is {}", word(action, "status"))});
  if (newest != nullptr)
    finding.labels.push_back(
        {newest->status_span, fmt::format("reported as {} on {}", newest->status, text::to_string(newest->as_of))});
  finding.help = "say when it was finished, set a new `due`, or drop it and say why";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (!chain.as_of()) return;
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, *chain.as_of(), findings);
}

}  // namespace

const Rule rule{
    {"P053",
     "overdue-action",
     diagnostics::Severity::warning,
     "an action that is overdue",
     {"An action that is planned or running although its `due` lies before the day of judgement (`--as-of`, else "
      "that of the newest progress report). It is done, too, where it says when it was `finished`, or where the "
      "newest report up to that day says so; one that is dropped is not overdue. On the very day that it is due, it "
      "is in time.",
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
