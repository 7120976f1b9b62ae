// SPDX-License-Identifier: EUPL-1.2
// SARIF 2.1.0 (OASIS), as code scanning services take it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "diagnostics/explanation.hpp"
#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"
#include "text/json_writer.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Fault;
using Json = text::JsonWriter;

/// More are refused by GitHub.
constexpr std::size_t most_results = 25'000;

void write_message(Json& json, std::string_view key, std::string_view text) {
  json.object(key).text("text", text::escape_sarif_message(text::escape_terminal(text))).close();
}

/// Text of our own, shown as it is.
void write_own_text(Json& json, std::string_view key, std::string_view text) {
  json.object(key).text("text", text).close();
}

void write_artifact(Json& json, const Findings& findings, const source::File& file) {
  json.object("artifactLocation").text("uri", text::escape_uri_path(path_in_repository(findings, file))).close();
}

void write_region(Json& json, std::string_view key, const source::Position& start, const source::Position& end) {
  json.object(key).number("startLine", start.line).number("startColumn", start.column);
  json.number("endLine", end.line).number("endColumn", end.column).close();
}

void write_location(Json& json, const Findings& findings, source::Span span) {
  const source::File& file = findings.files[span.file];
  const Region at = first_line_of(file, span);
  json.object("physicalLocation");
  write_artifact(json, findings, file);
  write_region(json, "region", at.start, at.end);
  json.close();
}

std::string_view level(diagnostics::Severity severity) {
  return diagnostics::to_string(severity == diagnostics::Severity::off ? diagnostics::Severity::note : severity);
}

void write_rule(Json& json, const Fault& fault) {
  const diagnostics::Explanation said = diagnostics::explain(fault);
  json.object({}, Json::Layout::flat).text("id", fault.code).text("name", fault.name);
  write_own_text(json, "shortDescription", fault.summary);
  write_own_text(json, "fullDescription", said.finds);
  write_own_text(json, "help", fmt::format("{} {}", said.matters, said.mend));
  json.object("defaultConfiguration").text("level", level(fault.severity)).close().close();
}

void write_related(Json& json, const Findings& findings, const Diagnostic& finding) {
  std::size_t id = 0;
  json.array("relatedLocations");
  for (const diagnostics::Label& label : finding.labels) {
    json.object().number("id", ++id);
    write_location(json, findings, label.span);
    write_message(json, "message", label.message.english());
    json.close();
  }
  json.close();
}

void write_sarif_fix(Json& json, const Findings& findings, const diagnostics::Fix& fix) {
  std::map<source::FileId, std::vector<diagnostics::Edit>> by_file;
  for (const diagnostics::Edit& edit : fix.edits) by_file[edit.span.file].push_back(edit);
  json.object();
  write_message(json, "description", fix.title.english());
  json.array("artifactChanges");
  for (const auto& [id, edits] : by_file) {
    const source::File& file = findings.files[id];
    json.object();
    write_artifact(json, findings, file);
    json.array("replacements");
    for (const diagnostics::Edit& edit : edits) {
      json.object();
      write_region(json, "deletedRegion", file.position(edit.span.begin), file.position(edit.span.end));
      write_own_text(json, "insertedContent", edit.text);
      json.close();
    }
    json.close().close();
  }
  json.close().close();
}

void write_result(Json& json, const Findings& findings, const Diagnostic& finding, std::size_t rule_index,
                  std::string_view fingerprint) {
  std::string words = finding.message.english();
  if (!finding.primary.message.empty()) words += fmt::format(" ({})", finding.primary.message.english());
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  json.object({}, Json::Layout::flat).text("ruleId", finding.fault->code).number("ruleIndex", rule_index);
  json.text("level", level(finding.severity));
  write_message(json, "message", words);
  json.array("locations").object();
  write_location(json, findings, finding.primary.span);
  json.close().close();
  write_related(json, findings, finding);
  json.object("partialFingerprints").text("primaryLocationLineHash", fingerprint).close().array("fixes");
  for (const diagnostics::Fix& fix : finding.fixes)
    if (fix.grade != diagnostics::Grade::placeholder && !fix.edits.empty()) write_sarif_fix(json, findings, fix);
  json.close().close();
}

/// Says how many findings are left out.
void write_invocation(Json& json, std::size_t left_out) {
  json.object({}, Json::Layout::flat).flag("executionSuccessful", true).array("toolExecutionNotifications");
  if (left_out > 0) {
    json.object().text("level", "note");
    write_own_text(json, "message", fmt::format("{} more findings are left out, the least severe ones", left_out));
    json.close();
  }
  json.close().close();
}

}  // namespace

std::string write_sarif(const Findings& findings, const Style&) {
  std::vector<std::size_t> shown = worst_first(findings);
  const std::size_t left_out = shown.size() - std::min(shown.size(), most_results);
  shown.resize(shown.size() - left_out);
  std::sort(shown.begin(), shown.end());

  std::map<std::string_view, const Fault*> faults;
  for (const std::size_t i : shown) faults.emplace(findings.diagnostics[i].fault->code, findings.diagnostics[i].fault);
  std::map<std::string_view, std::size_t> indexes;
  Json json;
  json.object().text("$schema", "https://json.schemastore.org/sarif-2.1.0.json").text("version", "2.1.0");
  json.array("runs").object().object("tool").object("driver").text("name", "nsp");
  if (!findings.version.empty()) json.text("version", findings.version);
  json.array("rules");
  for (const auto& [code, fault] : faults) {
    write_rule(json, *fault);
    indexes.emplace(code, indexes.size());
  }
  json.close().close().close().array("invocations");
  write_invocation(json, left_out);
  json.close().text("columnKind", "unicodeCodePoints").array("results");
  const std::vector<std::string> known_by = fingerprints(findings);
  for (const std::size_t i : shown) {
    const Diagnostic& finding = findings.diagnostics[i];
    write_result(json, findings, finding, indexes[finding.fault->code], known_by[i]);
  }
  return json.take();
}

}  // namespace nsp::report
