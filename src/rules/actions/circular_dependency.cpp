// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P052", "circular-dependency", diagnostics::Severity::error,
                                  "actions that wait for each other"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Circle& circle : circles_of(chain, "action", "depends_on").all) {
    auto& finding = findings.add(fault, circle.front()->span,
                                 fmt::format("these actions wait for each other: {}", describe(chain, circle)));
    for (const Reference* edge : shown_behind_first(circle))
      finding.labels.push_back(
          {edge->span, fmt::format("`{}` waits for `{}`", chain.entity(edge->from).id, chain.entity(edge->to).id)});
    finding.help = "remove one `depends_on` of the circle";
  }
}

}  // namespace

RULE(circular_dependency){fault, judge};

}  // namespace nsp::rules
