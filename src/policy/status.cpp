// SPDX-License-Identifier: EUPL-1.2
#include "policy/status.hpp"

#include <algorithm>
#include <map>

namespace nsp::policy {

namespace {

Stage to_stage(std::string_view word) {
  if (word == "running") return Stage::running;
  if (word == "planned") return Stage::planned;
  if (word == "done") return Stage::done;
  return word == "dropped" ? Stage::dropped : Stage::not_known;
}

bool is_over(Stage stage) {
  return stage == Stage::done || stage == Stage::dropped;
}

Stage stage_of(const ActionStatus& status, std::string_view own_word) {
  const Stage own = to_stage(own_word);
  if (is_over(own)) return own;
  if (status.finished) return Stage::done;
  const Stage reported = status.reported != nullptr ? to_stage(status.reported->status) : Stage::not_known;
  return is_over(reported) || own == Stage::not_known ? reported : own;
}

ActionStatus status_of(const Chain& chain, EntityId id) {
  const Entity& action = chain.entity(id);
  ActionStatus status;
  status.action = id;
  status.action_plan = chain.document_of(id);
  status.owner = chain.target(id, "owner");
  status.start = date(action, "start");
  status.due = date(action, "due");
  status.started = date(action, "started");
  status.finished = date(action, "finished");
  status.reported = chain.figures().newest_state(id, chain.as_of());
  status.stage = stage_of(status, word(action, "status"));
  const bool open = status.stage == Stage::running || status.stage == Stage::planned;
  if (open && status.due && chain.as_of() && *status.due < *chain.as_of())
    status.days_late = static_cast<int>((*chain.as_of() - *status.due).count());
  return status;
}

bool stands_before(const ActionStatus& a, const ActionStatus& b) {
  if (a.days_late != b.days_late) return a.days_late > b.days_late;
  if (a.stage != b.stage) return a.stage < b.stage;
  if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
  if (a.due != b.due) return *a.due < *b.due;
  return a.action < b.action;
}

void add_action(PlanStatus& plan, const ActionStatus& action) {
  plan.actions.push_back(action);
  plan.late += action.days_late > 0 ? 1 : 0;
  ++plan.of_stage[static_cast<std::size_t>(action.stage)];
}

IndicatorStatus judge(const Chain& chain, const Measure& measure) {
  IndicatorStatus status;
  status.measure = &measure;
  status.course = course_of(chain, measure, chain.as_of());
  if (status.course.judged != nullptr && status.course.expected)
    status.stretch = stretch_on(status.course.points, status.course.judged->date);
  return status;
}

}  // namespace

std::string_view to_string(Stage stage) {
  constexpr std::array<std::string_view, stage_count> words{"running", "planned", "done", "dropped", "not known"};
  return words[static_cast<std::size_t>(stage)];
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
    std::sort(status.actions.begin(), status.actions.end(), stands_before);
    all.push_back(std::move(status));
  }
  return all;
}

}  // namespace nsp::policy
