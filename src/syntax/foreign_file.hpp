// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// Whether the file is one of another program: a document of Word, a web page, an archive. Then that is told, and
/// nothing in it is worth reading.
bool report_foreign_file(const source::File& file, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
