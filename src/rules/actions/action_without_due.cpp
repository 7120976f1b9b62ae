// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::action_without_due {

using namespace policy;

extern const Rule rule;

namespace {

void judge_plan(const Chain& chain, EntityId action_plan, diagnostics::Collector& findings) {
  std::vector<EntityId> endless;
  for (EntityId id : chain.within(action_plan, "action")) {
    const Entity& action = chain.entity(id);
    if (!field(action, "due") && !field(action, "finished") && !is_over(situation_of(chain, id).stage))
      endless.push_back(id);
  }
  if (endless.empty()) return;
  const Entity& first = chain.entity(endless.front());
  auto& finding =
      findings.add(rule.kind, first.name,
                   endless.size() == 1
                       ? fmt::format("`{}` does not say by when it is to be done", first.id)
                       : fmt::format("`{}` and {} more of the same action plan do not say by when they are to be done",
                                     first.id, endless.size() - 1));
  constexpr std::size_t most_labels = 8;
  for (std::size_t i = 1; i < endless.size() && i <= most_labels; ++i)
    finding.labels.push_back({chain.entity(endless[i]).name, ""});
  finding.help = "add `due` with the day by which it is to be done";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan"))
    if (chain.is_sound(action_plan)) judge_plan(chain, action_plan, findings);
}

}  // namespace

const Rule rule{
    {"P086",
     "action-without-due",
     diagnostics::Severity::note,
     "actions that nobody said are to be done by a day",
     {"Actions without `due` that are neither done nor dropped: one finding an action plan, at the first of them. "
      "They are never late, however long they take.",
      "The National Security Plan 2016-2019 wants to be \"a concrete action plan\": who does what by when. What has "
      "no day is missing from every overview of what is late, and looks as if it went well.",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, status: planned}\n",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, status: planned, due: 2026-11-30}\n",
      "Add `due`, be it the last day of the year. Where no day can be given, allow it with the reason."}},
    judge};

}  // namespace nsp::rules::action_without_due
