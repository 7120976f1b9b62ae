// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::broken_succession {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId plan : chain.of_kind("national-plan")) {
    const EntityId before = forebear_of(chain, plan);
    if (before == none) continue;
    const Entity& later = chain.entity(plan);
    const Entity& followed = chain.entity(before);
    const auto own = number(later, "cycle");
    const auto earlier = number(followed, "cycle");
    if (!own || !earlier || *own == *earlier + 1) continue;
    auto& finding = findings.add(rule.kind, policy::place_of(later, "cycle"),
                                 fmt::format("`{}` is cycle {}, though it follows `{}`, which is cycle {}", later.id,
                                             *own, followed.id, *earlier));
    finding.labels.push_back({policy::place_of(followed, "cycle"), fmt::format("the cycle of `{}`", followed.id)});
    finding.help = "correct the number, or name the right plan in `follows`";
  }
}

}  // namespace

const Rule rule{
    {"P077",
     "broken-succession",
     diagnostics::Severity::error,
     "a plan whose cycle number is not one more than that of the plan which it follows",
     {"A national plan that declares the number of its `cycle` and follows one that declares its own, where the later "
      "number is not the earlier plus one. A number that is not declared is never worked out.",
      "The National Security Plan 2016-2019 calls itself the \"seventh\". Others have counted otherwise, so only the "
      "numbers that plans give themselves are compared; but two of them that do not go on from each other cannot both "
      "be right.",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "cycle: 8\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n"
      "cycle: 10\n",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "cycle: 8\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n"
      "cycle: 9\n",
      "Correct the number, or name the right plan in `follows`; leave a number out that no source gives. Where both "
      "are as published, allow it with a reason."}},
    judge};

}  // namespace nsp::rules::broken_succession
