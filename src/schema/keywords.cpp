// SPDX-License-Identifier: EUPL-1.2
#include "schema/keywords.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "schema/compiler.hpp"
#include "schema/equality.hpp"
#include "schema/evaluate.hpp"
#include "schema/explain.hpp"
#include "text/utf8.hpp"

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

template <class Operand>
const Operand& operand(const Instruction& instruction) {
  return *std::get_if<Operand>(&instruction.operand);
}

// ---- compiling -------------------------------------------------------------------------------------------------

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
    if (named == 0)
      compiler.fault(name, fmt::format("`{}` is no type", name.text()),
                     "write one of null, boolean, integer, number, string, array, object, or a list of them");
    types |= named;
  };
  if (!value.is_sequence()) add(value);
  for (const Node& item : value.items()) add(item);
  instruction.operand = types;
  return true;
}

bool compile_choices(Compiler&, const Node& schema, Instruction& instruction) {
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
    choices.hashes.emplace_back(hash(choices.values[i]), i);
  std::sort(choices.hashes.begin(), choices.hashes.end());
  instruction.operand = std::move(choices);
  return true;
}

bool compile_const(Compiler&, const Node& schema, Instruction& instruction) {
  Choices choices;
  choices.values.push_back(*schema.find("const"));
  if (choices.values[0].is_string()) {
    choices.texts.push_back(choices.values[0].text());
  } else {
    choices.hashes.emplace_back(hash(choices.values[0]), 0);
  }
  instruction.operand = std::move(choices);
  return true;
}

bool compile_number(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto number = to_decimal(instruction.value.text());
  if ((numeric & bit(instruction.value.type())) == 0 || !number) {
    compiler.fault(instruction.value, fmt::format("`{}` wants a number", instruction.keyword->names[0]),
                   "write a number");
    return false;
  }
  instruction.operand = *number;
  return true;
}

std::uint64_t to_count(const Node& value) {
  const auto number = to_decimal(value.text());
  if (!number || number->negative || !number->is_integer()) return 0;
  constexpr std::int64_t most_zeros = 18;
  if (number->exponent + static_cast<std::int64_t>(number->digits.size()) > most_zeros) return ~std::uint64_t{0};
  std::uint64_t count = 0;
  std::from_chars(number->digits.data(), number->digits.data() + number->digits.size(), count);
  for (std::int64_t i = 0; i < number->exponent; ++i) count *= 10;
  return count;
}

bool compile_count(Compiler& compiler, const Node&, Instruction& instruction) {
  const auto number = to_decimal(instruction.value.text());
  if ((numeric & bit(instruction.value.type())) == 0 || !number || number->negative || !number->is_integer()) {
    compiler.fault(instruction.value, fmt::format("`{}` wants a whole number from 0", instruction.keyword->names[0]),
                   "write a whole number");
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

bool compile_unique(Compiler&, const Node&, Instruction& instruction) {
  return is_true(instruction.value);
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

bool compile_subschema(Compiler& compiler, const Node&, Instruction& instruction) {
  instruction.operand = compiler.add(instruction.value);
  return true;
}

bool compile_subschemas(Compiler& compiler, const Node&, Instruction& instruction) {
  std::vector<SubschemaId> all;
  for (const Node& item : instruction.value.items()) all.push_back(compiler.add(item));
  if (all.empty())
    compiler.fault(instruction.value, fmt::format("`{}` wants a list of schemas", instruction.keyword->names[0]),
                   "write at least one schema");
  instruction.operand = std::move(all);
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

bool compile_dependents(Compiler&, const Node&, Instruction& instruction) {
  Dependents dependents;
  for (const Entry& entry : instruction.value.entries()) {
    auto& [key, names] = dependents.emplace_back(entry.key.text(), std::vector<std::string_view>());
    for (const Node& name : entry.value.items()) names.push_back(name.text());
  }
  instruction.operand = std::move(dependents);
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

// ---- checking --------------------------------------------------------------------------------------------------

bool check_type(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto types = operand<TypeSet>(instruction);
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
  const auto& cells = instance.document().cells();
  const std::uint32_t cost = cells[instance.content_index()].next - instance.content_index();
  evaluator.add_steps(cost);
  const std::uint64_t wanted = hash(instance);
  auto at = std::lower_bound(choices.hashes.begin(), choices.hashes.end(), std::pair(wanted, std::uint32_t{0}));
  for (; at != choices.hashes.end() && at->first == wanted && !evaluator.gave_up(); ++at) {
    evaluator.add_steps(cost);
    if (is_equal(choices.values[at->second], instance)) return true;
  }
  return false;
}

template <class Holds>
bool check_number(const Instruction& instruction, const Node& instance, Holds holds) {
  const auto number = to_decimal(instance.text());
  return number && holds(*number, operand<Decimal>(instruction));  // `.nan` is within no bounds
}

bool check_multiple(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return check_number(instruction, instance, is_multiple);
}
bool check_maximum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return check_number(instruction, instance, [](const Decimal& a, const Decimal& b) { return compare(a, b) <= 0; });
}
bool check_exclusive_maximum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return check_number(instruction, instance, [](const Decimal& a, const Decimal& b) { return compare(a, b) < 0; });
}
bool check_minimum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return check_number(instruction, instance, [](const Decimal& a, const Decimal& b) { return compare(a, b) >= 0; });
}
bool check_exclusive_minimum(Evaluator&, const Instruction& instruction, const Node& instance, Evaluated*) {
  return check_number(instruction, instance, [](const Decimal& a, const Decimal& b) { return compare(a, b) > 0; });
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
/// A short text is matched by table look-ups; over a long one a hostile expression outgrows its tables.
std::uint64_t cost_of_matching(std::string_view text) {
  constexpr std::size_t longest_cheap = 4096;
  return text.size() <= longest_cheap ? text.size() / 2 : text.size() * 16;
}

bool check_pattern(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  evaluator.add_steps(cost_of_matching(instance.text()));
  return operand<std::unique_ptr<Regex>>(instruction)->matches(instance.text());
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
  const auto& cells = instance.document().cells();
  evaluator.add_steps(cells[instance.content_index()].next - instance.content_index());
  return !find_equal_items(instance);
}

bool check_members(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& members = operand<Members>(instruction);
  if (instance.size() < members.required.size()) return evaluator.gave_up();
  evaluator.add_steps(instance.size());
  std::size_t index = 0;
  std::size_t met = 0;
  std::uint64_t seen = 0;
  for (const Entry& entry : instance.entries()) {
    const std::string_view name = entry.key.text();
    const Members::Property* property = members.find(name);
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
      evaluator.add_steps(1 + cost_of_matching(name));
      if (evaluator.gave_up()) return true;
      if (!regex->matches(name)) continue;
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
  for (const Entry& entry : instance.entries())
    if (!evaluator.accepts(operand<SubschemaId>(instruction), entry.key)) return false;
  return true;
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

bool check_items(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  const auto& rules = operand<ItemRules>(instruction);
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

bool check_unevaluated_items(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                             Evaluated* evaluated) {
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    if (!evaluated->has(index) && !evaluator.accepts(operand<SubschemaId>(instruction), item)) return false;
    ++index;
  }
  evaluated->mark_all();
  return true;
}
bool check_unevaluated_properties(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                                  Evaluated* evaluated) {
  std::size_t index = 0;
  for (const Entry& entry : instance.entries()) {
    if (!evaluated->has(index) && !evaluator.accepts(operand<SubschemaId>(instruction), entry.value)) return false;
    ++index;
  }
  evaluated->mark_all();
  return true;
}

constexpr TypeSet text_type = bit(Type::string);
constexpr TypeSet list_type = bit(Type::sequence);
constexpr TypeSet mapping_type = bit(Type::mapping);

template <void (Explainer::*Member)(const Instruction&, const Node&)>
void explain(Explainer& explainer, const Instruction& instruction, const Node& instance) {
  (explainer.*Member)(instruction, instance);
}

// Cheap assertions first, what looks at what others have evaluated last.
constexpr std::array table{
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
    Keyword{{"uniqueItems"},
            Vocabulary::validation,
            list_type,
            compile_unique,
            check_unique,
            explain<&Explainer::explain_unique>},
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
    Keyword{{"unevaluatedItems"},
            Vocabulary::unevaluated,
            list_type,
            compile_subschema,
            check_unevaluated_items,
            explain<&Explainer::explain_unevaluated_items>},
    Keyword{{"unevaluatedProperties"},
            Vocabulary::unevaluated,
            mapping_type,
            compile_subschema,
            check_unevaluated_properties,
            explain<&Explainer::explain_unevaluated_properties>},
};

}  // namespace

std::span<const Keyword> keywords() {
  return table;
}

}  // namespace nsp::schema
