// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P087", "action-outside-year", diagnostics::Severity::warning,
                                   "an action dated outside the year of its action plan"};

constexpr English<> the_year{"the year"};
constexpr English<> the_first_of_them{"the first of them"};
constexpr English<Name, Word, Day, Word> on_and_its_action{"{0} {1} on {2}, and its action plan is for {3}"};
constexpr English<Name, Word> is_for_and_all{"{0} is for {1}, and all of its actions are of other years"};
constexpr English<> correct_the_day_or{"correct the day, or move the action to the action plan of its year"};
constexpr English<> correct_the_day_if{"correct the day; if it begins in the year, say so with `start`"};
constexpr English<> correct_the_year{"correct the year"};

/// When an action is to be carried out, as far as it says so.
struct Course {
  EntityId action = none;
  text::Date begin;
  text::Date end;
  bool is_told = false;  ///< a day lies outside the period of the plan, or the days contradict each other
};

/// Whether a day stands there that cannot be read: it may be any.
bool hides_day(const Entity& action) {
  return (field(action, "start") && !date(action, "start")) || (field(action, "due") && !date(action, "due"));
}

std::optional<Course> course_of_action(const Chain& chain, EntityId id, const std::optional<Period>& period) {
  const Entity& action = chain.entity(id);
  const auto start = date(action, "start");
  const auto due = date(action, "due");
  if ((!start && !due) || hides_day(action)) return std::nullopt;
  const auto started = date(action, "started");
  Course course{id, start ? *start : *due, due ? *due : *start, false};
  course.is_told = course.end < course.begin;
  for (const auto& day : {start, due}) course.is_told = course.is_told || (day && period && !period->contains(*day));
  if (started) course.begin = std::min(course.begin, *started);
  return course;
}

void report_action(const Chain& chain, const Course& course, EntityId action_plan, const Period& years,
                   diagnostics::Collector& findings) {
  const Entity& action = chain.entity(course.action);
  const bool before = course.end < years.from;
  const std::string_view name = field(action, "due") && (before || !field(action, "start")) ? "due" : "start";
  const text::Date day = *date(action, name);
  const Entity& plan = chain.entity(action_plan);
  auto& finding =
      findings.add(fault, place_of(action, name),
                   on_and_its_action(action.id, name == "due" ? "is due" : "starts", day, word(plan, "year")));
  finding.labels.push_back({place_of(plan, "year"), the_year});
  finding.help = before || name == "start" ? correct_the_day_or : correct_the_day_if;
}

/// The year of the action plan, and those into which an action reaches that begins in it or before.
Period years_covered(int year, const std::vector<Course>& courses) {
  const text::Date end_of_year = text::last_day_of(year);
  text::Date last = end_of_year;
  for (const Course& course : courses)
    if (!course.is_told && course.begin <= end_of_year) last = std::max(last, course.end);
  return {text::first_day_of(year), text::last_day_of(text::year_of(last))};
}

void report_year(const Chain& chain, EntityId action_plan, EntityId first, diagnostics::Collector& findings) {
  const Entity& plan = chain.entity(action_plan);
  auto& finding = findings.add(fault, place_of(plan, "year"), is_for_and_all(plan.id, word(plan, "year")));
  finding.labels.push_back({chain.entity(first).name, the_first_of_them});
  finding.help = correct_the_year;
}

void judge_plan(const Chain& chain, EntityId action_plan, diagnostics::Collector& findings) {
  const auto written = number(chain.entity(action_plan), "year");
  constexpr double last_year = 9999;
  if (!written || *written < 0 || last_year < *written) return;
  const int year = static_cast<int>(*written);
  const auto period = chain.effective_period(chain.plan_of(action_plan));
  if (period && (year < text::year_of(period->from) || text::year_of(period->to) < year)) return;
  std::vector<Course> courses;
  for (EntityId action : chain.within(action_plan, "action"))
    if (const auto course = course_of_action(chain, action, period)) courses.push_back(*course);
  const Period years = years_covered(year, courses);
  std::vector<const Course*> outside;
  for (const Course& course : courses)
    if (!course.is_told && !years.shared_with({course.begin, course.end})) outside.push_back(&course);
  if (outside.size() > 1 && outside.size() == courses.size())
    return report_year(chain, action_plan, outside.front()->action, findings);
  for (const Course* course : outside) report_action(chain, *course, action_plan, years, findings);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan")) judge_plan(chain, action_plan, findings);
}

}  // namespace

RULE(action_outside_year){fault, judge};

}  // namespace nsp::rules
