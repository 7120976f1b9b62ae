// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P062", "plan-periods-do-not-meet", diagnostics::Severity::error,
                                   "a plan and what it responds to that share no day"};

constexpr Template<Name, Either> ends_here{"{0} {1|ends here|begins here}", "{0} {1|eindigt hier|begint hier}",
                                           "{0} {1|finit ici|commence ici}", "{0} {1|endet hier|beginnt hier}"};
constexpr Template<Name, Name, Day, Day, Day, Day> shares_no_day_with{
    "{0} shares no day with {1}, to which it responds ({2} to {3}; {4} to {5})",
    "{0} heeft geen dag gemeen met {1}, waarop het antwoordt ({2} tot {3}; {4} tot {5})",
    "{0} n'a aucun jour en commun avec {1}, auquel il répond (du {2} au {3} ; du {4} au {5})",
    "{0} hat keinen Tag mit {1} gemeinsam, worauf es antwortet ({2} bis {3}; {4} bis {5})"};
constexpr Template<> correct_the_dates_or{"correct the dates, or respond to the plan of the same years",
                                          "verbeter de data, of antwoord op het plan van dezelfde jaren",
                                          "corrigez les dates, ou répondez au plan des mêmes années",
                                          "berichtigen Sie die Daten, oder antworten Sie auf den Plan derselben Jahre"};

void judge_answer(const Chain& chain, EntityId plan, const Reference& answer, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto other = answer.to == none ? std::nullopt : chain.effective_period(answer.to);
  if (!own || !other || own->shared_with(*other)) return;
  const Entity& entity = chain.entity(plan);
  const Entity& answered = chain.entity(answer.to);
  const bool late = other->to < own->from;
  auto& finding = findings.add(fault, late ? place_of_start(entity) : place_of_end(entity),
                               shares_no_day_with(entity.id, answered.id, own->from, own->to, other->from, other->to));
  finding.labels.push_back({late ? place_of_end(answered) : place_of_start(answered), ends_here(answered.id, late)});
  finding.labels.push_back({answer.span, {}});
  finding.help = correct_the_dates_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind))
      for (const Reference* answer : chain.references(plan, "responds_to"))
        judge_answer(chain, plan, *answer, findings);
}

}  // namespace

RULE(plan_periods_do_not_meet){fault, judge};

}  // namespace nsp::rules
