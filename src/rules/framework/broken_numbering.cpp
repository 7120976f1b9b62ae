// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::broken_numbering {

using namespace policy;

extern const Rule rule;

namespace {

/// The first entity whose number is not the next one is to blame: what follows it is only moved.
void judge_list(const Chain& chain, EntityId plan, std::string_view kind, diagnostics::Collector& findings) {
  std::vector<std::pair<double, EntityId>> numbered;
  for (EntityId id : chain.in_plan(plan, kind)) {
    const auto number = policy::number(chain.entity(id), "number");
    if (!number) return;
    numbered.emplace_back(*number, id);
  }
  std::stable_sort(numbered.begin(), numbered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    const auto [number, id] = numbered[i];
    const auto wanted = static_cast<double>(i + 1);
    if (number == wanted) continue;
    const bool taken = i > 0 && numbered[i - 1].first == number;
    auto& finding =
        findings.add(rule.kind, place_of(chain.entity(id), "number"),
                     taken ? fmt::format("two {}s of `{}` have the number {}", kind, chain.entity(plan).id, number)
                           : fmt::format("no {} of `{}` has the number {}", kind, chain.entity(plan).id, wanted));
    if (taken)
      finding.labels.push_back({place_of(chain.entity(numbered[i - 1].second), "number"),
                                fmt::format("`{}` has it as well", chain.entity(numbered[i - 1].second).id)});
    finding.help = fmt::format("number the {}s from 1 to {} without a gap", kind, numbered.size());
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"cluster", "theme"}) {
    if (may_miss(chain, kind)) continue;
    for (std::string_view plan_kind : {"framework", "national-plan"})
      for (EntityId plan : chain.of_kind(plan_kind)) judge_list(chain, plan, kind, findings);
  }
}

}  // namespace

const Rule rule{
    {"P008",
     "broken-numbering",
     diagnostics::Severity::error,
     "clusters or themes of a plan that are not numbered 1, 2, 3 and so on",
     {"The clusters of a framework, or the themes of a framework or national plan, where a number is missing or stands "
      "twice. The first place where the numbers break is shown; how many there are is the plan's own affair.",
      "The framework numbers its clusters, (1) to (10) in 2016, and everybody cites them by their number.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: cluster\nid: theft\ntitle: Theft\npart_of: frame\nnumber: 3\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
      "---\n"
      "kind: cluster\nid: theft\ntitle: Theft\npart_of: frame\nnumber: 2\n",
      "Give each its own number, from 1 upward without a gap. Where the document itself leaves one out, allow it."}},
    judge};

}  // namespace nsp::rules::broken_numbering
