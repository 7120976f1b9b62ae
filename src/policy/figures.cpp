// SPDX-License-Identifier: EUPL-1.2
#include "policy/figures.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/chain.hpp"
#include "policy/readings.hpp"
#include "policy/references.hpp"

namespace nsp::policy {

// Not in an unnamed namespace: the builder, which has a name elsewhere, holds them.

/// What the names in a field of an entity lead to, by where they stand: lists of many find each in no time.
class FigureNames {
 public:
  void fill(const Chain& chain, EntityId from, std::string_view field) {
    targets_.clear();
    for_each_reference(chain.library(), from, field, [this](const Reference& reference) {
      targets_.emplace_back(reference.span.begin, reference.to);
    });
    if (!std::is_sorted(targets_.begin(), targets_.end())) std::sort(targets_.begin(), targets_.end());
  }

  EntityId target(const Value& name) const {
    const auto found = std::lower_bound(targets_.begin(), targets_.end(), std::pair(name.span().begin, EntityId{0}));
    return found != targets_.end() && found->first == name.span().begin ? found->second : none;
  }

 private:
  std::vector<std::pair<std::uint32_t, EntityId>> targets_;
};

/// What an indicator says of its values.
struct IndicatorWords {
  std::string_view level;
  std::optional<Wanted> wanted;
};

namespace {

std::optional<Wanted> said_by(const Chain& chain, EntityId id) {
  const auto direction = to_direction(word(chain.entity(id), "direction"));
  return direction ? std::optional(Wanted{*direction, id}) : std::nullopt;
}

/// Where values are that say a level other than that of the plan that they are given for.
Territory territory_of_level(std::string_view level) {
  if (level == "federal") return nation;
  if (level == "european") return europe;
  return level == "international" ? world : nowhere;
}

/// A named place within the nation for what lies above a zone, else within the territory of the plan.
Territory around(std::string_view level, Territory home) {
  return level == "local" ? home : nation;
}

}  // namespace

/// Reads objectives, actions and reports.
class Figures::Builder {
 public:
  Builder(const Chain& chain, Figures& figures) : chain_(chain), figures_(figures) {}

  void run() {
    for (EntityId indicator : chain_.of_kind("indicator"))
      indicators_.push_back({word(chain_.entity(indicator), "level"), said_by(chain_, indicator)});
    for (const std::string_view kind : {"zonal-plan", "regional-plan"})
      for (EntityId plan : chain_.of_kind(kind)) figures_.territories_.settle(chain_, plan);
    figures_.measures_.reserve(chain_.of_kind("objective").size() + chain_.of_kind("action").size());
    for (const std::string_view kind : {"objective", "action"})
      for (EntityId holder : chain_.of_kind(kind)) read_measures(holder);
    join_milestones();
    find_objectives();
    settle_directions();
    for (EntityId report : chain_.of_kind("progress-report")) {
      read_measurements(report);
      read_states(report);
    }
    std::sort(figures_.states_.begin(), figures_.states_.end(), [](const ActionState& a, const ActionState& b) {
      return std::tie(a.action, a.as_of, a.status_span) < std::tie(b.action, b.as_of, b.status_span);
    });
    number_parts();
    const auto order = [](const Measurement& m) {
      return std::tuple(m.indicator, m.place, m.date, m.published, m.value_span);
    };
    std::sort(figures_.measurements_.begin(), figures_.measurements_.end(),
              [&order](const Measurement& a, const Measurement& b) { return order(a) < order(b); });
  }

 private:
  const IndicatorWords& facts_of(EntityId indicator) const {
    const auto all = chain_.of_kind("indicator");
    return indicators_[static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), indicator) - all.begin())];
  }

  void read_measures(EntityId holder) {
    const auto measures = field(chain_.entity(holder), "measures");
    if (!measures) return;
    const EntityId plan = chain_.plan_of(holder);
    if (plan != plan_) territory_ = figures_.territories_.of(chain_, plan);
    plan_ = plan;
    names_.fill(chain_, holder, "indicator");
    for (const Value& node : measures->items()) read_measure(node, holder);
  }

  void read_measure(const Value& node, EntityId holder) {
    Measure measure;
    std::size_t milestones = 0;
    for (const Value::Entry& entry : node.entries()) {
      const std::string_view key = entry.key.text();
      if (key == "indicator") {
        measure.indicator = names_.target(entry.value);
        measure.name = entry.value.span();
      } else if (key == "baseline") {
        measure.baseline = read_baseline(entry.value);
      } else if (key == "milestones") {
        milestones += read_milestones(entry.value);
      } else if (key == "target") {
        measure.target = read_target(entry.value);
      } else if (key == "area") {
        measure.area = entry.value;
      } else if (key == "level") {
        measure.level = entry.value.text();
        measure.own_level = true;
      }
    }
    if (measure.name == source::Span{}) return;
    measure.holder = holder;
    measure.plan = plan_;
    settle_place(measure, plan_, territory_);
    work_out_target(measure);
    if (measure.indicator != none) measure.hint = facts_of(measure.indicator).level;
    counts_.push_back(milestones);
    figures_.measures_.push_back(measure);
  }

  std::size_t read_milestones(const Value& milestones) {
    const std::size_t before = figures_.milestones_.size();
    for (const Value& node : milestones.items())
      if (const auto value = read_value(node)) figures_.milestones_.push_back(*value);
    return figures_.milestones_.size() - before;
  }

  void join_milestones() {
    const std::span<const YearValue> all(figures_.milestones_);
    std::size_t first = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      figures_.measures_[i].milestones = all.subspan(first, counts_[i]);
      first += counts_[i];
    }
    const auto by_place = [](const Measure& a, const Measure& b) {
      return std::tie(a.holder, a.name) < std::tie(b.holder, b.name);
    };
    if (!std::is_sorted(figures_.measures_.begin(), figures_.measures_.end(), by_place))
      std::sort(figures_.measures_.begin(), figures_.measures_.end(), by_place);
  }

  void settle_directions() {
    EntityId known = none;
    std::optional<Wanted> of_objective;
    for (Measure& measure : figures_.measures_) {
      if (measure.objective != known)
        of_objective = measure.objective == none ? std::nullopt : said_by(chain_, measure.objective);
      known = measure.objective;
      measure.wanted = of_objective;
      if (!measure.wanted && measure.indicator != none) measure.wanted = facts_of(measure.indicator).wanted;
    }
  }

  void find_objectives() {
    DocumentId known = none;
    Carried carried;
    for (Measure& measure : figures_.measures_) {
      if (chain_.is(measure.holder, "objective")) {
        measure.objective = measure.holder;
        continue;
      }
      const DocumentId document = chain_.entity(measure.holder).document;
      if (document != known) carried = carried_by(chain_.document_of(measure.holder));
      known = document;
      const auto found =
          std::lower_bound(carried.begin(), carried.end(), std::tuple(measure.indicator, false, none, none),
                           [](const auto& a, const auto& b) { return std::get<0>(a) < std::get<0>(b); });
      if (measure.indicator != none && found != carried.end() && std::get<0>(*found) == measure.indicator)
        measure.objective = std::get<3>(*found);
    }
  }

  /// The objectives that an action plan carries out, by indicator: those that say a direction first.
  using Carried = std::vector<std::tuple<EntityId, bool, std::size_t, EntityId>>;
  Carried carried_by(EntityId action_plan) const {
    Carried carried;
    for (EntityId target : chain_.targets(action_plan, "carries_out")) {
      if (!chain_.is(target, "objective")) continue;
      const bool silent = word(chain_.entity(target), "direction").empty();
      for (const Measure& measure : figures_.measures_of(target))
        carried.emplace_back(measure.indicator, silent, carried.size(), target);
    }
    std::sort(carried.begin(), carried.end());
    return carried;
  }

  void read_measurements(EntityId report) {
    const auto measurements = field(chain_.entity(report), "measurements");
    if (!measurements) return;
    FigureNames indicators;
    FigureNames objectives;
    indicators.fill(chain_, report, "indicator");
    objectives.fill(chain_, report, "objective");
    const EntityId plan = chain_.plan_of(report);
    const Territory home = figures_.territories_.of(chain_, plan);
    for (const Value& node : measurements->items()) {
      const auto name = node.find("indicator");
      const auto value = node.find("value");
      const auto day = node.find("date");
      if (!name || !value || !day || !value->number() || !text::read_date(day->text())) continue;
      Measurement measurement;
      measurement.report = report;
      measurement.plan = plan;
      measurement.indicator = indicators.target(*name);
      if (measurement.indicator == none) continue;
      if (const auto objective = node.find("objective")) measurement.objective = objectives.target(*objective);
      measurement.value = *value->number();
      measurement.value_span = value->span();
      measurement.date = *text::read_date(day->text());
      measurement.date_span = day->span();
      measurement.published = policy::date(node, "published");
      measurement.area = node.find("area");
      const auto level = node.find("level");
      measurement.own_level = level.has_value();
      measurement.level_span = level ? level->span() : measurement.value_span;
      if (level) measurement.level = level->text();
      settle_place(measurement, plan, home);
      figures_.measurements_.push_back(measurement);
    }
  }

  void read_states(EntityId report) {
    const auto actions = field(chain_.entity(report), "actions");
    const auto as_of = date(chain_.entity(report), "as_of");
    if (!actions || !as_of) return;
    FigureNames names;
    names.fill(chain_, report, "action");
    for (const Value& node : actions->items()) {
      const auto name = node.find("action");
      const auto status = node.find("status");
      if (!name || !status || names.target(*name) == none) continue;
      const auto progress = node.find("progress");
      figures_.states_.push_back({names.target(*name), report, *as_of, status->text(),
                                  progress ? progress->number() : std::nullopt, node.find("note").has_value(),
                                  status->span(), progress ? progress->span() : status->span()});
    }
  }

  /// A figure is about the territory of its plan; about another where its level says so; and about the part of that
  /// which its area names, unless that names the whole.
  template <class Figure>
  void settle_place(Figure& figure, EntityId plan, Territory home) const {
    const std::string_view plan_kind = chain_.entity(plan).kind();
    if (!figure.own_level) figure.level = level_of_plan(plan_kind);
    const bool own = !figure.own_level || fits_level(plan_kind, figure.level);
    figure.place = {own ? home : territory_of_level(figure.level), 0};
    if (figure.area && !figure.own_level && home != nation && names_nation(*figure.area)) {
      figure.place = {nation, 0};
    } else if (figure.area && !names_all_of(figure.place.territory, own, plan, *figure.area)) {
      if (!figure.place.is_known()) figure.place.territory = around(figure.level, home);
      figure.place.part = not_numbered;
    }
    figure.elsewhere = figure.place != Place{home, 0};
  }

  bool names_all_of(Territory territory, bool own, EntityId plan, const Value& area) const {
    return own ? names_whole(chain_, plan, area) : territory == nation && names_nation(area);
  }

  /// Gives the parts their numbers once all are read, since a name in one file may join two of others.
  void number_parts() {
    PartNumbers numbers;
    const auto for_each_part = [this](auto visit) {
      for (Measure& measure : figures_.measures_)
        if (measure.place.part != 0) visit(measure);
      for (Measurement& measurement : figures_.measurements_)
        if (measurement.place.part != 0) visit(measurement);
    };
    for_each_part([&numbers](const auto& figure) { numbers.add(figure.place.territory, *figure.area); });
    for_each_part(
        [&numbers](auto& figure) { figure.place.part = numbers.number(figure.place.territory, *figure.area); });
  }

  static constexpr std::uint32_t not_numbered = 0xFFFFFFFF;

  const Chain& chain_;
  Figures& figures_;
  std::vector<IndicatorWords> indicators_;  ///< in the order of the chain's
  EntityId plan_ = none;                    ///< that of the holder which is read
  Territory territory_ = nowhere;           ///< of this plan
  FigureNames names_;
  std::vector<std::size_t> counts_;
};

Figures::Figures(const Chain& chain) {
  Builder(chain, *this).run();
}

std::span<const Measure> Figures::measures_of(EntityId holder) const {
  Measure wanted;
  wanted.holder = holder;
  const auto [first, last] = std::equal_range(measures_.begin(), measures_.end(), wanted,
                                              [](const Measure& a, const Measure& b) { return a.holder < b.holder; });
  return {first, last};
}

std::span<const Measurement> Figures::measurements_of(EntityId indicator) const {
  Measurement wanted;
  wanted.indicator = indicator;
  const auto [first, last] =
      std::equal_range(measurements_.begin(), measurements_.end(), wanted,
                       [](const Measurement& a, const Measurement& b) { return a.indicator < b.indicator; });
  return {first, last};
}

std::span<const Measurement> Figures::measurements_of(EntityId indicator, Territory territory) const {
  Measurement wanted;
  wanted.indicator = indicator;
  wanted.place.territory = territory;
  const auto [first, last] = std::equal_range(
      measurements_.begin(), measurements_.end(), wanted, [](const Measurement& a, const Measurement& b) {
        return std::tie(a.indicator, a.place.territory) < std::tie(b.indicator, b.place.territory);
      });
  return {first, last};
}

std::span<const Measurement> Figures::measurements_of(EntityId indicator, Place place) const {
  Measurement wanted;
  wanted.indicator = indicator;
  wanted.place = place;
  const auto [first, last] = std::equal_range(measurements_.begin(), measurements_.end(), wanted,
                                              [](const Measurement& a, const Measurement& b) {
                                                return std::tie(a.indicator, a.place) < std::tie(b.indicator, b.place);
                                              });
  return {first, last};
}

std::span<const ActionState> Figures::states_of(EntityId action) const {
  ActionState wanted;
  wanted.action = action;
  const auto [first, last] =
      std::equal_range(states_.begin(), states_.end(), wanted,
                       [](const ActionState& a, const ActionState& b) { return a.action < b.action; });
  return {first, last};
}

std::optional<Direction> to_direction(std::string_view word) {
  if (word == "decrease") return Direction::decrease;
  if (word == "increase") return Direction::increase;
  return word == "keep" ? std::optional(Direction::keep) : std::nullopt;
}

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::decrease: return "decrease";
    case Direction::increase: return "increase";
    case Direction::keep: break;
  }
  return "keep";
}

}  // namespace nsp::policy
