// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "commands/condition.hpp"
#include "commands/condition_check.hpp"
#include "commands/entities.hpp"
#include "commands/layout.hpp"
#include "commands/look.hpp"

namespace nsp::commands {

namespace {

using model::EntityId;
using model::Library;

struct ListOptions {
  std::string kind;
  std::string part_of;
  std::vector<std::string> where;
  std::string format = "text";
};

/// Whether an entity stands within another, or is part of it at any depth.
bool is_part_of(const Library& library, EntityId id, EntityId container) {
  const model::Entity& whole = library.entity(container);
  for (EntityId at = library.entity(id).holder; at != model::none; at = library.entity(at).holder)
    if (at == container) return true;
  if (whole.holder != model::none) return false;
  model::DocumentId document = library.entity(id).document;
  if (document == whole.document) return id != container;
  for (int depth = 0; document != model::none && depth < 32; ++depth) {
    document = library.documents()[document].part_of;
    if (document == whole.document) return true;
  }
  return false;
}

std::string to_json(const check::Loaded& loaded, const std::vector<EntityId>& entities) {
  std::string text = "[";
  for (EntityId id : entities)
    text += fmt::format("{}\n  {{{}}}", text.size() == 1 ? "" : ",", entity_facts(loaded, id));
  return text + "\n]\n";
}

std::string to_csv(const Look& look, const std::vector<EntityId>& entities) {
  tables::Table table;
  for (const char* heading : {"kind", "id", "title", "file", "line"}) table.columns.push_back({heading});
  for (EntityId id : entities) {
    const model::Entity& entity = look.library().entity(id);
    const source::File& file = look.loaded->files[entity.name.file];
    table.rows.push_back({{std::string(entity.kind())},
                          {look.id(id)},
                          {look.title(id)},
                          {file.name()},
                          {fmt::format("{}", file.position(entity.name.begin).line)}});
  }
  return tables::to_csv(table);
}

std::string to_text(const Look& look, const std::vector<EntityId>& entities) {
  constexpr std::size_t longest_title = 100;
  Table table;
  for (EntityId id : entities) {
    const model::Entity& entity = look.library().entity(id);
    table.add({std::string(entity.kind()), look.id(id), tables::shorten(look.title(id), longest_title),
               describe_place(look.loaded->files, entity.name)});
  }
  return table.lay_out();
}

std::optional<Exit> check_words(Session& session, const ListOptions& options, const schema::Catalogue& catalogue) {
  if (const auto ended = check_format(session, options.format, {"text", "json", "csv"})) return ended;
  const std::vector<std::string_view> kinds = catalogue.entity_kinds();
  if (options.kind.empty() || std::find(kinds.begin(), kinds.end(), options.kind) != kinds.end()) return std::nullopt;
  const std::string help = suggest(options.kind, kinds);
  return session.misuse(fmt::format("there is no kind `{}`", options.kind),
                        help.empty() ? fmt::format("the kinds are {}", enumerate(kinds)) : help);
}

/// The conditions; nothing, with a message, where one is none or can never be met.
std::optional<std::vector<Condition>> read_conditions(Session& session, const ListOptions& options,
                                                      const check::Loaded& loaded) {
  std::vector<Condition> conditions;
  for (const std::string& words : options.where) {
    auto condition = read_condition(words);
    if (!condition) {
      session.misuse(
          fmt::format("`--where {}` has no field, sign and value", words),
          "the signs are =, !=, <, <=, >, >= and ~ (contains): `status=done`, `due<=2026-06-30`, `title~road`");
      return std::nullopt;
    }
    if (const auto refused = refuse_condition(*condition, options.kind, loaded)) {
      session.misuse(refused->message, refused->help);
      return std::nullopt;
    }
    conditions.push_back(std::move(*condition));
  }
  return conditions;
}

Exit list(Session& session, const ListOptions& options) {
  Exit ended = Exit::clean;
  const std::optional<Look> look = commands::look(session, ended);
  if (!look) return ended;
  const Library& library = look->library();
  if (const auto refused = check_words(session, options, *look->loaded->catalogue)) return *refused;
  const auto conditions = read_conditions(session, options, *look->loaded);
  if (!conditions) return Exit::usage;
  std::optional<EntityId> container;
  if (!options.part_of.empty() && !(container = find_one(session, library, options.part_of))) return Exit::usage;
  std::vector<EntityId> chosen;
  for (EntityId id = 0; id < library.entities().size(); ++id) {
    const model::Entity& entity = library.entity(id);
    if (!options.kind.empty() && entity.kind() != options.kind) continue;
    if (container && !is_part_of(library, id, *container)) continue;
    const auto holds = [&](const Condition& condition) { return is_met(condition, look->chain(), id); };
    if (std::all_of(conditions->begin(), conditions->end(), holds)) chosen.push_back(id);
  }
  session.print(options.format == "json"  ? to_json(*look->loaded, chosen)
                : options.format == "csv" ? to_csv(*look, chosen)
                                          : to_text(*look, chosen));
  return finish(session, *look);
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
