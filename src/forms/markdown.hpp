// SPDX-License-Identifier: EUPL-1.2
// Blocks as Markdown that GitHub shows and that markdownlint finds nothing in: no line of text over 80 characters, no
// HTML, no two headings alike below the same one. Tables become lists, whose lines can be broken.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "forms/html.hpp"
#include "pages/page.hpp"
#include "prose/linker.hpp"
#include "prose/markdown_headings.hpp"
#include "prose/markdown_lines.hpp"

namespace nsp::forms {

class MarkdownWriter {
 public:
  /// Appends to `out`. All arguments outlive the writer.
  MarkdownWriter(std::string& out, const Hrefs& hrefs, const prose::Linker& linker)
      : out_(out), lines_(out), hrefs_(hrefs), linker_(linker) {}

  /// The anchor of the whole is "main_content".
  void write_title(const Line& line) { write_content(Heading{1, "main_content", line}); }
  void write(const Blocks& blocks);

  /// By the anchors of headings, where GitHub puts these: "#title-of-it".
  const std::map<std::string, std::string, std::less<>>& places() const { return places_; }

 private:
  void write_heading(int level, const Line& line);
  void write_content(const Heading& heading);
  void write_content(const Paragraph& paragraph);
  void write_content(const Prose& prose);
  void write_content(const List& list);
  void write_content(const Definitions& definitions);
  void write_content(const Table& table);
  void write_content(const Figure& figure);
  void write_content(const Notice& notice) { write(notice.blocks); }
  /// An item of a list: words and what fits behind them on its first line, the other blocks within it, then `more`.
  void write_item(const std::string& words, const Blocks& blocks, const Definitions& more = {});
  /// A block within an item, behind its first line.
  void write_within(const Block& block);
  bool open_item();
  void close_item(bool deeper);
  std::string inline_text(const Line& line) const;
  /// What a block says, where it can stand within a line; nothing where there is more to it.
  std::optional<std::string> in_line(const Block& block) const;
  void separate();

  std::string& out_;
  prose::MarkdownLines lines_;
  const Hrefs& hrefs_;
  const prose::Linker& linker_;
  int depth_ = 0;  ///< lists around
  int heading_level_ = 0;
  prose::MarkdownHeadings headings_;
  std::string place_;                                       ///< of the last heading
  std::map<std::string, std::string, std::less<>> places_;  ///< of headings, by their anchors
};

}  // namespace nsp::forms
