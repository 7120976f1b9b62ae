// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::programme_half_approach {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const bool judicial = find_word(entity, "approach", "judicial").has_value();
    const bool administrative = find_word(entity, "approach", "administrative").has_value();
    if (!chain.is_sound(programme) || (judicial && administrative)) continue;
    std::string_view lacking = "a judicial and an administrative side";
    if (judicial) lacking = "an administrative side";
    if (administrative) lacking = "a judicial side";
    auto& finding = findings.add(rule.kind, place_of(entity, "approach"),
                                 fmt::format("the programme `{}` lacks {}", entity.id, lacking));
    finding.help = "write `approach: [judicial, administrative]`, and let the actions of both sides follow";
  }
}

}  // namespace

const Rule rule{
    {"P023",
     "programme-half-approach",
     diagnostics::Severity::warning,
     "a programme that lacks its judicial or its administrative side",
     {"A programme whose `approach` names only one of `judicial` and `administrative`, or which has no `approach` at "
      "all.",
      "By article 95 of the Law on the integrated police, programmes address phenomena \"requiring an integrated "
      "judicial and administrative approach\". With one side alone it is either no programme, or half of one.",
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
      "approach: [judicial]\n",
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
      "approach: [judicial, administrative]\n",
      "Name both sides, and let the actions of both follow; or make it an improvement project. Where one side has its "
      "reason, allow it."}},
    judge};

}  // namespace nsp::rules::programme_half_approach
