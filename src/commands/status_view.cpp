// SPDX-License-Identifier: EUPL-1.2
#include "commands/status_view.hpp"

#include <map>

#include <fmt/format.h>

namespace nsp::commands {

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

std::string describe_year(const std::optional<policy::YearValue>& value) {
  return value ? fmt::format("{} ({})", describe_figure(value->value), value->year) : std::string();
}

/// The id as it is written in its own file, and the title.
std::string label(const Look& look, EntityId id) {
  const std::string title = tables::shorten(look.title(id), 160);
  const std::string_view own = look.library().entity(id).id;
  return title.empty() || title == own ? std::string(own) : fmt::format("{}: {}", own, title);
}

std::string indicator_id(const Look& look, const Measure& measure) {
  if (measure.indicator != model::none) return std::string(look.library().entity(measure.indicator).id);
  return std::string(look.loaded->files[measure.name.file].slice(measure.name));
}

class StatusComposer {
 public:
  StatusComposer(const StatusView& view, tables::Sheet& sheet) : look_(view.look), sheet_(sheet) {}

  void compose(const PlanStatus& plan) {
    sheet_.title(look_.name(plan.plan));
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
           {label(look_, action.action)},
           {action.owner == model::none ? std::string() : std::string(look_.library().entity(action.owner).id)},
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
    for (const IndicatorStatus& each : plan.indicators) sheet_.paragraph(describe_method(look_, each));
  }

  std::vector<tables::Cell> row(const IndicatorStatus& status) const {
    const Measure& measure = *status.measure;
    const Course& course = status.course;
    const bool bad = course.verdict == Verdict::off_course || course.verdict == Verdict::missed;
    const bool good = course.verdict == Verdict::on_course || course.verdict == Verdict::reached;
    const policy::Measurement* value = course.judged != nullptr  ? course.judged
                                       : course.measured.empty() ? nullptr
                                                                 : course.measured.back();
    return {{fmt::format("{}{}", bad ? "! " : "", to_string(course.verdict)), bad    ? Tone::open
                                                                              : good ? Tone::settled
                                                                                     : Tone::plain},
            {fmt::format("{} of {}", indicator_id(look_, measure), look_.library().entity(measure.holder).id)},
            {describe_year(measure.baseline)},
            {value != nullptr ? describe_point(Point{value->date, value->value}) : std::string()},
            {course.expected ? describe_figure(*course.expected) : std::string()},
            {describe_year(measure.target)}};
  }

  const Look& look_;
  tables::Sheet& sheet_;
  bool says_days_ = false;  ///< not all of the plan is looked at from one day
};

}  // namespace

std::string describe_day(std::optional<text::Date> date) {
  return date ? text::to_string(*date) : std::string();
}

std::string describe_point(const Point& point) {
  return fmt::format("{} on {}", describe_figure(point.value), text::to_string(point.day));
}

std::string describe_figure(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

tables::Sheet to_sheet(const StatusView& view) {
  tables::Sheet sheet;
  for (const PlanStatus& plan : view.plans) StatusComposer(view, sheet).compose(plan);
  return sheet;
}

}  // namespace nsp::commands
