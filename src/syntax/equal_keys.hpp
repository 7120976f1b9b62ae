// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "syntax/document.hpp"

namespace nsp::syntax {

/// Adds a finding for each key that its mapping already holds (YAML 1.2.2, section 3.2.1.1); whether there is none.
/// Linear.
bool report_equal_keys(const Document& document, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
