// SPDX-License-Identifier: EUPL-1.2
// What can be said of references: family R.
#pragma once

#include "diagnostics/fault.hpp"

namespace nsp::model {

extern const diagnostics::Fault unknown_reference;    // R001
extern const diagnostics::Fault wrong_kind;           // R002
extern const diagnostics::Fault ambiguous_reference;  // R003
extern const diagnostics::Fault duplicate_id;         // R004
extern const diagnostics::Fault self_reference;       // R005
extern const diagnostics::Fault circular_reference;   // R006
extern const diagnostics::Fault repeated_name;        // R007
extern const diagnostics::Fault misspelt_id;          // R008
extern const diagnostics::Fault copied_file;          // R009
extern const diagnostics::Fault dead_link;            // R010
extern const diagnostics::Fault unpublished_picture;  // R011
extern const diagnostics::Fault answers_too_many;     // C047

}  // namespace nsp::model
