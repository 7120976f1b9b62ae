// SPDX-License-Identifier: EUPL-1.2
// Lines of Markdown as markdownlint wants them: 80 characters, no trailing blanks, no tabs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nsp::prose {

/// Within the text of a paragraph: a blank at which no line may end, and a line end that must be kept.
inline constexpr char hard_blank = '\x01';
inline constexpr char hard_break = '\x02';

/// The text with plain blanks in place of both.
std::string on_one_line(std::string text);

/// Writes lines, each behind the marks of the containers (lists, quotations) that it stands in.
class MarkdownLines {
 public:
  explicit MarkdownLines(std::string& out) : out_(out) {}

  /// A container begins: its first line stands behind `first`, the others behind `others`.
  void enter(std::string_view first, std::string_view others);
  void leave();

  void line(std::string_view text);
  void blank() { line(""); }
  /// A paragraph, broken into lines that no block can begin with.
  void fill(std::string_view text);
  /// Lines as they stand, tabs apart.
  void verbatim(std::string_view text);
  /// The first row holds the headers. `alignments` has a letter a column: `l`, `c`, `r` or 0.
  void table(const std::vector<std::vector<std::string>>& rows, std::string_view alignments);

 private:
  std::string& out_;
  std::string before_;                ///< what stands before each line
  std::string lead_;                  ///< what stands before the next line instead
  std::vector<std::size_t> lengths_;  ///< of `before_`, container by container
};

}  // namespace nsp::prose
