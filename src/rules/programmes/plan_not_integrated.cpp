// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/company.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::plan_not_integrated {

using namespace policy;

extern const Rule rule;

namespace {

void judge_plan(const Chain& chain, EntityId plan, const Company& company, diagnostics::Collector& findings) {
  const bool local = company.local != nullptr || chain.is(plan, "zonal-plan");
  const bool federal = company.federal != nullptr;
  if (!company.names_anybody() || company.whole != nullptr || local == federal || !chain.is_sound(plan)) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(
      rule.kind, entity.name,
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

const Rule rule{{"P028",
                 "plan-not-integrated",
                 diagnostics::Severity::warning,
                 "a plan that works with one level of the police only",
                 {"A national, regional or zonal plan that names police services of one level only, local or federal, "
                  "as leads, owners, pilots, partners, or to coordinate with, in all that is part of it. A zone is "
                  "itself local police, so its plan wants somebody of the Federal Police; services of a district count "
                  "as federal. The integrated police as a whole are both. Who sits in the council, or approves, is not "
                  "counted, and a plan that names nobody is left alone here.",
                  "The motto of 2016 stands for \"'integrated' cooperation between the local police and the federal "
                  "police\". A plan with one level alone leaves the other to find out by itself what is wanted of it.",
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
                  "    partners: [prevention-services]\n",
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
                  "    partners: [prevention-services, federal-judicial-police-of-a-district]\n",
                  "Name the services of the other level where they take part: among partners, or as owners of actions. "
                  "Where they do not, allow it above the id of the plan."}},
                judge};

}  // namespace nsp::rules::plan_not_integrated
