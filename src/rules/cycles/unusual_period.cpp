// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::unusual_period {

using namespace policy;

extern const Rule rule;

namespace {

constexpr int years_of_nation = 4;
constexpr int years_of_zone = 6;
constexpr int years_of_zone_before = 4;
constexpr int first_year_of_six = 2020;

/// The last day of a term of that many years.
text::Date last_day(text::Date from, int years) {
  const std::chrono::year_month_day first(from);
  return text::Date(std::chrono::year_month_day(first.year() + std::chrono::years(years), first.month(), first.day())) -
         std::chrono::days(1);
}

void judge_plan(const Chain& chain, EntityId plan, int years, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(plan);
  const auto period = chain.period(plan);
  if (!period || period->to == last_day(period->from, years)) return;
  auto& finding =
      findings.add(rule.kind, field(entity, "period")->find("to")->span(),
                   fmt::format("`{}` does not run for {} years, but from {}", entity.id, years, describe(*period)));
  finding.help = fmt::format("{} years end on {}; what was added later belongs into `prolonged_to`", years,
                             text::to_string(last_day(period->from, years)));
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.judged("national-plan")) judge_plan(chain, plan, years_of_nation, findings);
  for (EntityId plan : chain.judged("zonal-plan")) {
    const auto period = chain.period(plan);
    const bool is_long = period && text::year_of(period->from) >= first_year_of_six;
    judge_plan(chain, plan, is_long ? years_of_zone : years_of_zone_before, findings);
  }
}

}  // namespace

const Rule rule{
    {"P080",
     "unusual-period",
     diagnostics::Severity::note,
     "a national plan that does not run for four years, or a zonal plan that does not run for six",
     {"A national plan whose period, as adopted and without its prolongation, is not four years; or a zonal plan "
      "whose period is not six years where it begins in 2020 or later, and not four where it begins before.",
      "The two ministers adopt the National Security Plan every four years, by article 4 of the Law on the integrated "
      "police. Zonal plans had that term too until, from 2020 on, they were given the six years of the municipal "
      "councils, to make planning less of a burden.",
      "kind: national-plan\n"
      "id: short\n"
      "title: Short\n"
      "period: {from: 2026-01-01, to: 2028-12-31}\n"
      "responds_to: [example-framework-2026]\n",
      "kind: national-plan\n"
      "id: full\n"
      "title: Full\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n",
      "Correct the dates; what was added later belongs into `prolonged_to`. Where the term is as adopted, such as "
      "after a merger of zones, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::unusual_period
