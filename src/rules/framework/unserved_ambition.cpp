// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::unserved_ambition {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (chain.may_lack("objective") || any_dangling(chain.library(), "serves")) return;
  for (EntityId ambition : chain.of_kind("ambition")) {
    const Entity& entity = chain.entity(ambition);
    if (entity.id.empty() || is_named_in(chain.library(), ambition, "serves")) continue;
    auto& finding =
        findings.add(rule.kind, entity.name, fmt::format("no objective serves the ambition `{}`", entity.id));
    finding.help = fmt::format("add `serves: [{}]` to the objectives that lead to it", entity.id);
  }
}

}  // namespace

const Rule rule{{"P012",
                 "unserved-ambition",
                 diagnostics::Severity::note,
                 "an ambition that no objective serves",
                 {"An ambition of a national plan that no objective names under `serves`: neither one of the plan's "
                  "own contributions, nor one of a region or zone that responds to it.",
                  "The plan of 2016 \"pursues three main goals\". A main goal that no objective serves is a motto: "
                  "nothing is done for it, and nobody can say how far it was reached.",
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
                  "ambitions:\n"
                  "  - {id: service, title: A service of quality}\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "objectives:\n"
                  "  - {id: desks, title: Reports are taken at every desk}\n",
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
                  "ambitions:\n"
                  "  - {id: service, title: A service of quality}\n"
                  "---\n"
                  "kind: contribution\n"
                  "id: against-fraud\n"
                  "title: Against fraud\n"
                  "part_of: answer\n"
                  "cluster: fraud\n"
                  "objectives:\n"
                  "  - {id: desks, title: Reports are taken at every desk, serves: [service]}\n",
                  "Name the ambition under `serves` of the objectives that lead to it. Where its objectives are not "
                  "public, allow it."}},
                judge};

}  // namespace nsp::rules::unserved_ambition
