// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/circles.hpp"
#include "policy/references.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::action_due_before_dependency {

using namespace policy;

extern const Rule rule;

namespace {

bool is_dropped(const Chain& chain, EntityId action) {
  return situation_of(chain, action).stage == Stage::dropped;
}

void judge_pair(const Chain& chain, const Reference& reference, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(reference.from);
  const Entity& awaited = chain.entity(reference.to);
  const auto due = date(action, "due");
  const auto awaited_due = date(awaited, "due");
  if (!due || !awaited_due || *awaited_due <= *due) return;
  const auto finished = date(awaited, "finished");
  if (finished && *finished <= *due) return;
  if (is_dropped(chain, reference.from) || is_dropped(chain, reference.to)) return;
  auto& finding = findings.add(rule.kind, place_of(action, "due"),
                               fmt::format("`{}` is due on {}, but waits for `{}`, which is due on {}", action.id,
                                           text::to_string(*due), awaited.id, text::to_string(*awaited_due)));
  finding.labels.push_back({place_of(awaited, "due"), fmt::format("`{}` is due later", awaited.id)});
  finding.labels.push_back({reference.span, "it waits for it here"});
  finding.help = "set a later `due`, or an earlier one for what it waits for";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Of actions that wait for each other in a circle one is always due first: the circle is told by itself.
  std::optional<Circles> circles;
  for (EntityId id : chain.of_kind("action")) {
    for_each_reference(chain.library(), id, "depends_on", [&](const Reference& reference) {
      if (reference.to == none) return;
      if (!circles) circles = circles_of(chain, "action", "depends_on");
      if (!circles->is_shared(id, reference.to)) judge_pair(chain, reference, findings);
    });
  }
}

}  // namespace

const Rule rule{
    {"P051",
     "action-due-before-dependency",
     diagnostics::Severity::error,
     "an action due before one that it waits for",
     {"An action whose `due` lies before that of an action that it names in `depends_on`. The same day is right. "
      "Nothing is said where either has no `due` or is dropped, or where what it waits for was finished in time; "
      "nor of actions that wait for each other in a circle, which is told by itself.",
      "The National Security Plan 2016-2019 expects the police to play a leading role \"in coordinating operations\". "
      "Who promises something for May that rests on what comes in June has not coordinated.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: routes, title: Choose the routes, owner: local-police, due: 2026-06-30, status: planned}\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-05-31, status: planned, depends_on: "
      "[routes]}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: routes, title: Choose the routes, owner: local-police, due: 2026-04-30, status: planned}\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-05-31, status: planned, depends_on: "
      "[routes]}\n",
      "Move one of the two days, or remove the dependency. Else allow it."}},
    judge};

}  // namespace nsp::rules::action_due_before_dependency
