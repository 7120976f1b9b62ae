// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace nsp::environment {

/// What differs between two texts of one file, line by line, in the unified form that `patch` and `git apply` take,
/// with three lines around each difference; empty where they are equal.
std::string diff_lines(const std::string& name, std::string_view before, std::string_view after);

}  // namespace nsp::environment
