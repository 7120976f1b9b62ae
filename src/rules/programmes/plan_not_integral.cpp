// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/choices.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::plan_not_integral {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss_company(chain)) return;
  const std::vector<Company> companies = find_companies(chain);
  for_each_plan_with_choices(chain, [&](EntityId plan, std::span<const EntityId> /*choices*/) {
    const Entity& entity = chain.entity(plan);
    const Company& company = companies[entity.document];
    const bool unknown = company.whole != nullptr && police_level(chain, company.whole->to) == PoliceLevel::unknown;
    if (company.partner != nullptr || unknown || !chain.is_sound(plan)) return;
    auto& finding =
        findings.add(rule.kind, entity.name, fmt::format("`{}` works with nobody outside the police", entity.id));
    finding.help = "name the partners in the security chain under `partners`";
  });
}

}  // namespace

const Rule rule{
    {"P029",
     "plan-not-integral",
     diagnostics::Severity::note,
     "a plan that works with nobody outside the police",
     {"A national plan with contributions, or a regional or zonal plan with priorities, that names no actor outside "
      "the police as lead, owner, pilot, partner, or to coordinate with, in all that is part of it. Who sits in the "
      "council, or approves, is not counted.",
      "Beside integrated cooperation the plan of 2016 wants \"'integral' cooperation between the integrated police and "
      "their partners in the security chain\": police alone had been relied on too often.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9999, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [answer]\n"
      "priorities:\n"
      "  - id: burglary\n"
      "    title: Burglary\n"
      "    clusters: [fraud]\n"
      "    partners: [federal-police]\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9999, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [answer]\n"
      "priorities:\n"
      "  - id: burglary\n"
      "    title: Burglary\n"
      "    clusters: [fraud]\n"
      "    partners: [federal-police, prevention-services]\n",
      "Name the partners with whom the work is done: municipalities, prevention services, inspections, firms, "
      "associations. Where there are none, or the source does not name them, allow it above the id of the plan."}},
    judge};

}  // namespace nsp::rules::plan_not_integral
