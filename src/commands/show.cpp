// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include "commands/snapshot.hpp"
#include "views/shown.hpp"

namespace nsp::commands {

namespace {

struct ShowOptions {
  std::string id;
  std::string format = "text";
};

Exit show(Session& session, const ShowOptions& options) {
  if (const auto refused = check_format(session, options.format, {"text", "json"})) return *refused;
  Exit ended = Exit::clean;
  const std::optional<Snapshot> snapshot = take_snapshot(session, ended);
  if (!snapshot) return ended;
  const auto found = find_one(session, snapshot->library(), options.id);
  if (!found) return Exit::usage;
  const views::Shown shown = views::show(snapshot->plans(), *found);
  session.print(options.format == "json" ? to_json(snapshot->plans(), shown) : to_text(snapshot->plans(), shown));
  return finish(session, *snapshot);
}

}  // namespace

Run prepare_show(Options& takes) {
  const auto options = std::make_shared<ShowOptions>();
  takes
      .add("ID", &options->id,
           "an id, also with its scope or kind: isfd-2016-2019/drugs, cluster:drugs; or a zone: 5340")
      .required = true;
  takes.add_choice("--format", &options->format, {"text", "json"}, "FMT");
  return [options](Session& session) { return show(session, *options); };
}

}  // namespace nsp::commands
