// SPDX-License-Identifier: EUPL-1.2
// What applies subschemas to the value itself (core, sections 8.2.3 and 10.2).
#include <fmt/format.h>

#include "schema/compiler.hpp"
#include "schema/equality.hpp"
#include "schema/evaluate.hpp"
#include "schema/keyword_tables.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;

constexpr words::English<words::Name> wants_a_list_of_schemas{"{0} wants a list of schemas"};
constexpr words::English<> write_at_least_one{"write at least one schema"};

bool compile_subschemas(Compiler& compiler, const Node&, Instruction& instruction) {
  std::vector<SubschemaId> all;
  for (const Node& item : instruction.value.items()) all.push_back(compiler.add(item));
  if (all.empty())
    compiler.fault(instruction.value, wants_a_list_of_schemas(instruction.keyword->names[0]), write_at_least_one);
  instruction.operand = std::move(all);
  return true;
}

bool compile_dependent_schemas(Compiler& compiler, const Node&, Instruction& instruction) {
  DependentSchemas dependents;
  for (const Entry& entry : instruction.value.entries())
    dependents.emplace_back(entry.key.text(), compiler.add(entry.value));
  instruction.operand = std::move(dependents);
  return true;
}

bool compile_condition(Compiler& compiler, const Node& schema, Instruction& instruction) {
  const auto test = schema.find("if");
  if (!test) return false;
  Condition condition;
  condition.test = compiler.add(*test);
  if (const auto then = schema.find("then")) condition.then = compiler.add(*then);
  if (const auto otherwise = schema.find("else")) condition.otherwise = compiler.add(*otherwise);
  instruction.operand = condition;
  return true;
}

bool compile_reference(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto target = compiler.add_reference(instruction.value);
  if (!target) return false;
  instruction.operand = *target;
  return true;
}

/// It is dynamic only where its first target is the dynamic anchor that it names (core, section 8.2.3.2).
bool compile_dynamic_reference(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto location = compiler.resolve(instruction.value);
  const auto target = location ? compiler.add_reference(instruction.value) : std::nullopt;
  if (!target) return false;
  DynamicReference reference{*target, {}};
  const std::string_view text = instruction.value.text();
  const std::size_t hash = text.find('#');
  const std::string_view fragment = hash == std::string_view::npos ? std::string_view() : text.substr(hash + 1);
  const auto anchor = location->node.find("$dynamicAnchor");
  if (anchor && anchor->text() == fragment) reference.anchor = fragment;
  compiler.note_dynamic_reference();
  instruction.operand = std::move(reference);
  return true;
}

bool check_reference(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  return evaluator.accepts(operand<SubschemaId>(instruction), instance, evaluated);
}

bool check_dynamic_reference(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                             Evaluated* evaluated) {
  return evaluator.accepts(evaluator.resolve(operand<DynamicReference>(instruction)), instance, evaluated);
}

/// Accepts in a notebook of its own, which counts only where it succeeds.
bool accepts_branch(Evaluator& evaluator, SubschemaId branch, const Node& instance, Evaluated* evaluated) {
  if (evaluated == nullptr) return evaluator.accepts(branch, instance);
  Evaluated own(evaluated->size());
  evaluator.add_steps(own.cost());
  if (!evaluator.accepts(branch, instance, &own)) return false;
  evaluated->merge(own);
  return true;
}

bool check_all(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  for (SubschemaId branch : operand<std::vector<SubschemaId>>(instruction))
    if (!evaluator.accepts(branch, instance, evaluated)) return false;
  return true;
}

bool check_any(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  bool any = false;
  for (SubschemaId branch : operand<std::vector<SubschemaId>>(instruction)) {
    any = accepts_branch(evaluator, branch, instance, evaluated) || any;
    // Without a notebook nobody asks what else would fit.
    if (any && evaluated == nullptr) return true;
  }
  return any;
}

bool check_one(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  int count = 0;
  for (SubschemaId branch : operand<std::vector<SubschemaId>>(instruction)) {
    count += accepts_branch(evaluator, branch, instance, evaluated) ? 1 : 0;
    if (count > 1) return false;
  }
  return count == 1;
}

bool check_not(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  return !evaluator.accepts(operand<SubschemaId>(instruction), instance) || evaluator.gave_up();
}

bool check_condition(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& condition = operand<Condition>(instruction);
  const bool holds = accepts_branch(evaluator, condition.test, instance, evaluated);
  const auto& next = holds ? condition.then : condition.otherwise;
  return !next || evaluator.accepts(*next, instance, evaluated);
}

bool check_dependent_schemas(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                             Evaluated* evaluated) {
  const auto& dependents = operand<DependentSchemas>(instruction);
  evaluator.add_steps(dependents.size() + instance.size());
  const KeySet keys(instance);
  for (const auto& [key, subschema] : dependents)
    if (keys.has(key) && !evaluator.accepts(subschema, instance, evaluated)) return false;
  return true;
}

constexpr std::array in_place_table{
    Keyword{{"$ref"},
            Vocabulary::core,
            any_type,
            compile_reference,
            check_reference,
            explain<&Explainer::explain_reference>},
    Keyword{{"$dynamicRef"},
            Vocabulary::core,
            any_type,
            compile_dynamic_reference,
            check_dynamic_reference,
            explain<&Explainer::explain_dynamic_reference>},
    Keyword{
        {"allOf"}, Vocabulary::applicator, any_type, compile_subschemas, check_all, explain<&Explainer::explain_all>},
    Keyword{
        {"anyOf"}, Vocabulary::applicator, any_type, compile_subschemas, check_any, explain<&Explainer::explain_any>},
    Keyword{
        {"oneOf"}, Vocabulary::applicator, any_type, compile_subschemas, check_one, explain<&Explainer::explain_one>},
    Keyword{{"not"}, Vocabulary::applicator, any_type, compile_subschema, check_not, explain<&Explainer::explain_not>},
    Keyword{{"if", "then", "else"},
            Vocabulary::applicator,
            any_type,
            compile_condition,
            check_condition,
            explain<&Explainer::explain_condition>},
    Keyword{{"dependentSchemas"},
            Vocabulary::applicator,
            mapping_type,
            compile_dependent_schemas,
            check_dependent_schemas,
            explain<&Explainer::explain_dependent_schemas>},
};

}  // namespace

std::span<const Keyword> in_place() {
  return in_place_table;
}

}  // namespace nsp::schema
