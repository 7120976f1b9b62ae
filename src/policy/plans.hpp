// SPDX-License-Identifier: EUPL-1.2
// The plans of the chain of police policy, from the framework down to the zone.
#pragma once

#include <array>
#include <string_view>

namespace nsp::policy {

inline constexpr std::array<std::string_view, 4> kinds_of_plans{"framework", "national-plan", "regional-plan",
                                                                "zonal-plan"};

}  // namespace nsp::policy
