// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// Tells of accents that are UTF-8 read as Windows-1252 and saved again, such as `Ã©` for `é`; the whole file at once.
void report_garbled_accents(const source::File& file, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
