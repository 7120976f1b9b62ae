// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/choices.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P029", "plan-not-integral", diagnostics::Severity::note,
                                  "a plan that works with nobody outside the police"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss_company(chain)) return;
  const std::vector<Company> companies = find_companies(chain);
  for_each_plan_with_choices(chain, [&](EntityId plan, std::span<const EntityId> /*choices*/) {
    const Entity& entity = chain.entity(plan);
    const Company& company = companies[entity.document];
    const bool unknown = company.whole != nullptr && police_level(chain, company.whole->to) == PoliceLevel::unknown;
    if (company.partner != nullptr || unknown || !chain.is_sound(plan)) return;
    auto& finding =
        findings.add(fault, entity.name, fmt::format("`{}` works with nobody outside the police", entity.id));
    finding.help = "name the partners in the security chain under `partners`";
  });
}

}  // namespace

RULE(plan_not_integral){fault, judge};

}  // namespace nsp::rules
