// SPDX-License-Identifier: EUPL-1.2
// Blocks as Markdown that GitHub shows and that markdownlint finds nothing in: no line over 80 characters, no HTML, no
// two headings alike. Tables become lists, whose lines can be broken.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "publish/html.hpp"
#include "publish/linker.hpp"
#include "publish/markdown_lines.hpp"
#include "publish/page.hpp"

namespace nsp::publish {

/// Where GitHub puts a heading: its letters and digits, small, with hyphens for blanks.
std::string place_of_heading(std::string_view words);

class MarkdownWriter {
 public:
  /// Appends to `out`. All arguments outlive the writer.
  MarkdownWriter(std::string& out, const Hrefs& hrefs, const Linker& linker)
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
  /// An item of a list: words on its first line, blocks within it.
  void write_item(const std::string& words, const Blocks& blocks);
  /// What a heading is called, so that no two of a file are the same.
  std::string told_apart(std::string_view words);
  std::string inline_text(const Line& line) const;
  /// Blocks of one line as words; nothing where there is more to them.
  const Line* only_line(const Blocks& blocks) const;
  void separate();

  std::string& out_;
  MarkdownLines lines_;
  const Hrefs& hrefs_;
  const Linker& linker_;
  int depth_ = 0;  ///< lists around
  int heading_level_ = 0;
  std::string section_;  ///< title of the section of the second level, to tell headings apart
  std::string shown_;    ///< the last heading, as it is shown
  std::map<std::string, std::string, std::less<>> places_;  ///< of headings, by their anchors
  std::map<std::string, int> headings_;                     ///< as they are shown, and how many were to be called so
};

}  // namespace nsp::publish
