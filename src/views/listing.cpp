// SPDX-License-Identifier: EUPL-1.2
#include "views/listing.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nsp::views {

namespace {

using model::EntityId;
using model::Library;

/// Whether an entity stands within another, or is part of it at any depth.
bool is_part_of(const Library& library, EntityId id, EntityId container) {
  const model::Entity& whole = library.entity(container);
  for (EntityId at = library.entity(id).holder; at != model::none; at = library.entity(at).holder)
    if (at == container) return true;
  if (whole.holder != model::none) return false;
  model::DocumentId document = library.entity(id).document;
  if (document == whole.document) return id != container;
  for (int depth = 0; document != model::none && depth < policy::max_steps; ++depth) {
    document = library.documents()[document].part_of;
    if (document == whole.document) return true;
  }
  return false;
}

}  // namespace

std::vector<EntityId> select(const Plans& plans, const Selection& selection) {
  const Library& library = plans.library();
  std::vector<EntityId> chosen;
  for (EntityId id = 0; id < library.entities().size(); ++id) {
    if (!selection.kind.empty() && library.entity(id).kind() != selection.kind) continue;
    if (selection.within && !is_part_of(library, id, *selection.within)) continue;
    const auto holds = [&](const Condition& condition) { return is_met(condition, plans.chain(), id); };
    if (std::all_of(selection.conditions.begin(), selection.conditions.end(), holds)) chosen.push_back(id);
  }
  return chosen;
}

std::string list_as_text(const Plans& plans, const std::vector<EntityId>& entities) {
  constexpr std::size_t longest_title = 100;
  tables::Rows rows;
  for (EntityId id : entities) {
    const model::Entity& entity = plans.library().entity(id);
    rows.push_back({std::string(entity.kind()), plans.id(id), tables::shorten(plans.title(id), longest_title),
                    plans.place(entity.name)});
  }
  return tables::lay_out(std::move(rows));
}

tables::Table list_as_table(const Plans& plans, const std::vector<EntityId>& entities) {
  tables::Table table;
  for (const char* heading : {"kind", "id", "title", "file", "line"}) table.columns.push_back({heading});
  for (EntityId id : entities) {
    const model::Entity& entity = plans.library().entity(id);
    const source::File& file = plans.files()[entity.name.file];
    table.rows.push_back({{std::string(entity.kind())},
                          {plans.id(id)},
                          {plans.title(id)},
                          {file.name()},
                          {fmt::format("{}", file.position(entity.name.begin).line)}});
  }
  return table;
}

std::string list_as_json(const Plans& plans, const std::vector<EntityId>& entities) {
  Json json;
  json.array();
  for (EntityId id : entities) {
    json.object({}, Json::Layout::flat);
    write_facts(json, plans, id);
    json.close();
  }
  return json.take();
}

}  // namespace nsp::views
