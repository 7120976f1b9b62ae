// SPDX-License-Identifier: EUPL-1.2
// Texts that lack in a language, and of which `check` does not tell: they are allowed in place, or known.
#pragma once

#include <optional>
#include <vector>

#include "check/baseline.hpp"
#include "check/check.hpp"
#include "forms/publication.hpp"

namespace nsp::commands {

/// Takes out of `lacks` what a comment in the plan allows or the baseline knows, as a finding of `missing-translation`.
/// Sorts them, each once.
void pass_over_excused(const check::Loaded& loaded, std::optional<check::Baseline> known,
                       std::vector<pages::Lack>& lacks);

}  // namespace nsp::commands
