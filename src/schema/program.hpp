// SPDX-License-Identifier: EUPL-1.2
// What a schema becomes: subschemas as lists of instructions, one an asserting or applying keyword.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/decimal.hpp"
#include "schema/format.hpp"
#include "schema/regex.hpp"
#include "schema/schema.hpp"
#include "text/name_table.hpp"

namespace nsp::schema {

using SubschemaId = std::uint32_t;

/// A set of instance types, a bit each in the order of `syntax::Type`.
using TypeSet = std::uint8_t;
constexpr TypeSet bit(syntax::Type type) {
  return static_cast<TypeSet>(1U << static_cast<unsigned>(type));
}
inline constexpr TypeSet any_type = 0x7F;
inline constexpr TypeSet numeric = bit(syntax::Type::integer) | bit(syntax::Type::number);

struct Keyword;

/// `properties`, `patternProperties`, `additionalProperties` and `required`: one pass over a mapping.
struct Members {
  struct Property {
    std::string_view name;
    std::optional<SubschemaId> subschema;
    std::uint32_t required = 0;  ///< 1 + index among the required names; 0: optional
  };
  text::NameTable names;
  std::vector<Property> properties;  ///< by the number of the name
  std::vector<std::pair<std::unique_ptr<Regex>, SubschemaId>> patterns;
  std::optional<SubschemaId> additional;
  bool closed = false;  ///< `additionalProperties: false`
  std::vector<std::string_view> required;

  /// What is said of a key, or nullptr; quicker where it is the property that is expected.
  const Property* find(std::string_view name, std::size_t expected = 0) const {
    const std::uint32_t number = names.find(name, static_cast<std::uint32_t>(expected));
    return number == text::NameTable::none ? nullptr : &properties[number];
  }
};

/// `prefixItems` and `items`.
struct ItemRules {
  std::vector<SubschemaId> prefix;
  std::optional<SubschemaId> rest;
};

struct Contains {
  SubschemaId subschema = 0;
  std::uint64_t least = 1;
  std::uint64_t most = ~std::uint64_t{0};
};

struct Condition {
  SubschemaId test = 0;
  std::optional<SubschemaId> then, otherwise;
};

struct Choices {
  std::vector<syntax::Node> values;
  std::vector<std::string_view> texts;                          ///< sorted; the values, where all are text
  std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes;  ///< sorted; of the values, where some are not text
};

struct DynamicReference {
  SubschemaId subschema = 0;
  std::string anchor;  ///< empty where it acts like `$ref`
};

using Dependents = std::vector<std::pair<std::string_view, std::vector<std::string_view>>>;
using DependentSchemas = std::vector<std::pair<std::string_view, SubschemaId>>;

struct Instruction {
  const Keyword* keyword = nullptr;
  syntax::Node value;  ///< the keyword's value in the schema
  std::variant<std::monostate, TypeSet, std::uint64_t, Decimal, SubschemaId, std::vector<SubschemaId>, Members,
               ItemRules, Contains, Condition, Choices, DynamicReference, Dependents, DependentSchemas,
               std::unique_ptr<Regex>, FormatCheck>
      operand;
};

/// The operand of an instruction whose keyword compiles to this type.
template <class Operand>
const Operand& operand(const Instruction& instruction) {
  return *std::get_if<Operand>(&instruction.operand);
}

struct Subschema {
  syntax::Node node;  ///< where it stands
  std::uint32_t resource = 0;
  SubschemaId enter = 0;         ///< where checking begins: behind a chain of mere `$ref`
  TypeSet types = any_type;      ///< what `type` allows
  std::optional<bool> constant;  ///< the schemas `true` and `false`
  bool has_unevaluated = false;
  std::vector<Instruction> instructions;

  /// Those that `types` has not decided already: `type` is the first.
  std::span<const Instruction> undecided() const { return std::span(instructions).subspan(types == any_type ? 0 : 1); }
};

struct Program {
  std::vector<Subschema> subschemas;  ///< the first is the root
  /// By resource: the subschemas behind its `$dynamicAnchor`s.
  std::vector<std::map<std::string, SubschemaId, std::less<>>> dynamic_anchors;
  bool has_dynamic_references = false;
  bool of_plans = true;              ///< see `Options`
  const Lexicon* lexicon = nullptr;  ///< see `Options`
};

}  // namespace nsp::schema
