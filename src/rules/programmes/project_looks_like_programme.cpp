// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P026", "project-looks-like-programme", diagnostics::Severity::note,
                                  "an improvement project with means of its own, or with several federal services"};

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
        means ? findings.add(fault, place_of_key(entity, "resources"),
                             fmt::format("the improvement project `{}` has means of its own", entity.id))
              : findings.add(fault, second->span,
                             fmt::format("the improvement project `{}` joins several federal services", entity.id));
    if (!means) finding.labels.push_back({first->span, "one federal service"});
    finding.help = "make it a programme, or let it do with the everyday means of one service";
  }
}

}  // namespace

RULE(project_looks_like_programme){fault, judge};

}  // namespace nsp::rules
