// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace nsp::environment {

/// What the linker put into this program to tell it from any other (its build id); empty where it put nothing.
std::string find_build();

}  // namespace nsp::environment
