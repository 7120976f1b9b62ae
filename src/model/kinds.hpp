// SPDX-License-Identifier: EUPL-1.2
// What can be said of references: family R.
#pragma once

#include "diagnostics/kind.hpp"

namespace nsp::model {

extern const diagnostics::Kind unknown_reference;    // R001
extern const diagnostics::Kind wrong_kind;           // R002
extern const diagnostics::Kind ambiguous_reference;  // R003
extern const diagnostics::Kind duplicate_id;         // R004
extern const diagnostics::Kind self_reference;       // R005
extern const diagnostics::Kind circular_reference;   // R006
extern const diagnostics::Kind repeated_name;        // R007
extern const diagnostics::Kind misspelt_id;          // R008
extern const diagnostics::Kind copied_file;          // R009
extern const diagnostics::Kind dead_link;            // R010
extern const diagnostics::Kind unpublished_picture;  // R011
extern const diagnostics::Kind answers_too_many;     // C047

}  // namespace nsp::model
