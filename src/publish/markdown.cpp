// SPDX-License-Identifier: EUPL-1.2
#include "publish/markdown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "publish/prose.hpp"
#include "publish/view.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

namespace nsp::publish {

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

std::string place_of_heading(std::string_view words) {
  std::string place;
  while (!words.empty()) {
    const text::CodePoint c = text::decode(words);
    const bool big = (c.value >= 'A' && c.value <= 'Z') || (c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7);
    if (c.value == ' ') {
      place.push_back('-');
    } else if (big || c.value == 0x152) {
      text::append(place, c.value + (big ? 0x20U : 1U));
    } else if (c.value == '-' || c.value == '_' || text::is_word_character(c.value)) {
      place.append(words.substr(0, c.size));
    }
    words.remove_prefix(c.size);
  }
  return place;
}

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

std::string MarkdownWriter::told_apart(std::string_view words) {
  constexpr std::size_t longest = 64;
  std::string alone = shorten(words, longest);
  if (headings_.emplace(alone, 1).second) return alone;
  std::string within = shorten(fmt::format("{} – {}", section_, words), longest);
  int& count = headings_.emplace(within, 0).first->second;
  if (++count == 1) return within;
  std::string numbered = fmt::format("{} ({})", within, count);
  while (!headings_.emplace(numbered, 1).second) numbered = fmt::format("{} ({})", within, ++count);
  return numbered;
}

void MarkdownWriter::write_heading(int level, const Line& line) {
  Line bare = line;
  for (Piece& piece : bare) piece.target = {};
  std::string words = on_line(plain_text(bare));
  while (!words.empty() && std::string_view(".,;:!").find(words.back()) != std::string_view::npos) words.pop_back();
  if (words.empty()) words = "–";
  heading_level_ = std::clamp(level, 1, heading_level_ + 1);
  if (heading_level_ <= 2) section_ = words;
  separate();
  lines_.line(std::string(static_cast<std::size_t>(heading_level_), '#') + " " +
              text::escape_markdown_text(shown_ = told_apart(words)));
  separate();
}

void MarkdownWriter::write_content(const Heading& heading) {
  write_heading(heading.level, heading.line);
  if (!heading.anchor.empty()) places_.emplace(heading.anchor, "#" + place_of_heading(shown_));
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
  if (depth_ == 0) {
    append_prose_markdown(out_, prose.text, linker_, std::clamp(heading_level_ + 1, 2, 6));
  } else {
    lines_.fill(text::escape_markdown_text(prose_words(prose.text, linker_, prose.text.size())));
  }
  separate();
}

const Line* MarkdownWriter::only_line(const Blocks& blocks) const {
  const auto* paragraph = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().content) : nullptr;
  return paragraph == nullptr ? nullptr : &paragraph->line;
}

void MarkdownWriter::write_item(const std::string& words, const Blocks& blocks) {
  if (depth_ >= max_depth) return;
  lines_.enter("- ", "  ");
  ++depth_;
  std::string text = words;
  const Line* only = only_line(blocks);
  const auto* prose = blocks.size() == 1 ? std::get_if<Prose>(&blocks.front().content) : nullptr;
  if (only != nullptr) text += inline_text(*only);
  if (prose != nullptr) text += text::escape_markdown_text(prose_words(prose->text, linker_, prose->text.size()));
  lines_.fill(text.empty() ? "–" : text);
  if (only == nullptr && prose == nullptr)
    for (const Block& block : blocks) {
      if (const auto* list = std::get_if<List>(&block.content)) {
        for (const Item& item : list->items) write_item({}, item.blocks);
      } else if (const auto* definitions = std::get_if<Definitions>(&block.content)) {
        for (const Definition& entry : definitions->entries) write_item(inline_text(entry.term) + ": ", entry.value);
      } else if (const auto* said = std::get_if<Prose>(&block.content)) {
        write_item(text::escape_markdown_text(prose_words(said->text, linker_, said->text.size())), {});
      } else if (const auto* line = std::get_if<Paragraph>(&block.content)) {
        write_item(inline_text(line->line), {});
      } else if (const auto* table = std::get_if<Table>(&block.content)) {
        write_content(*table);
      }
    }
  --depth_;
  lines_.leave();
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
    List columns;
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      if (row.cells[i].blocks.empty() || i >= table.columns.size()) continue;
      Blocks inner;
      inner.emplace_back(Definitions{{{table.columns[i], row.cells[i].blocks}}});
      columns.items.push_back({{}, std::move(inner)});
    }
    const Line* name = row.cells.empty() ? nullptr : only_line(row.cells.front().blocks);
    if (depth_ >= max_depth) continue;
    lines_.enter("- ", "  ");
    ++depth_;
    lines_.fill(name == nullptr || inline_text(*name).empty() ? "–" : inline_text(*name));
    for (const Item& column : columns.items) write(column.blocks);
    --depth_;
    lines_.leave();
  }
  if (depth_ == 0) separate();
}

void MarkdownWriter::write_content(const Figure& figure) {
  write_content(figure.data);
}

}  // namespace nsp::publish
