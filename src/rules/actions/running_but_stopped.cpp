// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::running_but_stopped {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const auto health = field(action, "health");
    if (!health || word(*health, "level") != "stopped") continue;
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::running) continue;
    auto& finding = findings.add(rule.kind, health->find("level")->span(),
                                 fmt::format("`{}` is running, but its health is `stopped`", action.id));
    finding.labels.push_back({place_of(chain, id, situation),
                              situation.said_by == SaidBy::report ? "reported as running" : "it is running"});
    finding.help = "drop it and say why, or say with another `level` how it goes";
  }
}

}  // namespace

const Rule rule{
    {"P085",
     "running-but-stopped",
     diagnostics::Severity::warning,
     "an action that runs though it is said to have stopped",
     {"An action that is running on the day from which its plan is looked at, by its own `status` or by the newest "
      "progress report, and whose `health` is `stopped`. One that a report has dropped or done since is let be.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. The "
      "public page shows both words beside each other, and a reader learns nothing from either.",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, status: running, health: "
      "{level: stopped}}\n",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, status: running, health: "
      "{level: attention}}\n",
      "Where it was given up, set the `status` to `dropped` and say why in `health`; where it only stands still for "
      "now, say `attention` or `late` and what is done about it."}},
    judge};

}  // namespace nsp::rules::running_but_stopped
