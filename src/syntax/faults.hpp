// SPDX-License-Identifier: EUPL-1.2
// What can be said of the text of a file: family Y.
#pragma once

#include <span>

#include "diagnostics/fault.hpp"

namespace nsp::syntax {

/// Every kind of the family, for the table of all diagnostics.
std::span<const diagnostics::Fault* const> faults();

extern const diagnostics::Fault unreadable_yaml;        // Y001
extern const diagnostics::Fault tab_in_indent;          // Y002
extern const diagnostics::Fault misplaced_indent;       // Y003
extern const diagnostics::Fault unclosed_quote;         // Y004
extern const diagnostics::Fault unclosed_bracket;       // Y005
extern const diagnostics::Fault missing_colon;          // Y006
extern const diagnostics::Fault unquoted_colon;         // Y007
extern const diagnostics::Fault reserved_start;         // Y008
extern const diagnostics::Fault text_after_value;       // Y009
extern const diagnostics::Fault duplicate_key;          // Y010
extern const diagnostics::Fault several_documents;      // Y011
extern const diagnostics::Fault unknown_escape;         // Y012
extern const diagnostics::Fault misplaced_entry;        // Y013
extern const diagnostics::Fault alias_trouble;          // Y014
extern const diagnostics::Fault directive_in_plan;      // Y015
extern const diagnostics::Fault merge_conflict;         // Y016
extern const diagnostics::Fault unquoted_hash;          // Y017
extern const diagnostics::Fault unquoted_tag;           // Y018
extern const diagnostics::Fault foreign_notation;       // Y019
extern const diagnostics::Fault malformed_utf8;         // Y020
extern const diagnostics::Fault not_utf8_encoding;      // Y021
extern const diagnostics::Fault control_character;      // Y022
extern const diagnostics::Fault bidirectional_control;  // Y023
extern const diagnostics::Fault no_break_space;         // Y024
extern const diagnostics::Fault curly_quotes;           // Y025
extern const diagnostics::Fault mixed_line_ends;        // Y026
extern const diagnostics::Fault file_too_large;         // Y030
extern const diagnostics::Fault nested_too_deep;        // Y031
extern const diagnostics::Fault expands_too_far;        // Y032
extern const diagnostics::Fault empty_file;             // Y040
extern const diagnostics::Fault unreadable_json;        // Y050
extern const diagnostics::Fault unseen_character;       // Y051
extern const diagnostics::Fault dash_for_hyphen;        // Y052
extern const diagnostics::Fault lone_cr;                // Y053
extern const diagnostics::Fault foreign_file;           // Y054
extern const diagnostics::Fault garbled_accents;        // Y055
extern const diagnostics::Fault merge_key;              // Y056

}  // namespace nsp::syntax
