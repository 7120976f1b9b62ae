// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::overlapping_cycles {

using namespace policy;

extern const Rule rule;

namespace {

void judge_pair(const Chain& chain, EntityId plan, EntityId before, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto earlier = chain.effective_period(before);
  if (!own || !earlier || earlier->to < own->from) return;
  const Entity& later = chain.entity(plan);
  const Entity& followed = chain.entity(before);
  const auto shared = own->shared_with(*earlier);
  auto& finding = findings.add(
      rule.kind, place_of_start(later),
      shared ? fmt::format("`{}` shares days with `{}`, which it follows: {}", later.id, followed.id, describe(*shared))
             : fmt::format("`{}` ends before `{}`, which it follows, begins", later.id, followed.id));
  finding.labels.push_back({shared ? place_of_end(followed) : place_of_start(followed),
                            fmt::format("`{}` {} here", followed.id, shared ? "ends" : "begins")});
  finding.help = "begin the later plan on the day after the earlier one ends";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"framework", "national-plan"}) {
    for (EntityId plan : chain.of_kind(kind)) {
      const EntityId before = forebear_of(chain, plan);
      if (before != none) judge_pair(chain, plan, before, findings);
    }
  }
}

}  // namespace

const Rule rule{
    {"P075",
     "overlapping-cycles",
     diagnostics::Severity::error,
     "a plan that begins before the one that it follows has ended",
     {"A framework or national plan whose effective period shares days with that of the one which it `follows`, or "
      "lies before it. What counts as the end of the earlier one is its prolongation, where there is one.",
      "The police policy cycle, of which the National Security Plan 2016-2019 calls itself the seventh plan, has one "
      "plan at a time. On days that belong to two of them nobody can say which priorities hold.",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2025-01-01, to: 2028-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n",
      "Correct the dates: the later plan begins on the day after the earlier one ends. Where both hold for a while, "
      "allow it with a reason."}},
    judge};

}  // namespace nsp::rules::overlapping_cycles
