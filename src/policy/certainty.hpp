// SPDX-License-Identifier: EUPL-1.2
// Whether what seems to be missing is: one slip is one finding, so nobody is told that something is missing which may
// only be out of sight.
#pragma once

#include "policy/chain.hpp"

namespace nsp::policy {

/// Whether things of that kind may be out of sight: in a file with errors, or in one whose `part_of` leads nowhere, so
/// that the plan which it belongs to does not show it. `kind` is that of a document.
bool may_miss(const Chain& chain, std::string_view kind);

}  // namespace nsp::policy
