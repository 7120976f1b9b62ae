// SPDX-License-Identifier: EUPL-1.2
#include "syntax/repaired.hpp"

#include <algorithm>
#include <utility>

namespace nsp::syntax {

void Repaired::apply(std::vector<diagnostics::Edit> edits) {
  // From the last to the first, so that each stands where its span says.
  std::stable_sort(edits.begin(), edits.end(),
                   [](const diagnostics::Edit& a, const diagnostics::Edit& b) { return a.span.begin > b.span.begin; });
  for (const diagnostics::Edit& edit : edits) replace(edit.span.begin, edit.span.end, edit.text);
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
  const auto map = [this](source::Span& span) {
    span.begin = to_original(span.begin);
    span.end = std::max(span.begin, to_original(span.end));
  };
  map(finding.primary.span);
  for (diagnostics::Label& label : finding.labels) map(label.span);
  for (diagnostics::Fix& fix : finding.fixes)
    for (diagnostics::Edit& edit : fix.edits) map(edit.span);
}

void Repaired::split_at(std::size_t offset) {
  const Segment& segment = segment_at(offset);
  if (segment.begin == offset) return;
  const Segment rest{offset, segment.original + (segment.put_in ? 0 : offset - segment.begin), segment.put_in};
  segments_.insert(segments_.begin() + (&segment - segments_.data()) + 1, rest);
}

void Repaired::replace(std::size_t begin, std::size_t end, std::string_view text) {
  const std::size_t original = to_original(static_cast<std::uint32_t>(begin));
  split_at(begin);
  split_at(end);
  const auto from = [this](std::size_t offset) {
    return std::lower_bound(segments_.begin(), segments_.end(), offset,
                            [](const Segment& segment, std::size_t value) { return segment.begin < value; });
  };
  auto at = segments_.erase(from(begin), from(end));
  const std::size_t grown = text.size();
  const std::size_t shrunk = end - begin;
  for (auto later = at; later != segments_.end(); ++later) later->begin = later->begin + grown - shrunk;
  if (!text.empty()) segments_.insert(at, Segment{begin, original, true});
  text_.replace(begin, end - begin, text);
}

}  // namespace nsp::syntax
