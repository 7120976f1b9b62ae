// SPDX-License-Identifier: EUPL-1.2
// Pure layout: which source lines are shown, and where marks stand beneath them. No colours, no words of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/files.hpp"

namespace nsp::report {

/// A mark beneath a shown line.
struct Mark {
  int column = 0;  ///< cells from the beginning of the shown text
  int width = 1;   ///< cells
  bool primary = false;
  std::string message;  ///< harmless for a terminal
};

/// One row of a snippet: a source line with the marks beneath it, sorted by column. A line number of 0 stands for lines
/// left out. A long line whose marks lie far apart has several rows.
struct Row {
  std::uint32_t line = 0;
  std::string text;  ///< harmless for a terminal, tabs as blanks, cut to the width
  std::vector<Mark> marks;
};

/// The part of a finding that stands in one file: the primary label's file first.
struct Snippet {
  std::string file;        ///< harmless for a terminal
  source::Position start;  ///< of its first label
  std::vector<Row> rows;   ///< none where the file is empty or was not read
};

/// Lays out the labels of a finding, said in `language`. `width` is what a source line may take, in cells. The cost
/// depends on the number of labels, not on the length of the lines that they stand on.
std::vector<Snippet> lay_out(const diagnostics::Diagnostic& finding, const source::Files& files, int width,
                             words::Language language = words::Language::en);

}  // namespace nsp::report
