// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// Of more findings than are told of so much text, keeps the worst and adds one that counts the others. Fixes of more
/// edits than anybody reads are not told.
void leave_out_flood(const source::Files& files, std::vector<diagnostics::Diagnostic>& findings);

}  // namespace nsp::check
