// SPDX-License-Identifier: EUPL-1.2
// What figures draw: the chain of plans, who answers, actions by state and in time, the course of an indicator.
#include "pages/figures/figures.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pages/pages.hpp"
#include "policy/course.hpp"
#include "policy/figures.hpp"
#include "policy/plans.hpp"

namespace nsp::pages {

namespace {

FigureFrame frame(View& view, std::string_view id, const Piece& title, std::string description, const Fixed& caption) {
  return {view.on_page(id), std::string(title.text), std::move(description),
          title.language,   view.language(),         {view.word(caption)}};
}

std::string more(std::size_t n, std::string_view language) {
  return in(say::and_more(n), language);
}

/// "Clusters: 3. Themes: 2."
std::string counted(const View& view, const std::vector<std::pair<Wording, std::size_t>>& counts) {
  std::string out;
  for (const auto& [name, count] : counts)
    out += fmt::format("{}{}{}{}.", out.empty() ? "" : " ", name.view(), in(say::colon, view.language()), count);
  return out;
}

/// Those standings that a cell of the matrix has and that are drawn, in the order of `policy::Standing`.
std::vector<std::pair<policy::Standing, Legend>> standings(View& view, const policy::Matrix& matrix) {
  std::vector<std::pair<policy::Standing, Legend>> used{
      {policy::Standing::answered, {Mark::full, view.word(say::answered)}},
      {policy::Standing::explained, {Mark::striped, view.word(say::explained)}},
      {policy::Standing::silent, {Mark::empty, view.word(say::silent)}},
      {policy::Standing::in_part, {Mark::dotted, view.word(say::in_part)}},
      {policy::Standing::not_known, {Mark::crossed, view.word(say::not_known)}}};
  std::erase_if(used, [&](const auto& entry) {
    return std::none_of(matrix.rows.begin(), matrix.rows.end(), [&](const policy::Row& row) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [&](const policy::Cell& cell) { return cell.standing == entry.first; });
    });
  });
  return used;
}

HeatCell heat_cell(const std::vector<std::pair<policy::Standing, Legend>>& legend, const policy::Column& column,
                   const policy::Cell& cell) {
  HeatCell drawn{HeatCell::unmarked, "–"};
  for (std::size_t i = 0; i < legend.size(); ++i)
    if (legend[i].first == cell.standing) drawn = {i, {}};
  if (column.asked && cell.counts.asked() > 1)
    drawn.note = fmt::format("{}/{}", cell.counts.answered + cell.counts.explained, cell.counts.asked());
  return drawn;
}

/// In the order of `policy::Stage`.
std::vector<Legend> stages(View& view) {
  constexpr std::array marks{Mark::striped, Mark::empty, Mark::full, Mark::crossed, Mark::dotted};
  std::vector<Legend> legend;
  for (std::size_t i = 0; i < policy::stage_count; ++i) {
    const auto stage = static_cast<policy::Stage>(i);
    legend.push_back({marks[i], stage == policy::Stage::not_known ? view.word(say::not_known)
                                                                  : view.value(policy::to_string(stage))});
  }
  return legend;
}

}  // namespace

void add_chain_figure(View& view, Blocks& blocks) {
  const Piece title = view.word(say::how_plans_hang_together);
  ChainFigure chain{{}, {}, view.word(say::plans), view.word(say::plan), {}, more};
  std::vector<std::pair<Wording, std::size_t>> counts;
  for (const std::string_view kind : policy::kinds_of_plans) {
    const std::span<const EntityId> plans = view.chain().of_kind(kind);
    if (plans.empty()) continue;
    ChainStep step{view.kinds(kind), {}};
    for (const EntityId plan : plans.first(std::min(plans.size(), most_rows))) step.plans.push_back(view.link(plan));
    counts.emplace_back(step.name.text, plans.size());
    chain.steps.push_back(std::move(step));
  }
  if (chain.steps.size() < 2) return;
  chain.frame = frame(view, "figure_chain", title, counted(view, counts), say::read_chain);
  blocks.emplace_back(draw(chain));
}

void add_coverage_figure(View& view, const policy::Matrix& matrix, const std::string& anchor, const Piece& title,
                         Blocks& blocks) {
  const std::string id = "figure_" + anchor;
  const auto legend = standings(view, matrix);
  HeatMap map{{}, view.word(say::question), {}, {}, {}};
  for (const auto& [standing, entry] : legend) map.legend.push_back(entry);
  for (const policy::Column& column : matrix.columns) map.columns.push_back(view.kinds(column.kind));
  for (const policy::Row& from : matrix.rows) {
    HeatRow row{view.link(from.question), {}};
    for (std::size_t i = 0; i < from.cells.size(); ++i)
      row.cells.push_back(heat_cell(legend, matrix.columns[i], from.cells[i]));
    map.rows.push_back(std::move(row));
  }
  map.frame = frame(view, id, title, say_totals(view, matrix.totals), say::read_coverage);
  Figure figure = draw(map);
  figure.data = {};  // the table that stands below says it, and more
  blocks.emplace_back(std::move(figure));
}

void add_states_figure(View& view, const Material& material, Blocks& blocks) {
  States states{{}, view.word(say::plan), {}, stages(view)};
  std::array<std::size_t, policy::stage_count> sums{};
  for (const policy::PlanStatus& plan : status_of(material, view)) {
    if (plan.actions.empty()) continue;
    states.rows.push_back({view.link(plan.plan), {plan.of_stage.begin(), plan.of_stage.end()}});
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += plan.of_stage[i];
  }
  if (states.rows.empty()) return;
  std::vector<std::pair<Wording, std::size_t>> counts;
  for (std::size_t i = 0; i < sums.size(); ++i)
    if (sums[i] > 0) counts.emplace_back(states.legend[i].name.text, sums[i]);
  states.frame =
      frame(view, "figure_states", view.word(say::actions_by_state), counted(view, counts), say::read_states);
  Figure figure = draw(states);
  figure.data = {};  // the table that stands below says it, and more
  blocks.emplace_back(std::move(figure));
}

void add_timeline_figure(View& view, EntityId plan, Blocks& blocks) {
  const WatchedChain& chain = view.chain();
  Timeline line{{},
                {},
                stages(view),
                chain.as_of(plan),
                view.field("action"),
                view.field("start"),
                view.field("due"),
                view.field("status"),
                write_date};
  for (const EntityId action : chain.within(plan, "action")) {
    const auto start = policy::date(chain.entity(action), "start");
    const auto due = policy::date(chain.entity(action), "due");
    if (!start || !due || *due < *start) continue;
    line.rows.push_back({view.link(action), *start, *due, static_cast<std::size_t>(chain.situation_of(action).stage)});
  }
  if (line.rows.empty()) return;
  std::stable_sort(line.rows.begin(), line.rows.end(),
                   [](const TimelineRow& a, const TimelineRow& b) { return a.from < b.from; });
  const Piece title = view.kinds("action");
  line.frame =
      frame(view, "figure_timeline", title, counted(view, {{title.text, line.rows.size()}}), say::read_timeline);
  if (line.as_of) line.as_of_said = view.word(say::read_as_of(write_date(*line.as_of, view.language())));
  blocks.emplace_back(draw(line));
}

void add_course_figure(View& view, EntityId holder, const policy::Measure& measure, std::string_view id,
                       Blocks& blocks) {
  const policy::Course from = view.chain().course_of(measure);
  if (from.points.empty() || from.measured.empty()) return;
  Course course{
      {},
      {},
      view.word(say::what),
      view.field("date"),
      view.field("value"),
      {view.field("baseline"), view.word(say::measured_values), view.field("milestones"), view.field("target")}};
  using Sort = CoursePoint::Kind;
  const auto add = [&](Sort kind, text::Date day, double value) {
    course.points.push_back(
        {kind, day, value, fmt::format("{}", text::year_of(day)), write_number(value, view.language())});
  };
  course.is_flat = from.is_flat;
  if (from.is_flat && measure.baseline)
    add(Sort::baseline, text::last_day_of(measure.baseline->year), measure.baseline->value);
  constexpr std::array sorts{Sort::baseline, Sort::milestone, Sort::target};
  for (const policy::Point& point : from.points)
    add(sorts[static_cast<std::size_t>(point.kind)], point.day, point.value);
  for (const policy::Measurement* measured : from.measured) add(Sort::measured, measured->date, measured->value);
  const Piece title = view.title(measure.indicator);
  std::string description;
  for (const CoursePoint& point : course.points)
    description += fmt::format("{}{}{}{} ({}).", description.empty() ? "" : " ",
                               course.kinds[static_cast<std::size_t>(point.kind)].text, in(say::colon, view.language()),
                               point.value_text, point.day_text);
  course.frame = frame(view, id, title, std::move(description), say::read_course);
  // One indicator may measure several aims.
  Line about{view.link(holder), view.plain(" · ")};
  if (measure.elsewhere) {
    if (measure.area) {
      const Said name = view.read_name(holder, *measure.area);
      about.push_back({Wording::borrow(name.text), name.language, {}, Style::plain});
    } else {
      about.push_back(view.value(measure.level));
    }
    about.push_back(view.plain(" · "));
  }
  course.frame.caption.insert(course.frame.caption.begin(), about.begin(), about.end());
  blocks.emplace_back(draw(course));
}

void add_course_figures(View& view, EntityId indicator, Blocks& blocks) {
  constexpr std::size_t most = 3;
  std::size_t drawn = 0;
  EntityId before = none;
  for (const model::Reference* reference : view.chain().incoming(indicator)) {
    if (drawn == most) return;
    if (reference->from == before) continue;
    before = reference->from;
    for (const policy::Measure& measure : view.chain().measures_of(before)) {
      if (measure.indicator != indicator || drawn == most) continue;
      const std::size_t size = blocks.size();
      add_course_figure(view, before, measure, fmt::format("figure_course_{}", drawn + 1), blocks);
      drawn += blocks.size() - size;
    }
  }
}

}  // namespace nsp::pages
