// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::report {

/// A source line, or the part of a long one that lies around a place, as cells of a terminal: tabs expanded to stops of
/// four, controls and what cannot be seen made visible. Offsets are in bytes from the beginning of the line.
class ShownLine {
 public:
  /// A range of cells.
  struct Cells {
    int begin = 0;
    int end = 0;
  };
  /// The text of some cells, and what to add to a cell for its column in that text.
  struct Cut {
    std::string text;
    int shift = 0;
    int end = 0;  ///< the first cell that is not in the text
  };

  /// `around` is the offset that must be seen.
  ShownLine(std::string_view line, std::size_t around);

  /// Where the bytes stand; at least one cell. What lies outside of the part is moved to its nearer end.
  Cells cells(std::size_t begin, std::size_t end) const;

  /// The text, cut so that it takes `width` cells at most and the cell `first` is in it; an ellipsis stands for what
  /// was cut away at either side.
  Cut cut(int first, int width) const;

 private:
  /// One code point as shown.
  struct Piece {
    std::size_t offset = 0;
    std::string text;
    Cells cells;
  };

  void add(std::size_t offset, std::string_view bytes, char32_t value);
  bool ends_with_command() const;

  std::vector<Piece> pieces_;
  bool more_before_ = false;
  bool more_behind_ = false;
};

}  // namespace nsp::report
