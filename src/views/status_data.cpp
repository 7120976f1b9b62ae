// SPDX-License-Identifier: EUPL-1.2
// Status for programs and spreadsheets.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "views/status.hpp"

namespace nsp::views {

namespace {

using policy::ActionStatus;
using policy::Course;
using policy::IndicatorStatus;
using policy::Measure;
using policy::Measurement;
using policy::PlanStatus;
using policy::Point;

std::string_view written_name(const Plans& plans, const Measure& measure) {
  return plans.files()[measure.name.file].slice(measure.name);
}

std::string unit_of(const Plans& plans, const Measure& measure) {
  if (measure.indicator == model::none) return {};
  const auto unit = model::field(plans.library().entity(measure.indicator), "unit");
  return unit ? plans.text(*unit) : std::string();
}

class StatusLister {
 public:
  StatusLister(const Plans& plans, tables::Table& table) : plans_(plans), table_(table) {}

  void list(const PlanStatus& plan) {
    plan_ = plans_.id(plan.plan);
    for (const ActionStatus& action : plan.actions) list(action);
    for (const IndicatorStatus& indicator : plan.indicators) list(indicator);
  }

 private:
  void list(const ActionStatus& action) {
    const policy::Situation& situation = action.situation;
    const bool has_progress = situation.reported != nullptr && situation.reported->progress;
    add({"action", plans_.id(action.action), plans_.title(action.action), std::string(to_string(situation.stage)),
         situation.days_late > 0 ? fmt::format("{}", situation.days_late) : "",
         action.owner == model::none ? "" : plans_.id(action.owner), describe_day(situation.start),
         describe_day(situation.due), describe_day(situation.started), describe_day(situation.finished),
         has_progress ? text::to_decimal(*situation.reported->progress) : ""},
        situation.day);
  }

  void list(const IndicatorStatus& status) {
    const Measure& measure = *status.measure;
    const Course& course = status.course;
    std::vector<std::string> cells{"indicator"};
    cells.push_back(measure.indicator != model::none ? plans_.id(measure.indicator)
                                                     : std::string(written_name(plans_, measure)));
    cells.push_back(measure.indicator != model::none ? plans_.title(measure.indicator) : std::string());
    cells.emplace_back(to_string(course.verdict));
    cells.resize(11);
    cells.push_back(plans_.id(measure.holder));
    cells.push_back(unit_of(plans_, measure));
    cells.emplace_back(course.wanted ? to_string(course.wanted->direction) : std::string_view());
    cells.push_back(measure.baseline ? text::to_decimal(measure.baseline->value) : std::string());
    cells.push_back(measure.baseline ? years_of(*measure.baseline) : std::string());
    const Measurement* value = shown_value(course);
    cells.push_back(value != nullptr ? text::to_decimal(value->value) : std::string());
    cells.push_back(value != nullptr ? text::to_string(value->date) : std::string());
    cells.push_back(course.expected ? text::to_decimal(*course.expected) : std::string());
    const auto& target = measure.target;
    cells.push_back(target && target->is_known ? text::to_decimal(target->value) : std::string());
    cells.push_back(!target ? "" : target->every_year ? "every year" : fmt::format("{}", target->year));
    cells.push_back(describe_method(plans_, status));
    cells.emplace_back(form_of_target(measure));
    cells.push_back(describe_place(plans_, measure));
    add(std::move(cells), course.as_of);
  }

  static std::string years_of(const policy::Baseline& baseline) {
    std::string text;
    for (const int year : baseline.years) text += fmt::format("{}{}", text.empty() ? "" : ", ", year);
    return text.empty() ? fmt::format("{}", baseline.year) : text;
  }

  void add(std::vector<std::string> texts, std::optional<text::Date> day) {
    texts.resize(table_.columns.size() - 1);
    texts.back() = describe_day(day);
    std::vector<tables::Cell> cells{{plan_}};
    for (std::string& text : texts) cells.push_back({std::move(text)});
    table_.rows.push_back(std::move(cells));
  }

  const Plans& plans_;
  tables::Table& table_;
  std::string plan_;
};

class StatusWriter {
 public:
  explicit StatusWriter(const StatusView& view) : view_(view), plans_(view.plans) {}

  std::string write() {
    json_.object().number("version", std::size_t{1});
    write("as_of", only_day());
    json_.array("plans");
    for (const PlanStatus& plan : view_.states) write(plan);
    return json_.take();
  }

 private:
  void write(std::string_view key, std::optional<text::Date> date) {
    date ? json_.text(key, text::to_string(*date)) : json_.null(key);
  }
  void write(std::string_view key, std::optional<double> value) { value ? json_.number(key, *value) : json_.null(key); }

  void write_counts(const std::array<std::size_t, policy::stage_count>& counts) {
    for (const auto& [key, stage] : {std::pair{"running", policy::Stage::running},
                                     {"planned", policy::Stage::planned},
                                     {"done", policy::Stage::done},
                                     {"dropped", policy::Stage::dropped},
                                     {"not_known", policy::Stage::not_known}})
      json_.number(key, counts[static_cast<std::size_t>(stage)]);
  }

  /// Where all plans are looked at from one day.
  std::optional<text::Date> only_day() const {
    if (view_.states.empty()) return plans_.chain().asked_day();
    const auto day = view_.states.front().day;
    const bool differs = std::any_of(view_.states.begin(), view_.states.end(),
                                     [&](const PlanStatus& plan) { return plan.only_day() != day; });
    return differs ? std::nullopt : day;
  }

  void write(const PlanStatus& plan) {
    json_.object();
    write_entity(json_, "plan", plans_, plan.plan);
    write("as_of", plan.day);
    json_.object("counts", Json::Layout::flat);
    write_counts(plan.of_stage);
    json_.close().object("late", Json::Layout::flat);
    write_counts(plan.late);
    json_.close();
    json_.array("actions");
    for (const ActionStatus& action : plan.actions) write(action);
    json_.close();
    json_.array("indicators");
    for (const IndicatorStatus& indicator : plan.indicators) write(indicator);
    json_.close().close();
  }

  void write(const ActionStatus& action) {
    json_.object();
    write_entity(json_, "action", plans_, action.action);
    write_entity(json_, "action_plan", plans_, action.action_plan);
    write_entity(json_, "owner", plans_, action.owner);
    const policy::Situation& situation = action.situation;
    write("as_of", situation.day);
    json_.text("state", to_string(situation.stage)).flag("late", situation.days_late > 0);
    json_.number("days_late", static_cast<std::size_t>(situation.days_late));
    write("start", situation.start);
    write("due", situation.due);
    write("started", situation.started);
    write("finished", situation.finished);
    if (situation.reported != nullptr) {
      json_.object("reported", Json::Layout::flat);
      write_entity(json_, "report", plans_, situation.reported->report);
      write("as_of", std::optional(situation.reported->as_of));
      json_.text("status", situation.reported->status);
      write("progress", situation.reported->progress);
      json_.close();
    } else {
      json_.null("reported");
    }
    json_.close();
  }

  static std::size_t year_number(int year) { return static_cast<std::size_t>(std::max(0, year)); }

  void write(const policy::YearValue& value) {
    json_.object({}, Json::Layout::flat).number("value", value.value);
    json_.number("year", year_number(value.year)).close();
  }

  void write(const std::optional<policy::Baseline>& baseline) {
    if (!baseline) {
      json_.null("baseline");
      return;
    }
    json_.object("baseline", Json::Layout::flat).number("value", baseline->value);
    json_.number("year", year_number(baseline->year));
    json_.array("years", Json::Layout::flat);
    for (const int year : baseline->years) json_.number({}, year_number(year));
    json_.close().close();
  }

  void write(const std::optional<policy::Target>& target, std::string_view form) {
    if (!target) {
      json_.null("target");
      return;
    }
    json_.object("target", Json::Layout::flat).text("form", form);
    write("value", target->is_known ? std::optional(target->value) : std::nullopt);
    target->every_year ? json_.null("year") : json_.number("year", year_number(target->year));
    json_.flag("every_year", target->every_year);
    write("change", target->change);
    json_.close();
  }

  void write(std::string_view key, const Point& point) {
    json_.object(key, Json::Layout::flat).text("date", text::to_string(point.day)).number("value", point.value);
    json_.close();
  }

  void write(std::string_view key, const Measurement* value) {
    if (value == nullptr) {
      json_.null(key);
      return;
    }
    json_.object(key, Json::Layout::flat);
    json_.text("date", text::to_string(value->date)).number("value", value->value);
    write("published", value->published);
    json_.text("area", value->area ? plans_.text(*value->area) : std::string()).text("level", value->level);
    write_entity(json_, "report", plans_, value->report);
    json_.close();
  }

  void write(const IndicatorStatus& status) {
    const Measure& measure = *status.measure;
    const Course& course = status.course;
    json_.object();
    write_entity(json_, "indicator", plans_, measure.indicator);
    json_.text("written", written_name(plans_, measure));
    write_entity(json_, "holder", plans_, measure.holder);
    write_entity(json_, "objective", plans_, measure.objective);
    json_.text("unit", unit_of(plans_, measure));
    write("as_of", course.as_of);
    course.wanted ? json_.text("direction", to_string(course.wanted->direction)) : json_.null("direction");
    write_entity(json_, "direction_from", plans_, course.wanted ? course.wanted->by : model::none);
    json_.text("place", describe_place(plans_, measure)).text("level", measure.level);
    write(measure.baseline);
    json_.array("milestones");
    for (const policy::YearValue& milestone : measure.milestones) write(milestone);
    json_.close();
    write(measure.target, form_of_target(measure));
    json_.array("points");
    for (const Point& point : course.points) write({}, point);
    json_.close().array("measured");
    for (const Measurement* value : course.measured) write({}, value);
    json_.close().array("rivals");
    for (const Measurement* value : course.rivals) write({}, value);
    json_.close().array("years_missing", Json::Layout::flat);
    for (const int year : course.years_missing) json_.number({}, year_number(year));
    json_.close();
    write("judged", course.judged);
    write_stretch(status);
    write("expected", course.expected);
    json_.flag("met_already", course.expectation == policy::Expectation::met);
    json_.number("slack", course.slack).text("verdict", to_string(course.verdict));
    json_.text("method", describe_method(plans_, status)).close();
  }

  void write_stretch(const IndicatorStatus& status) {
    if (!status.stretch) {
      json_.null("line");
      return;
    }
    json_.object("line", Json::Layout::flat);
    write("from", status.stretch->from);
    write("to", status.stretch->to);
    json_.number("days", static_cast<std::size_t>(status.stretch->days));
    json_.number("passed", static_cast<std::size_t>(status.stretch->passed)).close();
  }

  const StatusView& view_;
  const Plans& plans_;
  Json json_;
};

}  // namespace

tables::Table to_table(const StatusView& view) {
  tables::Table table;
  for (const char* heading :
       {"plan",          "record",   "id",          "title",    "state",  "days_late",   "owner",     "start",
        "due",           "started",  "finished",    "progress", "of",     "unit",        "direction", "baseline",
        "baseline_year", "measured", "measured_on", "expected", "target", "target_year", "method",    "target_form",
        "place",         "as_of"})
    table.columns.push_back({heading});
  for (const PlanStatus& plan : view.states) StatusLister(view.plans, table).list(plan);
  return table;
}

std::string to_json(const StatusView& view) {
  return StatusWriter(view).write();
}

}  // namespace nsp::views
