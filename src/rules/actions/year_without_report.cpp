// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/reporting.hpp"
#include "policy/years.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::year_without_report {

using namespace policy;

extern const Rule rule;

namespace {

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
  auto& finding = findings.add(rule.kind, entity.name,
                               fmt::format("`{}` has no progress report on {}", entity.id, describe_years(missing)));
  finding.labels.push_back({place_of(entity, "period"), "the period of the plan"});
  finding.help = "add a progress report with `as_of` in that year, or within three months of it";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "progress-report")) return;
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P049",
     "year-without-report",
     diagnostics::Severity::note,
     "a past year of a plan without a progress report",
     {"A national, regional or zonal plan on which there is no progress report for a year of its effective period "
      "that was over three months before the day from which it is looked at (`--as-of`, else that of the newest "
      "progress report on it). "
      "A report speaks of the year of its `as_of`, and up to 31 March of the year before as well; a final report on "
      "the plan speaks of its last year whenever it is written, and one on a part of the plan, such as a programme, "
      "counts. All such years are told in one finding.",
      "When the framework of 2016 was presented, the Minister of Justice promised to check every year how far its "
      "measures were, and zones publish yearly reports. A year without one is a year of which nobody can say what "
      "became of it.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2027-06-30\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2027-06-30\n"
      "---\n"
      "kind: progress-report\nid: own-report-2026\nof: own-zone\ntitle: Report\nstage: yearly\n"
      "as_of: 2026-12-31\n",
      "Add the missing reports. Where they were never published, allow it with the reason, at the plan's `id`."}},
    judge};

}  // namespace nsp::rules::year_without_report
