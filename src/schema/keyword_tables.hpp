// SPDX-License-Identifier: EUPL-1.2
// The tables that the keywords stand in, by what they look at, and what their functions share.
#pragma once

#include "schema/explain.hpp"
#include "schema/keywords.hpp"

namespace nsp::schema {

std::span<const Keyword> assertions();   ///< say something of a value by itself
std::span<const Keyword> ascending();    ///< our own: what of a mapping comes one after the other
std::span<const Keyword> children();     ///< apply subschemas to the members and items of a value
std::span<const Keyword> in_place();     ///< apply subschemas to the value itself
std::span<const Keyword> unevaluated();  ///< apply to what none of the others has evaluated

inline constexpr TypeSet text_type = bit(syntax::Type::string);
inline constexpr TypeSet list_type = bit(syntax::Type::sequence);
inline constexpr TypeSet mapping_type = bit(syntax::Type::mapping);

/// A member of the explainer as a table holds it.
template <void (Explainer::*Member)(const Instruction&, const syntax::Node&)>
void explain(Explainer& explainer, const Instruction& instruction, const syntax::Node& instance) {
  (explainer.*Member)(instruction, instance);
}

/// Compiles a keyword whose value is one schema.
bool compile_subschema(Compiler& compiler, const syntax::Node& schema, Instruction& instruction);

/// A whole number from 0; what is none is 0, what is too large is the largest.
std::uint64_t to_count(const syntax::Node& value);

}  // namespace nsp::schema
