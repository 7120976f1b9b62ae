// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::zone_in_two_regions {

using namespace policy;

extern const Rule rule;

namespace {

std::vector<Claim> claims(const Chain& chain) {
  std::vector<Claim> all;
  for (EntityId plan : chain.of_kind("regional-plan")) {
    const auto period = chain.effective_period(plan);
    const auto zones = field(chain.entity(plan), "zones");
    if (!period || !zones) continue;
    for (const syntax::Node& zone : zones->items()) all.push_back({std::string(zone.text()), plan, *period, zone});
  }
  return all;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const auto is_other_region = [&chain](const Claim& a, const Claim& b) {
    const auto region_of_a = field(chain.entity(a.plan), "region");
    const auto region_of_b = field(chain.entity(b.plan), "region");
    return a.plan != b.plan && region_of_a && region_of_b &&
           compare_names(chain, a.plan, *region_of_a, b.plan, *region_of_b) == Sameness::different;
  };
  for (const auto& [earlier, later] : find_clashes(claims(chain), is_other_region)) {
    auto& finding = findings.add(rule.kind, later.node.span(),
                                 fmt::format("the zone {} is in two regions: `{}` and `{}` list it", later.key,
                                             chain.entity(earlier.plan).id, chain.entity(later.plan).id));
    finding.labels.push_back({earlier.node.span(), fmt::format("listed by `{}`", chain.entity(earlier.plan).id)});
    finding.help = "take it out of the list of the region in which it does not lie";
  }
}

}  // namespace

const Rule rule{
    {"P069",
     "zone-in-two-regions",
     diagnostics::Severity::error,
     "a zone that the plans of two regions list for the same days",
     {"A zone number in the `zones` of two regional plans whose effective periods share days and whose `region` has "
      "another name in a language that both use. Capitals, accents, blanks and hyphens make no other name. Two plans "
      "of one region, one after the other, may well list the same zones.",
      "The synthesis of the National Security Plan 2016-2019 speaks of \"a regional security plan for the "
      "administrative district of Brussels\", with the Law of 6 January 2014 and articles 37 and 37bis of the Law on "
      "the integrated police: such a plan is one for a territory. A zone lies in one region, so the list of one of "
      "the two is wrong.",
      "kind: regional-plan\n"
      "id: shire\n"
      "title: Plan of the shire\n"
      "region: Shire\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911]\n"
      "---\n"
      "kind: regional-plan\n"
      "id: coast\n"
      "title: Plan of the coast\n"
      "region: Coast\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911]\n",
      "kind: regional-plan\n"
      "id: shire\n"
      "title: Plan of the shire\n"
      "region: Shire\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911]\n"
      "---\n"
      "kind: regional-plan\n"
      "id: coast\n"
      "title: Plan of the coast\n"
      "region: Coast\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9912]\n",
      "Take the zone out of the list of the region in which it does not lie. Where both are right, allow it with a "
      "reason."}},
    judge};

}  // namespace nsp::rules::zone_in_two_regions
