// SPDX-License-Identifier: EUPL-1.2
// All findings as a table, for the summary of a job or a comment on a change.
#include <fmt/format.h>

#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;

std::string write_row(const source::Files& files, const Diagnostic& finding, words::Language wanted) {
  const words::Language language = diagnostics::language_of(finding, wanted);
  const source::File& file = files[finding.primary.span.file];
  const source::Position at = file.position(finding.primary.span.begin);
  std::string words = text::escape_markdown(finding.message.in(language));
  if (!finding.primary.message.empty())
    words += fmt::format(" ({})", text::escape_markdown(finding.primary.message.in(language)));
  return fmt::format("| {} | {} | {}:{}:{} | {} | {} |\n", diagnostics::to_string(finding.severity),
                     finding.fault->code, text::escape_markdown(file.name()), at.line, at.column, words,
                     text::escape_markdown(finding.help.in(language)));
}

}  // namespace

std::string write_markdown(const Findings& findings, const Style& style) {
  const Summary& summary = findings.summary;
  std::string out = "## nsp check\n\n";
  if (summary.files > 0) out += fmt::format("{} file{}: ", summary.files, summary.files == 1 ? "" : "s");
  out += describe_counts(findings.diagnostics);
  if (summary.suppressed > 0) out += fmt::format(" ({} known or allowed)", summary.suppressed);
  out += "\n";
  if (findings.diagnostics.empty()) return out;
  out += "\n| severity | code | place | finding | help |\n|---|---|---|---|---|\n";
  for (const Diagnostic& finding : findings.diagnostics) out += write_row(findings.files, finding, style.language);
  return out;
}

}  // namespace nsp::report
