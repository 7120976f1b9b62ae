// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::programme_without_partners {

using namespace policy;

extern const Rule rule;

namespace {

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
        rule.kind, *ground,
        fmt::format("the programme `{}` coordinates several services, but names fewer than two", entity.id));
    finding.labels.push_back({place_of(entity, "lead"), "its lead"});
    finding.help = "name the other services under `partners`";
  }
}

}  // namespace

const Rule rule{
    {"P021",
     "programme-without-partners",
     diagnostics::Severity::warning,
     "a programme that coordinates services, and names only one",
     {"A programme that gives `coordination` among its grounds, where lead and partners together are fewer than two "
      "services. Partners outside government are welcome, but count as no service; the lead named again among the "
      "partners counts once.",
      "A programme is right where attention must be paid \"to coordination between several services\". One service has "
      "nobody to coordinate with: either the others are not named yet, or the ground is another.",
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
      "grounds: [coordination]\n"
      "partners: [banks]\n",
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
      "grounds: [coordination]\n"
      "partners: [banks, customs]\n",
      "Name the services that work together under `partners`, or give another ground. Where they are not known yet, "
      "allow it."}},
    judge};

}  // namespace nsp::rules::programme_without_partners
