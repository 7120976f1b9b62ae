// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::zone_without_plan {

using namespace policy;

extern const Rule rule;

namespace {

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
      rule.kind, missing.front().place,
      fmt::format("no zonal plan of {} {} shares a day with `{}`", missing.size() == 1 ? "zone" : "the zones",
                  fmt::join(numbers, ", "), chain.entity(region).id));
  for (std::size_t i = 1; i < missing.size(); ++i) finding.labels.push_back({missing[i].place, ""});
  finding.help = "add the zonal plan of the zone, or correct its number";
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
  const std::string when = on ? fmt::format(" on {}", text::to_string(on->from)) : std::string();
  auto& finding =
      findings.add(rule.kind, actor.name, fmt::format("zone {} is in office and has no zonal plan{}", *number, when));
  finding.help = "add the zonal plan of the zone, or write under `valid` until when it was in office";
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

const Rule rule{
    {"P073",
     "zone-without-plan",
     diagnostics::Severity::note,
     "a zone that a region or a register names, and that has no zonal plan in those years",
     {"A zone in the `zones` of a regional plan for which no zonal plan shares a day with that plan; one finding a "
      "region, which lists them all. And a zone in a register of actors (a local police service whose id holds the "
      "zone's number behind `zone-`) that is in office on the day of `--as-of`, and has no zonal plan of that day; "
      "without that option, that has no zonal plan at all. A zone of a register that a plan names, as a "
      "partner, an owner or otherwise, or whose register is part of a plan, is a neighbour and left alone: its plan "
      "may be kept elsewhere. So is every zone where the workspace has no zonal plan at all. A zone that another zonal "
      "plan `replaces` has none any more.",
      "Each zone draws up a zonal security plan, by article 36 of the Law on the integrated police. A region, or a "
      "reader, who looks for all zones takes a missing file for a missing plan.",
      "kind: regional-plan\n"
      "id: shire\n"
      "title: Plan of the shire\n"
      "region: Shire\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "zones: [9911, 9912]\n"
      "---\n"
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [shire, example-plan-2026]\n",
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
      "Add the zonal plan of the zone, or correct its number. Where its plan is kept elsewhere, allow it with a "
      "reason."}},
    judge};

}  // namespace nsp::rules::zone_without_plan
