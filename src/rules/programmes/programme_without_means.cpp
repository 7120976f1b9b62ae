// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::programme_without_means {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const auto ground = find_word(entity, "grounds", "additional-means");
    if (!ground || !chain.is_sound(programme) || field(entity, "resources")) continue;
    auto& finding =
        findings.add(rule.kind, *ground,
                     fmt::format("the programme `{}` needs additional means, but has no `resources`", entity.id));
    finding.help = "add `resources` that say what is set aside for it";
  }
}

}  // namespace

const Rule rule{
    {"P020",
     "programme-without-means",
     diagnostics::Severity::warning,
     "a programme that needs more means, and names none",
     {"A programme that gives `additional-means` among its grounds, and has no `resources`. What an amount is made of, "
      "and whether it is enough, is the plan's own affair.",
      "A programme is right \"whenever the implementation of additional means is necessary\". If that is why it "
      "exists, it should say which: staff, equipment, software or money. Prosecutors-General found in 2021 that "
      "priorities came without the means for them.",
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: programme\n"
      "id: money\n"
      "title: Following money\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "grounds: [additional-means]\n",
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: programme\n"
      "id: money\n"
      "title: Following money\n"
      "part_of: answer\n"
      "lead: federal-police\n"
      "grounds: [additional-means]\n"
      "resources:\n"
      "  - {area: personnel, amount: 12, unit: full-time posts}\n",
      "Write under `resources` what is set aside for it; an area and a text are enough where no amount is decided yet. "
      "Or take `additional-means` from the grounds. Where it must stay open, allow it."}},
    judge};

}  // namespace nsp::rules::programme_without_means
