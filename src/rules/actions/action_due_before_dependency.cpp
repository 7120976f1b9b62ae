// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/circles.hpp"
#include "policy/references.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P051", "action-due-before-dependency", diagnostics::Severity::error,
                                   "an action due before one that it waits for"};

constexpr English<Name> is_due_later{"{0} is due later"};
constexpr English<> it_waits_for_it_here{"it waits for it here"};
constexpr English<Name, Day, Name, Day> is_due_on_but{"{0} is due on {1}, but waits for {2}, which is due on {3}"};
constexpr English<> set_a_later_due{"set a later `due`, or an earlier one for what it waits for"};

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
  auto& finding =
      findings.add(fault, place_of(action, "due"), is_due_on_but(action.id, *due, awaited.id, *awaited_due));
  finding.labels.push_back({place_of(awaited, "due"), is_due_later(awaited.id)});
  finding.labels.push_back({reference.span, it_waits_for_it_here});
  finding.help = set_a_later_due;
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

RULE(action_due_before_dependency){fault, judge};

}  // namespace nsp::rules
