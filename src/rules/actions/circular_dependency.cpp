// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P052", "circular-dependency", diagnostics::Severity::error,
                                   "actions that wait for each other"};

constexpr English<Name, Name> waits_for{"{0} waits for {1}"};
constexpr English<Word> these_actions_wait_for_each{"these actions wait for each other: {0}"};
constexpr English<> remove_one_depends_on{"remove one `depends_on` of the circle"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Circle& circle : circles_of(chain, "action", "depends_on").all) {
    auto& finding = findings.add(fault, circle.front()->span, these_actions_wait_for_each(describe(chain, circle)));
    for (const Reference* edge : shown_behind_first(circle))
      finding.labels.push_back({edge->span, waits_for(chain.entity(edge->from).id, chain.entity(edge->to).id)});
    finding.help = remove_one_depends_on;
  }
}

}  // namespace

RULE(circular_dependency){fault, judge};

}  // namespace nsp::rules
