// SPDX-License-Identifier: EUPL-1.2
// For whom a body speaks that brings several authorities or services to one table, and who is whose hand.
#pragma once

#include "policy/actors.hpp"

namespace nsp::policy {

/// Whether an actor is, or speaks for, the local police: one of its services, the police as a whole, or a body in which
/// its chiefs sit (a zonal or regional security council, the Coordinating Committee). One of whom too little is known
/// may do so.
bool speaks_for_local_police(const Chain& chain, EntityId actor);

/// Whether an actor is, or speaks for, a Community or Region: an authority of the federated or regional level, or the
/// interministerial conference, in which the governments of both levels meet.
bool speaks_for_federated(const Chain& chain, EntityId actor);

/// Whether it is the Federal Police's hand in a district: the coordination and support directorate, its director, or
/// somebody who is part of either. Known by their ids, or by their abbreviations (CSD, DCA, KUD, DirCo).
bool is_hand_in_district(const Chain& chain, EntityId actor);

/// Whether it stands for the Federal Police as a whole: itself, or the Commissioner-General who is its head.
bool is_head_of_federal_police(const Chain& chain, EntityId actor);

}  // namespace nsp::policy
