// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::gap_between_cycles {

using namespace policy;

extern const Rule rule;

namespace {

std::string describe_gap(const Period& gap) {
  return gap.from == gap.to ? text::to_string(gap.from) : describe(gap);
}

void judge_pair(const Chain& chain, EntityId plan, EntityId before, diagnostics::Collector& findings) {
  const auto own = chain.effective_period(plan);
  const auto earlier = chain.effective_period(before);
  constexpr std::chrono::days day{1};
  if (!own || !earlier || own->from <= earlier->to + day) return;
  const Entity& later = chain.entity(plan);
  const Entity& followed = chain.entity(before);
  auto& finding = findings.add(rule.kind, place_of_start(later),
                               fmt::format("{} belongs neither to `{}` nor to `{}`, which it follows",
                                           describe_gap({earlier->to + day, own->from - day}), later.id, followed.id));
  finding.labels.push_back({place_of_end(followed), fmt::format("`{}` ends here", followed.id)});
  finding.help = fmt::format("write the prolongation of `{}` into its `prolonged_to`", followed.id);
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
    {"P076",
     "gap-between-cycles",
     diagnostics::Severity::note,
     "days between a plan and the one that it follows that belong to neither",
     {"A framework or national plan that begins later than the day after the effective period of the one which it "
      "`follows` has ended.",
      "The police policy cycle, in which the National Security Plan 2016-2019 calls itself the seventh plan, goes "
      "from plan to plan. What happens in practice is that the old one is prolonged until the new one begins; a gap "
      "is mostly a prolongation that nobody wrote down.",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-02-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "prolonged_to: 2026-01-31\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-02-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n",
      "Write the prolongation of the earlier plan into its `prolonged_to`, or correct the dates. Where there was no "
      "plan, allow it with a reason."}},
    judge};

}  // namespace nsp::rules::gap_between_cycles
