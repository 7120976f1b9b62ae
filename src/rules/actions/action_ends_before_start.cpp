// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::action_ends_before_start {

using namespace policy;

extern const Rule rule;

namespace {

struct Pair {
  std::string_view begin, end, verb;
};

void judge_action(const Entity& action, diagnostics::Collector& findings) {
  for (const Pair& pair : {Pair{"start", "due", "is due"}, Pair{"started", "finished", "was finished"}}) {
    const auto begin = date(action, pair.begin);
    const auto end = date(action, pair.end);
    if (!begin || !end || *begin <= *end) continue;
    auto& finding = findings.add(rule.kind, place_of(action, pair.end),
                                 fmt::format("`{}` {} on {}, before it begins on {}", action.id, pair.verb,
                                             text::to_string(*end), text::to_string(*begin)));
    finding.labels.push_back({place_of(action, pair.begin), fmt::format("its `{}`", pair.begin)});
    finding.help = "correct one of the two days";
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.judged("action")) judge_action(chain.entity(action), findings);
}

}  // namespace

const Rule rule{
    {"P050",
     "action-ends-before-start",
     diagnostics::Severity::error,
     "an action that ends before it starts",
     {"An action whose `due` lies before its `start`, or whose `finished` lies before its `started`. Both on one day "
      "is right; and so is what was done before it was planned to begin. Of an action the first fault is shown.",
      "The National Security Plan 2016-2019 wants to be \"a concrete action plan\". Days that contradict each other "
      "are a slip of the hand, and whoever plans by them plans wrongly.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2026-09-01, due: 2026-06-30, status: "
      "planned}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2026-06-01, due: 2026-06-30, status: "
      "planned}\n",
      "Correct the day that is wrong. Else allow it."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::action_ends_before_start
