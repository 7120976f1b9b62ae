// SPDX-License-Identifier: EUPL-1.2
// One entity: what it says, what it refers to, and who refers to it.
#pragma once

#include <string>
#include <vector>

#include "policy/states.hpp"
#include "views/plans.hpp"

namespace nsp::views {

/// A reference or a mention, seen from one of its ends.
struct ShownLink {
  model::EntityId other = model::none;  ///< what stands at the other end; none: it leads nowhere
  std::string field;                    ///< that holds it; empty where it stands in none
  std::string written;
  source::Span place;
};

struct ShownField {
  std::string key;
  std::string value;  ///< in one line; of lists and mappings that do not fit, how much there is
};

struct Shown {
  model::EntityId entity = model::none;
  std::vector<ShownField> fields;  ///< in the order of the file
  std::vector<ShownLink> refers_to;
  std::vector<ShownLink> mentions;  ///< each once
  std::vector<ShownLink> referred_to_by;
  std::vector<ShownLink> mentioned_by;
};

Shown show(const Plans& plans, model::EntityId entity);

/// For people: lines in columns.
std::string to_text(const Plans& plans, const Shown& shown);
std::string to_json(const Plans& plans, const Shown& shown);

}  // namespace nsp::views
