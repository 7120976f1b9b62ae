// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::finished_after_judgement {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether it is done by its own word, and was not on the day from which it is looked at.
bool is_done_too_late(const Chain& chain, EntityId id) {
  const Entity& action = chain.entity(id);
  if (word(action, "status") != "done") return false;
  const auto finished = date(action, "finished");
  const auto day = finished ? chain.as_of(id) : std::nullopt;
  return day && *day < *finished && situation_of(chain, id).days_late == 0;
}

void judge_plan(const Chain& chain, EntityId action_plan, diagnostics::Collector& findings) {
  std::vector<EntityId> later;
  for (EntityId id : chain.within(action_plan, "action"))
    if (is_done_too_late(chain, id)) later.push_back(id);
  if (later.empty()) return;
  const Entity& first = chain.entity(later.front());
  const std::string day = text::to_string(*chain.as_of(later.front()));
  auto& finding = findings.add(
      rule.kind, place_of(first, "finished"),
      later.size() == 1 ? fmt::format("`{}` is done, but was finished on {}, after the newest report, of {}", first.id,
                                      text::to_string(*date(first, "finished")), day)
                        : fmt::format("`{}` and {} more are done, but were finished after the newest report, of {}",
                                      first.id, later.size() - 1, day));
  constexpr std::size_t most_labels = 8;
  for (std::size_t i = 1; i < later.size() && i <= most_labels; ++i)
    finding.labels.push_back({place_of(chain.entity(later[i]), "finished"), ""});
  finding.help = "correct the day, or write the progress report that tells of it";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // Where a report cannot be read, the day may be an older one.
  if (chain.asked_day() || may_miss(chain, "progress-report")) return;
  for (EntityId action_plan : chain.of_kind("action-plan")) judge_plan(chain, action_plan, findings);
}

}  // namespace

const Rule rule{
    {"P091",
     "finished-after-judgement",
     diagnostics::Severity::note,
     "actions that are done, but only after the newest report",
     {"Actions with `status: done` whose `finished` lies behind the day of the newest progress report on their "
      "plan: one finding an action plan, at the first of them. On that day they are not done. Nothing is said under "
      "`--as-of`, where what lies behind the day is known to do so, nor of an action that was overdue on the day, "
      "which is told by itself.",
      "A plan is judged from the day of its newest report. An action that is called done and was finished later is "
      "either a slip in the day, or it was written down after the report and belongs to the next one.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2027-06-30, finished: 2027-06-12, "
      "status: done}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2027-06-30, finished: 2026-06-12, "
      "status: done}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n",
      "Correct the day, or write the report that tells of it. Where the action plan is kept more often than reports "
      "are written, allow it."}},
    judge};

}  // namespace nsp::rules::finished_after_judgement
