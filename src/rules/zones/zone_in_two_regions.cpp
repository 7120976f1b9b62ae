// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P069", "zone-in-two-regions", diagnostics::Severity::error,
                                   "a zone that the plans of two regions list for the same days"};

constexpr Template<Name> listed_by{"listed by {0}", "vermeld door {0}", "cité par {0}", "von {0} aufgeführt"};
constexpr Template<Word, Name, Name> the_zone_is_in_two{
    "the zone {0} is in two regions: {1} and {2} list it", "de zone {0} ligt in twee gewesten: {1} en {2} vermelden ze",
    "la zone {0} est dans deux régions : {1} et {2} la citent",
    "die Zone {0} liegt in zwei Regionen: {1} und {2} führen sie auf"};
constexpr Template<> take_it_out_of_the_list{"take it out of the list of the region in which it does not lie",
                                             "haal ze uit de lijst van het gewest waarin ze niet ligt",
                                             "retirez-la de la liste de la région où elle ne se trouve pas",
                                             "nehmen Sie sie aus der Liste der Region, in der sie nicht liegt"};

std::vector<Claim> claims(const Chain& chain) {
  std::vector<Claim> all;
  for (EntityId plan : chain.of_kind("regional-plan")) {
    const auto period = chain.effective_period(plan);
    const auto zones = field(chain.entity(plan), "zones");
    if (!period || !zones) continue;
    for (const Value& zone : zones->items()) all.push_back({std::string(zone.text()), plan, *period, zone});
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
    auto& finding =
        findings.add(fault, later.node.span(),
                     the_zone_is_in_two(later.key, chain.entity(earlier.plan).id, chain.entity(later.plan).id));
    finding.labels.push_back({earlier.node.span(), listed_by(chain.entity(earlier.plan).id)});
    finding.help = take_it_out_of_the_list;
  }
}

}  // namespace

RULE(zone_in_two_regions){fault, judge};

}  // namespace nsp::rules
