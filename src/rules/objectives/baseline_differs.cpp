// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "policy/approvals.hpp"
#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P038", "baseline-differs", diagnostics::Severity::warning,
                                   "a baseline that is not the value reported for its year"};

constexpr English<Day> of_the_day{"of {0}"};
constexpr English<Day, Day> of_the_day_published{"of {0}, published {1}"};
constexpr English<> the_years{"the years"};
constexpr English<Number, Figure, Figure> the_baseline_of_is_but{
    "the baseline of {0} is {1}, but {2} was reported for that year"};
constexpr English<Figure, Word> the_baseline_is_but{
    "the baseline is {0}, but the average of what was reported for its years is {1}"};
constexpr English<Figure> write_or_correct_the_report{"write {0}, or correct the report"};
constexpr English<Word> write_or_correct_the_reports{"write {0}, or correct the reports"};

bool is_same(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// The day by which the plan was made: a figure that was published later could not stand in it.
struct Making {
  text::Date day;
  bool is_said = false;  ///< it is that of the adoption, and not the plan's first
};

std::optional<Making> making_of(const Chain& chain, EntityId plan) {
  if (const auto adoption = adoption_of(chain, plan)) return Making{adoption->day, true};
  const auto period = chain.effective_period(plan);
  return period ? std::optional(Making{period->from, false}) : std::nullopt;
}

/// What the reports say of the last day of a year.
struct Reported {
  std::vector<const Measurement*> known;  ///< when the plan was made, in the order of publication
  std::vector<const Measurement*> later;
};

Reported reported_for(const Chain& chain, const Measure& measure, int year, const Making& made) {
  Reported reported;
  // A figure of a year that was not over was written later than the plan, nobody knows when.
  const text::Date known_by = std::max(made.day, text::last_day_of(year));
  for (const Measurement* value : values_on(chain, measure, text::last_day_of(year)))
    (value->published && known_by < *value->published ? reported.later : reported.known).push_back(value);
  return reported;
}

/// The one that the plan was to start from is not what it says, nor is any that it may have taken later.
bool is_other(double baseline, const Reported& reported, bool is_day_said) {
  const auto is_taken = [baseline](const Measurement* value) { return is_same(value->value, baseline); };
  // Nobody knows which of the values the plan could know where its adoption is not given; some value it must be.
  if (reported.known.empty() && (is_day_said || reported.later.empty())) return false;
  if (std::any_of(reported.later.begin(), reported.later.end(), is_taken)) return false;
  // Of values that say no day of publication nobody knows which came last.
  return std::none_of(reported.known.begin(), reported.known.end(), [&](const Measurement* value) {
    return is_taken(value) && (value == reported.known.back() || !value->published);
  });
}

words::Text describe_day_of(const Measurement& value) {
  return value.published ? of_the_day_published(value.date, *value.published) : of_the_day(value.date);
}

void judge_year(const Chain& chain, const Measure& measure, const Making& made, diagnostics::Collector& findings) {
  const Baseline& baseline = *measure.baseline;
  const Reported reported = reported_for(chain, measure, baseline.year, made);
  if (!is_other(baseline.value, reported, made.is_said)) return;
  const Measurement& value = reported.known.empty() ? *reported.later.back() : *reported.known.back();
  auto& finding =
      findings.add(fault, baseline.value_span, the_baseline_of_is_but(baseline.year, baseline.value, value.value));
  finding.labels.push_back({value.value_span, describe_day_of(value)});
  finding.help = write_or_correct_the_report(value.value);
}

/// Whether a figure is the other one, rounded as it is written.
bool is_rounded(double written, double exact) {
  const std::string digits = fmt::format("{}", written);
  const std::size_t point = digits.find('.');
  const auto decimals = point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
  return std::abs(written - exact) <= 0.5 * std::pow(10.0, -decimals) + 1e-9 * std::max(1.0, std::abs(exact));
}

/// The average of what was reported for the years; nothing where one of them is not known, or was revised.
std::optional<double> average_of(const Chain& chain, const Measure& measure, const Making& made) {
  double sum = 0;
  for (const int year : measure.baseline->years) {
    const Reported reported = reported_for(chain, measure, year, made);
    if (reported.known.size() != 1 || !reported.later.empty()) return std::nullopt;
    sum += reported.known.front()->value;
  }
  return sum / static_cast<double>(measure.baseline->years.size());
}

void judge_average(const Chain& chain, const Measure& measure, const Making& made, diagnostics::Collector& findings) {
  const Baseline& baseline = *measure.baseline;
  const auto average = average_of(chain, measure, made);
  if (!average || is_rounded(baseline.value, *average)) return;
  const std::string said = fmt::format("{:.6g}", *average);
  auto& finding = findings.add(fault, baseline.value_span, the_baseline_is_but(baseline.value, said));
  finding.labels.push_back({baseline.year_span, the_years});
  finding.help = write_or_correct_the_reports(said);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.figures().measurements().empty()) return;
  std::map<EntityId, std::optional<Making>> days;
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.baseline) continue;
    const auto [known, is_new] = days.try_emplace(measure.plan);
    if (is_new) known->second = making_of(chain, measure.plan);
    const Making made = known->second.value_or(Making{text::last_day_of(measure.baseline->year)});
    if (measure.baseline->years.empty()) {
      judge_year(chain, measure, made, findings);
    } else {
      judge_average(chain, measure, made, findings);
    }
  }
}

}  // namespace

RULE(baseline_differs){fault, judge};

}  // namespace nsp::rules
