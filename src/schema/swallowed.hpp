// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "schema/shape.hpp"

namespace nsp::schema {

/// Adds a finding for each line of a block text (`>`, `|`) that looks like a key which the mapping around it knows and
/// does not have: indented by a slip, the key became part of the text, and no schema can tell.
void report_swallowed_keys(const Shape& shape, const syntax::Document& document, diagnostics::Collector& diagnostics);

}  // namespace nsp::schema
