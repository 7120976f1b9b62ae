// SPDX-License-Identifier: EUPL-1.2
#include "schema/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "schema/equality.hpp"
#include "schema/keywords.hpp"
#include "schema/kinds.hpp"

namespace nsp::schema {

using diagnostics::Diagnostic;
using syntax::Entry;
using syntax::Node;
using syntax::Type;

namespace {

constexpr int max_explained_depth = 1'100;

}  // namespace

std::string quote_value(const Node& scalar) {
  if (scalar.text().empty()) return "empty";
  return fmt::format("`{}`", shorten(scalar.text(), 60));
}

Diagnostic& Explainer::add(const diagnostics::Kind& kind, source::Span span, std::string message, std::string help) {
  Diagnostic& finding = diagnostics_->add(kind, span, std::move(message));
  finding.help = std::move(help);
  return finding;
}

std::string Explainer::name() const {
  if (!place_.key) return place_.item ? "this item" : "the document";
  const std::string key = fmt::format("`{}`", shorten(place_.key->text(), 60));
  if (place_.is_key) return fmt::format("the key {}", key);
  return place_.item ? fmt::format("this item of {}", key) : key;
}

std::string Explainer::or_remove() const {
  if (place_.is_key || place_.required || (!place_.key && !place_.item)) return {};
  return place_.item ? ", or remove the item" : ", or remove the key";
}

void Explainer::explain(SubschemaId id, const Node& instance, const Place& place) {
  if (evaluator_.gave_up() || depth_ >= max_explained_depth) return;
  if (diagnostics_->size() >= max_findings || !explained_.emplace(id, instance.index()).second) return;
  const Subschema& subschema = evaluator_.program().subschemas[id];
  const Place outer_place = std::exchange(place_, place);
  const SubschemaId outer_subschema = std::exchange(current_, id);
  ++depth_;
  if (subschema.constant) {
    // It is the key that must go, with its value.
    const bool of_key = place_.key && !place_.item;
    if (place_.key || place_.item) {
      add(unwanted_value, of_key ? place_.key->span() : instance.span(), fmt::format("{} may not stand here", name()),
          "remove it");
    } else {
      add(unwanted_value, instance.span(), "the schema allows no document at all",
          "mend the schema: it says `false` here");
    }
  } else {
    const Evaluator::Scope scope(evaluator_, subschema.resource);
    explain_instructions(subschema, instance);
  }
  --depth_;
  current_ = outer_subschema;
  place_ = outer_place;
}

void Explainer::explain_instructions(const Subschema& subschema, const Node& instance) {
  Evaluated own(subschema.has_unevaluated ? instance.size() : 0);
  Evaluated* outer = std::exchange(evaluated_, subschema.has_unevaluated ? &own : nullptr);
  for (const Instruction& instruction : subschema.instructions) {
    if (evaluator_.accepts(instruction, instance, evaluated_) || evaluator_.gave_up()) continue;
    instruction.keyword->explain(*this, instruction, instance);
    // Of a value of another type nothing else can be said.
    if (instruction.keyword->names[0] == "type") break;
  }
  evaluated_ = outer;
}

void Explainer::explain_items(const Instruction& instruction, const Node& instance) {
  const auto& rules = operand<ItemRules>(instruction);
  const Place place{place_.key, true, false};
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    const auto subschema = index < rules.prefix.size() ? std::optional(rules.prefix[index]) : rules.rest;
    list_ = rules.prefix.empty() ? std::optional(instance) : std::nullopt;
    if (subschema && !evaluator_.accepts(*subschema, item)) explain(*subschema, item, place);
    ++index;
  }
}

void Explainer::explain_unevaluated_items(const Instruction& instruction, const Node& instance) {
  const Place place{place_.key, true, false};
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    if (!evaluated_->has(index) && !evaluator_.accepts(operand<SubschemaId>(instruction), item))
      explain(operand<SubschemaId>(instruction), item, place);
    ++index;
  }
}

void Explainer::explain_contains(const Instruction& instruction, const Node& instance) {
  const auto& contains = operand<Contains>(instruction);
  std::uint64_t count = 0;
  for (const Node& item : instance.items()) count += evaluator_.accepts(contains.subschema, item) ? 1U : 0U;
  std::string what = describe_wanted(contains.subschema);
  if (what == "anything") what.clear();
  const bool too_many = count > contains.most;
  add(missing_item, place_.key ? place_.key->span() : instance.span(),
      fmt::format("{} has {} of the items that are wanted{}, where {} {} {} wanted", name(), count,
                  what.empty() ? "" : " (" + what + ")", too_many ? "at most" : "at least",
                  too_many ? contains.most : contains.least,
                  (too_many ? contains.most : contains.least) == 1 ? "is" : "are"),
      too_many ? "remove some of them" : fmt::format("add {}", what.empty() ? "an item that is as wanted" : what));
}

void Explainer::explain_reference(const Instruction& instruction, const Node& instance) {
  explain(operand<SubschemaId>(instruction), instance, place_);
}

void Explainer::explain_dynamic_reference(const Instruction& instruction, const Node& instance) {
  explain(evaluator_.resolve(operand<DynamicReference>(instruction)), instance, place_);
}

void Explainer::explain_all(const Instruction& instruction, const Node& instance) {
  for (SubschemaId branch : operand<std::vector<SubschemaId>>(instruction))
    if (!evaluator_.accepts(branch, instance)) explain(branch, instance, place_);
}

void Explainer::explain_not(const Instruction& instruction, const Node& instance) {
  const Node refused = evaluator_.program().subschemas[operand<SubschemaId>(instruction)].node;
  if (const auto required = refused.find("required")) {
    for (const Node& name_node : required->items()) {
      const auto entry = instance.find_entry(name_node.text());
      if (!entry) continue;
      add(unwanted_value, entry->key.span(), fmt::format("the key `{}` may not stand here", name_node.text()),
          "remove it");
      return;
    }
  }
  const std::string what = describe_wanted(operand<SubschemaId>(instruction));
  add(unwanted_value, instance.span(), fmt::format("{} may not be as it is here", name()),
      what == "anything" ? fmt::format("the schema refuses whatever stands here: mend the schema{}", or_remove())
      : what.empty()     ? "write something else"
                         : fmt::format("write something else than {}", what));
}

void Explainer::explain_condition(const Instruction& instruction, const Node& instance) {
  const auto& condition = operand<Condition>(instruction);
  const auto& next = evaluator_.accepts(condition.test, instance) ? condition.then : condition.otherwise;
  if (next) explain(*next, instance, place_);
}

void Explainer::explain_dependent_schemas(const Instruction& instruction, const Node& instance) {
  for (const auto& [key, subschema] : operand<DependentSchemas>(instruction))
    if (instance.find(key) && !evaluator_.accepts(subschema, instance)) explain(subschema, instance, place_);
}

void Explainer::explain_dependents(const Instruction& instruction, const Node& instance) {
  for (const auto& [key, names] : operand<Dependents>(instruction)) {
    const auto entry = instance.find_entry(key);
    if (!entry) continue;
    for (std::string_view needed : names)
      if (!instance.find(needed))
        add(missing_companion, entry->key.span(),
            fmt::format("`{}` needs `{}` beside it, which is missing", key, needed),
            fmt::format("add `{}`, or remove `{}`", needed, key));
  }
}

void Explainer::explain_property_names(const Instruction& instruction, const Node& instance) {
  for (const Entry& entry : instance.entries()) {
    if (evaluator_.accepts(operand<SubschemaId>(instruction), entry.key)) continue;
    explain(operand<SubschemaId>(instruction), entry.key, {entry.key, false, true});
  }
}

}  // namespace nsp::schema
