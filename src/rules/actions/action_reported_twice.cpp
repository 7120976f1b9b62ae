// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::action_reported_twice {

using namespace policy;

extern const Rule rule;

namespace {

void judge_report(const Chain& chain, EntityId report, diagnostics::Collector& findings) {
  std::vector<const Reference*> entries;
  for_each_reference(chain.library(), report, "action", [&](const Reference& entry) {
    if (entry.to != none) entries.push_back(&entry);
  });
  std::sort(entries.begin(), entries.end(),
            [](const Reference* a, const Reference* b) { return std::tie(a->to, a->span) < std::tie(b->to, b->span); });
  for (std::size_t first = 0, i = 1; i < entries.size(); ++i) {
    if (entries[i]->to != entries[first]->to) {
      first = i;
      continue;
    }
    if (i != first + 1) continue;
    auto& finding = findings.add(
        rule.kind, entries[i]->span,
        fmt::format("`{}` speaks more than once of `{}`", chain.entity(report).id, chain.entity(entries[i]->to).id));
    finding.labels.push_back({entries[first]->span, "first here"});
    finding.help = "keep the entry that is true";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.judged("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

const Rule rule{
    {"P095",
     "action-reported-twice",
     diagnostics::Severity::error,
     "a report that speaks twice of one action",
     {"A progress report that has more than one entry for an action, under whatever spelling of its name.",
      "On one day an action stands in one way. Where two entries differ, chance decides which of them is published.",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, status: running}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: interim\n"
      "as_of: 2026-09-30\n"
      "actions:\n"
      "  - {action: walks, status: running, progress: 20}\n"
      "  - {action: walks, status: planned, progress: 10}\n",
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
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-11-30, status: running}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: interim\n"
      "as_of: 2026-09-30\n"
      "actions:\n"
      "  - {action: walks, status: running, progress: 20}\n",
      "Keep the entry that is true, with the notes of both."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::action_reported_twice
