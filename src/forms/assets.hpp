// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "source/embedded.hpp"

namespace nsp::forms {

/// The files of `assets/`: "site.css", "search.js".
std::vector<source::Embedded> assets();
/// The text of one; empty where there is none of that name.
std::string_view asset(std::string_view name);

}  // namespace nsp::forms
