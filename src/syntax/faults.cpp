// SPDX-License-Identifier: EUPL-1.2
#include "syntax/faults.hpp"

#include <array>

namespace nsp::syntax {

using diagnostics::Fault;
using diagnostics::Severity;

const Fault unreadable_yaml{"Y001", "unreadable-yaml", Severity::error, "a place where the file stops being YAML"};

const Fault tab_in_indent{"Y002", "tab-in-indent", Severity::error, "a tab where a line is indented"};

const Fault misplaced_indent{"Y003", "misplaced-indent", Severity::error,
                             "a line that is indented like none of its neighbours"};

const Fault unclosed_quote{"Y004", "unclosed-quote", Severity::error, "text that begins with a quote and never ends"};

const Fault unclosed_bracket{"Y005", "unclosed-bracket", Severity::error,
                             "a bracket or brace without its partner, or where none belongs"};

const Fault missing_colon{"Y006", "missing-colon", Severity::error, "a key without a colon and a blank"};

const Fault unquoted_colon{"Y007", "unquoted-colon", Severity::error, "a colon and a blank within unquoted text"};

const Fault reserved_start{"Y008", "reserved-start", Severity::error,
                           "text that begins with a sign that YAML keeps for itself"};

const Fault text_after_value{"Y009", "text-after-value", Severity::error, "text behind a value that has ended"};

const Fault duplicate_key{"Y010", "duplicate-key", Severity::error, "a key that its mapping already has"};

const Fault several_documents{"Y011", "several-documents", Severity::error, "a second document in one file"};

const Fault unknown_escape{"Y012", "unknown-escape", Severity::error, "a backslash sequence that means nothing"};

const Fault misplaced_entry{"Y013", "misplaced-entry", Severity::error,
                            "a list item, key or comma where none belongs, or a comma that is missing"};

const Fault alias_trouble{"Y014", "alias-trouble", Severity::error,
                          "an alias (`*name`) that stands for nothing or for itself"};

const Fault directive_in_plan{"Y015", "directive", Severity::error, "a directive (`%...`) at the head of a file"};

const Fault merge_conflict{"Y016", "merge-conflict", Severity::error,
                           "the markers of a merge that nobody has finished"};

const Fault unquoted_hash{"Y017", "unquoted-hash", Severity::warning, "text without quotes that is cut off at a `#`"};

const Fault unquoted_tag{"Y018", "unquoted-tag", Severity::warning,
                         "a first word behind `!` that is no part of the text"};

const Fault foreign_notation{"Y019", "foreign-notation", Severity::error,
                             "a comment, a frame or a line of signs as other notations have them"};

const Fault malformed_utf8{"Y020", "malformed-utf8", Severity::error, "bytes that are no UTF-8"};

const Fault not_utf8_encoding{"Y021", "not-utf8-encoding", Severity::error, "a file in UTF-16 or UTF-32"};

const Fault control_character{"Y022", "control-character", Severity::error, "a control character or NUL"};

const Fault bidirectional_control{"Y023", "bidirectional-control", Severity::warning,
                                  "a character that changes the direction of text"};

const Fault no_break_space{"Y024", "no-break-space", Severity::error,
                           "a no-break space, or another wide or thin one, where a blank is wanted"};

const Fault curly_quotes{"Y025", "curly-quotes", Severity::warning, "text between curly quotes"};

const Fault mixed_line_ends{"Y026", "mixed-line-ends", Severity::note, "Windows and Unix line ends in one file"};

const Fault file_too_large{"Y030", "file-too-large", Severity::error, "a file over 16 MiB"};

const Fault nested_too_deep{"Y031", "nested-too-deep", Severity::error, "more than 256 levels of nesting"};

const Fault expands_too_far{"Y032", "expands-too-far", Severity::error,
                            "aliases that repeat more than 100,000 values, or far more text than the file has"};

const Fault empty_file{"Y040", "empty-file", Severity::error, "a file without any content"};

const Fault unreadable_json{"Y050", "unreadable-json", Severity::error, "a place where the file stops being JSON"};

const Fault unseen_character{"Y051", "unseen-character", Severity::error,
                             "a character that nobody sees, within a key, an id or an indent"};

const Fault dash_for_hyphen{"Y052", "dash-for-hyphen", Severity::error,
                            "a dash where an id, a date or a number has a hyphen"};

const Fault lone_cr{"Y053", "lone-carriage-return", Severity::warning, "lines that end as on Macs of old"};

const Fault foreign_file{"Y054", "foreign-file", Severity::error, "a file of another program, with the name of a plan"};

const Fault garbled_accents{"Y055", "garbled-accents", Severity::warning, "accents that were saved twice over"};

const Fault merge_key{"Y056", "merge-key", Severity::error, "a key `<<`, which copies other keys"};

std::span<const Fault* const> faults() {
  static constexpr std::array all{
      &unreadable_yaml,   &tab_in_indent,     &misplaced_indent,      &unclosed_quote,   &unclosed_bracket,
      &missing_colon,     &unquoted_colon,    &reserved_start,        &text_after_value, &duplicate_key,
      &several_documents, &unknown_escape,    &misplaced_entry,       &alias_trouble,    &directive_in_plan,
      &merge_conflict,    &unquoted_hash,     &unquoted_tag,          &foreign_notation, &malformed_utf8,
      &not_utf8_encoding, &control_character, &bidirectional_control, &no_break_space,   &curly_quotes,
      &mixed_line_ends,   &file_too_large,    &nested_too_deep,       &expands_too_far,  &empty_file,
      &unreadable_json,   &unseen_character,  &dash_for_hyphen,       &lone_cr,          &foreign_file,
      &garbled_accents,   &merge_key};
  return all;
}

}  // namespace nsp::syntax
