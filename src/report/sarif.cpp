// SPDX-License-Identifier: EUPL-1.2
// SARIF 2.1.0 (OASIS), as code scanning services take it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "diagnostics/explanation.hpp"
#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Kind;
using text::quote_json;

/// More are refused by GitHub.
constexpr std::size_t most_results = 25'000;

std::string message(std::string_view text) {
  return fmt::format(R"({{"text": {}}})", quote_json(text::escape_sarif_message(text::escape_terminal(text))));
}

/// Text of our own, shown as it is.
std::string own_text(std::string_view text) {
  return fmt::format(R"({{"text": {}}})", quote_json(text));
}

std::string artifact(const Findings& findings, const source::File& file) {
  return fmt::format(R"("artifactLocation": {{"uri": {}}})",
                     quote_json(text::escape_uri_path(path_in_repository(findings, file))));
}

std::string region(const source::Position& start, const source::Position& end) {
  return fmt::format(R"({{"startLine": {}, "startColumn": {}, "endLine": {}, "endColumn": {}}})", start.line,
                     start.column, end.line, end.column);
}

/// `"physicalLocation": ...`
std::string location(const Findings& findings, source::Span span) {
  const source::File& file = findings.files[span.file];
  const Region at = first_line_of(file, span);
  return fmt::format(R"("physicalLocation": {{{}, "region": {}}})", artifact(findings, file), region(at.start, at.end));
}

std::string_view level(diagnostics::Severity severity) {
  return diagnostics::to_string(severity == diagnostics::Severity::off ? diagnostics::Severity::note : severity);
}

std::string rule(const Kind& kind) {
  const diagnostics::Explanation said = diagnostics::explain(kind);
  const std::string help = fmt::format("{} {}", said.matters, said.mend);
  return fmt::format(
      R"({{"id": {}, "name": {}, "shortDescription": {}, "fullDescription": {}, "help": {}, "defaultConfiguration": {{"level": "{}"}}}})",
      quote_json(kind.code), quote_json(kind.name), own_text(kind.summary), own_text(said.finds), own_text(help),
      level(kind.severity));
}

std::string related(const Findings& findings, const Diagnostic& finding) {
  std::size_t id = 0;
  const auto write = [&](const diagnostics::Label& label) {
    return fmt::format(R"({{"id": {}, {}, "message": {}}})", ++id, location(findings, label.span),
                       message(label.message.english()));
  };
  return json_list(finding.labels, write);
}

std::string fixes(const Findings& findings, const Diagnostic& finding) {
  return json_list(finding.fixes, [&](const diagnostics::Fix& fix) {
    std::map<source::FileId, std::vector<diagnostics::Edit>> by_file;
    for (const diagnostics::Edit& edit : fix.edits) by_file[edit.span.file].push_back(edit);
    const auto changes = json_list(by_file, [&](const auto& of_file) {
      const source::File& file = findings.files[of_file.first];
      const auto replacements = json_list(of_file.second, [&](const diagnostics::Edit& edit) {
        return fmt::format(R"({{"deletedRegion": {}, "insertedContent": {{"text": {}}}}})",
                           region(file.position(edit.span.begin), file.position(edit.span.end)), quote_json(edit.text));
      });
      return fmt::format(R"({{{}, "replacements": {}}})", artifact(findings, file), replacements);
    });
    return fmt::format(R"({{"description": {}, "artifactChanges": {}}})", message(fix.title.english()), changes);
  });
}

std::string result(const Findings& findings, const Diagnostic& finding, std::size_t rule_index,
                   std::string_view fingerprint) {
  std::string words = finding.message.english();
  if (!finding.primary.message.empty()) words += fmt::format(" ({})", finding.primary.message.english());
  if (!finding.help.empty()) words += fmt::format("; {}", finding.help.english());
  Diagnostic ready = finding;
  std::erase_if(ready.fixes, [](const diagnostics::Fix& fix) {
    return fix.grade == diagnostics::Grade::placeholder || fix.edits.empty();
  });
  return fmt::format(
      R"({{"ruleId": {}, "ruleIndex": {}, "level": "{}", "message": {}, "locations": [{{{}}}], "relatedLocations": {}, "partialFingerprints": {{"primaryLocationLineHash": "{}"}}, "fixes": {}}})",
      quote_json(finding.kind->code), rule_index, level(finding.severity), message(words),
      location(findings, finding.primary.span), related(findings, finding), fingerprint, fixes(findings, ready));
}

/// Says how many findings are left out.
std::string invocation(std::size_t left_out) {
  std::string notice;
  if (left_out > 0)
    notice = fmt::format(
        R"({{"level": "note", "message": {{"text": "{} more findings are left out, the least severe ones"}}}})",
        left_out);
  return fmt::format(R"({{"executionSuccessful": true, "toolExecutionNotifications": [{}]}})", notice);
}

}  // namespace

std::string write_sarif(const Findings& findings, const Style&) {
  std::vector<std::size_t> shown = worst_first(findings);
  const std::size_t left_out = shown.size() - std::min(shown.size(), most_results);
  shown.resize(shown.size() - left_out);
  std::sort(shown.begin(), shown.end());

  std::map<std::string_view, const Kind*> kinds;
  for (const std::size_t i : shown) kinds.emplace(findings.diagnostics[i].kind->code, findings.diagnostics[i].kind);
  std::map<std::string_view, std::size_t> indexes;
  std::string rules;
  for (const auto& [code, kind] : kinds) {
    rules += fmt::format("{}\n        {}", indexes.empty() ? "" : ",", rule(*kind));
    indexes.emplace(code, indexes.size());
  }
  const std::vector<std::string> known_by = fingerprints(findings);
  std::string results;
  for (const std::size_t i : shown) {
    const Diagnostic& finding = findings.diagnostics[i];
    results += fmt::format("{}\n      {}", results.empty() ? "" : ",",
                           result(findings, finding, indexes[finding.kind->code], known_by[i]));
  }
  const std::string version =
      findings.version.empty() ? "" : fmt::format(R"("version": {}, )", quote_json(findings.version));
  return fmt::format(
      "{{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n"
      "  \"runs\": [{{\n    \"tool\": {{\"driver\": {{\"name\": \"nsp\", {}\"rules\": [{}]}}}},\n"
      "    \"invocations\": [{}],\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [{}]\n  }}]\n}}\n",
      version, rules, invocation(left_out), results);
}

}  // namespace nsp::report
