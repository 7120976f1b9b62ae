// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P055", "running-before-start", diagnostics::Severity::note,
                                   "an action that runs before it starts"};

constexpr English<> its_start{"its `start`"};
constexpr English<Name, Day, Day> is_running_on_but{"{0} is running on {1}, but starts on {2}"};
constexpr English<> say_with_started_when{"say with `started` when it began, or correct the status or the `start`"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day of judgement may be an older one.
  if (may_miss(chain, "progress-report")) return;
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::running || !situation.day || !situation.start) continue;
    if (*situation.start <= *situation.day || field(action, "started")) continue;
    auto& finding = findings.add(fault, place_of(chain, id, situation),
                                 is_running_on_but(action.id, *situation.day, *situation.start));
    finding.labels.push_back({place_of(action, "start"), its_start});
    finding.help = say_with_started_when;
  }
}

}  // namespace

RULE(running_before_start){fault, judge};

}  // namespace nsp::rules
