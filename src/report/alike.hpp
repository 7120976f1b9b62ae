// SPDX-License-Identifier: EUPL-1.2
// Findings that say the same of many things, such as a thousand references to what is not there.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace nsp::report {

/// Groups of more are shown by examples.
inline constexpr std::size_t largest_shown_whole = 20;
inline constexpr std::size_t examples_shown = 3;

/// A finding that is shown, and how many like it are left out behind it.
struct Shown {
  const diagnostics::Diagnostic* finding = nullptr;
  std::size_t more = 0;
  std::size_t files = 0;  ///< in which those stand
};

/// The findings that a reader wants to see, in their order: of each large group whose severity, code and message agree,
/// but for numbers and what is quoted, the first few.
std::vector<Shown> gather_alike(std::span<const diagnostics::Diagnostic> findings);

}  // namespace nsp::report
