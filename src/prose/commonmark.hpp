// SPDX-License-Identifier: EUPL-1.2
// CommonMark with tables, read by cmark-gfm, whatever an author wrote: time and memory stay in proportion to the text.
#pragma once

#include <cmark-gfm.h>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nsp::prose {

/// What a node is, the tables' ones included. Raw HTML is text: there are no nodes of it.
enum class Markup : std::uint8_t {
  document,
  quote,
  list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  rule,
  text,
  soft_break,
  line_break,
  code,
  html,
  emphasis,
  strong,
  link,
  image,
  table,
  table_row,
  table_cell
};

/// Containers nested deeper than this are written as if they stood at this depth.
inline constexpr int deepest = 12;

/// Whether `text` is one paragraph without any markup: the common case, which needs no parser.
bool is_plain_paragraph(std::string_view text);

/// Whether the parser reads `text` in time and memory in proportion to its length: it has no more brackets, markers
/// and delimiters than any author needs. What it must not read is shown as it is written.
bool is_parsable(std::string_view text);

/// The tree of a text, valid until the same thread parses again.
cmark_node* parse_commonmark(std::string_view text);

Markup markup(cmark_node* node);
/// What a text, code or raw node says; empty for the others.
std::string_view literal(cmark_node* node);
std::string_view address(cmark_node* link);
/// What a link says beside its text: `[text](address "more")`.
std::string_view more_of_link(cmark_node* link);
/// What stands behind the marks that open a block of code, where it is more than the name of a language.
std::string_view more_of_code(cmark_node* code_block);

/// The paragraphs of a text as it is written: what stands between empty lines, without blanks at the ends.
std::vector<std::string_view> paragraphs(std::string_view text);

}  // namespace nsp::prose
