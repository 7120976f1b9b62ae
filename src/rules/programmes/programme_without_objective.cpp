// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::programme_without_objective {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    if (!chain.is_sound(programme) || field(entity, "objectives")) continue;
    auto& finding =
        findings.add(rule.kind, entity.name, fmt::format("the programme `{}` carries no objective", entity.id));
    finding.help = "name under `objectives` the objectives of the plan that it carries out";
  }
}

}  // namespace

const Rule rule{{"P022",
                 "programme-without-objective",
                 diagnostics::Severity::warning,
                 "a programme that carries out no objective",
                 {"A programme without `objectives`. The objectives themselves stand in contributions of the plan; the "
                  "programme names those that it carries out.",
                  "The plan holds \"the strategic objectives and the projects of the federal police that result in "
                  "many action plans\": a programme that serves no objective cannot say when it has succeeded, and no "
                  "objective can count on it.",
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "objectives:\n"
                  "  - {id: money-frozen, title: Money is frozen in time}\n"
                  "---\n"
                  "kind: programme\n"
                  "id: money\n"
                  "title: Following money\n"
                  "part_of: answer\n"
                  "lead: federal-police\n",
                  "kind: framework\n"
                  "id: frame\n"
                  "title: Frame\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: cluster\n"
                  "id: fraud\n"
                  "title: Fraud\n"
                  "part_of: frame\n"
                  "number: 1\n"
                  "---\n"
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "responds_to: [frame]\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "objectives:\n"
                  "  - {id: money-frozen, title: Money is frozen in time}\n"
                  "---\n"
                  "kind: programme\n"
                  "id: money\n"
                  "title: Following money\n"
                  "part_of: answer\n"
                  "lead: federal-police\n"
                  "objectives: [money-frozen]\n",
                  "Name under `objectives` what it carries out; if no contribution has such an objective, write it "
                  "there first. Where the objectives are not public, allow it."}},
                judge};

}  // namespace nsp::rules::programme_without_objective
