// SPDX-License-Identifier: EUPL-1.2
// The Reviewdog Diagnostic Format: findings and their fixes on the lines of a review. Columns count bytes from 1.
#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using text::quote_json;

std::string_view word(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

std::string position(const source::File& file, const source::Position& at) {
  return fmt::format(R"({{"line": {}, "column": {}}})", at.line, at.offset - file.line_begin(at.line) + 1);
}

std::string range(const source::File& file, const source::Position& start, const source::Position& end) {
  return fmt::format(R"("range": {{"start": {}, "end": {}}})", position(file, start), position(file, end));
}

/// `"location": ...`
std::string rdjson_location(const Findings& findings, source::Span span) {
  const source::File& file = findings.files[span.file];
  const Region at = first_line_of(file, span);
  return fmt::format(R"("location": {{"path": {}, {}}})", quote_json(path_in_repository(findings, file)),
                     range(file, at.start, at.end));
}

std::string write_rdjson_finding(const Findings& findings, const Diagnostic& finding) {
  const source::Files& files = findings.files;
  const auto suggestions = json_list(ready_changes(files, finding), [&](const Change& change) {
    const source::File& file = files[change.span.file];
    return fmt::format(R"({{{}, "text": {}}})",
                       range(file, file.position(change.span.begin), file.position(change.span.end)),
                       quote_json(change.text));
  });
  const auto related = json_list(finding.labels, [&](const diagnostics::Label& label) {
    return fmt::format(R"({{"message": {}, {}}})", quote_shown(label.message.english()),
                       rdjson_location(findings, label.span));
  });
  std::string words = finding.message.english();
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  return fmt::format(
      R"({{"message": {}, {}, "severity": "{}", "code": {{"value": {}}}, "suggestions": {}, "related_locations": {}}})",
      quote_shown(words), rdjson_location(findings, finding.primary.span), word(finding.severity),
      quote_json(finding.kind->code), suggestions, related);
}

}  // namespace

std::string write_rdjson(const Findings& findings, const Style&) {
  std::string out = "{\n  \"source\": {\"name\": \"nsp\"},\n  \"diagnostics\": [";
  bool first = true;
  for (const Diagnostic& finding : findings.diagnostics) {
    out += fmt::format("{}\n    {}", first ? "" : ",", write_rdjson_finding(findings, finding));
    first = false;
  }
  return out + (first ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace nsp::report
