// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P028", "plan-not-integrated", diagnostics::Severity::warning,
                                   "a plan that works with one level of the police only"};

constexpr Template<Text> is_named{"{0} is named", "{0} wordt genoemd", "on cite ici {0}", "{0} wird genannt"};
constexpr Template<Name, Either> works_with_nobody_of_the_federal{
    "{0} works with nobody of the {1|Federal Police|local police}",
    "{0} werkt met niemand van de {1|federale politie|lokale politie} samen",
    "{0} ne travaille avec personne de la {1|police fédérale|police locale}",
    "{0} arbeitet mit niemandem von der {1|Föderalen Polizei|lokalen Polizei} zusammen"};
constexpr Template<Either> name_the_federal_services{
    "name the {0|federal|local} services that take part, among partners or as owners of actions",
    "noem de {0|federale|lokale} diensten die meewerken, bij de partners of als verantwoordelijke van acties",
    "citez les services {0|fédéraux|locaux} qui participent, parmi les partenaires ou comme responsables d'actions",
    "nennen Sie die {0|föderalen|lokalen} Dienste, die mitwirken, unter den Partnern oder als Verantwortliche von "
    "Aktionen"};

void judge_plan(const Chain& chain, EntityId plan, const Company& company, diagnostics::Collector& findings) {
  const bool local = company.local != nullptr || chain.is(plan, "zonal-plan");
  const bool federal = company.federal != nullptr;
  if (!company.names_anybody() || company.whole != nullptr || local == federal || !chain.is_sound(plan)) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(fault, entity.name, works_with_nobody_of_the_federal(entity.id, local));
  const Reference* named = local ? company.local : company.federal;
  if (named != nullptr) finding.labels.push_back({named->span, is_named(describe(chain, named->to))});
  finding.help = name_the_federal_services(local);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss_company(chain)) return;
  const std::vector<Company> companies = find_companies(chain);
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, companies[chain.entity(plan).document], findings);
}

}  // namespace

RULE(plan_not_integrated){fault, judge};

}  // namespace nsp::rules
