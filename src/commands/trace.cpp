// SPDX-License-Identifier: EUPL-1.2

#include "views/trace.hpp"

#include <memory>

#include <fmt/format.h>

#include "commands/snapshot.hpp"

namespace nsp::commands {

namespace {

struct TraceOptions {
  std::string id;
  std::string depth;
  std::string format = "text";
  bool up = false;
  bool down = false;
};

void print_graph(Session& session, const views::Graph& graph) {
  session.print(graph.text);
  if (graph.left_out > 0 && !session.globals().quiet)
    session.remark(
        fmt::format("note: {} links are left out; `--depth`, `--up` or `--down` shows less at once", graph.left_out));
}

void print(Session& session, const views::TraceView& view, const std::string& format) {
  if (format == "dot") return print_graph(session, to_dot(view));
  if (format == "mermaid") return print_graph(session, to_mermaid(view));
  session.print(format == "json" ? to_json(view) : to_text(view, table_style(session)));
}

Exit trace(Session& session, const TraceOptions& options) {
  if (const auto refused = check_format(session, options.format, {"text", "json", "dot", "mermaid"})) return *refused;
  const auto depth =
      options.depth.empty() ? std::optional(policy::deepest) : read_number(options.depth, 1, policy::deepest);
  if (!depth)
    return session.misuse(fmt::format("`--depth {}` is no number of steps", options.depth),
                          fmt::format("write a number from 1 to {}", policy::deepest));
  Exit ended = Exit::clean;
  const std::optional<Snapshot> snapshot = take_snapshot(session, ended);
  if (!snapshot) return ended;
  const auto origin = find_one(session, snapshot->library(), options.id);
  if (!origin) return Exit::usage;
  const policy::Tracer tracer(snapshot->chain());
  const bool both = options.up == options.down;
  views::TraceView view{snapshot->plans(), *origin, {}, {}};
  if (both || options.up) view.up = tracer.trace(*origin, policy::Way::up, *depth);
  if (both || options.down) view.down = tracer.trace(*origin, policy::Way::down, *depth);
  print(session, view, options.format);
  return finish(session, *snapshot);
}

}  // namespace

Run prepare_trace(Options& takes) {
  const auto options = std::make_shared<TraceOptions>();
  takes
      .add("ID", &options->id,
           "an id, also with its scope or kind: isfd-2016-2019/drugs, cluster:drugs; or a zone: 5340")
      .required = true;
  takes.add("--up", &options->up, "only what it answers");
  takes.add("--down", &options->down, "only what carries it out");
  takes.add("--depth", &options->depth, "how many steps to follow", "N");
  takes.add_choice("--format", &options->format, {"text", "json", "dot", "mermaid"}, "FMT");
  return [options](Session& session) { return trace(session, *options); };
}

}  // namespace nsp::commands
