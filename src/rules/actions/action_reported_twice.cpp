// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P095", "action-reported-twice", diagnostics::Severity::error,
                                   "a report that speaks twice of one action"};

constexpr English<> first_here{"first here"};
constexpr English<Name, Name> speaks_more_than_once{"{0} speaks more than once of {1}"};
constexpr English<> keep_the_entry_that_is_true{"keep the entry that is true"};

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
    auto& finding = findings.add(fault, entries[i]->span,
                                 speaks_more_than_once(chain.entity(report).id, chain.entity(entries[i]->to).id));
    finding.labels.push_back({entries[first]->span, first_here});
    finding.help = keep_the_entry_that_is_true;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.of_kind("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

RULE(action_reported_twice){fault, judge};

}  // namespace nsp::rules
