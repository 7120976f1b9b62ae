// SPDX-License-Identifier: EUPL-1.2
// How far a change reaches.
//
// The surroundings of a file are what can be seen from it without looking around: itself and all that is part of it;
// what these lead to through references, however many steps away; all that is part of any plan that it leads to; what
// refers to it directly; and the registers, which are in sight from everywhere.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/library.hpp"

namespace nsp::policy {

/// The documents, by number, that have one of `changed` in their surroundings, these included. `targets` are what
/// references of the changed ones lead to, or led to before the change. Nothing where that is most of all documents, or
/// where a register changed.
std::optional<std::vector<model::DocumentId>> reached_by(const model::Library& library,
                                                         std::span<const model::DocumentId> changed,
                                                         std::span<const model::DocumentId> targets);

}  // namespace nsp::policy
