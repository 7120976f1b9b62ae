// SPDX-License-Identifier: EUPL-1.2
#include "policy/voices.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "text/words.hpp"

namespace nsp::policy {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a text consists of one of the words, whatever its capitals.
bool says_one_of(std::string_view text, Words folded) {
  return is_one_of(text::fold_case(text), folded);
}

bool has_abbreviation(const Entity& actor, Words folded) {
  const auto abbreviation = field(actor, "abbreviation");
  if (!abbreviation) return false;
  if (says_one_of(abbreviation->text(), folded)) return true;
  bool found = false;
  for (const Value::Entry& entry : abbreviation->entries()) found = found || says_one_of(entry.value.text(), folded);
  return found;
}

/// Whether the actor, or something that it is part of, has one of these ids or abbreviations.
bool is_known_as(const Chain& chain, EntityId actor, Words ids, Words abbreviations) {
  for (int step = 0; step < max_steps && actor != none; ++step) {
    const Entity& entity = chain.entity(actor);
    if (is_one_of(entity.id, ids) || has_abbreviation(entity, abbreviations)) return true;
    actor = chain.target(actor, "part_of");
  }
  return false;
}

}  // namespace

bool speaks_for_local_police(const Chain& chain, EntityId actor) {
  return may_be_local(police_level(chain, actor)) ||
         is_known_as(chain, actor, {"zonal-security-council", "regional-security-council", "coordinating-committee"},
                     {"cores"});
}

bool speaks_for_federated(const Chain& chain, EntityId actor) {
  const bool is_authority = actor_type(chain, actor) != ActorType::police;
  return acts_at(chain, actor, "federated") || (is_authority && acts_at(chain, actor, "regional")) ||
         is_known_as(chain, actor, {"interministerial-conference"}, {"imc", "cim"});
}

bool is_hand_in_district(const Chain& chain, EntityId actor) {
  return is_known_as(chain, actor, {"coordination-and-support-directorate", "administrative-coordinating-director"},
                     {"csd", "dca", "kud", "dirco"});
}

bool is_head_of_federal_police(const Chain& chain, EntityId actor) {
  return is_one_of(chain.entity(actor).id, {"federal-police", "commissioner-general"});
}

}  // namespace nsp::policy
