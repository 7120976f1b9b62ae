// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P068", "zone-ignores-region", diagnostics::Severity::warning,
                                   "a zone of a region with a plan of its own, whose plan does not respond to it"};

constexpr Template<> its_zone_is_listed{"its zone is listed here", "de zone ervan staat hier", "sa zone figure ici",
                                        "seine Zone steht hier"};
constexpr Template<Name, Name> does_not_respond_to_the_plan{
    "{0} does not respond to {1}, the plan of its region", "{0} antwoordt niet op {1}, het plan van het gewest",
    "{0} ne répond pas à {1}, le plan de sa région", "{0} antwortet nicht auf {1}, den Plan seiner Region"};
constexpr Template<Name> add_to_responds_to{"add {0} to `responds_to`", "voeg {0} toe aan `responds_to`",
                                            "ajoutez {0} à `responds_to`", "fügen Sie {0} zu `responds_to` hinzu"};

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
  auto& finding = findings.add(fault, place_of_key(chain.entity(plan), "responds_to"),
                               does_not_respond_to_the_plan(chain.entity(plan).id, region.id));
  finding.labels.push_back({missed->place, its_zone_is_listed});
  finding.help = add_to_responds_to(region.id);
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

RULE(zone_ignores_region){fault, judge};

}  // namespace nsp::rules
