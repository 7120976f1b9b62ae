// SPDX-License-Identifier: EUPL-1.2
// Fills the matrices of a coverage.
#pragma once

#include <array>

#include "policy/coverage.hpp"

namespace nsp::policy {

/// Rules that find what coverage calls silent, by the entity that they find it at: `silence_at_cluster` and so on.
inline constexpr std::string_view silence_at_cluster = "P001";
inline constexpr std::string_view silence_at_expectation = "P003";
inline constexpr std::string_view silence_at_theme = "P011";
inline constexpr std::string_view silence_at_zone = "P058";
inline constexpr std::string_view silence_at_contribution = "P120";
inline constexpr std::array silence_codes{silence_at_cluster, silence_at_expectation, silence_at_theme, silence_at_zone,
                                          silence_at_contribution};

/// Takes down who answers what to a coverage that has its plans and frameworks. `room` is how much may still be listed.
void survey(const Chain& chain, const Explanations& explanations, Coverage& coverage, std::size_t& room);

}  // namespace nsp::policy
