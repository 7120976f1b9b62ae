// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::project_without_local_police {

using namespace policy;

extern const Rule rule;

namespace {

bool names_nobody_local(const Chain& chain, EntityId project) {
  bool nobody = true;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      nobody = nobody && reference.to != none && !may_be_local(police_level(chain, reference.to));
    });
  }
  return nobody;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Entity& entity = chain.entity(project);
    if (!chain.is_sound(project) || !names_nobody_local(chain, project)) continue;
    auto& finding =
        findings.add(rule.kind, place_of_key(entity, "coordinates_with"),
                     fmt::format("the improvement project `{}` is not coordinated with the local police", entity.id));
    finding.help = "name the local police services, their Standing Committee first, under `coordinates_with`";
  }
}

}  // namespace

const Rule rule{
    {"P024",
     "project-without-local-police",
     diagnostics::Severity::warning,
     "an improvement project that is not coordinated with the local police",
     {"An improvement project that names no service of the local police, neither under `coordinates_with` nor as its "
      "lead. The integrated police as a whole count as the local police as well.",
      "The Federal Police renew their approach within everyday tasks, which \"requires coordination with local police "
      "services\": most of these tasks are done by the zones, and what they have not agreed to will not be done there.",
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
      "coordinates_with: [customs]\n",
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
      "coordinates_with: [customs, standing-committee-of-the-local-police]\n",
      "Name under `coordinates_with` the local police services that take part, their Standing Committee first. Where "
      "the project is the Federal Police's own affair, allow it."}},
    judge};

}  // namespace nsp::rules::project_without_local_police
