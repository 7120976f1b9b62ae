// SPDX-License-Identifier: EUPL-1.2
// What can be said of the shape of a document, and of a schema itself: family S.
#pragma once

#include "diagnostics/kind.hpp"

namespace nsp::schema {

extern const diagnostics::Kind wrong_type;           // S001
extern const diagnostics::Kind unknown_key;          // S002
extern const diagnostics::Kind missing_key;          // S003
extern const diagnostics::Kind unknown_value;        // S004
extern const diagnostics::Kind wrong_format;         // S005
extern const diagnostics::Kind wrong_form;           // S006
extern const diagnostics::Kind number_out_of_range;  // S007
extern const diagnostics::Kind wrong_length;         // S008
extern const diagnostics::Kind wrong_count;          // S009
extern const diagnostics::Kind repeated_item;        // S010
extern const diagnostics::Kind excluding_keys;       // S011
extern const diagnostics::Kind missing_companion;    // S012
extern const diagnostics::Kind unwanted_value;       // S013
extern const diagnostics::Kind missing_item;         // S014
extern const diagnostics::Kind ambiguous_text;       // S015
extern const diagnostics::Kind swallowed_key;        // S016
extern const diagnostics::Kind reversed_order;       // S017
extern const diagnostics::Kind faulty_schema;        // S020
extern const diagnostics::Kind schema_too_costly;    // S021
extern const diagnostics::Kind too_many_findings;    // S022
extern const diagnostics::Kind other_dialect;        // S023
extern const diagnostics::Kind doubtful_number;      // S024
extern const diagnostics::Kind faulty_annotation;    // S025

}  // namespace nsp::schema
