// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "model/library.hpp"

namespace nsp::model {

/// Adds a finding for each circle of references through a field that forbids them (`x-acyclic`), with every reference
/// of the circle. Linear in the references.
void report_circles(const Library& library, diagnostics::Collector& diagnostics);

}  // namespace nsp::model
