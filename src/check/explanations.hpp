// SPDX-License-Identifier: EUPL-1.2
// What the allowances of plan files say about who answers what.
#pragma once

#include "check/check.hpp"
#include "policy/explanations.hpp"

namespace nsp::check {

/// The reasons that stand beside what coverage would call silent.
policy::Explanations explanations_of(const Loaded& loaded);

}  // namespace nsp::check
