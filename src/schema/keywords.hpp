// SPDX-License-Identifier: EUPL-1.2
// The table of keywords: one row each, in the order in which they are checked.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "schema/program.hpp"

namespace nsp::schema {

class Compiler;
class Evaluator;
class Evaluated;
class Explainer;

enum class Vocabulary : std::uint8_t { core, applicator, unevaluated, validation, format };

struct Keyword {
  /// The names that call for it; the first is its own, the others belong to the same pass.
  std::array<std::string_view, 4> names;
  Vocabulary vocabulary;
  TypeSet types;  ///< the instances that it says something about
  /// Turns the keyword within `schema` into an instruction; false where there is nothing to check.
  bool (*compile)(Compiler& compiler, const syntax::Node& schema, Instruction& instruction);
  /// Whether the instance satisfies the instruction; marks what it has evaluated in `evaluated`, which may be null.
  bool (*check)(Evaluator& evaluator, const Instruction& instruction, const syntax::Node& instance,
                Evaluated* evaluated);
  /// Adds findings for an instance that does not.
  void (*explain)(Explainer& explainer, const Instruction& instruction, const syntax::Node& instance);
};

std::span<const Keyword> keywords();

}  // namespace nsp::schema
