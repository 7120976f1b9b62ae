// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

#include "diagnostics/collector.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// A larger file is refused before it is read.
inline constexpr std::size_t max_file_size = std::size_t{16} << 20U;

enum class Grammar { yaml, json };

/// Looks at the bytes of a file before any parser does: size, encoding, control characters, and for YAML the depth of
/// brackets. Adds a finding and answers false where the file cannot be read at all. One pass.
bool check_bytes(const source::File& file, Grammar grammar, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
