// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "commands/snapshot.hpp"
#include "views/condition_check.hpp"
#include "views/listing.hpp"

namespace nsp::commands {

namespace {

struct ListOptions {
  std::string kind;
  std::string part_of;
  std::vector<std::string> where;
  std::string format = "text";
};

std::optional<Exit> check_words(Session& session, const ListOptions& options, const schema::Catalogue& catalogue) {
  if (const auto ended = check_format(session, options.format, {"text", "json", "csv"})) return ended;
  const std::vector<std::string_view> kinds = catalogue.entity_kinds();
  if (options.kind.empty() || std::find(kinds.begin(), kinds.end(), options.kind) != kinds.end()) return std::nullopt;
  const std::string help = suggest(options.kind, kinds);
  return session.misuse(fmt::format("there is no kind `{}`", options.kind),
                        help.empty() ? fmt::format("the kinds are {}", enumerate(kinds)) : help);
}

/// The conditions; nothing, with a message, where one is none or can never be met.
std::optional<std::vector<views::Condition>> read_conditions(Session& session, const ListOptions& options,
                                                             const check::Loaded& loaded) {
  std::vector<views::Condition> conditions;
  for (const std::string& words : options.where) {
    auto condition = views::read_condition(words);
    if (!condition) {
      session.misuse(
          fmt::format("`--where {}` has no field, sign and value", words),
          "the signs are =, !=, <, <=, >, >= and ~ (contains): `status=done`, `due<=2026-06-30`, `title~road`");
      return std::nullopt;
    }
    if (const auto refused = refuse_condition(*condition, options.kind, *loaded.catalogue, loaded.library)) {
      session.misuse(refused->message, refused->help);
      return std::nullopt;
    }
    conditions.push_back(std::move(*condition));
  }
  return conditions;
}

Exit list(Session& session, const ListOptions& options) {
  Exit ended = Exit::clean;
  const std::optional<Snapshot> snapshot = take_snapshot(session, ended);
  if (!snapshot) return ended;
  if (const auto refused = check_words(session, options, *snapshot->loaded->catalogue)) return *refused;
  const auto conditions = read_conditions(session, options, *snapshot->loaded);
  if (!conditions) return Exit::usage;
  views::Selection selection{options.kind, {}, *conditions};
  if (!options.part_of.empty() && !(selection.within = find_one(session, snapshot->library(), options.part_of)))
    return Exit::usage;
  const views::Plans& plans = snapshot->plans();
  const std::vector<model::EntityId> chosen = select(plans, selection);
  session.print(options.format == "json"  ? list_as_json(plans, chosen)
                : options.format == "csv" ? to_csv(list_as_table(plans, chosen))
                                          : list_as_text(plans, chosen));
  return finish(session, *snapshot);
}

}  // namespace

Run prepare_list(Options& takes) {
  const auto options = std::make_shared<ListOptions>();
  takes.add("KIND", &options->kind, "a kind of entity: cluster, priority, action ...");
  takes.add("--part-of", &options->part_of, "only what stands within this, or is part of it", "ID");
  takes.add("--where", &options->where, "only where a field is so: status=done; also !=, <, <=, >, >=, ~ (contains)",
            "FIELD=VALUE");
  takes.add_choice("--format", &options->format, {"text", "json", "csv"}, "FMT");
  return [options](Session& session) { return list(session, *options); };
}

}  // namespace nsp::commands
