// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::late_against_days {

using namespace policy;

extern const Rule rule;

namespace {

bool began_late(const Situation& situation) {
  if (!situation.start) return false;
  if (situation.started) return *situation.start < *situation.started;
  return situation.stage == Stage::planned && *situation.start < *situation.day;
}

/// Why it cannot be late; empty where it may be.
std::string find_contradiction(const Situation& situation) {
  if (!situation.day || !situation.due || began_late(situation)) return {};
  if (situation.stage == Stage::done && situation.finished && *situation.finished <= *situation.due)
    return fmt::format("was finished in time, on {}", text::to_string(*situation.finished));
  const bool is_open = situation.stage == Stage::planned || situation.stage == Stage::running;
  if (is_open && *situation.day <= *situation.due)
    return fmt::format("is not due before {}, and is looked at from {}", text::to_string(*situation.due),
                       text::to_string(*situation.day));
  return {};
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day may be an older one.
  if (may_miss(chain, "progress-report")) return;
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const auto health = field(action, "health");
    if (!health || word(*health, "level") != "late") continue;
    const std::string why = find_contradiction(situation_of(chain, id));
    if (why.empty()) continue;
    auto& finding = findings.add(rule.kind, health->find("level")->span(),
                                 fmt::format("`{}` is said to be late, but it {}", action.id, why));
    finding.labels.push_back({place_of(action, "due"), "its `due`"});
    finding.help = "write `attention` where it may become late, or correct the days";
  }
}

}  // namespace

const Rule rule{
    {"P102",
     "late-against-days",
     diagnostics::Severity::note,
     "an action that is said to be late, and is not by its days",
     {"An action whose `health` is `late` although it was finished by its `due`, or although its `due` has not "
      "passed on the day from which its plan is looked at. One that started, or is to start, later than planned is "
      "late by that, and let be; so is one without `due`, and every action where no day is settled.",
      "What is late is read off the days: `nsp status` and the published page count it there. A word that no day "
      "bears out is seen by nobody who looks for what is late.",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2027-06-30, status: running, health: "
      "{level: late}}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2027-06-30, status: running, health: "
      "{level: attention}}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n",
      "Say `attention` where it may become late, correct the days, or give with `start` and `started` the days that "
      "show it."}},
    judge};

}  // namespace nsp::rules::late_against_days
