// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "schema/program.hpp"

namespace nsp::schema {

/// The keyword's value by which a subschema comes back to itself on the same instance, so that checking would never
/// end; nothing where there is none. Linear in the size of the program. Dynamic references are left to the limits of
/// the evaluation: where they lead is known only then.
std::optional<syntax::Node> find_circle(const Program& program);

/// Lets checking pass over subschemas that are a `$ref` and nothing else.
void shorten_references(Program& program);

}  // namespace nsp::schema
