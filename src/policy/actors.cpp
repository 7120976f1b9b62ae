// SPDX-License-Identifier: EUPL-1.2
#include "policy/actors.hpp"

#include <array>

#include "words/template.hpp"

namespace nsp::policy {

namespace {

constexpr words::Template<> a_police_service{"a police service", "een politiedienst", "un service de police",
                                             "ein Polizeidienst"};
constexpr words::Template<> a_judicial_authority{"a judicial authority", "een gerechtelijke overheid",
                                                 "une autorité judiciaire", "eine gerichtliche Behörde"};
constexpr words::Template<> an_administrative_authority{"an administrative authority", "een bestuurlijke overheid",
                                                        "une autorité administrative", "eine Verwaltungsbehörde"};
constexpr words::Template<> a_government_service{"a government service", "een overheidsdienst", "un service public",
                                                 "ein Dienst des Staates"};
constexpr words::Template<> a_partner_outside_government{
    "a partner outside government", "een partner buiten de overheid", "un partenaire extérieur aux pouvoirs publics",
    "ein Partner außerhalb des Staates"};
constexpr words::Template<> an_international_body{"an international body", "een internationale instelling",
                                                  "un organisme international", "eine internationale Einrichtung"};
constexpr words::Template<> an_actor{"an actor", "een actor", "un acteur", "ein Akteur"};
constexpr words::Template<> a_service_of_the_local_police{
    "a service of the local police", "een dienst van de lokale politie", "un service de la police locale",
    "ein Dienst der lokalen Polizei"};
constexpr words::Template<> a_service_of_the_federal_police{
    "a service of the Federal Police", "een dienst van de federale politie", "un service de la police fédérale",
    "ein Dienst der Föderalen Polizei"};
constexpr words::Template<> the_police_as_a_whole{"the police as a whole", "de politie als geheel",
                                                  "la police dans son ensemble", "die Polizei insgesamt"};

struct TypeName {
  std::string_view word;
  ActorType type;
};

constexpr std::array type_names{TypeName{"police", ActorType::police},
                                TypeName{"judicial", ActorType::judicial},
                                TypeName{"administrative", ActorType::administrative},
                                TypeName{"government-service", ActorType::government_service},
                                TypeName{"partner", ActorType::partner},
                                TypeName{"international", ActorType::international}};

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

words::Text describe(ActorType type) {
  switch (type) {
    case ActorType::police: return a_police_service;
    case ActorType::judicial: return a_judicial_authority;
    case ActorType::administrative: return an_administrative_authority;
    case ActorType::government_service: return a_government_service;
    case ActorType::partner: return a_partner_outside_government;
    case ActorType::international: return an_international_body;
    case ActorType::unknown: break;
  }
  return an_actor;
}

words::Text describe(const Chain& chain, EntityId actor) {
  switch (police_level(chain, actor)) {
    case PoliceLevel::local: return a_service_of_the_local_police;
    case PoliceLevel::federal: return a_service_of_the_federal_police;
    case PoliceLevel::whole: return the_police_as_a_whole;
    case PoliceLevel::outside:
    case PoliceLevel::unknown: break;
  }
  return describe(actor_type(chain, actor));
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
  for (const Value::Entry& entry : abbreviation->entries())
    if (has_word_of_committee(entry.value.text())) return true;
  return false;
}

source::Span place_of_type(const Chain& chain, EntityId actor) {
  return place_of(chain.entity(actor), "type");
}

}  // namespace nsp::policy
