// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/cycles.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P076", "gap-between-cycles", diagnostics::Severity::note,
                                   "days between a plan and the one that it follows that belong to neither"};

constexpr English<Name> ends_here{"{0} ends here"};
constexpr English<Word, Name, Name> belongs_neither_to_nor{"{0} belongs neither to {1} nor to {2}, which it follows"};
constexpr English<Name> write_the_prolongation_of_into{"write the prolongation of {0} into its `prolonged_to`"};

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
  auto& finding =
      findings.add(fault, place_of_start(later),
                   belongs_neither_to_nor(describe_gap({earlier->to + day, own->from - day}), later.id, followed.id));
  finding.labels.push_back({place_of_end(followed), ends_here(followed.id)});
  finding.help = write_the_prolongation_of_into(followed.id);
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

RULE(gap_between_cycles){fault, judge};

}  // namespace nsp::rules
