// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::condition_not_carried {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId condition : chain.of_kind("condition")) {
    const Entity& entity = chain.entity(condition);
    if (!chain.is_sound(condition) || field(entity, "carried_by")) continue;
    auto& finding = findings.add(rule.kind, entity.name, fmt::format("nothing carries the condition `{}`", entity.id));
    finding.help = "name the programme, project or action that sees to it under `carried_by`";
  }
}

}  // namespace

const Rule rule{{"P018",
                 "condition-not-carried",
                 diagnostics::Severity::note,
                 "a condition of the plan that nothing carries",
                 {"A condition of a national plan without `carried_by`. That a programme names it among its own "
                  "`conditions` says that the programme depends on it, not that anybody sees to it.",
                  "The synthesis of the plan of 2016 calls the modernisation of personnel, logistics, ICT and finances "
                  "\"essential to its success\". A condition that no programme, project or action carries is a wish, "
                  "and the plan fails with it.",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "conditions:\n"
                  "  - {id: training, title: Officers trained for checks, area: personnel}\n"
                  "---\n"
                  "kind: improvement-project\n"
                  "id: checks\n"
                  "title: Better checks\n"
                  "part_of: answer\n"
                  "lead: federal-police\n",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "conditions:\n"
                  "  - {id: training, title: Officers trained for checks, area: personnel, carried_by: checks}\n"
                  "---\n"
                  "kind: improvement-project\n"
                  "id: checks\n"
                  "title: Better checks\n"
                  "part_of: answer\n"
                  "lead: federal-police\n",
                  "Name under `carried_by` the programme, improvement project or action that sees to it. Where "
                  "somebody outside the plan does, allow it."}},
                judge};

}  // namespace nsp::rules::condition_not_carried
