// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P075", "overlapping-cycles", diagnostics::Severity::error,
                                   "a plan that begins before the one that it follows has ended"};

constexpr English<Name, Either> ends_here{"{0} {1|ends|begins} here"};
constexpr English<Name, Name, Day, Day> shares_days_with_which_it_follows{
    "{0} shares days with {1}, which it follows: {2} to {3}"};
constexpr English<Name, Name> ends_before_which_it_follows{"{0} ends before {1}, which it follows, begins"};
constexpr English<> begin_the_later_plan{"begin the later plan on the day after the earlier one ends"};

void judge_pair(const Chain& chain, EntityId plan, EntityId before, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto earlier = chain.effective_period(before);
  if (!own || !earlier || earlier->to < own->from) return;
  const Entity& later = chain.entity(plan);
  const Entity& followed = chain.entity(before);
  const auto shared = own->shared_with(*earlier);
  auto& finding =
      findings.add(fault, place_of_start(later),
                   shared ? shares_days_with_which_it_follows(later.id, followed.id, shared->from, shared->to)
                          : ends_before_which_it_follows(later.id, followed.id));
  finding.labels.push_back(
      {shared ? place_of_end(followed) : place_of_start(followed), ends_here(followed.id, shared.has_value())});
  finding.help = begin_the_later_plan;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"framework", "national-plan"}) {
    for (EntityId plan : chain.of_kind(kind)) {
      const EntityId before = forebear_of(chain, plan);
      if (before != none) judge_pair(chain, plan, before, findings);
    }
  }
}

}  // namespace

RULE(overlapping_cycles){fault, judge};

}  // namespace nsp::rules
