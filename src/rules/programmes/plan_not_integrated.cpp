// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P028", "plan-not-integrated", diagnostics::Severity::warning,
                                  "a plan that works with one level of the police only"};

void judge_plan(const Chain& chain, EntityId plan, const Company& company, diagnostics::Collector& findings) {
  const bool local = company.local != nullptr || chain.is(plan, "zonal-plan");
  const bool federal = company.federal != nullptr;
  if (!company.names_anybody() || company.whole != nullptr || local == federal || !chain.is_sound(plan)) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(
      fault, entity.name,
      fmt::format("`{}` works with nobody of the {}", entity.id, local ? "Federal Police" : "local police"));
  const Reference* named = local ? company.local : company.federal;
  if (named != nullptr) finding.labels.push_back({named->span, fmt::format("{} is named", describe(chain, named->to))});
  finding.help = fmt::format("name the {} services that take part, among partners or as owners of actions",
                             local ? "federal" : "local");
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
