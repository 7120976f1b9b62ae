// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::target_missed {

using namespace policy;

extern const Rule rule;

namespace {

std::string describe_aim(const Target& target, int year) {
  switch (target.bound) {
    case Bound::at_most: return fmt::format("stay at {} or below in {}", target.value, year);
    case Bound::at_least: return fmt::format("be at {} or above in {}", target.value, year);
    case Bound::exact: break;
  }
  return fmt::format("reach {} in {}", target.value, year);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    const std::optional<text::Date> as_of = chain.as_of(measure.holder);
    if (!as_of || !measure.target) continue;
    if (!measure.target->every_year && *as_of <= text::last_day_of(measure.target->year)) continue;
    const Course course = course_of(chain, measure, as_of);
    if (course.verdict != Verdict::missed) continue;
    const int year = measure.target->every_year ? text::year_of(course.judged->date) : measure.target->year;
    auto& finding = findings.add(rule.kind, measure.target->value_span,
                                 fmt::format("`{}` was to {}, but {} was measured", chain.entity(measure.holder).id,
                                             describe_aim(*measure.target, year), course.judged->value));
    finding.labels.push_back(
        {course.judged->value_span, fmt::format("the value of {}", text::to_string(course.judged->date))});
    finding.help = "say what follows from it: a new target, or other actions";
  }
}

}  // namespace

const Rule rule{
    {"P045",
     "target-missed",
     diagnostics::Severity::warning,
     "a target whose year is past, and that was not reached",
     {"A measure whose target's year is over by the day from which its plan is looked at (`--as-of`, else that of the "
      "newest progress report on it), and whose value falls short of it: the last value of that year, and where there "
      "is none the first one after it. A target for every year is missed by the first year that is over and falls "
      "short. Where no such value was reported, nothing is said; nor where nobody says which way is better and there "
      "is no baseline to read it off, nor where two values could be meant. A value counts if it is about the place of "
      "the measure (the territory of its plan as a whole, or the `area` that the measure names), and if it was "
      "published by that day. A figure that is to be kept may stray by a twentieth. Which values count, and of which "
      "the direction is taken, is as in `nsp status`.",
      "The National Security Plan 2016-2019 wants crime and insecurity fought \"in an efficient and effective way\". "
      "A target that was missed is no fault of the file, but one that nobody talks about is a fault of the plan.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2020-01-01, to: 2025-12-31}\nresponds_to: example-plan-2022\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2019}\n            target: {value: 250, year: 2024}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: final\nas_of: 2025-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 271, date: 2024-12-31}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2020-01-01, to: 2025-12-31}\nresponds_to: example-plan-2022\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2019}\n            target: {value: 250, year: 2024}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: final\nas_of: 2025-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 249, date: 2024-12-31}\n",
      "Say in the final report what was learnt, and plan anew. Then allow it with that reason."}},
    judge};

}  // namespace nsp::rules::target_missed
