// SPDX-License-Identifier: EUPL-1.2
// `--where FIELD=VALUE`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/library.hpp"

namespace nsp::commands {

/// One condition on a field, whose name may lead into mappings with dots: `period.from<2020-01-01`.
struct Condition {
  std::string field;
  std::string sign;  ///< "=", "!=", "<", ">" or "~" (contains, whatever the case)
  std::string value;
};

std::optional<Condition> read_condition(std::string_view words);

/// Whether an entity meets it. Of a list, one item must; numbers are compared as numbers; a reference also by the full
/// name of what it names; a field that is not there meets `!=` alone.
bool is_met(const Condition& condition, const model::Library& library, model::EntityId id);

}  // namespace nsp::commands
