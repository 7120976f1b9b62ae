// SPDX-License-Identifier: EUPL-1.2
#include "report/report.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/palette.hpp"

namespace nsp::report {

using diagnostics::Diagnostic;
using diagnostics::Severity;

std::span<const Format> formats() {
  static constexpr std::array table{
      Format{"human", "for people: the source with marks, and how to mend it", write_human},
      Format{"concise", "one line a finding", write_concise},
      Format{"json", "one object with all facts", write_json},
      Format{"sarif", "SARIF 2.1.0, for code scanning", write_sarif},
      Format{"github", "annotations of GitHub Actions", write_github},
      Format{"gitlab", "GitLab's Code Quality", write_gitlab},
      Format{"junit", "JUnit's XML, one test case a file", write_junit},
      Format{"rdjson", "the Reviewdog Diagnostic Format, with fixes", write_rdjson},
      Format{"markdown", "a table of all findings, for the summary of a job", write_markdown},
  };
  return table;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : formats())
    if (format.name == name) return &format;
  return nullptr;
}

std::string describe_counts(std::span<const Diagnostic> diagnostics) {
  std::string counts;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = std::count_if(diagnostics.begin(), diagnostics.end(),
                                     [severity](const Diagnostic& d) { return d.severity == severity; });
    if (count > 0)
      counts += fmt::format("{}{} {}{}", counts.empty() ? "" : ", ", count, diagnostics::to_string(severity),
                            count == 1 ? "" : "s");
  }
  return counts.empty() ? "no findings" : counts;
}

std::string write_statistics(const Findings& findings, const Style& style) {
  struct Counted {
    const diagnostics::Fault* fault;
    Severity severity;
    std::size_t count;
  };
  std::map<std::pair<std::string_view, Severity>, Counted> counted;
  for (const Diagnostic& finding : findings.diagnostics) {
    Counted& row =
        counted.try_emplace({finding.fault->code, finding.severity}, Counted{finding.fault, finding.severity, 0})
            .first->second;
    ++row.count;
  }
  std::vector<Counted> rows;
  rows.reserve(counted.size());
  for (const auto& [key, row] : counted) rows.push_back(row);
  std::stable_sort(rows.begin(), rows.end(), [](const Counted& a, const Counted& b) { return a.count > b.count; });
  std::string out;
  for (const Counted& row : rows)
    out += fmt::format(
        "{:>6}  {}  {}  {}\n", row.count,
        paint(style, severity_ink(row.severity), fmt::format("{:<7}", diagnostics::to_string(row.severity))),
        row.fault->code, row.fault->name);
  return out;
}

}  // namespace nsp::report
