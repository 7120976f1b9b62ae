// SPDX-License-Identifier: EUPL-1.2
// What can be said of the text of a file: family Y.
#pragma once

#include <span>

#include "diagnostics/kind.hpp"

namespace nsp::syntax {

/// Every kind of the family, for the table of all diagnostics.
std::span<const diagnostics::Kind* const> kinds();

extern const diagnostics::Kind unreadable_yaml;        // Y001
extern const diagnostics::Kind tab_in_indent;          // Y002
extern const diagnostics::Kind misplaced_indent;       // Y003
extern const diagnostics::Kind unclosed_quote;         // Y004
extern const diagnostics::Kind unclosed_bracket;       // Y005
extern const diagnostics::Kind missing_colon;          // Y006
extern const diagnostics::Kind unquoted_colon;         // Y007
extern const diagnostics::Kind reserved_start;         // Y008
extern const diagnostics::Kind text_after_value;       // Y009
extern const diagnostics::Kind duplicate_key;          // Y010
extern const diagnostics::Kind several_documents;      // Y011
extern const diagnostics::Kind unknown_escape;         // Y012
extern const diagnostics::Kind misplaced_entry;        // Y013
extern const diagnostics::Kind alias_trouble;          // Y014
extern const diagnostics::Kind directive_in_plan;      // Y015
extern const diagnostics::Kind merge_conflict;         // Y016
extern const diagnostics::Kind unquoted_hash;          // Y017
extern const diagnostics::Kind unquoted_tag;           // Y018
extern const diagnostics::Kind foreign_notation;       // Y019
extern const diagnostics::Kind malformed_utf8;         // Y020
extern const diagnostics::Kind not_utf8_encoding;      // Y021
extern const diagnostics::Kind control_character;      // Y022
extern const diagnostics::Kind bidirectional_control;  // Y023
extern const diagnostics::Kind no_break_space;         // Y024
extern const diagnostics::Kind curly_quotes;           // Y025
extern const diagnostics::Kind mixed_line_ends;        // Y026
extern const diagnostics::Kind file_too_large;         // Y030
extern const diagnostics::Kind nested_too_deep;        // Y031
extern const diagnostics::Kind expands_too_far;        // Y032
extern const diagnostics::Kind empty_file;             // Y040
extern const diagnostics::Kind unreadable_json;        // Y050
extern const diagnostics::Kind unseen_character;       // Y051
extern const diagnostics::Kind dash_for_hyphen;        // Y052
extern const diagnostics::Kind lone_cr;                // Y053
extern const diagnostics::Kind foreign_file;           // Y054
extern const diagnostics::Kind garbled_accents;        // Y055
extern const diagnostics::Kind merge_key;              // Y056

}  // namespace nsp::syntax
