// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/reporting.hpp"
#include "policy/years.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P049", "year-without-report", diagnostics::Severity::note,
                                   "a past year of a plan without a progress report"};

constexpr English<> the_period_of_the_plan{"the period of the plan"};
constexpr English<Name, Listed> has_no_progress_report{"{0} has no progress report on {1}"};
constexpr English<> add_a_progress_report{
    "add a progress report with `as_of` in that year, or within three months of it"};

/// Years that the reports of a plan speak of: that of their day, and the year before where it is one of the first
/// months.
std::vector<int> reported_years(const Chain& chain, EntityId plan) {
  std::vector<int> years;
  for (EntityId report : chain.in_plan(plan, "progress-report")) {
    const auto day = date(chain.entity(report), "as_of");
    if (!day) continue;
    years.push_back(text::year_of(*day));
    if (is_in_first_months(*day, months_to_report)) years.push_back(text::year_of(*day) - 1);
    // The last word on a plan takes its time.
    if (word(chain.entity(report), "stage") == "final" && chain.target(report, "of") == plan)
      if (const auto period = chain.effective_period(plan)) years.push_back(text::year_of(period->to));
  }
  std::sort(years.begin(), years.end());
  return years;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::vector<int> missing = past_years(chain, plan, months_to_report);
  if (missing.empty()) return;
  const std::vector<int> reported = reported_years(chain, plan);
  std::erase_if(missing, [&reported](int year) { return std::binary_search(reported.begin(), reported.end(), year); });
  if (missing.empty()) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(fault, entity.name, has_no_progress_report(entity.id, Listed(missing, 8, 8)));
  finding.labels.push_back({place_of(entity, "period"), the_period_of_the_plan});
  finding.help = add_a_progress_report;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "progress-report")) return;
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(year_without_report){fault, judge};

}  // namespace nsp::rules
