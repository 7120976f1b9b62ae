// SPDX-License-Identifier: EUPL-1.2
// Plain text on a terminal: columns and paragraphs. Texts are escaped here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::commands {

/// Rows of cells, laid out in columns that are as wide as they need to be, up to a width that a terminal shows; what is
/// longer moves the rest of its row. The last column stands free.
class Table {
 public:
  void add(std::vector<std::string> cells);
  bool empty() const { return rows_.empty(); }
  /// Each row on a line behind `indent` blanks.
  std::string lay_out(std::size_t indent = 0) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

/// A paragraph broken at blanks, so that no line is wider than `width` where words allow it; each line behind `indent`
/// blanks.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

/// Lines as they are, each behind `indent` blanks.
std::string indent_lines(std::string_view text, std::size_t indent);

/// ASCII letters in lower case.
std::string lower(std::string_view text);

}  // namespace nsp::commands
