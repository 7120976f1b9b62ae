// SPDX-License-Identifier: EUPL-1.2
#include "report/facts.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include <fmt/format.h>

#include "diagnostics/content.hpp"

namespace nsp::report {

using diagnostics::Diagnostic;
using diagnostics::Edit;

std::string path_in_repository(const Findings& findings, const source::File& file) {
  std::string_view name = file.name();
  std::string_view above = findings.above;
  if (above.empty() || name.starts_with('/') || name.starts_with('<')) return file.name();
  while (name.starts_with("../") && !above.empty()) {
    name.remove_prefix(3);
    above.remove_suffix(1);
    above = above.substr(0, above.rfind('/') + 1);
  }
  return std::string(above) + std::string(name);
}

Region first_line_of(const source::File& file, source::Span span) {
  const source::Position start = file.position(span.begin);
  const auto line_end = static_cast<std::uint32_t>(file.line_begin(start.line) + file.line(start.line).size());
  return {start, file.position(std::max(span.begin, std::min(span.end, line_end)))};
}

std::vector<std::string> fingerprints(const Findings& findings) {
  std::unordered_map<std::uint64_t, std::size_t> met;
  std::vector<std::string> all;
  all.reserve(findings.diagnostics.size());
  for (const Diagnostic& finding : findings.diagnostics) {
    const std::uint64_t hash = diagnostics::fingerprint(diagnostics::content_of(findings.files, finding));
    all.push_back(fmt::format("{:016x}:{}", hash, ++met[hash]));
  }
  return all;
}

std::vector<std::size_t> worst_first(const Findings& findings) {
  std::vector<std::size_t> order(findings.diagnostics.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return findings.diagnostics[a].severity > findings.diagnostics[b].severity;
  });
  return order;
}

std::vector<Change> ready_changes(const source::Files& files, const Diagnostic& finding) {
  constexpr std::size_t longest = 4000;
  std::vector<Change> changes;
  for (const diagnostics::Fix& fix : finding.fixes) {
    if (fix.grade == diagnostics::Grade::placeholder || fix.edits.empty()) continue;
    std::vector<Edit> edits = fix.edits;
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
    const source::Span whole{edits.front().span.file, edits.front().span.begin, edits.back().span.end};
    if (edits.back().span.file != whole.file || whole.end < whole.begin || whole.end - whole.begin > longest) continue;
    const std::string_view source = files[whole.file].text();
    std::string text;
    std::uint32_t at = whole.begin;
    bool apart = true;
    for (const Edit& edit : edits) {
      apart = apart && edit.span.begin >= at;
      if (!apart) break;
      text += source.substr(at, edit.span.begin - at);
      text += edit.text;
      at = edit.span.end;
    }
    if (apart) changes.push_back({whole, std::move(text)});
  }
  return changes;
}

}  // namespace nsp::report
