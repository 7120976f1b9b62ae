// SPDX-License-Identifier: EUPL-1.2
// Names that lead nowhere because the file that bears them is not read.
#pragma once

#include <vector>

#include "check/overlooked.hpp"

namespace nsp::check {

/// Where a file that is not read gives the ids that names ask for, the names are told of once: at that file, as an
/// error. Looks at the files that were told of as not read, and, where names are left, for hidden files and for copies
/// set aside in the folders of plans whose original is gone. `findings` are sorted, and stay so.
void tell_of_unread_holders(std::vector<diagnostics::Diagnostic>& findings, const Oversight& oversight,
                            const Survey& survey);

}  // namespace nsp::check
