// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{
    "P025", "project-without-standing-committee", diagnostics::Severity::note,
    "a national project that speaks with local police services, but not with their Standing Committee"};

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
        findings.add(fault, local->span,
                     fmt::format("the project `{}` names `{}`, but not the Standing Committee of the Local Police",
                                 chain.entity(project).id, chain.entity(local->to).id));
    finding.labels.push_back({chain.entity(committee).name, "it speaks for all zones"});
    finding.help = fmt::format("add `{}` to `coordinates_with`", chain.entity(committee).id);
  }
}

}  // namespace

RULE(project_without_standing_committee){fault, judge};

}  // namespace nsp::rules
