// SPDX-License-Identifier: EUPL-1.2
// Workflow commands of GitHub Actions: annotations on the lines of a change.
#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

/// GitHub shows no more of one kind in a step, and says nothing of the rest.
constexpr std::size_t most_of_a_kind = 10;

std::string_view command(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "notice";
}

std::string property(std::string_view text) {
  return text::escape_github_property(text::escape_terminal(text));
}

std::string write_command(const Findings& findings, const Diagnostic& finding) {
  const source::File& file = findings.files[finding.primary.span.file];
  const Region at = first_line_of(file, finding.primary.span);
  std::string words = text::escape_terminal(finding.message.english());
  if (!finding.primary.message.empty())
    words += fmt::format(" ({})", text::escape_terminal(finding.primary.message.english()));
  if (!finding.help.empty()) words += fmt::format("\nhelp: {}", text::escape_terminal(finding.help.english()));
  return fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", command(finding.severity),
                     property(path_in_repository(findings, file)), at.start.line, at.end.line, at.start.column,
                     at.end.column, property(fmt::format("{} {}", finding.fault->code, finding.fault->name)),
                     text::escape_github_message(words));
}

}  // namespace

std::string write_github(const Findings& findings, const Style&) {
  std::size_t shown = 0;
  std::size_t of_kind = 0;
  std::string_view kind;
  std::string out;
  for (const std::size_t i : worst_first(findings)) {
    const Diagnostic& finding = findings.diagnostics[i];
    of_kind = command(finding.severity) == kind ? of_kind + 1 : 1;
    kind = command(finding.severity);
    if (of_kind > most_of_a_kind) continue;
    out += write_command(findings, finding);
    ++shown;
  }
  if (const std::size_t more = findings.diagnostics.size() - shown; more > 0)
    out +=
        fmt::format("{} more {} not shown here: GitHub takes {} of a kind in a step, `--format markdown` holds all\n",
                    more, more == 1 ? "finding is" : "findings are", most_of_a_kind);
  return out;
}

}  // namespace nsp::report
