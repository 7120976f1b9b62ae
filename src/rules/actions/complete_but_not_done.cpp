// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::complete_but_not_done {

using namespace policy;

extern const Rule rule;

namespace {

constexpr double all_of_it = 100;

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(id);
  const auto states = chain.figures().states_of(id);
  const auto finished = date(action, "finished");
  for (const ActionState& state : states) {
    if (state.as_of != states.back().as_of || !state.progress || *state.progress < all_of_it) continue;
    const Stage stage = to_stage(state.status);
    if (stage == Stage::done || stage == Stage::not_known) continue;
    if (finished && state.as_of < *finished) continue;
    auto& finding =
        findings.add(rule.kind, state.progress_span,
                     fmt::format("all of `{}` is done by its progress, but it is {}", action.id, state.status));
    finding.labels.push_back({state.status_span, "its status"});
    finding.help = "set the `status` to `done`, or correct the progress";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

const Rule rule{
    {"P096",
     "complete-but-not-done",
     diagnostics::Severity::error,
     "an action of which all is done, and that is not done",
     {"A newest report of an action that gives it a `progress` of 100 and another `status` than `done`. What older "
      "reports said is history, and so is what the action plan has settled since with a later `finished`.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. Of one "
      "action the overview of actions would say that it runs, and the bar beside it that all is done.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, status: running}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: interim\n"
      "as_of: 2026-09-30\n"
      "actions:\n"
      "  - {action: walks, status: running, progress: 100}\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, finished: 2026-09-28, "
      "status: done}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: interim\n"
      "as_of: 2026-09-30\n"
      "actions:\n"
      "  - {action: walks, status: done, progress: 100}\n",
      "Say `done`, or how much of it is done so far."}},
    judge};

}  // namespace nsp::rules::complete_but_not_done
