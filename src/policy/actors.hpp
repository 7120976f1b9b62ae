// SPDX-License-Identifier: EUPL-1.2
// Who is who: what the registers of actors say of authorities, police services and partners.
#pragma once

#include <string>

#include "policy/chain.hpp"

namespace nsp::policy {

enum class ActorType : std::uint8_t {
  unknown,
  police,
  judicial,
  administrative,
  government_service,
  partner,
  international
};

/// What an actor is; unknown where its register does not say so, or says something else.
ActorType actor_type(const Chain& chain, EntityId actor);

/// "a police service", "a judicial authority"; of an unknown one "an actor".
words::Text describe(ActorType type);
/// The same, with the level of a police service: "a service of the local police".
words::Text describe(const Chain& chain, EntityId actor);

/// To which of the two levels of the integrated police an actor belongs, by its own level or that of what it is part
/// of: `local`, or `federal` (services of a district belong to the Federal Police, unless they are part of the local
/// one). A police service without a level that is part of nothing is the `whole` police; other actors are `outside`.
enum class PoliceLevel : std::uint8_t { outside, local, federal, whole, unknown };
PoliceLevel police_level(const Chain& chain, EntityId actor);

/// Whether it is, or may be, of the local police; the police as a whole are both.
bool may_be_local(PoliceLevel level);
bool may_be_federal(PoliceLevel level);

/// Whether the actor, or something that it is part of, acts at that level.
bool acts_at(const Chain& chain, EntityId actor, std::string_view level);

/// Whether `actor` is `whole`, or part of it however many steps away.
bool is_within(const Chain& chain, EntityId actor, EntityId whole);
/// Whether it is one of them, or part of one.
bool is_within_any(const Chain& chain, EntityId actor, const std::set<EntityId>& wholes);

/// Whether it is the Standing Committee of the Local Police: a service of the local police whose abbreviation, in any
/// language, is CPPL, VCLP or both.
bool is_standing_committee(const Chain& chain, EntityId actor);

/// Where its register says what it is; its name where it does not.
source::Span place_of_type(const Chain& chain, EntityId actor);

}  // namespace nsp::policy
