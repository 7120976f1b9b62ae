// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nsp::commands {

/// The languages of `--lang`, which takes several with commas between.
std::vector<std::string> split_languages(std::string_view list);

}  // namespace nsp::commands
