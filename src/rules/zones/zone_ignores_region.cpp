// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::zone_ignores_region {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::size_t most_listings = 64;  // of one zone; hostile files have more

struct Listing {
  EntityId region = none;
  source::Span place;
};

/// Where regional plans list each zone.
std::map<int, std::vector<Listing>> listings(const Chain& chain) {
  std::map<int, std::vector<Listing>> found;
  for (EntityId region : chain.of_kind("regional-plan"))
    for (const ZoneNumber& zone : zones_of_region(chain, region))
      if (auto& listed = found[zone.number]; listed.size() < most_listings) listed.push_back({region, zone.place});
  return found;
}

void judge_plan(const Chain& chain, EntityId plan, const std::vector<Listing>& listed,
                diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  if (!own || chain.has_dangling(plan, "responds_to")) return;
  const std::vector<EntityId> answered = chain.responds_to(plan);
  const Listing* missed = nullptr;
  for (const Listing& listing : listed) {
    const auto period = chain.effective_period(listing.region);
    if (!period || !period->shared_with(*own)) continue;
    if (std::find(answered.begin(), answered.end(), listing.region) != answered.end()) return;
    if (missed == nullptr) missed = &listing;
  }
  if (missed == nullptr) return;
  const Entity& region = chain.entity(missed->region);
  auto& finding = findings.add(
      rule.kind, place_of_key(chain.entity(plan), "responds_to"),
      fmt::format("`{}` does not respond to `{}`, the plan of its region", chain.entity(plan).id, region.id));
  finding.labels.push_back({missed->place, "its zone is listed here"});
  finding.help = fmt::format("add `{}` to `responds_to`", region.id);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const auto listed = listings(chain);
  if (listed.empty()) return;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = zone_number(chain, plan);
    const auto found = zone && chain.is_sound(plan) ? listed.find(zone->number) : listed.end();
    if (found != listed.end()) judge_plan(chain, plan, found->second, findings);
  }
}

}  // namespace

const Rule rule{
    {"P068",
     "zone-ignores-region",
     diagnostics::Severity::warning,
     "a zone of a region with a plan of its own, whose plan does not respond to it",
     {"A zonal plan whose zone is listed by regional plans that share days with it, and that responds to none of "
      "them. Where a region has two plans within the term of the zone, one is enough.",
      "Since the sixth State reform the Brussels region has a security plan of its own, which articles 37 and 37bis "
      "of the Law on the integrated police put between nation and zones: its zones take it into account before they "
      "adopt theirs.",
      "kind: regional-plan\n"
      "id: shire\n"
      "title: Plan of the shire\n"
      "region: Shire\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n",
      "kind: regional-plan\n"
      "id: shire\n"
      "title: Plan of the shire\n"
      "region: Shire\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [shire, example-plan-2026]\n",
      "Add the regional plan to `responds_to`. Where the zone need not answer it, allow it with a reason."}},
    judge};

}  // namespace nsp::rules::zone_ignores_region
