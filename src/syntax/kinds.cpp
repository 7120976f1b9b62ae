// SPDX-License-Identifier: EUPL-1.2
#include "syntax/kinds.hpp"

#include <array>

namespace nsp::syntax {

using diagnostics::Kind;
using diagnostics::Severity;

const Kind unreadable_yaml{
    "Y001",
    "unreadable-yaml",
    Severity::error,
    "a place where the file stops being YAML",
    {"A place that cannot be read as YAML, and that fits none of the more particular findings.",
     "From this place on the file says nothing to any tool, so none of what follows can be checked or published.",
     "title: &a &b c\n", "title: \"&a &b c\"\n",
     "Compare the line with the lines around it. Text with unusual signs is safe between double quotes."}};

const Kind tab_in_indent{
    "Y002",
    "tab-in-indent",
    Severity::error,
    "a tab where a line is indented",
    {"A tab among the blanks at the start of a line.",
     "YAML shows by blanks what belongs to what. How wide a tab is differs between editors, so YAML does not allow it "
     "there.",
     "period:\n\tfrom: 2016-01-01\n", "period:\n  from: 2016-01-01\n",
     "Replace the tab by blanks, as many as the neighbouring lines have. Most editors can be told to do so by "
     "themselves."}};

const Kind misplaced_indent{
    "Y003",
    "misplaced-indent",
    Severity::error,
    "a line that is indented like none of its neighbours",
    {"A line whose blanks at the start fit no level of the lines above it: it stands a little too far left or right.",
     "The indent says what a line belongs to. A line between two levels belongs to nothing.",
     "period:\n  from: 2016-01-01\n   to: 2019-12-31\n", "period:\n  from: 2016-01-01\n  to: 2019-12-31\n",
     "Give the line exactly as many blanks as the lines that it belongs with."}};

const Kind unclosed_quote{
    "Y004",
    "unclosed-quote",
    Severity::error,
    "text that begins with a quote and never ends",
    {"A single or double quote that opens a text and has no partner.",
     "Everything up to the next quote, often many lines below, would be swallowed into the text.",
     "title: \"Road safety\nid: road-safety\n", "title: \"Road safety\"\nid: road-safety\n",
     "Put the same quote at the end of the text. Within single quotes an apostrophe is written twice."}};

const Kind unclosed_bracket{
    "Y005",
    "unclosed-bracket",
    Severity::error,
    "a bracket or brace without its partner, or where none belongs",
    {"A `[` or `{` that opens a list or a mapping on one line and is never closed, one that stands before items behind "
     "hyphens or before keys on lines of their own, or a `]` or `}` that closes nothing.",
     "The lines that follow would be read as part of it.", "themes: [internet, identity\nid: x\n",
     "themes: [internet, identity]\nid: x\n",
     "Close it with `]` or `}`. Where one item a line stands behind `- `, no bracket is needed: delete both."}};

const Kind missing_colon{"Y006",
                         "missing-colon",
                         Severity::error,
                         "a key without a colon and a blank",
                         {"A line among keys that has no colon, or no blank behind its colon.",
                          "Only `key: value`, with a blank, makes a key; without it the whole line is one word.",
                          "kind: cluster\ntitle:Road safety\n", "kind: cluster\ntitle: Road safety\n",
                          "Write the key, a colon, a blank, and the value."}};

const Kind unquoted_colon{"Y007",
                          "unquoted-colon",
                          Severity::error,
                          "a colon and a blank within unquoted text",
                          {"Text without quotes that holds a colon with a blank behind it.",
                           "A colon and a blank make a key of what stands before them, so the text cannot be read.",
                           "title: Road safety: an aim for all\n", "title: \"Road safety: an aim for all\"\n",
                           "Put the whole text between double quotes."}};

const Kind reserved_start{"Y008",
                          "reserved-start",
                          Severity::error,
                          "text that begins with a sign that YAML keeps for itself",
                          {"Unquoted text that begins with one of `@ ` % * & ! | > ] } ,`.",
                           "These signs mean something of their own at the start of a value.", "title: @home\n",
                           "title: \"@home\"\n", "Put the whole text between double quotes."}};

const Kind text_after_value{"Y009",
                            "text-after-value",
                            Severity::error,
                            "text behind a value that has ended",
                            {"Something behind a closing quote, bracket or brace on the same line.",
                             "The value ends at its closing sign; what follows belongs to nothing.",
                             "title: \"Road\" safety\n", "title: \"Road safety\"\n",
                             "Move the closing quote to the end of the text. A comment needs a blank before its `#`."}};

const Kind duplicate_key{
    "Y010",
    "duplicate-key",
    Severity::error,
    "a key that its mapping already has",
    {"Two equal keys in one mapping.", "Tools keep the first or the last of the two, and nobody is told which.",
     "kind: cluster\ntitle: Environment\ntitle: Road safety\n", "kind: cluster\ntitle: Environment\n",
     "Keep one of the two, or give one of them the name that was meant."}};

const Kind several_documents{"Y011",
                             "several-documents",
                             Severity::error,
                             "a second document in one file",
                             {"A line of three hyphens or dots that begins another document within the file.",
                              "One file holds one plan document, so that each has one name and one history.",
                              "kind: cluster\n---\nkind: theme\n", "kind: cluster\n",
                              "Put the second document into a file of its own, or remove the line."}};

const Kind unknown_escape{
    "Y012",
    "unknown-escape",
    Severity::error,
    "a backslash sequence that means nothing",
    {"A backslash within double quotes, followed by a sign that makes no escape.",
     "Within double quotes a backslash begins an escape, such as `\\n` for a new line.", "title: \"C:\\plans\"\n",
     "title: 'C:\\plans'\n", "Write the backslash twice, or use single quotes, in which it is an ordinary sign."}};

const Kind misplaced_entry{
    "Y013",
    "misplaced-entry",
    Severity::error,
    "a list item, key or comma where none belongs, or a comma that is missing",
    {"A `- ` that is read as part of the text above it, a list item among keys, a second key on the line of another, "
     "or a comma without a value.",
     "The line was meant as an item of a list, and would be lost or glued to another text.",
     "themes: [internet,, identity]\n", "themes: [internet, identity]\n",
     "Give all items of a list the same indent, and one comma between two values in brackets."}};

const Kind alias_trouble{
    "Y014",
    "alias-trouble",
    Severity::error,
    "an alias (`*name`) that stands for nothing or for itself",
    {"A `*name` without an `&name` before it, or one within the very value that it names.",
     "An alias repeats a value that was marked before; there is nothing to repeat.", "a: *nothing\n",
     "a: \"*nothing\"\n", "Put the text between quotes if it is text; plan files need no aliases."}};

const Kind directive_in_plan{"Y015",
                             "directive",
                             Severity::error,
                             "a directive (`%...`) at the head of a file",
                             {"A line that begins with `%` before the document.",
                              "Directives change how the rest is read, and tools differ in what they make of them.",
                              "%YAML 1.1\n---\nid: x\n", "id: x\n", "Remove the line."}};

const Kind merge_conflict{
    "Y016",
    "merge-conflict",
    Severity::error,
    "the markers of a merge that nobody has finished",
    {"Lines of `<<<<<<<`, `=======` and `>>>>>>>`: git could not join two changes, and left both in the file.",
     "Somebody has to choose; until then the file says two things at once.",
     "kind: cluster\nid: drugs\n<<<<<<< HEAD\nnumber: 3\n=======\nnumber: 4\n>>>>>>> other\n",
     "kind: cluster\nid: drugs\nnumber: 3\n",
     "Keep the half that is right, or join both by hand, and delete the three lines of signs."}};

const Kind unquoted_hash{
    "Y017",
    "unquoted-hash",
    Severity::warning,
    "text without quotes that is cut off at a `#`",
    {"A blank and a `#` in text without quotes: what stands behind is a comment, and no part of the text.",
     "The text is published without its end, and nobody is told.", "title: Priority #1 of the zone\n",
     "title: \"Priority #1 of the zone\"\n",
     "Put the text between double quotes, or a blank behind the `#` if it begins a comment."}};

const Kind unquoted_tag{
    "Y018",
    "unquoted-tag",
    Severity::warning,
    "a first word behind `!` that is no part of the text",
    {"Text without quotes that begins with an exclamation mark. YAML takes the word behind it for a tag, which says of "
     "what type a value is.",
     "The word is in nobody's title: readers see a text that begins in the middle.", "title: !very important\n",
     "title: \"!very important\"\n", "Put the whole text between double quotes. No plan needs tags."}};

const Kind foreign_notation{
    "Y019",
    "foreign-notation",
    Severity::error,
    "a comment, a frame or a line of signs as other notations have them",
    {"A line that means something elsewhere: a comment behind `//` or between `<!--` and `-->`, the backticks that "
     "frame "
     "a block in Markdown, a rule of hyphens, the `>` of a quoted mail.",
     "In a plan they are neither a key nor text, and the lines around them cannot be read.",
     "kind: cluster\n// ask the mayor\nid: drugs\n", "kind: cluster\n# ask the mayor\nid: drugs\n",
     "Begin a comment with `# `, and delete what only frames the text."}};

const Kind malformed_utf8{"Y020",
                          "malformed-utf8",
                          Severity::error,
                          "bytes that are no UTF-8",
                          {"A byte that is not part of a character in UTF-8.",
                           "The file was saved in another encoding, and its accents would be published as garbage.", "",
                           "", "Save the file as UTF-8; editors offer it under \"Save with encoding\"."}};

const Kind not_utf8_encoding{"Y021",
                             "not-utf8-encoding",
                             Severity::error,
                             "a file in UTF-16 or UTF-32",
                             {"A file that begins like one in UTF-16 or UTF-32.",
                              "Plan files are UTF-8, so that git and every tool can read them.", "", "",
                              "Save the file as UTF-8; editors offer it under \"Save with encoding\"."}};

const Kind control_character{
    "Y022",
    "control-character",
    Severity::error,
    "a control character or NUL",
    {"A character that cannot be seen and that no text needs, such as NUL, escape or delete.",
     "It comes from a damaged file or a copy of something that is not text, and can mislead terminals and browsers.",
     "", "", "Delete the character; it may help to write the line anew."}};

const Kind bidirectional_control{
    "Y023",
    "bidirectional-control",
    Severity::warning,
    "a character that changes the direction of text",
    {"An unseen character that makes what follows run from right to left or back.",
     "What people read on the screen then differs from what the tools read. No text in the plans' languages needs it.",
     "", "", "Delete the character, or write the line anew."}};

const Kind no_break_space{
    "Y024",
    "no-break-space",
    Severity::error,
    "a no-break space, or another wide or thin one, where a blank is wanted",
    {"A no-break space (U+00A0), or a blank of another width, where a line is indented, behind a hyphen or a colon, or "
     "at the end of a word. It looks like a blank, and is none.",
     "Word processors and web pages put them in; the line then means something else.",
     "kind: cluster\ntitle:\xC2\xA0"
     "Drugs\n",
     "title: Drugs\n", "Delete it, and type a blank in its place."}};

const Kind curly_quotes{
    "Y025",
    "curly-quotes",
    Severity::warning,
    "text between curly quotes",
    {"A text that begins and ends with curly quotes, as word processors make them of straight ones.",
     "To YAML they are letters like any other, so that they are published with the text.",
     "title: \xE2\x80\x9C"
     "Drugs\xE2\x80\x9D\n",
     "title: \"Drugs\"\n",
     "Write straight double quotes; where curly ones are meant to be seen, put straight ones around them."}};

const Kind mixed_line_ends{
    "Y026",
    "mixed-line-ends",
    Severity::note,
    "Windows and Unix line ends in one file",
    {"Some lines end with CR and LF, as on Windows, and others with LF alone.",
     "All is read alike, but comparisons of versions show lines that nobody has changed.", "", "",
     "Save the file with one kind of line end; editors show which at the bottom of the window."}};

const Kind file_too_large{"Y030",
                          "file-too-large",
                          Severity::error,
                          "a file over 16 MiB",
                          {"A file larger than 16 MiB, the limit `file size`.",
                           "A plan is a text that people read; a file of this size is something else.", "", "",
                           "Split the file, or keep it out of the folders that hold plans."}};

const Kind nested_too_deep{
    "Y031",
    "nested-too-deep",
    Severity::error,
    "more than 256 levels of nesting",
    {"Lists and mappings within each other, more than 256 levels deep, the limit `depth`.",
     "No plan needs more than about ten levels; the limit keeps a hostile file from exhausting the machine.", "", "",
     "Look for brackets that are opened and never closed."}};

const Kind expands_too_far{"Y032",
                           "expands-too-far",
                           Severity::error,
                           "aliases that repeat more than 100,000 values, or far more text than the file has",
                           {"Aliases that stand for more than 100,000 values, the limit `expanded values`, or for more "
                            "text than the file has, and 16,000 bytes more, the limit `repeated bytes` (under "
                            "`--schema` four times as much, and 100,000 more).",
                            "A short file can describe billions of values or letters that way; the limits keep a "
                            "hostile file from exhausting the machine.",
                            "", "", "Write the values out, or remove the aliases; plan files need none."}};

const Kind empty_file{
    "Y040",
    "empty-file",
    Severity::error,
    "a file without any content",
    {"A file that is empty, or holds comments only.", "It was meant to be a plan document, and says nothing.",
     "# nothing\n", "kind: cluster\n", "Write the document, or delete the file."}};

const Kind unreadable_json{
    "Y050",
    "unreadable-json",
    Severity::error,
    "a place where the file stops being JSON",
    {"A place that cannot be read as JSON.", "From this place on the file says nothing to any tool.", "", "",
     "Compare the place with the lines around it: keys and text stand in double quotes, values are parted by commas."}};

const Kind unseen_character{
    "Y051",
    "unseen-character",
    Severity::error,
    "a character that nobody sees, within a key, an id or an indent",
    {"A character without any width, such as a zero-width space (U+200B) or a soft hyphen (U+00AD), in a place where "
     "it "
     "makes another word of what is read.",
     "Web pages and mail programs put them in. The word looks right to everybody, and no tool knows it.",
     "kind: cluster\nid: dr\xE2\x80\x8Bugs\n", "kind: cluster\nid: drugs\n", "Delete it, or write the word anew."}};

const Kind dash_for_hyphen{"Y052",
                           "dash-for-hyphen",
                           Severity::error,
                           "a dash where an id, a date or a number has a hyphen",
                           {"A dash, a minus sign or another wide hyphen within an id, a date or a number.",
                            "Word processors make dashes of hyphens. To every tool they are other signs.",
                            "from: 2016\xE2\x80\x93"
                            "01\xE2\x80\x93"
                            "01\n",
                            "from: 2016-01-01\n", "Write a hyphen (`-`) in its place."}};

const Kind lone_cr{"Y053",
                   "lone-carriage-return",
                   Severity::warning,
                   "lines that end as on Macs of old",
                   {"Lines that end with CR alone.",
                    "YAML allows it, but git and most editors see one long line, so that nobody can compare versions.",
                    "", "", "Save the file with the line ends of Unix or Windows; editors offer both."}};

const Kind foreign_file{
    "Y054",
    "foreign-file",
    Severity::error,
    "a file of another program, with the name of a plan",
    {"A document of Word, a web page, a PDF or an archive that was given a name ending in `.yaml`.",
     "A plan is plain text: nothing of such a file can be read.", "{\\rtf1 kind: cluster}\n", "kind: cluster\n",
     "Open the file in the program that made it, save it there as plain text in UTF-8, and keep the lines of the "
     "plan."}};

const Kind garbled_accents{"Y055",
                           "garbled-accents",
                           Severity::warning,
                           "accents that were saved twice over",
                           {"Pairs of signs such as `\xC3\x83\xC2\xA9`, where one letter with an accent is meant.",
                            "The text was UTF-8 and was read as if it were Windows-1252: so it is published.",
                            "title: S\xC3\x83\xC2\xA9"
                            "curit\xC3\x83\xC2\xA9\n",
                            "title: S\xC3\xA9"
                            "curit\xC3\xA9\n",
                            "Write the letters that are meant, or save the text anew from where it came."}};

const Kind merge_key{
    "Y056",
    "merge-key",
    Severity::error,
    "a key `<<`, which copies other keys",
    {"A key `<<`, which some tools replace by all keys of another mapping.",
     "Merge keys are no part of YAML 1.2: every tool reads them otherwise, and plans say in full what they say.",
     "base: &base {owner: x}\naction:\n  <<: *base\n  id: y\n", "action:\n  id: y\n  owner: x\n",
     "Write the keys themselves, and delete the line."}};

std::span<const Kind* const> kinds() {
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
