// SPDX-License-Identifier: EUPL-1.2
// A text with edits made to it, and the way back from its bytes to those of the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace nsp::syntax {

class Repaired {
 public:
  explicit Repaired(std::string_view original) : text_(original), segments_{{0, 0, false}} {}

  /// Makes edits whose spans lie in the present text and do not overlap. Linear in the text and the edits.
  void apply(std::vector<diagnostics::Edit> edits);

  const std::string& text() const { return text_; }
  /// Where a byte of the present text stood at first; what was put in stands where it was put.
  std::uint32_t to_original(std::uint32_t offset) const;
  void to_original(diagnostics::Diagnostic& finding) const;

 private:
  /// From `begin` up to the next segment: bytes of the original from `original` on, or bytes that were put in there.
  struct Segment {
    std::size_t begin;
    std::size_t original;
    bool put_in;
  };

  const Segment& segment_at(std::size_t offset) const;

  std::string text_;
  std::vector<Segment> segments_;
};

}  // namespace nsp::syntax
