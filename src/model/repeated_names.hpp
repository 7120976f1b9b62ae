// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "model/library.hpp"

namespace nsp::model {

/// Adds a finding for each thing that a list of the document names under two spellings. Equal spellings are told by the
/// schema. The document's references lead where they lead; n log n in their number.
void report_repeated_names(const Library& library, DocumentId document, diagnostics::Collector& diagnostics);

}  // namespace nsp::model
