// SPDX-License-Identifier: EUPL-1.2
// One object with all facts. Lines and columns count from 1, offsets in bytes from 0, ends are exclusive.
#include <algorithm>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using text::quote_json;

std::string position(const source::File& file, std::uint32_t offset) {
  const source::Position at = file.position(offset);
  return fmt::format(R"({{"line": {}, "column": {}, "offset": {}}})", at.line, at.column, at.offset);
}

/// `"file": ..., "start": ..., "end": ...`
std::string place(const source::Files& files, source::Span span) {
  const source::File& file = files[span.file];
  return fmt::format(R"("file": {}, "start": {}, "end": {})", quote_json(file.name()), position(file, span.begin),
                     position(file, span.end));
}

template <class Range, class Write>
std::string list(const Range& range, Write write) {
  std::string out = "[";
  for (const auto& item : range) out += (out.size() == 1 ? "" : ", ") + write(item);
  return out + "]";
}

std::string write_fix(const source::Files& files, const diagnostics::Fix& fix) {
  const auto edits = list(fix.edits, [&](const diagnostics::Edit& edit) {
    return fmt::format(R"({{{}, "text": {}}})", place(files, edit.span), quote_json(edit.text));
  });
  const std::string_view grade = fix.grade == diagnostics::Grade::safe
                                     ? "safe"
                                     : (fix.grade == diagnostics::Grade::suggested ? "suggested" : "placeholder");
  return fmt::format(R"({{"title": {}, "grade": "{}", "edits": {}}})", quote_json(fix.title), grade, edits);
}

std::string write_json_finding(const source::Files& files, const Diagnostic& finding) {
  std::vector<diagnostics::Label> labels = finding.labels;
  if (!finding.primary.message.empty()) labels.insert(labels.begin(), finding.primary);
  return fmt::format(
      R"({{"code": {}, "name": {}, "severity": {}, "message": {}, {}, "labels": {}, "notes": {}, "help": {}, "fixes": {}}})",
      quote_json(finding.kind->code), quote_json(finding.kind->name),
      quote_json(diagnostics::to_string(finding.severity)), quote_json(finding.message),
      place(files, finding.primary.span),
      list(labels,
           [&](const diagnostics::Label& label) {
             return fmt::format(R"({{"message": {}, {}}})", quote_json(label.message), place(files, label.span));
           }),
      list(finding.notes, [](const std::string& note) { return quote_json(note); }),
      finding.help.empty() ? "null" : quote_json(finding.help),
      list(finding.fixes, [&](const diagnostics::Fix& fix) { return write_fix(files, fix); }));
}

}  // namespace

std::string write_json(const Findings& findings, const Style&) {
  const auto count = [&](Severity severity) {
    return std::count_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                         [severity](const Diagnostic& d) { return d.severity == severity; });
  };
  const Summary& summary = findings.summary;
  std::string out = fmt::format(
      "{{\n  \"version\": 1,\n  \"summary\": {{\"files\": {}, \"documents\": {}, \"entities\": {}, \"links\": {}, "
      "\"errors\": {}, \"warnings\": {}, \"notes\": {}, "
      "\"suppressed\": {}}},\n  \"diagnostics\": [",
      summary.files, summary.documents, summary.entities, summary.links, count(Severity::error),
      count(Severity::warning), count(Severity::note), summary.suppressed);
  bool first = true;
  for (const Diagnostic& finding : findings.diagnostics) {
    out += first ? "\n    " : ",\n    ";
    out += write_json_finding(findings.files, finding);
    first = false;
  }
  out += first ? "]\n}\n" : "\n  ]\n}\n";
  return out;
}

}  // namespace nsp::report
