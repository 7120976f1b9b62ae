// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P008", "broken-numbering", diagnostics::Severity::error,
                                   "clusters or themes of a plan that are not numbered 1, 2, 3 and so on"};

constexpr English<Name> has_it_as_well{"{0} has it as well"};
constexpr English<Noun, Name, Figure> two_s_of_have_the_number{"two {0 many} of {1} have the number {2}"};
constexpr English<Noun, Name, Figure> no_of_has_the_number{"no {0} of {1} has the number {2}"};
constexpr English<Noun, Number> number_the_s_from{"number the {0 many} from 1 to {1} without a gap"};

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
    auto& finding = findings.add(fault, place_of(chain.entity(id), "number"),
                                 taken ? two_s_of_have_the_number(kind, chain.entity(plan).id, number)
                                       : no_of_has_the_number(kind, chain.entity(plan).id, wanted));
    if (taken)
      finding.labels.push_back({place_of(chain.entity(numbered[i - 1].second), "number"),
                                has_it_as_well(chain.entity(numbered[i - 1].second).id)});
    finding.help = number_the_s_from(kind, numbered.size());
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
