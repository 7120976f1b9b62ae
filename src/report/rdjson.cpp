// SPDX-License-Identifier: EUPL-1.2
// The Reviewdog Diagnostic Format: findings and their fixes on the lines of a review. Columns count bytes from 1.
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

std::string_view word(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

void write_rdjson_position(Json& json, std::string_view key, const source::File& file, const source::Position& at) {
  json.object(key).number("line", at.line).number("column", at.offset - file.line_begin(at.line) + 1).close();
}

void write_rdjson_range(Json& json, const source::File& file, const source::Position& start,
                        const source::Position& end) {
  json.object("range");
  write_rdjson_position(json, "start", file, start);
  write_rdjson_position(json, "end", file, end);
  json.close();
}

void write_rdjson_location(Json& json, const Findings& findings, source::Span span) {
  const source::File& file = findings.files[span.file];
  const Region at = first_line_of(file, span);
  json.object("location").text("path", path_in_repository(findings, file));
  write_rdjson_range(json, file, at.start, at.end);
  json.close();
}

void write_rdjson_finding(Json& json, const Findings& findings, const Diagnostic& finding) {
  std::string words = finding.message.english();
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  json.object({}, Json::Layout::flat).text("message", text::escape_terminal(words));
  write_rdjson_location(json, findings, finding.primary.span);
  json.text("severity", word(finding.severity)).object("code").text("value", finding.fault->code).close();
  json.array("suggestions");
  for (const Change& change : ready_changes(findings.files, finding)) {
    const source::File& file = findings.files[change.span.file];
    json.object();
    write_rdjson_range(json, file, file.position(change.span.begin), file.position(change.span.end));
    json.text("text", change.text).close();
  }
  json.close().array("related_locations");
  for (const diagnostics::Label& label : finding.labels) {
    json.object().text("message", text::escape_terminal(label.message.english()));
    write_rdjson_location(json, findings, label.span);
    json.close();
  }
  json.close().close();
}

}  // namespace

std::string write_rdjson(const Findings& findings, const Style&) {
  Json json;
  json.object().object("source", Json::Layout::flat).text("name", "nsp").close().array("diagnostics");
  for (const Diagnostic& finding : findings.diagnostics) write_rdjson_finding(json, findings, finding);
  return json.take();
}

}  // namespace nsp::report
