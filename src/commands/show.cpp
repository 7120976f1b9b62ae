// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include "commands/look.hpp"
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
  const std::optional<Look> look = commands::look(session, ended);
  if (!look) return ended;
  const auto found = find_one(session, look->library(), options.id);
  if (!found) return Exit::usage;
  const views::Shown shown = views::show(look->plans(), *found);
  session.print(options.format == "json" ? to_json(look->plans(), shown) : to_text(look->plans(), shown));
  return finish(session, *look);
}

}  // namespace

Run prepare_show(Options& takes) {
  const auto options = std::make_shared<ShowOptions>();
  takes.add("ID", &options->id, "an id, also with its scope or kind: isfd-2016-2019/drugs, cluster:drugs").required =
      true;
  takes.add_choice("--format", &options->format, {"text", "json"}, "FMT");
  return [options](Session& session) { return show(session, *options); };
}

}  // namespace nsp::commands
