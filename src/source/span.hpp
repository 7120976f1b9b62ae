// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>

namespace nsp::source {

/// Names a file within one `Files`. Plan files get their ids in the sorted order of their names, so that sorting by
/// span sorts by file.
using FileId = std::uint32_t;

/// The only notion of place: a range of bytes of one file, `end` exclusive. `begin == end` marks a point.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A place as people read it: line and column count from 1, the column in Unicode code points; `offset` in bytes from
/// 0.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t offset = 0;
};

}  // namespace nsp::source
