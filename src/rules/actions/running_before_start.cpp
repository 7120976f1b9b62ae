// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::running_before_start {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day of judgement may be an older one.
  if (may_miss(chain, "progress-report")) return;
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::running || !situation.day || !situation.start) continue;
    if (*situation.start <= *situation.day || field(action, "started")) continue;
    auto& finding = findings.add(rule.kind, place_of(chain, id, situation),
                                 fmt::format("`{}` is running on {}, but starts on {}", action.id,
                                             text::to_string(*situation.day), text::to_string(*situation.start)));
    finding.labels.push_back({place_of(action, "start"), "its `start`"});
    finding.help = "say with `started` when it began, or correct the status or the `start`";
  }
}

}  // namespace

const Rule rule{
    {"P055",
     "running-before-start",
     diagnostics::Severity::note,
     "an action that runs before it starts",
     {"An action that is running, by the newest report on its plan or else by its `status`, and whose `start` lies "
      "after the day from which its plan is looked at (`--as-of`, else that of the newest progress report on this "
      "plan, since `nsp` never looks at the clock). One that says with `started` when it really began is let be.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. An "
      "action that runs before it was to start is either well ahead, which is worth saying, or a slip.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2027-02-01, due: 2027-06-30, status: "
      "running}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2027-02-01, due: 2027-06-30, started: "
      "2026-12-01, status: running}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n",
      "Add `started`, or correct what is wrong. Where the newest report is older than the action plan, give the day "
      "with `--as-of`, or allow it."}},
    judge};

}  // namespace nsp::rules::running_before_start
