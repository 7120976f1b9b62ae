// SPDX-License-Identifier: EUPL-1.2
// What applies subschemas to the children of a value (core, section 10.3).
#include "schema/compiler.hpp"
#include "schema/equality.hpp"
#include "schema/evaluate.hpp"
#include "schema/keyword_tables.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::Type;

/// The parts of a mapping pass that are added key by key.
Members::Property& property_named(Members& members, std::string_view name) {
  const std::uint32_t number = members.names.add(name);
  if (number == members.properties.size()) members.properties.push_back({name, std::nullopt, 0});
  return members.properties[number];
}

bool compile_members(Compiler& compiler, const Node& schema, Instruction& instruction) {
  Members members;
  if (const auto properties = schema.find("properties"))
    for (const Entry& entry : properties->entries())
      property_named(members, entry.key.text()).subschema = compiler.add(entry.value);
  if (const auto required = schema.find("required")) {
    for (const Node& name : required->items()) {
      Members::Property& property = property_named(members, name.text());
      if (property.required != 0) continue;
      members.required.push_back(name.text());
      property.required = static_cast<std::uint32_t>(members.required.size());
    }
  }
  if (const auto patterns = schema.find("patternProperties")) {
    for (const Entry& entry : patterns->entries())
      if (auto regex = compiler.compile_regex(entry.key, entry.key.text()))
        members.patterns.emplace_back(std::move(regex), compiler.add(entry.value));
  }
  if (const auto additional = schema.find("additionalProperties")) {
    members.closed = additional->type() == Type::boolean && !is_true(*additional);
    members.additional = compiler.add(*additional);
  }
  instruction.operand = std::move(members);
  return true;
}

bool compile_items(Compiler& compiler, const Node& schema, Instruction& instruction) {
  ItemRules rules;
  if (const auto prefix = schema.find("prefixItems"))
    for (const Node& item : prefix->items()) rules.prefix.push_back(compiler.add(item));
  if (const auto rest = schema.find("items")) rules.rest = compiler.add(*rest);
  instruction.operand = std::move(rules);
  return true;
}

bool compile_contains(Compiler& compiler, const Node& schema, Instruction& instruction) {
  const auto wanted = schema.find("contains");
  if (!wanted) return false;
  Contains contains;
  contains.subschema = compiler.add(*wanted);
  if (const auto least = schema.find("minContains")) contains.least = to_count(*least);
  if (const auto most = schema.find("maxContains")) contains.most = to_count(*most);
  instruction.operand = contains;
  return true;
}

bool check_members(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& members = operand<Members>(instruction);
  if (instance.size() < members.required.size()) return evaluator.gave_up();
  evaluator.add_steps(instance.size());
  std::size_t index = 0;
  std::size_t met = 0;
  std::uint64_t seen = 0;
  std::size_t expected = 0;  // most authors keep to the order of the schema
  for (const Entry& entry : instance.entries()) {
    const std::string_view name = entry.key.text();
    const Members::Property* property = members.find(name, expected);
    if (property != nullptr) expected = static_cast<std::size_t>(property - members.properties.data()) + 1;
    bool known = false;
    if (property != nullptr && property->required != 0) {
      // Equal keys count once; beyond 64 required names that is a matter of the reader alone.
      const std::uint64_t flag = property->required <= 64 ? std::uint64_t{1} << (property->required - 1) : 0;
      if (flag == 0 || (seen & flag) == 0) ++met;
      seen |= flag;
    }
    if (property != nullptr && property->subschema) {
      known = true;
      if (!evaluator.accepts(*property->subschema, entry.value)) return false;
    }
    for (const auto& [regex, subschema] : members.patterns) {
      evaluator.add_steps(1);
      const bool matches = evaluator.matches(*regex, name);
      if (evaluator.gave_up()) return true;
      if (!matches) continue;
      known = true;
      if (!evaluator.accepts(subschema, entry.value)) return false;
    }
    if (!known && members.additional) {
      if (members.closed || !evaluator.accepts(*members.additional, entry.value)) return false;
      known = true;
    }
    if (known && evaluated != nullptr) evaluated->mark(index);
    ++index;
  }
  return met >= members.required.size();
}

/// The keys of the instance as values of their own.
bool check_property_names(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  evaluator.add_looks(instance.size());
  for (const Entry& entry : instance.entries())
    if (!evaluator.accepts(operand<SubschemaId>(instruction), entry.key)) return false;
  return true;
}

bool check_items(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& rules = operand<ItemRules>(instruction);
  evaluator.add_looks(instance.size());
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    if (index < rules.prefix.size()) {
      if (!evaluator.accepts(rules.prefix[index], item)) return false;
    } else if (rules.rest) {
      if (!evaluator.accepts(*rules.rest, item)) return false;
    } else {
      break;
    }
    if (evaluated != nullptr) evaluated->mark(index);
    ++index;
  }
  return true;
}

bool check_contains(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& contains = operand<Contains>(instruction);
  evaluator.add_looks(instance.size());
  std::uint64_t count = 0;
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    if (evaluator.accepts(contains.subschema, item)) {
      ++count;
      if (evaluated != nullptr) evaluated->mark(index);
    }
    ++index;
  }
  return count >= contains.least && count <= contains.most;
}

constexpr std::array children_table{
    Keyword{{"properties", "patternProperties", "additionalProperties", "required"},
            Vocabulary::applicator,
            mapping_type,
            compile_members,
            check_members,
            explain<&Explainer::explain_members>},
    Keyword{{"propertyNames"},
            Vocabulary::applicator,
            mapping_type,
            compile_subschema,
            check_property_names,
            explain<&Explainer::explain_property_names>},
    Keyword{{"items", "prefixItems"},
            Vocabulary::applicator,
            list_type,
            compile_items,
            check_items,
            explain<&Explainer::explain_items>},
    Keyword{{"contains"},
            Vocabulary::applicator,
            list_type,
            compile_contains,
            check_contains,
            explain<&Explainer::explain_contains>},
};

}  // namespace

std::span<const Keyword> children() {
  return children_table;
}

}  // namespace nsp::schema
