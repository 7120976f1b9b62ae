// SPDX-License-Identifier: EUPL-1.2
// What is said where somebody names a thing that is not there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nsp::views {

/// "`a`, `b` or `c`".
std::string enumerate(const std::vector<std::string_view>& words);

/// "did you mean `x`?" where one candidate is near; else empty.
std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace nsp::views
