// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P050", "action-ends-before-start", diagnostics::Severity::error,
                                   "an action that ends before it starts"};

constexpr English<Name> its_here{"its {0}"};
constexpr English<Name, Word, Day, Day> on_before_it_begins{"{0} {1} on {2}, before it begins on {3}"};
constexpr English<> correct_one_of_the_two{"correct one of the two days"};

struct Pair {
  std::string_view begin, end, verb;
};

void judge_action(const Entity& action, diagnostics::Collector& findings) {
  for (const Pair& pair : {Pair{"start", "due", "is due"}, Pair{"started", "finished", "was finished"}}) {
    const auto begin = date(action, pair.begin);
    const auto end = date(action, pair.end);
    if (!begin || !end || *begin <= *end) continue;
    auto& finding =
        findings.add(fault, place_of(action, pair.end), on_before_it_begins(action.id, pair.verb, *end, *begin));
    finding.labels.push_back({place_of(action, pair.begin), its_here(pair.begin)});
    finding.help = correct_one_of_the_two;
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain.entity(action), findings);
}

}  // namespace

RULE(action_ends_before_start){fault, judge};

}  // namespace nsp::rules
