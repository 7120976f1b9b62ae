// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/choices.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P029", "plan-not-integral", diagnostics::Severity::note,
                                   "a plan that works with nobody outside the police"};

constexpr Template<Name> works_with_nobody_outside{"{0} works with nobody outside the police",
                                                   "{0} werkt met niemand buiten de politie samen",
                                                   "{0} ne travaille avec personne en dehors de la police",
                                                   "{0} arbeitet mit niemandem außerhalb der Polizei zusammen"};
constexpr Template<> name_the_partners_in_the_security{
    "name the partners in the security chain under `partners`",
    "noem de partners in de veiligheidsketen onder `partners`",
    "citez les partenaires de la chaîne de sécurité sous `partners`",
    "nennen Sie die Partner in der Sicherheitskette unter `partners`"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss_company(chain)) return;
  const std::vector<Company> companies = find_companies(chain);
  for_each_plan_with_choices(chain, [&](EntityId plan, std::span<const EntityId> /*choices*/) {
    const Entity& entity = chain.entity(plan);
    const Company& company = companies[entity.document];
    const bool unknown = company.whole != nullptr && police_level(chain, company.whole->to) == PoliceLevel::unknown;
    if (company.partner != nullptr || unknown || !chain.is_sound(plan)) return;
    auto& finding = findings.add(fault, entity.name, works_with_nobody_outside(entity.id));
    finding.help = name_the_partners_in_the_security;
  });
}

}  // namespace

RULE(plan_not_integral){fault, judge};

}  // namespace nsp::rules
