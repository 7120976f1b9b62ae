// SPDX-License-Identifier: EUPL-1.2
// The only escaping: text of an author made harmless for the place where it is shown.
#pragma once

#include <string>
#include <string_view>

namespace nsp::text {

/// For a terminal or a CI log: controls become pictures (U+2400 block), bidirectional controls and line separators
/// `<U+202E>`, malformed bytes U+FFFD; `##[`, `##vso[` and the like and a leading `::`, which CI runners would obey,
/// are broken up by a blank. What is harmless already stays as it is.
std::string escape_terminal(std::string_view text);

/// The inside of a JSON string (RFC 8259), without the quotes; malformed bytes become U+FFFD. Controls, what would
/// change the direction of the text, and the first sign of what a CI runner would obey (`##[`) are written as escapes.
std::string escape_json(std::string_view text);
void append_json(std::string& out, std::string_view text);

/// A JSON string with its quotes.
std::string quote_json(std::string_view text);
void append_quoted_json(std::string& out, std::string_view text);

/// Text in a Markdown paragraph or table cell (CommonMark 0.30): every character that could mean markup gets a
/// backslash, line ends become blanks.
std::string escape_markdown(std::string_view text);

/// The same with as few backslashes as will do, so that the source stays legible: what could mean something within a
/// line is escaped, what could begin a block is not (`guard_markdown_line`). GitHub's own marks, `@name` and `#12`, are
/// broken up by an empty comment. Line ends become blanks.
std::string escape_markdown_text(std::string_view text);
/// A line of Markdown, escaped already, that no block begins with: no heading, list, quotation, table or underline.
std::string guard_markdown_line(std::string_view line);
/// An address between the parentheses of a Markdown link.
std::string escape_markdown_address(std::string_view address);

/// Text for a place where nothing can be escaped, such as code: controls and bidirectional controls become U+FFFD, line
/// ends and tabs stay.
std::string printable(std::string_view text);

/// Text between the tags or within a quoted attribute of HTML and XML: the five characters of markup become entities;
/// controls, bidirectional controls and malformed bytes U+FFFD. Line ends and tabs stay.
std::string escape_html(std::string_view text);
/// The same, behind what `out` holds already.
void append_html(std::string& out, std::string_view text);
/// Text within a line of a manual page (roff). A line that begins with it may still want a `\&` before a dot.
std::string escape_roff(std::string_view text);

/// One CSV cell (RFC 4180), quoted where needed; a cell that a spreadsheet would run as a formula gets a leading `'`.
/// Controls and what CI runners would obey become visible as on a terminal; tabs and line ends stay.
/// `begins_line` says that nothing stands before it.
std::string escape_csv(std::string_view text, bool begins_line = false);

/// Text or an attribute's value in XML 1.0; what XML cannot hold becomes U+FFFD, and `##[` is
/// written as an entity.
std::string escape_xml(std::string_view text);

/// A relative path as a URI reference (RFC 3986): all but unreserved characters and `/` as `%XX`, byte for byte.
std::string escape_uri_path(std::string_view path);

/// The message of a GitHub workflow command, and the value of one of its properties.
std::string escape_github_message(std::string_view text);
std::string escape_github_property(std::string_view text);

/// A plain text message of SARIF 2.1.0 (section 3.11.6): what would be read as a link is none.
std::string escape_sarif_message(std::string_view text);

/// A quoted string of the DOT language: no escape of Graphviz, no end of the string, on one line.
std::string quote_dot(std::string_view text);

/// A quoted label of a Mermaid flowchart: all but letters, digits and harmless signs become entity codes (`#35;`).
std::string quote_mermaid(std::string_view text);

}  // namespace nsp::text
