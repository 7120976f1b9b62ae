// SPDX-License-Identifier: EUPL-1.2
// The text of a new plan file, drafted from the shape of its kind.
#pragma once

#include <optional>
#include <string>

#include "policy/chain.hpp"
#include "schema/catalogue.hpp"

namespace nsp::views {

/// What is known of the new document.
struct DraftRequest {
  const schema::DocumentKind* kind = nullptr;
  std::string id;
  std::string title;                      ///< empty: made from the id
  model::EntityId part_of = model::none;  ///< the document that it shall be part of
  std::string_view part_of_field = "part_of";
};

struct Draft {
  std::string text;
  std::size_t empty_places = 0;  ///< that the author has to fill in
  std::size_t examples = 0;      ///< that the author has to put something else for
};

/// A file with every required key, each behind a comment that says what it means. References are filled in where only
/// one thing in the workspace can be meant; what an author must decide is left empty and says what can stand there.
Draft draft(const DraftRequest& request, const policy::Chain& chain);

}  // namespace nsp::views
