// SPDX-License-Identifier: EUPL-1.2
// Which entities there are, and which of them somebody asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tables/sheet.hpp"
#include "views/condition.hpp"
#include "views/plans.hpp"

namespace nsp::views {

/// What entities must have in common.
struct Selection {
  std::string kind;                       ///< empty: any
  std::optional<model::EntityId> within;  ///< they stand within it, or are part of it, at any depth
  std::vector<Condition> conditions;      ///< each meets all
};

/// By place.
std::vector<model::EntityId> select(const Plans& plans, const Selection& selection);

/// Kind, id, title and place, a line each.
std::string list_as_text(const Plans& plans, const std::vector<model::EntityId>& entities);
tables::Table list_as_table(const Plans& plans, const std::vector<model::EntityId>& entities);
std::string list_as_json(const Plans& plans, const std::vector<model::EntityId>& entities);

}  // namespace nsp::views
