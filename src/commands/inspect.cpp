// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "check/plan_file.hpp"
#include "commands/paths.hpp"
#include "commands/session.hpp"
#include "syntax/events/event_notation.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"
#include "text/escape.hpp"
#include "views/tree_json.hpp"

namespace nsp::commands {

namespace {

struct InspectOptions {
  std::string path;
  bool spans = false;
  bool events = false;
};

/// Event lines hold text of the file; on a terminal none of it may act.
std::string escape_lines(std::string_view lines) {
  std::string safe;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    safe.append(text::escape_terminal(lines.substr(0, end))).append("\n");
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return safe;
}

Exit write_events(Session& session, const source::Files& files, const source::File& file) {
  diagnostics::Collector faults;
  syntax::EventNotation events;
  if (syntax::check_bytes(file, syntax::Grammar::yaml, faults)) {
    if (auto fault = syntax::read_events(file, syntax::Mode::stream, events)) faults.add(std::move(fault->finding));
  }
  if (!faults.empty()) {
    session.report(files, faults.take_sorted());
    return Exit::findings;
  }
  events.finish();
  session.print(session.environment().terminal.out ? escape_lines(events.text()) : events.text());
  return Exit::clean;
}

/// About as much as each value takes beside its text.
std::size_t bytes_with_spans(const syntax::Document& document) {
  constexpr std::size_t each = 150;
  return each * document.cells().size();
}

constexpr std::size_t most_bytes_for(std::size_t file_size) {
  return 15 * file_size + 1'000'000;
}

Exit write_tree(Session& session, const source::Files& files, const source::File& file, bool spans) {
  const auto mode = check::may_be_plan(file.text()) ? syntax::Mode::plan : syntax::Mode::document;
  diagnostics::Collector faults;
  const syntax::Document document = syntax::parse_by_name(file, faults, mode);
  const auto findings = faults.take_sorted();
  if (!findings.empty()) session.report(files, findings);
  const bool faulty = has_any(findings, diagnostics::Severity::error);
  if (spans && bytes_with_spans(document) > most_bytes_for(file.text().size()))
    return session.misuse(fmt::format("with places, the {} values of this file would take {} MB",
                                      document.cells().size(), bytes_with_spans(document) / 1'000'000),
                          "leave `--spans` out, or split the file");
  // Equal keys are faults of a document that can be read all the same.
  if (document.complete() && !document.empty())
    session.print(spans ? views::to_json_with_spans(document.root()) : views::to_json(document.root()));
  return faulty ? Exit::findings : Exit::clean;
}

Exit inspect(Session& session, const InspectOptions& options) {
  Exit ended = Exit::clean;
  std::optional<NamedText> read = read_named(session, options.path, "<stdin>", ended);
  if (!read) return ended;
  source::Files files;
  const source::File& file = files.add(std::move(read->name), std::move(read->text));
  return options.events ? write_events(session, files, file) : write_tree(session, files, file, options.spans);
}

}  // namespace

Run prepare_inspect(Options& takes) {
  const auto options = std::make_shared<InspectOptions>();
  takes.add("FILE", &options->path, "a YAML or JSON file, or `-` for standard input").required = true;
  takes.add("--spans", &options->spans, "with the place of every key and value");
  takes.add("--events", &options->events, "events in the notation of the YAML test suite").excludes = "--spans";
  return [options](Session& session) { return inspect(session, *options); };
}

}  // namespace nsp::commands
