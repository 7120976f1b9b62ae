// SPDX-License-Identifier: EUPL-1.2
#include "syntax/repaired.hpp"

#include <algorithm>
#include <utility>

namespace nsp::syntax {

void Repaired::apply(std::vector<diagnostics::Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const diagnostics::Edit& a, const diagnostics::Edit& b) { return a.span.begin < b.span.begin; });
  std::string text;
  std::vector<Segment> segments;
  std::size_t at = 0;
  std::size_t index = 0;  // of the segment that holds `at`
  const auto keep_until = [&](std::size_t end) {
    while (at < end) {
      while (index + 1 < segments_.size() && segments_[index + 1].begin <= at) ++index;
      const Segment& segment = segments_[index];
      const std::size_t stop = index + 1 < segments_.size() ? std::min(end, segments_[index + 1].begin) : end;
      segments.push_back({text.size(), segment.original + (segment.put_in ? 0 : at - segment.begin), segment.put_in});
      text.append(text_, at, stop - at);
      at = stop;
    }
  };
  for (const diagnostics::Edit& edit : edits) {
    keep_until(edit.span.begin);
    if (!edit.text.empty()) segments.push_back({text.size(), to_original(edit.span.begin), true});
    text += edit.text;
    at = std::max<std::size_t>(at, edit.span.end);
  }
  keep_until(text_.size());
  if (segments.empty()) segments.push_back({0, 0, false});
  text_ = std::move(text);
  segments_ = std::move(segments);
}

const Repaired::Segment& Repaired::segment_at(std::size_t offset) const {
  const auto after = std::upper_bound(segments_.begin(), segments_.end(), offset,
                                      [](std::size_t value, const Segment& segment) { return value < segment.begin; });
  return *std::prev(after);
}

std::uint32_t Repaired::to_original(std::uint32_t offset) const {
  const Segment& segment = segment_at(offset);
  return static_cast<std::uint32_t>(segment.original + (segment.put_in ? 0 : offset - segment.begin));
}

void Repaired::to_original(diagnostics::Diagnostic& finding) const {
  diagnostics::move_places(finding, [this](std::uint32_t offset) { return to_original(offset); });
}

}  // namespace nsp::syntax
