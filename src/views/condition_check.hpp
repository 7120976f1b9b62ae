// SPDX-License-Identifier: EUPL-1.2
// Conditions that no plan could ever meet, refused before anything is listed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/catalogue.hpp"
#include "views/condition.hpp"

namespace nsp::views {

/// Why nothing can meet a condition, and what is wanted.
struct Refusal {
  std::string message;
  std::string help;
};

/// Looks at a condition on entities of a kind (of any, where it is empty): the field must be one that they can have,
/// and the value one that the field can have.
std::optional<Refusal> refuse_condition(const Condition& condition, std::string_view kind,
                                        const schema::Catalogue& catalogue, const model::Library& library);

}  // namespace nsp::views
