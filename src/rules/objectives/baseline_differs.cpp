// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::baseline_differs {

using namespace policy;

extern const Rule rule;

namespace {

/// What the reports say of a year: its last value, as it was published last.
const Measurement* reported_for(const Chain& chain, const Measure& measure, int year) {
  const auto values = values_of(chain, measure, text::last_day_of(year));
  return values.empty() || text::year_of(values.back()->date) != year ? nullptr : values.back();
}

bool is_same(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.figures().measurements().empty()) return;
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.baseline) continue;
    const Measurement* reported = reported_for(chain, measure, measure.baseline->year);
    if (reported == nullptr || is_same(reported->value, measure.baseline->value)) continue;
    auto& finding = findings.add(rule.kind, measure.baseline->value_span,
                                 fmt::format("the baseline of {} is {}, but {} was reported for that year",
                                             measure.baseline->year, measure.baseline->value, reported->value));
    finding.labels.push_back(
        {reported->value_span, reported->published ? fmt::format("of {}, published {}", text::to_string(reported->date),
                                                                 text::to_string(*reported->published))
                                                   : fmt::format("of {}", text::to_string(reported->date))});
    finding.help = fmt::format("write {}, or correct the report", reported->value);
  }
}

}  // namespace

const Rule rule{
    {"P038",
     "baseline-differs",
     diagnostics::Severity::warning,
     "a baseline that is not the value reported for its year",
     {"A baseline whose value is not what a progress report says of that year: its last value, and of several for one "
      "day the one published last. Only values of the same indicator, level and place count: the nation, the region, "
      "or the zone by its number, earlier plans of it included. A year of which nothing was reported says nothing.",
      "The Court of Audit wrote in 2016 that definitions were not uniform, and that the police could not say how far "
      "their aims were reached: one who starts from another figure than the one published arrives anywhere.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n            target: {value: 250, year: 2031}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-06-30\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2025-12-31}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 298, year: 2025}\n            target: {value: 250, year: 2031}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-06-30\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2025-12-31}\n",
      "Write the value as it was last published. Where a plan was adopted with a figure that was revised afterwards, "
      "allow it with the reason."}},
    judge};

}  // namespace nsp::rules::baseline_differs
