// SPDX-License-Identifier: EUPL-1.2
// What is asserted of a value by itself (validation, sections 6 and 7).
#include <algorithm>

#include <fmt/format.h>

#include "schema/compiler.hpp"
#include "schema/equality.hpp"
#include "schema/evaluate.hpp"
#include "schema/keyword_tables.hpp"
#include "text/utf8.hpp"
#include "text/visible.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::Type;

constexpr words::English<words::Name> is_no_type{"{0} is no type"};
constexpr words::English<> write_one_of_null{
    "write one of null, boolean, integer, number, string, array, object, or a list of them"};
constexpr words::English<words::Name> wants_a_number{"{0} wants a number"};
constexpr words::English<> write_a_number{"write a number"};
constexpr words::English<words::Name> wants_a_whole_number{"{0} wants a whole number from 0"};
constexpr words::English<> write_a_whole_number{"write a whole number"};

TypeSet type_named(std::string_view name) {
  if (name == "null") return bit(Type::null);
  if (name == "boolean") return bit(Type::boolean);
  if (name == "integer") return bit(Type::integer);
  if (name == "number") return numeric;
  if (name == "string") return bit(Type::string);
  if (name == "array") return bit(Type::sequence);
  return name == "object" ? bit(Type::mapping) : TypeSet{0};
}

bool compile_type(Compiler& compiler, const Node& schema, Instruction& instruction) {
  const Node value = *schema.find("type");
  TypeSet types = 0;
  const auto add = [&](const Node& name) {
    const TypeSet named = name.is_string() ? type_named(name.text()) : TypeSet{0};
    if (named == 0) compiler.fault(name, is_no_type(name.text()), write_one_of_null);
    types |= named;
  };
  if (!value.is_sequence()) add(value);
  for (const Node& item : value.items()) add(item);
  instruction.operand = types;
  return true;
}

bool compile_choices(Compiler&, const Node& schema, Instruction& instruction) {
  std::uint64_t unasked = 0;
  Choices choices;
  if (const auto list = schema.find("enum")) {
    for (const Node& item : list->items()) choices.values.push_back(item);
  }
  const bool all_text =
      std::all_of(choices.values.begin(), choices.values.end(), [](const Node& value) { return value.is_string(); });
  if (all_text)
    for (const Node& value : choices.values) choices.texts.push_back(value.text());
  std::sort(choices.texts.begin(), choices.texts.end());
  for (std::uint32_t i = 0; i < choices.values.size() && !all_text; ++i)
    choices.hashes.emplace_back(hash(choices.values[i], unasked), i);
  std::sort(choices.hashes.begin(), choices.hashes.end());
  instruction.operand = std::move(choices);
  return true;
}

bool compile_const(Compiler&, const Node& schema, Instruction& instruction) {
  std::uint64_t unasked = 0;
  Choices choices;
  choices.values.push_back(*schema.find("const"));
  if (choices.values[0].is_string()) {
    choices.texts.push_back(choices.values[0].text());
  } else {
    choices.hashes.emplace_back(hash(choices.values[0], unasked), 0);
  }
  instruction.operand = std::move(choices);
  return true;
}

bool compile_number(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto number = to_decimal(instruction.value.text());
  if ((numeric & bit(instruction.value.type())) == 0 || !number) {
    compiler.fault(instruction.value, wants_a_number(instruction.keyword->names[0]), write_a_number);
    return false;
  }
  instruction.operand = *number;
  return true;
}

bool compile_count(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto number = to_decimal(instruction.value.text());
  if ((numeric & bit(instruction.value.type())) == 0 || !number || number->negative || !number->is_integer()) {
    compiler.fault(instruction.value, wants_a_whole_number(instruction.keyword->names[0]), write_a_whole_number);
    return false;
  }
  instruction.operand = to_count(instruction.value);
  return true;
}

bool compile_pattern(Compiler& compiler, const Node&, Instruction& instruction) {
  auto regex = compiler.compile_regex(instruction.value, instruction.value.text());
  if (regex == nullptr) return false;
  instruction.operand = std::move(regex);
  return true;
}

bool compile_format(Compiler& compiler, const Node&, Instruction& instruction) {
  const FormatCheck check = find_format(instruction.value.text());
  if (check == nullptr || !compiler.asserts_formats()) return false;
  instruction.operand = check;
  return true;
}

bool compile_switch(Compiler&, const Node&, Instruction& instruction) {
  return is_true(instruction.value);
}

bool compile_dependents(Compiler&, const Node&, Instruction& instruction) {
  Dependents dependents;
  for (const Entry& entry : instruction.value.entries()) {
    auto& [key, names] = dependents.emplace_back(entry.key.text(), std::vector<std::string_view>());
    for (const Node& name : entry.value.items()) names.push_back(name.text());
  }
  instruction.operand = std::move(dependents);
  return true;
}

bool check_type(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto types = operand<TypeSet>(instruction);
  if ((bit(instance.type()) & numeric) != 0 && !is_finite(instance)) return false;
  if ((types & bit(instance.type())) != 0) return true;
  if (instance.type() == Type::integer) return (types & numeric) == numeric;
  // 1.0 is a whole number (core, section 4.2.3).
  if (instance.type() != Type::number || (types & bit(Type::integer)) == 0) return false;
  const auto number = to_decimal(instance.text());
  return number && number->is_integer();
}

bool check_choices(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto& choices = operand<Choices>(instruction);
  if (!choices.texts.empty())
    return instance.is_string() && std::binary_search(choices.texts.begin(), choices.texts.end(), instance.text());
  std::uint64_t cost = 0;
  const std::uint64_t wanted = hash(instance, cost);
  evaluator.add_steps(cost);
  auto at = std::lower_bound(choices.hashes.begin(), choices.hashes.end(), std::pair(wanted, std::uint32_t{0}));
  for (; at != choices.hashes.end() && at->first == wanted && !evaluator.gave_up(); ++at) {
    evaluator.add_steps(cost);
    if (is_equal(choices.values[at->second], instance)) return true;
  }
  return false;
}

bool check_multiple(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  evaluator.add_steps(instance.text().size());  // a division for each digit
  if (evaluator.gave_up()) return true;
  const auto number = to_decimal(instance.text());
  return number && is_multiple(*number, operand<Decimal>(instruction));
}

/// How a number compares with that of the keyword; nothing for `.nan`, which is within no bounds.
std::optional<std::strong_ordering> compare_with(const Instruction& instruction, const Node& instance) {
  const auto& bound = operand<Decimal>(instruction);
  if (bound.whole)
    if (const auto whole = to_whole(instance.text())) return *whole <=> *bound.whole;
  const auto number = to_decimal(instance.text());
  return number ? std::optional(compare(*number, bound)) : std::nullopt;
}

bool check_maximum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto order = compare_with(instruction, instance);
  return order && *order <= 0;
}

bool check_exclusive_maximum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto order = compare_with(instruction, instance);
  return order && *order < 0;
}

bool check_minimum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto order = compare_with(instruction, instance);
  return order && *order >= 0;
}

bool check_exclusive_minimum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto order = compare_with(instruction, instance);
  return order && *order > 0;
}

bool check_max_length(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto most = operand<std::uint64_t>(instruction);
  return instance.text().size() <= most || text::count_code_points(instance.text()) <= most;
}

bool check_min_length(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto least = operand<std::uint64_t>(instruction);
  return instance.text().size() >= least &&
         (instance.text().size() / 4 >= least || text::count_code_points(instance.text()) >= least);
}

/// Text of no characters is what `minLength` tells of.
bool check_visible(Evaluator& evaluator, const Instruction&, const Node& instance, Evaluated*) {
  evaluator.add_steps(instance.text().size() / 64);
  return instance.text().empty() || text::has_visible(instance.text());
}

bool check_pattern(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  return evaluator.matches(*operand<std::unique_ptr<Regex>>(instruction), instance.text());
}

bool check_format(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  evaluator.add_steps(instance.text().size() / 2);
  return operand<FormatCheck>(instruction)(instance.text());
}

bool check_max_size(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return instance.size() <= operand<std::uint64_t>(instruction);
}

bool check_min_size(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return instance.size() >= operand<std::uint64_t>(instruction);
}

bool check_unique(Evaluator& evaluator, const Instruction&, const Node& instance, Evaluated*) {
  if (instance.size() < 2) return true;
  std::uint64_t cost = 0;
  const bool unique = !find_equal_items(instance, cost);
  evaluator.add_steps(2 * cost);
  return unique;
}

bool check_dependents(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto& dependents = operand<Dependents>(instruction);
  evaluator.add_steps(dependents.size() + instance.size());
  const KeySet keys(instance);
  for (const auto& [key, names] : dependents) {
    if (!keys.has(key)) continue;
    evaluator.add_steps(names.size());
    for (std::string_view name : names)
      if (!keys.has(name)) return false;
  }
  return true;
}

constexpr std::array assertions_table{
    Keyword{{"type"}, Vocabulary::validation, any_type, compile_type, check_type, explain<&Explainer::explain_type>},
    Keyword{{"const"},
            Vocabulary::validation,
            any_type,
            compile_const,
            check_choices,
            explain<&Explainer::explain_choices>},
    Keyword{{"enum"},
            Vocabulary::validation,
            any_type,
            compile_choices,
            check_choices,
            explain<&Explainer::explain_choices>},
    Keyword{{"multipleOf"},
            Vocabulary::validation,
            numeric,
            compile_number,
            check_multiple,
            explain<&Explainer::explain_number>},
    Keyword{{"maximum"},
            Vocabulary::validation,
            numeric,
            compile_number,
            check_maximum,
            explain<&Explainer::explain_number>},
    Keyword{{"exclusiveMaximum"},
            Vocabulary::validation,
            numeric,
            compile_number,
            check_exclusive_maximum,
            explain<&Explainer::explain_number>},
    Keyword{{"minimum"},
            Vocabulary::validation,
            numeric,
            compile_number,
            check_minimum,
            explain<&Explainer::explain_number>},
    Keyword{{"exclusiveMinimum"},
            Vocabulary::validation,
            numeric,
            compile_number,
            check_exclusive_minimum,
            explain<&Explainer::explain_number>},
    Keyword{{"maxLength"},
            Vocabulary::validation,
            text_type,
            compile_count,
            check_max_length,
            explain<&Explainer::explain_length>},
    Keyword{{"minLength"},
            Vocabulary::validation,
            text_type,
            compile_count,
            check_min_length,
            explain<&Explainer::explain_length>},
    Keyword{{"x-visible"},
            Vocabulary::validation,
            text_type,
            compile_switch,
            check_visible,
            explain<&Explainer::explain_length>},
    Keyword{
        {"format"}, Vocabulary::format, text_type, compile_format, check_format, explain<&Explainer::explain_format>},
    Keyword{{"pattern"},
            Vocabulary::validation,
            text_type,
            compile_pattern,
            check_pattern,
            explain<&Explainer::explain_pattern>},
    Keyword{{"maxItems"},
            Vocabulary::validation,
            list_type,
            compile_count,
            check_max_size,
            explain<&Explainer::explain_size>},
    Keyword{{"minItems"},
            Vocabulary::validation,
            list_type,
            compile_count,
            check_min_size,
            explain<&Explainer::explain_size>},
    Keyword{{"maxProperties"},
            Vocabulary::validation,
            mapping_type,
            compile_count,
            check_max_size,
            explain<&Explainer::explain_size>},
    Keyword{{"minProperties"},
            Vocabulary::validation,
            mapping_type,
            compile_count,
            check_min_size,
            explain<&Explainer::explain_size>},
    Keyword{{"dependentRequired"},
            Vocabulary::validation,
            mapping_type,
            compile_dependents,
            check_dependents,
            explain<&Explainer::explain_dependents>},
    Keyword{{"uniqueItems"},
            Vocabulary::validation,
            list_type,
            compile_switch,
            check_unique,
            explain<&Explainer::explain_unique>},
};

}  // namespace

std::span<const Keyword> assertions() {
  return assertions_table;
}

}  // namespace nsp::schema
