// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P021", "programme-without-partners", diagnostics::Severity::warning,
                                  "a programme that coordinates services, and names only one"};

/// Services that take part, as far as two of them.
std::size_t count_services(const Chain& chain, EntityId programme) {
  std::set<EntityId> services;
  for (std::string_view name : {"lead", "partners"}) {
    for_each_reference(chain.library(), programme, name, [&](const Reference& reference) {
      if (reference.to != none && actor_type(chain, reference.to) != ActorType::partner) services.insert(reference.to);
    });
  }
  return services.size();
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const auto ground = find_word(entity, "grounds", "coordination");
    if (!ground || !chain.is_sound(programme)) continue;
    if (chain.has_dangling(programme, "lead") || chain.has_dangling(programme, "partners")) continue;
    if (count_services(chain, programme) >= 2) continue;
    auto& finding = findings.add(
        fault, *ground,
        fmt::format("the programme `{}` coordinates several services, but names fewer than two", entity.id));
    finding.labels.push_back({place_of(entity, "lead"), "its lead"});
    finding.help = "name the other services under `partners`";
  }
}

}  // namespace

RULE(programme_without_partners){fault, judge};

}  // namespace nsp::rules
