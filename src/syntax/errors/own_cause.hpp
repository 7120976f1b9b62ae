// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "syntax/errors/cause.hpp"
#include "syntax/mode.hpp"

namespace nsp::syntax {

/// The cause of a fault that stands where the slip was made, with what lets the reading go on behind it; nothing does
/// where the file is nested too deep, or another document begins.
Cause own_cause(const source::File& file, Mode mode, diagnostics::Diagnostic finding);

/// Nobody knows better: the line of the fault is left out.
Repair leave_out_line(const source::File& file, const diagnostics::Diagnostic& finding);

}  // namespace nsp::syntax
