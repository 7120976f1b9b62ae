// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::project_without_standing_committee {

using namespace policy;

extern const Rule rule;

namespace {

EntityId find_committee(const Chain& chain) {
  for (EntityId actor : chain.of_kind("actor"))
    if (is_standing_committee(chain, actor)) return actor;
  return none;
}

/// The first service of the local police that the project names; nothing where the committee may be among them.
const Reference* find_local(const Chain& chain, EntityId project) {
  const Reference* local = nullptr;
  bool committee = false;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      committee = committee || reference.to == none || is_standing_committee(chain, reference.to);
      if (!committee && local == nullptr && may_be_local(police_level(chain, reference.to))) local = &reference;
    });
  }
  return committee ? nullptr : local;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const EntityId committee = find_committee(chain);
  if (committee == none) return;
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Reference* local = chain.is_sound(project) ? find_local(chain, project) : nullptr;
    if (local == nullptr) continue;
    auto& finding =
        findings.add(rule.kind, local->span,
                     fmt::format("the project `{}` names `{}`, but not the Standing Committee of the Local Police",
                                 chain.entity(project).id, chain.entity(local->to).id));
    finding.labels.push_back({chain.entity(committee).name, "it speaks for all zones"});
    finding.help = fmt::format("add `{}` to `coordinates_with`", chain.entity(committee).id);
  }
}

}  // namespace

const Rule rule{{"P025",
                 "project-without-standing-committee",
                 diagnostics::Severity::note,
                 "a national project that speaks with local police services, but not with their Standing Committee",
                 {"An improvement project of a national plan that is coordinated with services of the local police, "
                  "but where the Standing Committee of the Local Police is neither among them nor the lead. The "
                  "Standing Committee is the actor of the local police whose abbreviation is CPPL or VCLP; where no "
                  "register has one, nothing is said. A project without any local police is told as that (P024).",
                  "Improvement projects require coordination with local police services \"and especially the Standing "
                  "Committee of the Local Police\": by article 91 of the Law on the integrated police it is the voice "
                  "of all zones, so that a national project need not ask each of them.",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: improvement-project\n"
                  "id: checks\n"
                  "title: Better checks\n"
                  "part_of: answer\n"
                  "lead: federal-police\n"
                  "coordinates_with: [local-police]\n",
                  "kind: national-plan\n"
                  "id: answer\n"
                  "title: Answer\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\n"
                  "---\n"
                  "kind: improvement-project\n"
                  "id: checks\n"
                  "title: Better checks\n"
                  "part_of: answer\n"
                  "lead: federal-police\n"
                  "coordinates_with: [local-police, standing-committee-of-the-local-police]\n",
                  "Add the Standing Committee to `coordinates_with`. Where a few zones try something out among "
                  "themselves, allow it."}},
                judge};

}  // namespace nsp::rules::project_without_standing_committee
