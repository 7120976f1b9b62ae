// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P062", "plan-periods-do-not-meet", diagnostics::Severity::error,
                                  "a plan and what it responds to that share no day"};

constexpr English<Name, Either> ends_here{"{0} {1|ends here|begins here}"};
constexpr English<Name, Name, Word, Word> shares_no_day_with{
    "{0} shares no day with {1}, to which it responds ({2}; {3})"};
constexpr English<> correct_the_dates_or{"correct the dates, or respond to the plan of the same years"};

void judge_answer(const Chain& chain, EntityId plan, const Reference& answer, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto other = answer.to == none ? std::nullopt : chain.effective_period(answer.to);
  if (!own || !other || own->shared_with(*other)) return;
  const Entity& entity = chain.entity(plan);
  const Entity& answered = chain.entity(answer.to);
  const bool late = other->to < own->from;
  auto& finding = findings.add(fault, late ? place_of_start(entity) : place_of_end(entity),
                               shares_no_day_with(entity.id, answered.id, describe(*own), describe(*other)));
  finding.labels.push_back({late ? place_of_end(answered) : place_of_start(answered), ends_here(answered.id, late)});
  finding.labels.push_back({answer.span, {}});
  finding.help = correct_the_dates_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.judged(kind))
      for (const Reference* answer : chain.references(plan, "responds_to"))
        judge_answer(chain, plan, *answer, findings);
}

}  // namespace

RULE(plan_periods_do_not_meet){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
