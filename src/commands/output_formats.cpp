// SPDX-License-Identifier: EUPL-1.2
#include "commands/output_formats.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "commands/targets.hpp"

namespace nsp::commands {

namespace {

std::optional<WantedReport> read_format(Session& session, const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  WantedReport wanted{report::find_format(name), {}};
  if (wanted.format == nullptr) {
    const std::vector<std::string_view> names = format_names();
    std::string help = suggest(name, names);
    if (help.empty()) help = fmt::format("write {}", enumerate(names));
    session.misuse(fmt::format("there is no format `{}`", name), help);
    return std::nullopt;
  }
  if (equals == std::string::npos) return wanted;
  if (equals + 1 == word.size()) {
    session.misuse(fmt::format("`--format {}` names no file", word), fmt::format("write `{}=FILE`", name));
    return std::nullopt;
  }
  wanted.path = word.substr(equals + 1);
  const Target target(session, wanted.path);
  if (target.refuse()) return std::nullopt;
  if (wanted.path == "-") wanted.path.clear();
  return wanted;
}

}  // namespace

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const report::Format& format : report::formats()) names.push_back(format.name);
  return names;
}

std::optional<std::vector<WantedReport>> read_formats(Session& session, const std::vector<std::string>& words) {
  std::vector<WantedReport> all;
  for (const std::string& word : words) {
    const auto wanted = read_format(session, word);
    if (!wanted) return std::nullopt;
    all.push_back(*wanted);
  }
  if (all.empty()) all.push_back({report::find_format("human"), {}});
  const auto to_output = [](const WantedReport& wanted) { return wanted.path.empty(); };
  if (std::count_if(all.begin(), all.end(), to_output) > 1) {
    session.misuse("two formats would go to standard output", "give all but one a file: `--format json=report.json`");
    return std::nullopt;
  }
  return all;
}

bool write_reports(Session& session, const std::vector<WantedReport>& wanted, report::Findings findings,
                   const report::Style& style, const std::string& counted_from) {
  findings.version = NSP_VERSION;
  const std::string above = session.place_in_repository(counted_from);
  findings.above = above;
  bool written = true;
  for (const WantedReport& report : wanted) {
    const bool human = report.format->name == "human";
    if (report.path.empty()) {
      if (human && session.globals().quiet && findings.diagnostics.empty()) continue;
      session.print(report.format->write(findings, style));
    } else {
      report::Style plain = style;
      plain.color = false;
      written = Target(session, report.path).write(report.format->write(findings, plain)) && written;
    }
  }
  return written;
}

}  // namespace nsp::commands
