// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P073", "zone-without-plan", diagnostics::Severity::note,
    "a zone that a region or a register names, and that has no zonal plan in those years"};

constexpr Template<Count, Word, Name> no_zonal_plan_of_zone{
    "no zonal plan of {0|zone|the zones} {1} shares a day with {2}",
    "geen zonaal veiligheidsplan van {0|zone|de zones} {1} heeft een dag gemeen met {2}",
    "aucun plan zonal de sécurité {0|de la zone|des zones} {1} n'a de jour en commun avec {2}",
    "kein zonaler Sicherheitsplan {0|der Zone|der Zonen} {1} hat einen Tag mit {2} gemeinsam"};
constexpr Template<Number> zone_is_in_office{"zone {0} is in office and has no zonal plan",
                                             "zone {0} is in functie en heeft geen zonaal veiligheidsplan",
                                             "la zone {0} est en fonction et n'a pas de plan zonal de sécurité",
                                             "Zone {0} ist im Amt und hat keinen zonalen Sicherheitsplan"};
constexpr Template<Number, Day> zone_is_in_office_on{
    "zone {0} is in office and has no zonal plan on {1}",
    "zone {0} is in functie en heeft op {1} geen zonaal veiligheidsplan",
    "la zone {0} est en fonction et n'a pas de plan zonal de sécurité le {1}",
    "Zone {0} ist im Amt und hat am {1} keinen zonalen Sicherheitsplan"};
constexpr Template<> add_the_zonal_plan{
    "add the zonal plan of the zone, or correct its number",
    "voeg het zonale veiligheidsplan van de zone toe, of verbeter het nummer",
    "ajoutez le plan zonal de sécurité de la zone, ou corrigez son numéro",
    "fügen Sie den zonalen Sicherheitsplan der Zone hinzu, oder berichtigen Sie die Nummer"};
constexpr Template<> add_the_zonal_plan_of_the_zone{
    "add the zonal plan of the zone, or write under `valid` until when it was in office",
    "voeg het zonale veiligheidsplan van de zone toe, of schrijf onder `valid` tot wanneer ze in functie was",
    "ajoutez le plan zonal de sécurité de la zone, ou indiquez sous `valid` jusqu'à quand elle était en fonction",
    "fügen Sie den zonalen Sicherheitsplan der Zone hinzu, oder schreiben Sie unter `valid`, bis wann sie im Amt war"};

constexpr std::size_t most_periods = 64;  // of one zone; hostile files have more

/// The periods for which zones have plans, and the zones that are no more.
struct Planned {
  std::map<int, std::vector<Period>> periods;
  std::set<int> replaced;
};

Planned collect(const Chain& chain) {
  Planned planned;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    for (const ZoneNumber& zone : replaced_zones(chain, plan)) planned.replaced.insert(zone.number);
    const auto zone = zone_number(chain, plan);
    const auto period = chain.effective_period(plan);
    if (!zone || !period) continue;
    if (auto& periods = planned.periods[zone->number]; periods.size() < most_periods) periods.push_back(*period);
  }
  return planned;
}

bool has_plan(const Planned& planned, int zone, const std::optional<Period>& on) {
  if (planned.replaced.contains(zone)) return true;
  const auto found = planned.periods.find(zone);
  if (found == planned.periods.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [&on](const Period& period) { return !on || period.shared_with(*on); });
}

void judge_region(const Chain& chain, EntityId region, const Planned& planned, std::set<int>& told,
                  diagnostics::Collector& findings) {
  const auto period = chain.effective_period(region);
  if (!period) return;
  std::vector<ZoneNumber> missing;
  for (const ZoneNumber& zone : zones_of_region(chain, region))
    if (!has_plan(planned, zone.number, period) && told.insert(zone.number).second) missing.push_back(zone);
  if (missing.empty()) return;
  std::vector<int> numbers;
  numbers.reserve(missing.size());
  for (const ZoneNumber& zone : missing) numbers.push_back(zone.number);
  auto& finding = findings.add(
      fault, missing.front().place,
      no_zonal_plan_of_zone(missing.size(), fmt::format("{}", fmt::join(numbers, ", ")), chain.entity(region).id));
  for (std::size_t i = 1; i < missing.size(); ++i) finding.labels.push_back({missing[i].place, {}});
  finding.help = add_the_zonal_plan;
}

/// The number in the id of a local police service: `zone-5340`, `police-zone-5340-police`.
std::optional<int> number_in_id(std::string_view id) {
  constexpr std::string_view sign = "zone-";
  constexpr std::size_t digits = 4;
  const std::size_t at = id.find(sign);
  if (at == std::string_view::npos || (at > 0 && id[at - 1] != '-')) return std::nullopt;
  id.remove_prefix(at + sign.size());
  if (id.size() < digits || (id.size() > digits && id[digits] != '-')) return std::nullopt;
  int number = 0;
  for (char digit : id.substr(0, digits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

bool is_in_office(const Chain& chain, const Entity& actor) {
  const auto valid = field(actor, "valid");
  if (!valid) return true;
  const auto from = date(*valid, "from");
  const auto to = date(*valid, "to");
  const auto day = chain.asked_day();
  if (!day) return !to;
  return (!from || *from <= *day) && (!to || *day <= *to);
}

/// Whether somebody works with the actor, or its register belongs to a plan. Such a one is a neighbour or a partner,
/// whose plan need not be here; a zone whose plan is missing has nobody who names it.
bool is_company(const Chain& chain, EntityId actor) {
  bool named = chain.plan_of(actor) != chain.document_of(actor);
  for_each_reference_to(chain.library(), actor,
                        [&](const Reference& use) { named = named || !chain.is(use.from, "actor"); });
  return named;
}

void judge_actor(const Chain& chain, EntityId id, const Planned& planned, std::set<int>& told,
                 diagnostics::Collector& findings) {
  const Entity& actor = chain.entity(id);
  if (word(actor, "type") != "police" || word(actor, "level") != "local" || is_company(chain, id)) return;
  const auto number = number_in_id(actor.id);
  if (!number || !is_in_office(chain, actor)) return;
  std::optional<Period> on;
  if (const auto day = chain.asked_day()) on = Period{*day, *day};
  if (has_plan(planned, *number, on) || !told.insert(*number).second) return;
  auto& finding =
      findings.add(fault, actor.name, on ? zone_is_in_office_on(*number, on->from) : zone_is_in_office(*number));
  finding.help = add_the_zonal_plan_of_the_zone;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where no zonal plan is kept, none is missing.
  if (chain.may_lack("zonal-plan") || chain.of_kind("zonal-plan").empty()) return;
  const Planned planned = collect(chain);
  std::set<int> told;
  for (EntityId region : chain.of_kind("regional-plan")) judge_region(chain, region, planned, told, findings);
  for (EntityId actor : chain.of_kind("actor")) judge_actor(chain, actor, planned, told, findings);
}

}  // namespace

RULE(zone_without_plan){fault, judge};

}  // namespace nsp::rules
