// SPDX-License-Identifier: EUPL-1.2
// GitLab's Code Quality report: one list, each finding with a fingerprint of its own.
#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

std::string_view importance(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

std::string write_gitlab_finding(const Findings& findings, const Diagnostic& finding, std::string_view fingerprint) {
  const source::File& file = findings.files[finding.primary.span.file];
  const std::uint32_t line = file.position(finding.primary.span.begin).line;
  std::string words = fmt::format("{}: {}", finding.kind->code, finding.message.english());
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  return fmt::format(
      R"({{"description": {}, "check_name": {}, "fingerprint": {}, "severity": "{}", "location": {{"path": {}, "lines": {{"begin": {}, "end": {}}}}}}})",
      quote_shown(words), text::quote_json(finding.kind->name), text::quote_json(fingerprint),
      importance(finding.severity), text::quote_json(path_in_repository(findings, file)), line, line);
}

}  // namespace

std::string write_gitlab(const Findings& findings, const Style&) {
  const std::vector<std::string> known_by = fingerprints(findings);
  std::string out = "[";
  for (std::size_t i = 0; i < known_by.size(); ++i)
    out += fmt::format("{}\n  {}", i == 0 ? "" : ",",
                       write_gitlab_finding(findings, findings.diagnostics[i], known_by[i]));
  return out + (known_by.empty() ? "]\n" : "\n]\n");
}

}  // namespace nsp::report
