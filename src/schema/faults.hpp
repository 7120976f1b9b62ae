// SPDX-License-Identifier: EUPL-1.2
// What can be said of the shape of a document, and of a schema itself: family S.
#pragma once

#include "diagnostics/fault.hpp"

namespace nsp::schema {

extern const diagnostics::Fault wrong_type;           // S001
extern const diagnostics::Fault unknown_key;          // S002
extern const diagnostics::Fault missing_key;          // S003
extern const diagnostics::Fault unknown_value;        // S004
extern const diagnostics::Fault wrong_format;         // S005
extern const diagnostics::Fault wrong_form;           // S006
extern const diagnostics::Fault number_out_of_range;  // S007
extern const diagnostics::Fault wrong_length;         // S008
extern const diagnostics::Fault wrong_count;          // S009
extern const diagnostics::Fault repeated_item;        // S010
extern const diagnostics::Fault excluding_keys;       // S011
extern const diagnostics::Fault missing_companion;    // S012
extern const diagnostics::Fault unwanted_value;       // S013
extern const diagnostics::Fault missing_item;         // S014
extern const diagnostics::Fault ambiguous_text;       // S015
extern const diagnostics::Fault swallowed_key;        // S016
extern const diagnostics::Fault reversed_order;       // S017
extern const diagnostics::Fault faulty_schema;        // S020
extern const diagnostics::Fault schema_too_costly;    // S021
extern const diagnostics::Fault too_many_findings;    // S022
extern const diagnostics::Fault other_dialect;        // S023
extern const diagnostics::Fault doubtful_number;      // S024
extern const diagnostics::Fault faulty_annotation;    // S025

}  // namespace nsp::schema
