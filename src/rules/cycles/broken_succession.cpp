// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P077", "broken-succession", diagnostics::Severity::error,
                                   "a plan whose cycle number is not one more than that of the plan which it follows"};

constexpr English<Name> the_cycle_of{"the cycle of {0}"};
constexpr English<Name, Figure, Name, Figure> is_cycle_though_it_follows{
    "{0} is cycle {1}, though it follows {2}, which is cycle {3}"};
constexpr English<> correct_the_number_or{"correct the number, or name the right plan in `follows`"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) {
    const EntityId before = forebear_of(chain, plan);
    if (before == none) continue;
    const Entity& later = chain.entity(plan);
    const Entity& followed = chain.entity(before);
    const auto own = number(later, "cycle");
    const auto earlier = number(followed, "cycle");
    if (!own || !earlier || *own == *earlier + 1) continue;
    auto& finding = findings.add(fault, policy::place_of(later, "cycle"),
                                 is_cycle_though_it_follows(later.id, *own, followed.id, *earlier));
    finding.labels.push_back({policy::place_of(followed, "cycle"), the_cycle_of(followed.id)});
    finding.help = correct_the_number_or;
  }
}

}  // namespace

RULE(broken_succession){fault, judge};

}  // namespace nsp::rules
