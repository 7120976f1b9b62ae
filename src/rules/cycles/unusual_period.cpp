// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <set>

#include <fmt/format.h>

#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P080", "unusual-period", diagnostics::Severity::note,
                                   "a national or zonal plan that does not run for the term of its time"};

constexpr English<Name, Number, Day, Day> does_not_run_for_years{"{0} does not run for {1} years, but from {2} to {3}"};
constexpr English<Number, Day> years_end_on_what{
    "{0} years end on {1}; what was added later belongs into `prolonged_to`"};

/// The term of plans that begin from a year on, until the next row.
struct Term {
  int from_year;
  int years;
};

/// Before 2004 no term of the national plan is known; that of zonal plans was a year, and two by the Law of 10 April
/// 2003, for 2003 and 2004.
constexpr std::array terms_of_nation{Term{2004, 4}};
constexpr std::array terms_of_zones{Term{2003, 2}, Term{2005, 4}, Term{2020, 6}};
constexpr int first_year_of_full_terms = 2005;

/// How many years a plan runs that begins in that year; nothing where it is not known.
std::optional<int> term_of(std::span<const Term> terms, int year) {
  std::optional<int> years;
  for (const Term& term : terms)
    if (term.from_year <= year) years = term.years;
  return years;
}

/// The last day of a term of that many years.
text::Date last_day(text::Date from, int years) {
  const std::chrono::year_month_day first(from);
  return text::Date(std::chrono::year_month_day(first.year() + std::chrono::years(years), first.month(), first.day())) -
         std::chrono::days(1);
}

void judge_plan(const Chain& chain, EntityId plan, const Period& period, int years, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(fault, field(entity, "period")->find("to")->span(),
                               does_not_run_for_years(entity.id, years, period.from, period.to));
  finding.help = years_end_on_what(years, last_day(period.from, years));
}

/// Zones that merged, with the day on which a plan took the place of theirs: a number may have several.
using Replacements = std::set<std::pair<int, text::Date>>;

Replacements find_replacements(const Chain& chain) {
  Replacements found;
  for (EntityId plan : chain.of_kind("zonal-plan"))
    if (const auto period = chain.period(plan))
      for (const ZoneNumber& zone : replaced_zones(chain, plan)) found.emplace(zone.number, period->from);
  return found;
}

/// Whether the plan ends because a merged zone takes over, on the next day.
bool is_cut_by_merger(const Chain& chain, EntityId plan, const Period& period, const Replacements& replacements) {
  const auto zone = zone_number(chain, plan);
  return zone && replacements.contains({zone->number, period.to + std::chrono::days(1)});
}

/// A merged zone takes over in the midst of a term, and plans for the rest of it; the zones of which it is made end
/// theirs there.
bool may_be_short(const Chain& chain, EntityId plan, const Period& period, const Replacements& replacements) {
  return text::year_of(period.from) < first_year_of_full_terms || !replaced_zones(chain, plan).empty() ||
         is_cut_by_merger(chain, plan, period, replacements);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) {
    const auto period = chain.period(plan);
    const auto years = period ? term_of(terms_of_nation, text::year_of(period->from)) : std::nullopt;
    if (years && period->to != last_day(period->from, *years)) judge_plan(chain, plan, *period, *years, findings);
  }
  const Replacements replacements = find_replacements(chain);
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto period = chain.period(plan);
    const auto years = period ? term_of(terms_of_zones, text::year_of(period->from)) : std::nullopt;
    if (!years || period->to == last_day(period->from, *years)) continue;
    const bool is_short = period->to < last_day(period->from, *years);
    if (!is_short || !may_be_short(chain, plan, *period, replacements))
      judge_plan(chain, plan, *period, *years, findings);
  }
}

}  // namespace

RULE(unusual_period){fault, judge};

}  // namespace nsp::rules
