// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "check/allowances.hpp"
#include "commands/look.hpp"
#include "diagnostics/explanation.hpp"
#include "tables/sheet.hpp"
#include "text/json_writer.hpp"
#include "text/slug.hpp"

namespace nsp::commands {

namespace {

using diagnostics::Kind;
using diagnostics::Severity;

/// The severity that the workspace gives a kind.
Severity severity_of(const Kind& kind, const check::Configuration& configuration) {
  const auto changed = configuration.severities.find(std::string(kind.code));
  return changed == configuration.severities.end() ? kind.severity : changed->second;
}

std::string to_text(const check::Configuration& configuration) {
  tables::Rows rows;
  for (const Kind* kind : check::all_kinds())
    rows.push_back({std::string(kind->code), std::string(kind->name),
                    std::string(to_string(severity_of(*kind, configuration))), std::string(kind->summary)});
  return tables::lay_out(std::move(rows));
}

std::string to_json(const check::Configuration& configuration) {
  text::JsonWriter json;
  json.array();
  for (const Kind* kind : check::all_kinds()) {
    json.object({}, text::JsonWriter::Layout::flat).text("code", kind->code).text("name", kind->name);
    json.text("severity", to_string(severity_of(*kind, configuration))).text("summary", kind->summary).close();
  }
  return json.take();
}

std::string fence(std::string_view title, std::string_view example) {
  if (example.empty()) return {};
  return fmt::format("{}:\n\n```yaml\n{}{}```\n\n", title, example, example.ends_with('\n') ? "" : "\n");
}

std::string to_markdown(const check::Configuration& configuration) {
  std::string text = "# Diagnostics\n\n| code | name | severity | what it finds |\n|---|---|---|---|\n";
  const auto all = check::all_kinds();
  for (const Kind* kind : all)
    text += fmt::format("| [{0}](#{1}-{2}) | `{2}` | {3} | {4} |\n", kind->code, text::make_slug(kind->code),
                        kind->name, to_string(severity_of(*kind, configuration)), kind->summary);
  for (const Kind* kind : all) {
    const diagnostics::Explanation said = diagnostics::explain(*kind);
    text += fmt::format("\n## {} {}\n\n{} {}\n\n", kind->code, kind->name, said.finds, said.matters);
    text += fence("Wrong", said.wrong) + fence("Right", said.right);
    text += fmt::format("{}\n", said.mend);
    if (check::can_be_allowed(*kind)) text += fmt::format("\n{}\n", check::how_to_allow(*kind));
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
