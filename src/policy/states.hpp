// SPDX-License-Identifier: EUPL-1.2
// How an action stands on a day. Commands, rules and pages all ask here, so that no two of them say different things.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "policy/chain.hpp"
#include "policy/figures.hpp"

namespace nsp::policy {

/// In the order in which actions are shown.
enum class Stage : std::uint8_t { running, planned, done, dropped, not_known };
inline constexpr std::size_t stage_count = 5;
/// "running", "planned", "done", "dropped", "not known".
std::string_view to_string(Stage stage);
/// The stage of a word of a file; `not_known` for what is none.
Stage to_stage(std::string_view word);
/// Done or dropped.
bool is_over(Stage stage);

/// Who says that an action stands as it does.
enum class SaidBy : std::uint8_t { nobody, action_plan, report };

/// What is known of an action on the day from which it is looked at.
///
/// The newest report of its plan up to the day decides, whatever state it gives. What the action plan dates later than
/// that report (`finished`, `started`) has happened since; so has what it calls dropped, or done without a day, where
/// the day lies behind the report. Where there is no such report, the action plan decides: it was finished or started
/// where it says so for a day that has come, and was not where that day is still ahead. An action that is done later,
/// and does not say when it started, may have been planned or running: not known.
struct Situation {
  Stage stage = Stage::not_known;
  SaidBy said_by = SaidBy::nobody;
  std::optional<text::Date> day;  ///< from which it is looked at; none: all that is written is known
  std::optional<text::Date> start;
  std::optional<text::Date> due;
  std::optional<text::Date> started;      ///< as far as it was known on the day
  std::optional<text::Date> finished;     ///< the same
  const ActionState* reported = nullptr;  ///< the newest report of it up to the day; keeps its progress
  /// Days from `due` to the day, of an action that is neither done nor dropped, and of which no word of the action plan
  /// says that it was over. A mark on its stage, never a stage of its own.
  int days_late = 0;
};

/// On the day of its plan (`Chain::as_of`).
Situation situation_of(const Chain& chain, EntityId action);
/// As it would be seen from a day; none: all is known, and nothing is late.
Situation situation_on(const Chain& chain, EntityId action, std::optional<text::Date> day);

/// Whether a field of an entity says how an action stands, of which a report may know better: who shows or compares it
/// takes the situation's stage.
bool tells_stage(const Chain& chain, EntityId id, std::string_view field);

/// The place of the word or day that decides: in a report, or of the action plan's `status`.
source::Span place_of(const Chain& chain, EntityId action, const Situation& situation);

}  // namespace nsp::policy
