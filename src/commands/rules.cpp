// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "check/allowances.hpp"
#include "commands/snapshot.hpp"
#include "diagnostics/explanation.hpp"
#include "tables/sheet.hpp"
#include "text/json_writer.hpp"
#include "text/slug.hpp"

namespace nsp::commands {

namespace {

using diagnostics::Fault;
using diagnostics::Severity;

/// The severity that the workspace gives a fault.
Severity severity_of(const Fault& fault, const check::Configuration& configuration) {
  const auto changed = configuration.severities.find(std::string(fault.code));
  return changed == configuration.severities.end() ? fault.severity : changed->second;
}

std::string to_text(const check::Configuration& configuration) {
  tables::Rows rows;
  for (const Fault* fault : check::all_faults())
    rows.push_back({std::string(fault->code), std::string(fault->name),
                    std::string(to_string(severity_of(*fault, configuration))), std::string(fault->summary)});
  return tables::lay_out(std::move(rows));
}

std::string to_json(const check::Configuration& configuration) {
  text::JsonWriter json;
  json.array();
  for (const Fault* fault : check::all_faults()) {
    json.object({}, text::JsonWriter::Layout::flat).text("code", fault->code).text("name", fault->name);
    json.text("severity", to_string(severity_of(*fault, configuration))).text("summary", fault->summary).close();
  }
  return json.take();
}

std::string fence(std::string_view title, std::string_view example) {
  if (example.empty()) return {};
  return fmt::format("{}:\n\n```yaml\n{}{}```\n\n", title, example, example.ends_with('\n') ? "" : "\n");
}

std::string to_markdown(const check::Configuration& configuration) {
  std::string text = "# Diagnostics\n\n| code | name | severity | what it finds |\n|---|---|---|---|\n";
  const auto all = check::all_faults();
  for (const Fault* fault : all)
    text += fmt::format("| [{0}](#{1}-{2}) | `{2}` | {3} | {4} |\n", fault->code, text::make_slug(fault->code),
                        fault->name, to_string(severity_of(*fault, configuration)), fault->summary);
  for (const Fault* fault : all) {
    const diagnostics::Explanation said = diagnostics::explain(*fault);
    text += fmt::format("\n## {} {}\n\n{} {}\n\n", fault->code, fault->name, said.finds, said.matters);
    text += fence("Wrong", said.wrong) + fence("Right", said.right);
    text += fmt::format("{}\n", said.mend);
    if (check::can_be_allowed(*fault)) text += fmt::format("\n{}\n", check::how_to_allow(*fault));
  }
  return text;
}

Exit list_rules(Session& session, const std::string& format) {
  if (const auto refused = check_format(session, format, {"text", "json", "markdown"})) return *refused;
  const std::optional<Opened> opened = session.open();
  if (!opened) return session.refusal();
  const check::Configuration& configuration = opened->workspace.configuration;
  session.print(format == "json"       ? to_json(configuration)
                : format == "markdown" ? to_markdown(configuration)
                                       : to_text(configuration));
  return Exit::clean;
}

}  // namespace

Run prepare_rules(Options& takes) {
  const auto format = std::make_shared<std::string>("text");
  takes.add_choice("--format", format.get(), {"text", "json", "markdown"}, "FMT");
  return [format](Session& session) { return list_rules(session, *format); };
}

}  // namespace nsp::commands
