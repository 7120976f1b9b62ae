// SPDX-License-Identifier: EUPL-1.2
#include "forms/markdown.hpp"

#include <algorithm>

#include "prose/in_markdown.hpp"
#include "text/escape.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

/// How deep lists are written: what lies deeper stands on the level above it.
constexpr int max_depth = 6;

std::string on_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line.push_back(blank ? ' ' : c);
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

std::string MarkdownWriter::inline_text(const Line& line) const {
  std::string text;
  for (const Piece& piece : line) {
    const bool outside = !piece.target.url.empty();
    std::string href;
    if (outside ? text::is_linkable(piece.target.url) : piece.target.leads_somewhere())
      href = outside ? std::string(piece.target.url) : hrefs_(piece.target);
    const std::string words = text::escape_markdown_text(piece.text);
    if (href.empty()) {
      text += piece.style == Style::strong && !on_line(words).empty() ? "**" + on_line(words) + "**" : words;
    } else {
      text += "[" + on_line(words) + "](" + text::escape_markdown_address(href) + ")";
    }
  }
  return on_line(text);
}

void MarkdownWriter::separate() {
  if (!out_.empty() && !out_.ends_with("\n\n")) lines_.blank();
}

void MarkdownWriter::write(const Blocks& blocks) {
  for (const Block& block : blocks) std::visit([this](const auto& content) { write_content(content); }, block.content);
}

void MarkdownWriter::write_heading(int level, const Line& line) {
  Line bare = line;
  for (Piece& piece : bare) piece.target = {};
  std::string words = on_line(plain_text(bare));
  if (words.empty()) words = "–";
  heading_level_ = std::clamp(level, 1, std::min(heading_level_ + 1, 6));
  separate();
  prose::MarkdownHeadings::Entered entered = headings_.enter(heading_level_, words);
  place_ = std::move(entered.place);
  lines_.line(std::string(static_cast<std::size_t>(heading_level_), '#') + " " +
              prose::guard_heading_end(text::escape_markdown_text(words + entered.mark)));
  separate();
}

void MarkdownWriter::write_content(const Heading& heading) {
  write_heading(heading.level, heading.line);
  if (!heading.anchor.empty()) places_.emplace(heading.anchor, "#" + place_);
}

void MarkdownWriter::write_content(const Paragraph& paragraph) {
  const std::string text = inline_text(paragraph.line);
  if (text.empty()) return;
  separate();
  lines_.fill(text);
  separate();
}

void MarkdownWriter::write_content(const Prose& prose) {
  separate();
  const int level = depth_ == 0 ? std::clamp(heading_level_ + 1, 2, 6) : prose::within_item;
  write_prose_markdown(lines_, headings_, prose.text, linker_.of(prose.holder), level);
  separate();
}

std::optional<std::string> MarkdownWriter::in_line(const Block& block) const {
  if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) return inline_text(paragraph->line);
  if (const auto* prose = std::get_if<Prose>(&block.content))
    return prose_in_line(prose->text, linker_.of(prose->holder));
  return std::nullopt;
}

/// What would lie deeper stands beside the item that it lies in.
bool MarkdownWriter::open_item() {
  const bool deeper = depth_ < max_depth;
  if (deeper) {
    ++depth_;
  } else {
    lines_.leave();
  }
  lines_.enter("- ", "  ");
  return deeper;
}

void MarkdownWriter::close_item(bool deeper) {
  if (!deeper) return;
  --depth_;
  lines_.leave();
}

void MarkdownWriter::write_item(const std::string& words, const Blocks& blocks, const Definitions& more) {
  const bool deeper = open_item();
  const std::optional<std::string> first = blocks.empty() ? std::string() : in_line(blocks.front());
  const bool is_prose = !blocks.empty() && std::holds_alternative<Prose>(blocks.front().content);
  const std::string line = words + first.value_or(std::string());
  std::size_t begun = first ? 1 : 0;
  if (words.empty() && !first && is_prose) {
    // The text begins behind the mark of the item.
    const Prose& prose = std::get<Prose>(blocks.front().content);
    write_prose_markdown(lines_, headings_, prose.text, linker_.of(prose.holder), prose::within_item);
    separate();
    begun = 1;
  } else {
    lines_.fill(on_line(line).empty() ? "–" : line);
  }
  for (std::size_t i = begun; i < blocks.size(); ++i) write_within(blocks[i]);
  for (const Definition& entry : more.entries) write_item(inline_text(entry.term) + ": ", entry.value);
  close_item(deeper);
}

void MarkdownWriter::write_within(const Block& block) {
  if (const auto* list = std::get_if<List>(&block.content)) {
    for (const Item& item : list->items) write_item({}, item.blocks);
  } else if (const auto* definitions = std::get_if<Definitions>(&block.content)) {
    for (const Definition& entry : definitions->entries) write_item(inline_text(entry.term) + ": ", entry.value);
  } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
    write_item(inline_text(heading->line), {});
  } else if (const auto* notice = std::get_if<Notice>(&block.content)) {
    for (const Block& inner : notice->blocks) write_within(inner);
  } else if (const auto line = in_line(block)) {
    write_item(*line, {});
  } else {
    std::visit([this](const auto& content) { write_content(content); }, block.content);
  }
}

void MarkdownWriter::write_content(const List& list) {
  if (list.items.empty()) return;
  if (depth_ == 0) separate();
  for (const Item& item : list.items) write_item({}, item.blocks);
  if (depth_ == 0) separate();
}

void MarkdownWriter::write_content(const Definitions& definitions) {
  if (definitions.entries.empty()) return;
  if (depth_ == 0) separate();
  for (const Definition& entry : definitions.entries) write_item(inline_text(entry.term) + ": ", entry.value);
  if (depth_ == 0) separate();
}

void MarkdownWriter::write_content(const Table& table) {
  if (table.rows.empty()) return;
  if (depth_ == 0) separate();
  for (const Row& row : table.rows) {
    Definitions columns;
    for (std::size_t i = 1; i < row.cells.size() && i < table.columns.size(); ++i)
      if (!row.cells[i].blocks.empty()) columns.entries.push_back({table.columns[i], row.cells[i].blocks});
    write_item({}, row.cells.empty() ? Blocks() : row.cells.front().blocks, columns);
  }
  if (depth_ == 0) separate();
}

void MarkdownWriter::write_content(const Figure& figure) {
  write_content(figure.data);
}

}  // namespace nsp::forms
