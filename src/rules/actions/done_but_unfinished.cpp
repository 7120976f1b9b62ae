// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::done_but_unfinished {

using namespace policy;

extern const Rule rule;

namespace {

constexpr double whole = 100;

/// Whether the action plan says that it was done by the day of a report.
bool was_done_by(const Entity& action, text::Date day) {
  const auto finished = date(action, "finished");
  return word(action, "status") == "done" && finished && *finished <= day;
}

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(id);
  const bool done = word(action, "status") == "done";
  const ActionState* newest = situation_of(chain, id).reported;
  const bool reported_done = newest != nullptr && newest->status == "done";
  const bool contradicts = newest != nullptr && newest->progress && *newest->progress < whole &&
                           (reported_done || was_done_by(action, newest->as_of));
  if (contradicts) {
    auto& finding = findings.add(rule.kind, newest->progress_span,
                                 fmt::format("`{}` is done, but its progress is {} %", action.id, *newest->progress));
    finding.labels.push_back(reported_done
                                 ? diagnostics::Label{newest->status_span, "reported as done"}
                                 : diagnostics::Label{place_of(action, "status"), "done, says the action plan"});
    finding.help = "correct the progress or the status";
    return;
  }
  const Stage reported = newest != nullptr ? to_stage(newest->status) : Stage::not_known;
  if (reported != Stage::not_known && !is_over(reported) && was_done_by(action, newest->as_of)) {
    auto& finding = findings.add(
        rule.kind, newest->status_span,
        fmt::format("`{}` was finished on {}, but is reported as {} on {}", action.id,
                    text::to_string(*date(action, "finished")), newest->status, text::to_string(newest->as_of)));
    finding.labels.push_back({place_of(action, "finished"), "finished, says the action plan"});
    finding.help = "correct the report, or take `finished` out of the action plan and say how it stands";
    return;
  }
  if (!done || field(action, "finished") || !chain.is_sound(id)) return;
  auto& finding = findings.add(rule.kind, place_of(action, "status"),
                               fmt::format("`{}` is done, but does not say when it was finished", action.id));
  finding.help = "add `finished` with the day on which it was done";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

const Rule rule{
    {"P054",
     "done-but-unfinished",
     diagnostics::Severity::error,
     "an action that is done, but not finished",
     {"An action with `status: done` that does not say when it was `finished`; and an action of which the newest "
      "progress report gives a progress below 100 although the report itself, or the action plan for an earlier "
      "day, says that it is done, or calls it planned or running. What older reports said is history, and what newer "
      "ones than the day of `--as-of` say is not looked at. Of an action one fault is shown, that of the report first.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. It is "
      "worth what its figures are worth: done is done, and on a day.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, status: done}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, finished: 2026-06-12, "
      "status: done}\n",
      "Add the day, or correct the status. Where nobody knows the day any more, allow it."}},
    judge};

}  // namespace nsp::rules::done_but_unfinished
