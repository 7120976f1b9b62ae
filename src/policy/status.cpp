// SPDX-License-Identifier: EUPL-1.2
#include "policy/status.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace nsp::policy {

namespace {

ActionStatus status_of(const Chain& chain, EntityId id) {
  return {id, chain.document_of(id), chain.target(id, "owner"), situation_of(chain, id)};
}

bool stands_before(const ActionStatus& one, const ActionStatus& other) {
  const Situation& a = one.situation;
  const Situation& b = other.situation;
  if (a.days_late != b.days_late) return a.days_late > b.days_late;
  if (a.stage != b.stage) return a.stage < b.stage;
  if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
  if (a.due != b.due) return *a.due < *b.due;
  return one.action < other.action;
}

void add_action(PlanStatus& plan, const ActionStatus& action) {
  plan.actions.push_back(action);
  const auto stage = static_cast<std::size_t>(action.situation.stage);
  ++plan.of_stage[stage];
  plan.late[stage] += action.situation.days_late > 0 ? 1 : 0;
}

IndicatorStatus judge(const Chain& chain, const Measure& measure) {
  IndicatorStatus status;
  status.measure = &measure;
  status.course = course_of(chain, measure, chain.as_of(measure.holder));
  if (status.course.expectation == Expectation::line)
    status.stretch = stretch_on(status.course.points, status.course.judged->date);
  return status;
}

}  // namespace

std::size_t PlanStatus::all_late() const {
  return std::accumulate(late.begin(), late.end(), std::size_t{0});
}

std::optional<text::Date> PlanStatus::only_day() const {
  const auto is_other = [this](std::optional<text::Date> each) { return each != day; };
  const bool differs = std::any_of(actions.begin(), actions.end(),
                                   [&](const ActionStatus& each) { return is_other(each.situation.day); }) ||
                       std::any_of(indicators.begin(), indicators.end(),
                                   [&](const IndicatorStatus& each) { return is_other(each.course.as_of); });
  return differs ? std::nullopt : day;
}

std::optional<Stretch> stretch_on(std::span<const Point> points, text::Date day) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& from = points[i - 1];
    const Point& to = points[i];
    if (day <= from.day || to.day <= day) continue;
    return Stretch{from, to, static_cast<int>((day - from.day).count()), static_cast<int>((to.day - from.day).count())};
  }
  return std::nullopt;
}

std::vector<PlanStatus> status_of_plans(const Chain& chain, EntityId scope) {
  std::map<EntityId, PlanStatus> plans;
  if (scope != none) plans[scope];
  const auto is_wanted = [scope](EntityId plan) { return scope == none || plan == scope; };
  for (EntityId action : chain.of_kind("action"))
    if (const EntityId plan = chain.plan_of(action); is_wanted(plan)) add_action(plans[plan], status_of(chain, action));
  for (const Measure& measure : chain.figures().measures())
    if (is_wanted(measure.plan)) plans[measure.plan].indicators.push_back(judge(chain, measure));
  std::vector<PlanStatus> all;
  for (auto& [plan, status] : plans) {
    status.plan = plan;
    status.day = chain.as_of(plan);
    std::sort(status.actions.begin(), status.actions.end(), stands_before);
    all.push_back(std::move(status));
  }
  return all;
}

}  // namespace nsp::policy
