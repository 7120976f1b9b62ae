// SPDX-License-Identifier: EUPL-1.2
// JUnit's XML, as CI servers read it: one test case a file, which fails where the run fails for it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/facts.hpp"
#include "report/formats.hpp"
#include "text/escape.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;

std::string shown(std::string_view text) {
  return text::escape_xml(text::escape_terminal(text));
}

std::string write_lines(const source::Files& files, const std::vector<const Diagnostic*>& findings) {
  std::string out;
  for (const Diagnostic* finding : findings) {
    const source::Position at = files[finding->primary.span.file].position(finding->primary.span.begin);
    out += fmt::format("{}:{}: {}[{}] {}\n", at.line, at.column, diagnostics::to_string(finding->severity),
                       finding->fault->code, shown(finding->message.english()));
    if (!finding->help.empty()) out += fmt::format("  help: {}\n", shown(finding->help.english()));
  }
  return out;
}

/// The findings of one file.
struct Case {
  std::vector<const Diagnostic*> failing;
  std::vector<const Diagnostic*> passing;
};

std::string write_case(const source::Files& files, const source::File& file, const Case& of_file) {
  const std::string name = shown(file.name());
  std::string out = fmt::format("    <testcase classname=\"nsp\" name=\"{0}\" file=\"{0}\"", name);
  if (of_file.failing.empty() && of_file.passing.empty()) return out + "/>\n";
  out += ">\n";
  if (const std::size_t count = of_file.failing.size(); count > 0)
    out +=
        fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", of_file.failing.front()->fault->name,
                    count == 1 ? shown(of_file.failing.front()->message.english()) : fmt::format("{} findings", count),
                    write_lines(files, of_file.failing));
  if (!of_file.passing.empty())
    out += fmt::format("      <system-out>{}</system-out>\n", write_lines(files, of_file.passing));
  return out + "    </testcase>\n";
}

}  // namespace

std::string write_junit(const Findings& findings, const Style& style) {
  std::map<source::FileId, Case> cases;
  for (const source::FileId file : findings.checked) cases.try_emplace(file);
  for (const Diagnostic& finding : findings.diagnostics) {
    Case& of_file = cases[finding.primary.span.file];
    (finding.severity >= style.fails_from ? of_file.failing : of_file.passing).push_back(&finding);
  }
  const auto failures =
      std::count_if(cases.begin(), cases.end(), [](const auto& each) { return !each.second.failing.empty(); });
  const std::string counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\"", cases.size(), failures);
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nsp check\" {0}>\n"
      "  <testsuite name=\"nsp check\" {0}>\n",
      counts);
  for (const auto& [file, of_file] : cases) out += write_case(findings.files, findings.files[file], of_file);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace nsp::report
