// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::programme_without_grounds {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.judged("programme")) {
    const Entity& entity = chain.entity(programme);
    if (field(entity, "grounds") || !chain.is_sound(programme)) continue;
    auto& finding =
        findings.add(rule.kind, entity.name, fmt::format("the programme `{}` does not say why it is one", entity.id));
    finding.help = "name its `grounds`: innovation, additional-means or coordination";
  }
}

}  // namespace

const Rule rule{
    {"P090",
     "programme-without-grounds",
     diagnostics::Severity::note,
     "a programme that does not say why it is one",
     {"A programme without `grounds`: innovation, additional means, or coordination between several services.",
      "Under article 95 of the Law of 7 December 1998 on the integrated police, a subject becomes a programme where "
      "it wants something new, more means, or several services that move together. Without a ground nobody can say "
      "why it is no improvement project.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: programme\n"
      "id: money\n"
      "title: Following money\n"
      "part_of: answer\n"
      "lead: federal-police\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: programme\n"
      "id: money\n"
      "title: Following money\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "grounds: [innovation]\n",
      "Name under `grounds` why it is a programme; where there is no such ground, make it an improvement project. "
      "Where the source gives none, allow it with the reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::programme_without_grounds
