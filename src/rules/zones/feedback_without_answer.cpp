// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P061", "feedback-without-answer", diagnostics::Severity::note,
                                   "feedback of a zone to which no contribution of a national plan says anything"};

constexpr Template<> the_national_plan_of_the_zone{"the national plan of the zone", "het nationale plan van de zone",
                                                   "le plan national de la zone", "der nationale Plan der Zone"};
constexpr Template<Name, Name> no_contribution_of_a_national{
    "no contribution of a national plan answers the feedback {0} of {1}",
    "geen bijdrage van een nationaal plan beantwoordt de terugkoppeling {0} van {1}",
    "aucune contribution d'un plan national ne répond au retour {0} de {1}",
    "kein Beitrag eines nationalen Plans beantwortet die Rückmeldung {0} von {1}"};
constexpr Template<Name> name_in_feedback_answered{
    "name {0} in `feedback_answered` of the contribution that says something to it",
    "noem {0} in `feedback_answered` van de bijdrage die er iets over zegt",
    "citez {0} dans `feedback_answered` de la contribution qui y répond",
    "nennen Sie {0} in `feedback_answered` des Beitrags, der etwas dazu sagt"};

/// The national plan that a zonal plan answers, directly or through its region.
EntityId nation_of(const Chain& chain, EntityId plan) {
  for (EntityId answered : chain.responds_to(plan)) {
    if (chain.is(answered, "national-plan")) return answered;
    for (EntityId behind : chain.responds_to(answered))
      if (chain.is(behind, "national-plan")) return behind;
  }
  return none;
}

/// A reference that leads nowhere may be the answer that seems to be missing.
bool may_be_answered(const Chain& chain) {
  const auto all = chain.of_kind("contribution");
  return chain.may_lack("contribution") || std::any_of(all.begin(), all.end(), [&chain](EntityId contribution) {
           return chain.has_dangling(contribution, "feedback_answered");
         });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const auto all = chain.of_kind("feedback");
  if (all.empty() || may_be_answered(chain)) return;
  for (EntityId feedback : all) {
    const EntityId plan = chain.plan_of(feedback);
    const EntityId nation = chain.is(plan, "zonal-plan") ? nation_of(chain, plan) : none;
    if (nation == none || !chain.sources(feedback, "contribution", "feedback_answered").empty()) continue;
    auto& finding = findings.add(fault, chain.entity(feedback).name,
                                 no_contribution_of_a_national(chain.entity(feedback).id, chain.entity(plan).id));
    finding.labels.push_back({chain.entity(nation).name, the_national_plan_of_the_zone});
    finding.help = name_in_feedback_answered(chain.library().qualified(feedback));
  }
}

}  // namespace

RULE(feedback_without_answer){fault, judge};

}  // namespace nsp::rules
