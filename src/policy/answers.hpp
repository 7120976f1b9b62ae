// SPDX-License-Identifier: EUPL-1.2
// Expectations of the authorities, and who answers them.
#pragma once

#include "policy/chain.hpp"

namespace nsp::policy {

/// Whether a contribution answers expectations, all of them of clusters other than its own. False where something that
/// it names is not known.
bool answers_elsewhere_only(const Chain& chain, EntityId contribution);

}  // namespace nsp::policy
