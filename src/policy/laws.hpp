// SPDX-License-Identifier: EUPL-1.2
// Laws, and what their addresses say of them.
#pragma once

#include "policy/chain.hpp"

namespace nsp::policy {

/// Whether an address of the law that holds an identifier (`/eli/`) gives another year or number than its fields: then
/// one of them is wrong, and what else they contradict follows from that.
bool is_contradicted_by_address(const Entity& law);

}  // namespace nsp::policy
