// SPDX-License-Identifier: EUPL-1.2
#include "check/flood.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "check/faults.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using diagnostics::Diagnostic;

constexpr words::English<words::Number> more_findings_are_left{"{0} more findings are left out"};
constexpr words::English<> mend_what_is_told{
    "mend what is told, and check again; `--select` and the names of files show others"};

/// A finding takes up to two kilobytes in a report.
constexpr std::size_t always_told = 1'000;
constexpr std::size_t bytes_each = 150;
constexpr std::size_t most_edits = 1'000;  ///< of a fix; `--fix` makes larger ones

/// The bytes of the files in which something is found.
std::size_t bytes_of(const source::Files& files, const std::vector<Diagnostic>& findings) {
  std::vector<source::FileId> found;
  found.reserve(findings.size());
  for (const Diagnostic& finding : findings) found.push_back(finding.primary.span.file);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::size_t bytes = 0;
  for (const source::FileId file : found) bytes += files[file].text().size();
  return bytes;
}

}  // namespace

void leave_out_flood(const source::Files& files, std::vector<Diagnostic>& findings) {
  for (Diagnostic& finding : findings)
    std::erase_if(finding.fixes, [](const diagnostics::Fix& fix) { return fix.edits.size() > most_edits; });
  if (findings.size() <= always_told) return;
  std::size_t room = always_told + bytes_of(files, findings) / bytes_each;
  if (findings.size() <= room) return;
  const std::size_t left_out = findings.size() - room;
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
    *count = std::min(*count, room);
    room -= *count;
  }
  const auto is_left_out = [&](const Diagnostic& finding) {
    std::size_t& count = counts[static_cast<std::size_t>(finding.severity)];
    return count == 0 || (--count, false);
  };
  std::erase_if(findings, is_left_out);
  // Who reads from the top learns first that this is not all.
  const source::Span top{findings.front().primary.span.file, 0, 0};
  Diagnostic rest = diagnostics::make(findings_left_out, top, more_findings_are_left(left_out));
  rest.help = mend_what_is_told;
  findings.insert(findings.begin(), std::move(rest));
}

}  // namespace nsp::check
