// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P054", "done-but-unfinished", diagnostics::Severity::error,
                                  "an action that is done, but not finished"};

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
    auto& finding = findings.add(fault, newest->progress_span,
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
        fault, newest->status_span,
        fmt::format("`{}` was finished on {}, but is reported as {} on {}", action.id,
                    text::to_string(*date(action, "finished")), newest->status, text::to_string(newest->as_of)));
    finding.labels.push_back({place_of(action, "finished"), "finished, says the action plan"});
    finding.help = "correct the report, or take `finished` out of the action plan and say how it stands";
    return;
  }
  if (!done || field(action, "finished") || !chain.is_sound(id)) return;
  auto& finding = findings.add(fault, place_of(action, "status"),
                               fmt::format("`{}` is done, but does not say when it was finished", action.id));
  finding.help = "add `finished` with the day on which it was done";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(done_but_unfinished){fault, judge};

}  // namespace nsp::rules
