// SPDX-License-Identifier: EUPL-1.2
// The tree out of the events of yaml-cpp.
#pragma once

#include <optional>

#include "syntax/events/reader.hpp"

namespace nsp::syntax {

/// Reads the file, which has passed `check_bytes`, as a plan or a document of any YAML, aliases followed within the
/// limits of `Document`. Where a fault stops the reading, `fault` is set, and the tree holds what stands before it.
Document read_tree(const source::File& file, Mode mode, std::optional<SyntaxError>& fault);

}  // namespace nsp::syntax
