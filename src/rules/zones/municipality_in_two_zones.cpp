// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "policy/zones.hpp"
#include "rules/rule.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P072", "municipality-in-two-zones", diagnostics::Severity::error,
                                   "a municipality that two zones claim for the same days"};

constexpr Template<Name> has_it_as_well{"{0} has it as well", "{0} heeft ze ook", "{0} l'a aussi", "{0} hat sie auch"};
constexpr Template<Name, Name, Name> the_municipality_is_in_two{
    "the municipality {0} is in two zones, {1} and {2}", "de gemeente {0} ligt in twee zones, {1} en {2}",
    "la commune {0} est dans deux zones, {1} et {2}", "die Gemeinde {0} liegt in zwei Zonen, {1} und {2}"};
constexpr Template<> take_it_out_of_the_zone{
    "take it out of the zone to which it does not belong, or correct its code",
    "haal ze uit de zone waar ze niet bij hoort, of verbeter de code ervan",
    "retirez-la de la zone à laquelle elle n'appartient pas, ou corrigez son code",
    "nehmen Sie sie aus der Zone, zu der sie nicht gehört, oder berichtigen Sie ihren Code"};

/// What every zonal plan claims: by code, and by each name. Names say nothing where all have codes.
struct Claims {
  std::vector<Claim> by_code;
  std::vector<Claim> by_name;
};

bool has_code(const Value& municipality) {
  return municipality.find("nis").has_value();
}

void add_names(const Value& municipality, const Claim& claim, std::vector<Claim>& claims) {
  const auto name = municipality.find("name");
  if (!name) return;
  const auto add = [&](const Value& text) {
    claims.push_back(claim);
    claims.back().key = text::fold_case(text.text());
  };
  if (name->is_scalar()) return add(*name);
  for (const Value::Entry& entry : name->entries()) add(entry.value);
}

Claims collect(const Chain& chain) {
  Claims claims;
  std::vector<Claim> all;
  bool all_have_codes = true;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = field(chain.entity(plan), "zone");
    const auto municipalities = zone ? zone->find("municipalities") : std::nullopt;
    const auto period = chain.effective_period(plan);
    if (!municipalities || !period || !zone_number(chain, plan)) continue;
    for (const Value& municipality : municipalities->items()) {
      Claim claim{std::string(word(municipality, "nis")), plan, *period, municipality};
      all_have_codes = all_have_codes && has_code(municipality);
      all.push_back(claim);
      if (!claim.key.empty()) claims.by_code.push_back(std::move(claim));
    }
  }
  if (!all_have_codes)
    for (const Claim& claim : all) add_names(claim.node, claim, claims.by_name);
  return claims;
}

bool is_replaced(const Chain& chain, EntityId plan, int number) {
  constexpr std::size_t most = 64;  // no merger had as many
  const std::vector<ZoneNumber> replaced = replaced_zones(chain, plan);
  return replaced.size() <= most && std::any_of(replaced.begin(), replaced.end(),
                                                [number](const ZoneNumber& zone) { return zone.number == number; });
}

bool are_other_zones(const Chain& chain, const Claim& a, const Claim& b) {
  const int number_of_a = zone_number(chain, a.plan)->number;
  const int number_of_b = zone_number(chain, b.plan)->number;
  return number_of_a != number_of_b && !is_replaced(chain, a.plan, number_of_b) &&
         !is_replaced(chain, b.plan, number_of_a);
}

std::string_view name_of(const Value& municipality) {
  const auto name = municipality.find("name");
  if (!name) return word(municipality, "nis");
  return name->is_mapping() && name->size() > 0 ? (*name->entries().begin()).value.text() : name->text();
}

source::Span place_of(const Claim& claim) {
  for (std::string_view key : {"nis", "name"})
    if (const auto value = claim.node.find(key); value && value->is_scalar()) return value->span();
  return claim.node.span();
}

void report(const Chain& chain, const Claim& earlier, const Claim& later, diagnostics::Collector& findings) {
  auto& finding = findings.add(
      fault, place_of(later),
      the_municipality_is_in_two(name_of(later.node), chain.entity(earlier.plan).id, chain.entity(later.plan).id));
  finding.labels.push_back({place_of(earlier), has_it_as_well(chain.entity(earlier.plan).id)});
  finding.help = take_it_out_of_the_zone;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  Claims claims = collect(chain);
  const auto by_code = [&chain](const Claim& a, const Claim& b) { return are_other_zones(chain, a, b); };
  // Two codes are compared as codes: there are towns of one name.
  const auto by_name = [&chain](const Claim& a, const Claim& b) {
    const bool have_codes = has_code(a.node) && has_code(b.node);
    return !have_codes && are_other_zones(chain, a, b);
  };
  std::set<std::pair<source::Span, source::Span>> told;
  const auto tell = [&](const std::vector<std::pair<Claim, Claim>>& clashes) {
    for (const auto& [earlier, later] : clashes)
      if (told.emplace(earlier.node.span(), later.node.span()).second) report(chain, earlier, later, findings);
  };
  tell(find_clashes(std::move(claims.by_code), by_code));
  tell(find_clashes(std::move(claims.by_name), by_name));
}

}  // namespace

RULE(municipality_in_two_zones){fault, judge};

}  // namespace nsp::rules
