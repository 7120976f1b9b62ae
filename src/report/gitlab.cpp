// SPDX-License-Identifier: EUPL-1.2
// GitLab's Code Quality report: one list, each finding with a fingerprint of its own.
#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"
#include "text/json_writer.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using Json = text::JsonWriter;

std::string_view importance(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

void write_gitlab_finding(Json& json, const Findings& findings, const Diagnostic& finding,
                          std::string_view fingerprint) {
  const source::File& file = findings.files[finding.primary.span.file];
  const std::uint32_t line = file.position(finding.primary.span.begin).line;
  std::string words = fmt::format("{}: {}", finding.fault->code, finding.message.english());
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  json.object({}, Json::Layout::flat).text("description", text::escape_terminal(words));
  json.text("check_name", finding.fault->name).text("fingerprint", fingerprint);
  json.text("severity", importance(finding.severity)).object("location");
  json.text("path", path_in_repository(findings, file)).object("lines").number("begin", line).number("end", line);
  json.close().close().close();
}

}  // namespace

std::string write_gitlab(const Findings& findings, const Style&) {
  const std::vector<std::string> known_by = fingerprints(findings);
  Json json;
  json.array();
  for (std::size_t i = 0; i < known_by.size(); ++i)
    write_gitlab_finding(json, findings, findings.diagnostics[i], known_by[i]);
  return json.take();
}

}  // namespace nsp::report
