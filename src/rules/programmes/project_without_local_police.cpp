// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P024", "project-without-local-police", diagnostics::Severity::warning,
                                  "an improvement project that is not coordinated with the local police"};

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
        findings.add(fault, place_of_key(entity, "coordinates_with"),
                     fmt::format("the improvement project `{}` is not coordinated with the local police", entity.id));
    finding.help = "name the local police services, their Standing Committee first, under `coordinates_with`";
  }
}

}  // namespace

RULE(project_without_local_police){fault, judge};

}  // namespace nsp::rules
