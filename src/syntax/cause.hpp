// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// Looks for the slip of the hand that made a file unreadable: goes through its lines as an author writes them, and
/// gives the first that is out of order up to `until` (a byte offset: where the reading stopped) and a few lines behind
/// it. A YAML reader notices many slips lines later and elsewhere. Linear in the size of the file.
std::optional<diagnostics::Diagnostic> find_cause(const source::File& file, std::uint32_t until);

}  // namespace nsp::syntax
