// SPDX-License-Identifier: EUPL-1.2
// One slip, one finding: of several findings that tell of one slip the one that says how to mend it.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/library.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// Leaves out what another finding says already: the form of a name that leads nowhere, the form of a name that is
/// written like the id it means, what rules say of a value that is faulty, and names that only lead nowhere because one
/// id is misspelt. `findings` are sorted, and stay so.
void keep_one_of_each_slip(std::vector<diagnostics::Diagnostic>& findings, const model::Library& library,
                           const source::Files& files);

/// Makes one finding of those that say of one name that nothing bears it, where none of them knows what is meant.
void join_unknown_names(std::vector<diagnostics::Diagnostic>& findings, const model::Library& library,
                        const source::Files& files);

}  // namespace nsp::check
