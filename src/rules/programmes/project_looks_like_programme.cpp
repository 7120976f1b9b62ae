// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::project_looks_like_programme {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether it is a service of the Federal Police that another one would have to be coordinated with. Its head, and its
/// hand in a district, work for all of them.
bool is_federal_service(const Chain& chain, EntityId actor) {
  return police_level(chain, actor) == PoliceLevel::federal && !is_head_of_federal_police(chain, actor) &&
         !is_hand_in_district(chain, actor);
}

/// Two references to federal services of which neither is part of the other.
std::pair<const Reference*, const Reference*> find_two_federal(const Chain& chain, EntityId project) {
  const Reference* first = nullptr;
  const Reference* second = nullptr;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      if (reference.to == none || !is_federal_service(chain, reference.to)) return;
      if (first == nullptr) first = &reference;
      const bool same = is_within(chain, reference.to, first->to) || is_within(chain, first->to, reference.to);
      if (second == nullptr && !same) second = &reference;
    });
  }
  return {first, second};
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Entity& entity = chain.entity(project);
    const auto [first, second] = find_two_federal(chain, project);
    const bool means = field(entity, "resources").has_value();
    if (!means && second == nullptr) continue;
    auto& finding =
        means ? findings.add(rule.kind, place_of_key(entity, "resources"),
                             fmt::format("the improvement project `{}` has means of its own", entity.id))
              : findings.add(rule.kind, second->span,
                             fmt::format("the improvement project `{}` joins several federal services", entity.id));
    if (!means) finding.labels.push_back({first->span, "one federal service"});
    finding.help = "make it a programme, or let it do with the everyday means of one service";
  }
}

}  // namespace

const Rule rule{
    {"P026",
     "project-looks-like-programme",
     diagnostics::Severity::note,
     "an improvement project with means of its own, or with several federal services",
     {"An improvement project that has `resources`, or in which two services of the Federal Police take part, as lead "
      "or under `coordinates_with`; a service and one that it is part of count as one. The Commissioner-General, who "
      "heads them all, and the coordination and support directorate of a district with its director, which are their "
      "hand there, are no second service. Told once, whichever holds.",
      "Additional means and coordination between several services are the grounds of a programme; improvement projects "
      "are done within everyday tasks. A project with the marks of a programme lacks the central supervision that the "
      "means deserve.",
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
      "coordinates_with: [standing-committee-of-the-local-police]\n"
      "resources:\n"
      "  - {area: finances, amount: 40000, unit: euro}\n",
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
      "coordinates_with: [standing-committee-of-the-local-police]\n",
      "Make it a programme, with its grounds and both sides of its approach; or keep it within the means and the "
      "service that there are. Where it is right as it is, allow it."}},
    judge};

}  // namespace nsp::rules::project_looks_like_programme
