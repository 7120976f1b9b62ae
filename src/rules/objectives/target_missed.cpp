// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P045", "target-missed", diagnostics::Severity::warning,
                                   "a target whose year is past, and that was not reached"};

constexpr English<Day> the_value_of{"the value of {0}"};
constexpr English<Name, Word, Figure> was_to_but_was{"{0} was to {1}, but {2} was measured"};
constexpr English<> say_what_follows_from{"say what follows from it: a new target, or other actions"};

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
    auto& finding = findings.add(
        fault, measure.target->value_span,
        was_to_but_was(chain.entity(measure.holder).id, describe_aim(*measure.target, year), course.judged->value));
    finding.labels.push_back({course.judged->value_span, the_value_of(course.judged->date)});
    finding.help = say_what_follows_from;
  }
}

}  // namespace

RULE(target_missed){fault, judge};

}  // namespace nsp::rules
