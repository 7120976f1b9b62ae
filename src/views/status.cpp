// SPDX-License-Identifier: EUPL-1.2
#include "views/status.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace nsp::views {

namespace {

using policy::ActionStatus;
using policy::Course;
using policy::EntityId;
using policy::IndicatorStatus;
using policy::Measure;
using policy::PlanStatus;
using policy::Point;
using policy::Stage;
using policy::Verdict;
using tables::Tone;

/// The id as it is written in its own file, and the title.
std::string label(const Plans& plans, EntityId id) {
  const std::string title = tables::shorten(plans.title(id), 160);
  const std::string_view own = plans.library().entity(id).id;
  return title.empty() || title == own ? std::string(own) : fmt::format("{}: {}", own, title);
}

std::string indicator_id(const Plans& plans, const Measure& measure) {
  if (measure.indicator != model::none) return std::string(plans.library().entity(measure.indicator).id);
  return std::string(plans.files()[measure.name.file].slice(measure.name));
}

class StatusComposer {
 public:
  StatusComposer(const StatusView& view, tables::Sheet& sheet) : plans_(view.plans), sheet_(sheet) {}

  void compose(const PlanStatus& plan) {
    sheet_.title(plans_.name(plan.plan));
    sheet_.paragraph(plan.day ? fmt::format("As of {}.", text::to_string(*plan.day))
                              : "No day is given, so nothing is late: no progress report on this plan settles one, and "
                                "there is no --as-of DATE.");
    says_days_ = !plan.only_day();
    write_actions(plan);
    write_indicators(plan);
  }

 private:
  void write_actions(const PlanStatus& plan) {
    std::string counts;
    for (std::size_t i = 0; i < policy::stage_count; ++i) {
      if (plan.of_stage[i] == 0) continue;
      counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", plan.of_stage[i], to_string(static_cast<Stage>(i)));
      if (plan.late[i] > 0) counts += fmt::format(" ({} late)", plan.late[i]);
    }
    sheet_.heading(plan.actions.empty() ? "Actions" : fmt::format("Actions: {}", counts));
    if (plan.actions.empty()) return sheet_.paragraph("No action is planned.");
    tables::Table table;
    table.columns = {{"state"}, {"action"}, {"owner"}, {"due"}, {"progress", true}};
    if (says_days_) table.columns.push_back({"as of"});
    for (const ActionStatus& action : plan.actions) {
      const policy::Situation& situation = action.situation;
      const int days = situation.days_late;
      const bool late = days > 0;
      const std::string stage(to_string(situation.stage));
      table.rows.push_back(
          {{late ? fmt::format("! {}, {} day{} late", stage, days, days == 1 ? "" : "s") : stage,
            late ? Tone::open : Tone::plain},
           {label(plans_, action.action)},
           {action.owner == model::none ? std::string() : std::string(plans_.library().entity(action.owner).id)},
           {describe_day(situation.due)},
           {situation.reported != nullptr && situation.reported->progress
                ? describe_figure(*situation.reported->progress) + " %"
                : std::string()}});
      if (says_days_) table.rows.back().push_back({describe_day(situation.day)});
    }
    sheet_.table(std::move(table));
  }

  void write_indicators(const PlanStatus& plan) {
    std::map<Verdict, std::size_t> counts;
    for (const IndicatorStatus& each : plan.indicators) ++counts[each.course.verdict];
    std::string words;
    for (const auto& [verdict, count] : counts)
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, to_string(verdict));
    sheet_.heading(plan.indicators.empty() ? "Indicators" : fmt::format("Indicators: {}", words));
    if (plan.indicators.empty()) return sheet_.paragraph("Nothing is measured.");
    tables::Table table;
    table.columns = {{"verdict"}, {"indicator"}, {"baseline"}, {"measured"}, {"expected", true}, {"target"}};
    if (says_days_) table.columns.push_back({"as of"});
    for (const IndicatorStatus& each : plan.indicators) {
      table.rows.push_back(row(each));
      if (says_days_) table.rows.back().push_back({describe_day(each.course.as_of)});
    }
    sheet_.table(std::move(table));
    sheet_.heading("How the verdicts come about");
    for (const IndicatorStatus& each : plan.indicators) sheet_.paragraph(describe_method(plans_, each));
  }

  std::vector<tables::Cell> row(const IndicatorStatus& status) const {
    const Measure& measure = *status.measure;
    const Course& course = status.course;
    const bool bad = course.verdict == Verdict::off_course || course.verdict == Verdict::missed;
    const bool good = course.verdict == Verdict::on_course || course.verdict == Verdict::reached;
    const std::string place = describe_place(plans_, measure);
    return {{fmt::format("{}{}", bad ? "! " : "", to_string(course.verdict)), bad    ? Tone::open
                                                                              : good ? Tone::settled
                                                                                     : Tone::plain},
            {fmt::format("{} of {}{}", indicator_id(plans_, measure), plans_.library().entity(measure.holder).id,
                         place.empty() ? "" : ", " + place)},
            {describe_baseline(measure)},
            {measured(course)},
            {describe_expected(course)},
            {describe_target(measure)}};
  }

  std::string measured(const Course& course) const {
    const auto describe = [this](const policy::Measurement& value) {
      const std::string place = describe_place(plans_, value);
      return describe_point(Point{value.date, value.value}) + (place.empty() ? "" : ", " + place);
    };
    std::string text;
    for (const policy::Measurement* rival : course.rivals)
      text += fmt::format("{}{}", text.empty() ? "" : " or ", describe(*rival));
    const policy::Measurement* value = shown_value(course);
    return text.empty() && value != nullptr ? describe(*value) : text;
  }

  const Plans& plans_;
  tables::Sheet& sheet_;
  bool says_days_ = false;  ///< not all of the plan is looked at from one day
};

/// Where a figure holds; nothing where it is its plan's own territory.
template <class Figure>
std::string place_of_figure(const Plans& plans, const Figure& figure) {
  if (!figure.elsewhere) return {};
  return figure.area ? plans.text(*figure.area) : std::string(figure.level);
}

std::string with_decimals(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.find('.') != std::string::npos) text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

int count_decimals(double value) {
  constexpr int most = 15;
  const std::string text = describe_figure(value);
  if (text.find('e') != std::string::npos) return most;
  const std::size_t point = text.find('.');
  return point == std::string::npos ? 0 : std::min(most, static_cast<int>(text.size() - point - 1));
}

}  // namespace

std::string describe_day(std::optional<text::Date> date) {
  return date ? text::to_string(*date) : std::string();
}

std::string describe_point(const Point& point) {
  return fmt::format("{} on {}", describe_figure(point.value), text::to_string(point.day));
}

std::string describe_figure(double value) {
  return text::to_decimal(value);
}

std::string describe_worked_out(double value, double compared_with) {
  constexpr int fewest = 2;
  constexpr int most = 17;
  const int written = std::max(fewest, count_decimals(compared_with));
  if (std::abs(value - compared_with) <= 1e-9 * std::max(1.0, std::abs(value))) return with_decimals(value, written);
  int decimals = fewest;
  while (decimals < most && with_decimals(value, decimals) == with_decimals(compared_with, decimals)) ++decimals;
  return with_decimals(value, decimals == fewest ? fewest : std::min(most, std::max(decimals, written) + 1));
}

std::string describe_expected(const Course& course) {
  if (!course.expected) return {};
  if (course.expectation != policy::Expectation::line || course.judged == nullptr)
    return describe_figure(*course.expected);
  return describe_worked_out(*course.expected, course.judged->value);
}

std::string describe_place(const Plans& plans, const Measure& measure) {
  return place_of_figure(plans, measure);
}

std::string describe_place(const Plans& plans, const policy::Measurement& value) {
  return place_of_figure(plans, value);
}

std::string describe_baseline(const Measure& measure) {
  if (!measure.baseline) return {};
  std::string years;
  for (const int year : measure.baseline->years)
    years += fmt::format("{}{}", years.empty() ? "average of " : ", ", year);
  if (years.empty()) years = fmt::format("{}", measure.baseline->year);
  return fmt::format("{} ({})", describe_figure(measure.baseline->value), years);
}

std::string_view form_of_target(const Measure& measure) {
  if (!measure.target) return {};
  if (measure.target->change) return "change";
  switch (measure.target->bound) {
    case policy::Bound::at_most: return "at most";
    case policy::Bound::at_least: return "at least";
    case policy::Bound::exact: break;
  }
  return "value";
}

std::string describe_target(const Measure& measure) {
  if (!measure.target) return {};
  const policy::Target& target = *measure.target;
  std::string text = target.is_known ? describe_figure(target.value) : std::string();
  if (target.bound != policy::Bound::exact) text = fmt::format("{} {}", form_of_target(measure), text);
  if (target.change)
    text += fmt::format("{}{}{} %", text.empty() ? "" : ", ", *target.change > 0 ? "+" : "",
                        describe_figure(*target.change));
  return target.every_year ? text + " (each year)" : fmt::format("{} ({})", text, target.year);
}

const policy::Measurement* shown_value(const Course& course) {
  if (course.judged != nullptr || !course.rivals.empty()) return course.judged;
  return course.measured.empty() ? nullptr : course.measured.back();
}

tables::Sheet to_sheet(const StatusView& view) {
  tables::Sheet sheet;
  for (const PlanStatus& plan : view.states) StatusComposer(view, sheet).compose(plan);
  return sheet;
}

}  // namespace nsp::views
