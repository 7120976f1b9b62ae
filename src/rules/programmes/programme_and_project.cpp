// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::programme_and_project {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, const Reference*> in_programme;
  for (EntityId programme : chain.of_kind("programme"))
    for_each_reference(chain.library(), programme, "objectives",
                       [&](const Reference& reference) { in_programme.emplace(reference.to, &reference); });
  for (EntityId project : chain.of_kind("improvement-project")) {
    for_each_reference(chain.library(), project, "objectives", [&](const Reference& reference) {
      const auto found = in_programme.find(reference.to);
      if (reference.to == none || found == in_programme.end()) return;
      auto& finding = findings.add(
          rule.kind, reference.span,
          fmt::format("the objective `{}` is carried by a project and by a programme", chain.entity(reference.to).id));
      finding.labels.push_back(
          {found->second->span, fmt::format("the programme `{}` carries it", chain.entity(found->second->from).id)});
      finding.help = "let one of the two carry it, or split the objective";
    });
  }
}

}  // namespace

const Rule rule{
    {"P027",
     "programme-and-project",
     diagnostics::Severity::warning,
     "an objective that a programme and an improvement project both carry out",
     {"An objective that is named under `objectives` of a programme and of an improvement project. Two programmes, or "
      "two projects, may share one.",
      "Improvement projects stand \"besides this programme-based work\": a phenomenon is either dealt with under "
      "central supervision, or within everyday tasks. Where both carry one objective, each can wait for the other.",
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
      "objectives: [money-frozen]\n"
      "---\n"
      "kind: improvement-project\n"
      "id: checks\n"
      "title: Better checks\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "objectives: [money-frozen]\n",
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
      "  - {id: desks-open, title: Reports are taken at every desk}\n"
      "---\n"
      "kind: programme\n"
      "id: money\n"
      "title: Following money\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "objectives: [money-frozen]\n"
      "---\n"
      "kind: improvement-project\n"
      "id: checks\n"
      "title: Better checks\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "objectives: [desks-open]\n",
      "Decide which of the two carries it, or split the objective in two. Where they share it on purpose, and it is "
      "said who does what, allow it."}},
    judge};

}  // namespace nsp::rules::programme_and_project
