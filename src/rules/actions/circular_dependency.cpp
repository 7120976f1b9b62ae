// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::circular_dependency {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Circle& circle : circles_of(chain, "action", "depends_on").all) {
    auto& finding = findings.add(rule.kind, circle.front()->span,
                                 fmt::format("these actions wait for each other: {}", describe(chain, circle)));
    for (const Reference* edge : shown_behind_first(circle))
      finding.labels.push_back(
          {edge->span, fmt::format("`{}` waits for `{}`", chain.entity(edge->from).id, chain.entity(edge->to).id)});
    finding.help = "remove one `depends_on` of the circle";
  }
}

}  // namespace

const Rule rule{
    {"P052",
     "circular-dependency",
     diagnostics::Severity::error,
     "actions that wait for each other",
     {"Actions whose `depends_on` leads back to where it began, in one action plan or over several. Of actions that "
      "all wait for each other the shortest circle is shown, with every step of it; once it is broken, the next one "
      "is. An action that waits for itself is told as `self-reference`.",
      "The National Security Plan 2016-2019 expects the police to play a leading role \"in coordinating operations\". "
      "Of actions that wait for each other none can ever begin.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: routes, title: Choose the routes, owner: local-police, due: 2026-05-31, status: planned, depends_on: "
      "[walks]}\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-05-31, status: planned, depends_on: "
      "[routes]}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: routes, title: Choose the routes, owner: local-police, due: 2026-05-31, status: planned}\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-05-31, status: planned, depends_on: "
      "[routes]}\n",
      "Remove the `depends_on` that is the least true; the finding shows the whole circle. Else allow it."}},
    judge};

}  // namespace nsp::rules::circular_dependency
