// SPDX-License-Identifier: EUPL-1.2
// What can be said of the configuration and of files as such: family C.
#pragma once

#include <span>

#include "diagnostics/fault.hpp"

namespace nsp::check {

extern const diagnostics::Fault missing_kind;               // C001
extern const diagnostics::Fault unknown_kind;               // C002
extern const diagnostics::Fault not_a_regular_file;         // C003
extern const diagnostics::Fault unreadable_file;            // C004
extern const diagnostics::Fault unknown_rule;               // C010
extern const diagnostics::Fault path_outside_workspace;     // C011
extern const diagnostics::Fault missing_folder;             // C012
extern const diagnostics::Fault linked_path;                // C037
extern const diagnostics::Fault unusable_output;            // C038
extern const diagnostics::Fault unused_allowance;           // C020
extern const diagnostics::Fault malformed_allowance;        // C021
extern const diagnostics::Fault allowance_of_unknown_rule;  // C022
extern const diagnostics::Fault allowance_not_possible;     // C023
extern const diagnostics::Fault unreadable_folder;          // C030
extern const diagnostics::Fault plan_not_read;              // C031
extern const diagnostics::Fault configuration_not_read;     // C032
extern const diagnostics::Fault plan_elsewhere;             // C033
extern const diagnostics::Fault link_not_followed;          // C034
extern const diagnostics::Fault findings_left_out;          // C044
extern const diagnostics::Fault path_too_long;              // C045

std::span<const diagnostics::Fault* const> faults();

}  // namespace nsp::check
