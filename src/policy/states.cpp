// SPDX-License-Identifier: EUPL-1.2
#include "policy/states.hpp"

namespace nsp::policy {

namespace {

/// What an action plan says of one action, and what of it has come by the day.
struct OwnWord {
  Stage stage = Stage::not_known;
  std::optional<text::Date> started;
  std::optional<text::Date> finished;
  std::optional<text::Date> day;

  bool has_come(const std::optional<text::Date>& date) const { return date && (!day || *date <= *day); }
  bool lies_ahead(const std::optional<text::Date>& date) const { return date && day && *day < *date; }
  /// Over, and no day says since when.
  bool is_over_undated() const { return stage == Stage::dropped || (stage == Stage::done && !finished); }
};

/// A report on another plan does not speak for this one.
const ActionState* newest_report(const Chain& chain, EntityId action, std::optional<text::Date> until) {
  const auto states = chain.figures().states_of(action);
  const EntityId plan = states.empty() ? none : chain.plan_of(action);
  for (auto state = states.rbegin(); state != states.rend(); ++state)
    if ((!until || state->as_of <= *until) && chain.plan_of(state->report) == plan) return &*state;
  return nullptr;
}

Stage stage_by_itself(const OwnWord& own) {
  if (own.is_over_undated()) return own.stage;
  if (own.has_come(own.finished)) return Stage::done;
  if (own.has_come(own.started)) return Stage::running;
  if (own.lies_ahead(own.started)) return Stage::planned;
  return own.stage == Stage::done ? Stage::not_known : own.stage;
}

/// What the action plan says of the time behind a report; nothing where that leaves the report's word standing.
std::optional<Stage> stage_since(const OwnWord& own, const ActionState& report) {
  if (own.is_over_undated()) return own.day && report.as_of < *own.day ? std::optional(own.stage) : std::nullopt;
  if (own.has_come(own.finished) && report.as_of < *own.finished) return Stage::done;
  const bool started_since = own.has_come(own.started) && report.as_of < *own.started;
  return started_since && report.status == "planned" ? std::optional(Stage::running) : std::nullopt;
}

void settle_stage(const OwnWord& own, Situation& situation) {
  if (situation.reported == nullptr) {
    situation.stage = stage_by_itself(own);
    if (situation.stage != Stage::not_known) situation.said_by = SaidBy::action_plan;
  } else if (const auto since = stage_since(own, *situation.reported)) {
    situation.stage = *since;
    situation.said_by = SaidBy::action_plan;
  } else {
    situation.stage = to_stage(situation.reported->status);
    situation.said_by = SaidBy::report;
  }
}

}  // namespace

std::string_view to_string(Stage stage) {
  constexpr std::array<std::string_view, stage_count> words{"running", "planned", "done", "dropped", "not known"};
  return words[static_cast<std::size_t>(stage)];
}

Stage to_stage(std::string_view word) {
  if (word == "running") return Stage::running;
  if (word == "planned") return Stage::planned;
  if (word == "done") return Stage::done;
  return word == "dropped" ? Stage::dropped : Stage::not_known;
}

bool is_over(Stage stage) {
  return stage == Stage::done || stage == Stage::dropped;
}

Situation situation_on(const Chain& chain, EntityId id, std::optional<text::Date> day) {
  const Entity& action = chain.entity(id);
  const OwnWord own{to_stage(word(action, "status")), date(action, "started"), date(action, "finished"), day};
  Situation situation;
  situation.day = day;
  situation.start = date(action, "start");
  situation.due = date(action, "due");
  if (own.has_come(own.started)) situation.started = own.started;
  if (own.has_come(own.finished)) situation.finished = own.finished;
  situation.reported = newest_report(chain, id, day);
  settle_stage(own, situation);
  const bool may_be_over = is_over(situation.stage) || own.is_over_undated() || situation.finished;
  // Of what is not known it is certain that it was not done only where it was finished later.
  const bool is_open = situation.stage != Stage::not_known || own.lies_ahead(own.finished);
  if (day && situation.due && *situation.due < *day && is_open && !may_be_over)
    situation.days_late = static_cast<int>((*day - *situation.due).count());
  return situation;
}

Situation situation_of(const Chain& chain, EntityId action) {
  return situation_on(chain, action, chain.as_of(action));
}

bool tells_stage(const Chain& chain, EntityId id, std::string_view field_name) {
  return field_name == "status" && chain.is(id, "action");
}

source::Span place_of(const Chain& chain, EntityId action, const Situation& situation) {
  if (situation.said_by == SaidBy::report) return situation.reported->status_span;
  return place_of(chain.entity(action), "status");
}

}  // namespace nsp::policy
