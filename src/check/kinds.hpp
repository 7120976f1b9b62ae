// SPDX-License-Identifier: EUPL-1.2
// What can be said of the configuration and of files as such: family C.
#pragma once

#include <span>

#include "diagnostics/kind.hpp"

namespace nsp::check {

extern const diagnostics::Kind missing_kind;               // C001
extern const diagnostics::Kind unknown_kind;               // C002
extern const diagnostics::Kind not_a_regular_file;         // C003
extern const diagnostics::Kind unreadable_file;            // C004
extern const diagnostics::Kind unknown_rule;               // C010
extern const diagnostics::Kind path_outside_workspace;     // C011
extern const diagnostics::Kind missing_folder;             // C012
extern const diagnostics::Kind linked_path;                // C037
extern const diagnostics::Kind unusable_output;            // C038
extern const diagnostics::Kind unused_allowance;           // C020
extern const diagnostics::Kind malformed_allowance;        // C021
extern const diagnostics::Kind allowance_of_unknown_rule;  // C022
extern const diagnostics::Kind allowance_not_possible;     // C023
extern const diagnostics::Kind unreadable_folder;          // C030
extern const diagnostics::Kind plan_not_read;              // C031
extern const diagnostics::Kind configuration_not_read;     // C032
extern const diagnostics::Kind plan_elsewhere;             // C033
extern const diagnostics::Kind link_not_followed;          // C034
extern const diagnostics::Kind findings_left_out;          // C044
extern const diagnostics::Kind path_too_long;              // C045

std::span<const diagnostics::Kind* const> kinds();

}  // namespace nsp::check
