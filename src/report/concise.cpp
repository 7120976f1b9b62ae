// SPDX-License-Identifier: EUPL-1.2
// One line a finding: FILE:LINE:COLUMN: severity[CODE] message.
#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/palette.hpp"
#include "text/escape.hpp"

namespace nsp::report {

std::string write_concise(const Findings& findings, const Style& style) {
  std::string out;
  for (const diagnostics::Diagnostic& finding : findings.diagnostics) {
    const source::File& file = findings.files[finding.primary.span.file];
    const source::Position start = file.position(finding.primary.span.begin);
    const std::string head = fmt::format("{}[{}]", diagnostics::to_string(finding.severity), finding.fault->code);
    out += fmt::format("{}:{}:{}: {} {}\n", text::escape_terminal(file.name()), start.line, start.column,
                       paint(style, severity_ink(finding.severity), head),
                       text::escape_terminal(finding.message.in(diagnostics::language_of(finding, style.language))));
  }
  if (style.statistics) out += write_statistics(findings, style);
  return out;
}

}  // namespace nsp::report
