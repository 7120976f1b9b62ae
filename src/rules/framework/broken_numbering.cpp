// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P008", "broken-numbering", diagnostics::Severity::error,
                                  "clusters or themes of a plan that are not numbered 1, 2, 3 and so on"};

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
        findings.add(fault, place_of(chain.entity(id), "number"),
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

RULE(broken_numbering){fault, judge};

}  // namespace nsp::rules
