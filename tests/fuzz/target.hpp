// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a fuzz target does with one input; each target defines it, and the fuzzer or the replay calls it.
void try_input(std::string_view input);
