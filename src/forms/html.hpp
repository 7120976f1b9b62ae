// SPDX-License-Identifier: EUPL-1.2
// Blocks as HTML: everything that an author wrote is escaped here, and links lead only where `Hrefs` says.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "pages/page.hpp"
#include "prose/linker.hpp"

namespace nsp::forms {

using namespace pages;

/// The address of a target as seen from the page at hand, not escaped; empty where it has no place in this form.
using Hrefs = std::function<std::string(const Target&)>;

class HtmlWriter {
 public:
  /// Appends to `out`. All arguments outlive the writer.
  HtmlWriter(std::string& out, std::string_view language, const Hrefs& hrefs, const prose::Linker& linker)
      : out_(out), language_(language), hrefs_(hrefs), linker_(linker) {}

  void write(const Blocks& blocks);
  void write(const Line& line);
  void write(const Piece& piece);
  /// ` lang="..."` where a language is another than the page's.
  void write_language(std::string_view language);

 private:
  void write(const Block& block);
  void write_content(const Heading& heading);
  void write_content(const Paragraph& paragraph);
  void write_content(const Prose& prose);
  void write_content(const List& list);
  void write_content(const Definitions& definitions);
  void write_content(const Table& table);
  void write_content(const Figure& figure);
  void write_content(const Notice& notice);
  void write_row(const Table& table, const Row& row);
  void write_cell(const Cell& cell, std::string_view tag, std::string_view scope, bool numeric);
  /// Blocks in a narrow place: a single line stands without a paragraph.
  void write_inner(const Blocks& blocks);
  void write_anchor(std::string_view anchor);
  void text(std::string_view words);

  std::string& out_;
  std::string_view language_;
  const Hrefs& hrefs_;
  const prose::Linker& linker_;
  int heading_level_ = 1;  ///< of the last heading, below which prose has its own
};

/// Text of a line, without links and marks.
std::string plain_text(const Line& line);

}  // namespace nsp::forms
