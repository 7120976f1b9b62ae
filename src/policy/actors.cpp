// SPDX-License-Identifier: EUPL-1.2
#include "policy/actors.hpp"

#include <array>

namespace nsp::policy {

namespace {

struct TypeName {
  std::string_view word;
  ActorType type;
  std::string_view described;
};

constexpr std::array type_names{TypeName{"police", ActorType::police, "a police service"},
                                TypeName{"judicial", ActorType::judicial, "a judicial authority"},
                                TypeName{"administrative", ActorType::administrative, "an administrative authority"},
                                TypeName{"government-service", ActorType::government_service, "a government service"},
                                TypeName{"partner", ActorType::partner, "a partner outside government"},
                                TypeName{"international", ActorType::international, "an international body"}};

/// Visits the actor and what it is part of, step by step, until `visit` says that it has seen enough.
template <class Visit>
void walk_up(const Chain& chain, EntityId actor, Visit visit) {
  for (int step = 0; step < max_steps && actor != none; ++step) {
    if (visit(actor)) return;
    actor = chain.target(actor, "part_of");
  }
}

bool has_word_of_committee(std::string_view text) {
  for (std::string_view word : {"CPPL", "VCLP"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || text[at - 1] == '-' || text[at - 1] == ' ' || text[at - 1] == '/';
    const bool ends = end == text.size() || text[end] == '-' || text[end] == ' ' || text[end] == '/';
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

ActorType actor_type(const Chain& chain, EntityId actor) {
  const std::string_view word = policy::word(chain.entity(actor), "type");
  for (const TypeName& name : type_names)
    if (name.word == word) return name.type;
  return ActorType::unknown;
}

std::string_view describe(ActorType type) {
  for (const TypeName& name : type_names)
    if (name.type == type) return name.described;
  return "an actor";
}

std::string describe(const Chain& chain, EntityId actor) {
  switch (police_level(chain, actor)) {
    case PoliceLevel::local: return "a service of the local police";
    case PoliceLevel::federal: return "a service of the Federal Police";
    case PoliceLevel::whole: return "the police as a whole";
    case PoliceLevel::outside:
    case PoliceLevel::unknown: break;
  }
  return std::string(describe(actor_type(chain, actor)));
}

PoliceLevel police_level(const Chain& chain, EntityId actor) {
  const ActorType type = actor_type(chain, actor);
  if (type == ActorType::unknown) return PoliceLevel::unknown;
  if (type != ActorType::police) return PoliceLevel::outside;
  PoliceLevel found = PoliceLevel::whole;
  walk_up(chain, actor, [&](EntityId at) {
    const Entity& entity = chain.entity(at);
    const std::string_view level = word(entity, "level");
    const bool decided = level == "local" || level == "federal";
    if (decided) found = level == "local" ? PoliceLevel::local : PoliceLevel::federal;
    if (level == "district") found = PoliceLevel::federal;
    if (!decided && found == PoliceLevel::whole && (!level.empty() || chain.has_dangling(at, "part_of")))
      found = PoliceLevel::unknown;
    return decided;
  });
  return found;
}

bool may_be_local(PoliceLevel level) {
  return level != PoliceLevel::outside && level != PoliceLevel::federal;
}

bool may_be_federal(PoliceLevel level) {
  return level != PoliceLevel::outside && level != PoliceLevel::local;
}

bool acts_at(const Chain& chain, EntityId actor, std::string_view level) {
  bool found = false;
  walk_up(chain, actor, [&](EntityId at) { return found = word(chain.entity(at), "level") == level; });
  return found;
}

bool is_within(const Chain& chain, EntityId actor, EntityId whole) {
  bool found = false;
  walk_up(chain, actor, [&](EntityId at) { return found = at == whole; });
  return found;
}

bool is_within_any(const Chain& chain, EntityId actor, const std::set<EntityId>& wholes) {
  bool found = false;
  walk_up(chain, actor, [&](EntityId at) { return found = wholes.contains(at); });
  return found;
}

bool is_standing_committee(const Chain& chain, EntityId actor) {
  const auto abbreviation = field(chain.entity(actor), "abbreviation");
  if (!abbreviation || police_level(chain, actor) != PoliceLevel::local) return false;
  if (has_word_of_committee(abbreviation->text())) return true;
  for (const syntax::Entry& entry : abbreviation->entries())
    if (has_word_of_committee(entry.value.text())) return true;
  return false;
}

source::Span place_of_type(const Chain& chain, EntityId actor) {
  return place_of(chain.entity(actor), "type");
}

}  // namespace nsp::policy
