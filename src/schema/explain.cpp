// SPDX-License-Identifier: EUPL-1.2
#include "schema/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "schema/equality.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "words/template.hpp"

namespace nsp::schema {

using diagnostics::Diagnostic;
using syntax::Entry;
using syntax::Node;
using syntax::Type;

namespace {

constexpr words::Template<> without_text{"empty", "leeg", "vide", "leer"};
constexpr words::Template<> or_remove_the_item{", or remove the item", ", of verwijder het onderdeel",
                                               ", ou supprimez l'élément", ", oder entfernen Sie das Element"};
constexpr words::Template<> or_remove_the_key{", or remove the key", ", of verwijder de sleutel",
                                              ", ou supprimez la clé", ", oder entfernen Sie den Schlüssel"};
constexpr words::Template<> this_item{"this item", "dit onderdeel", "cet élément", "dieses Element"};
constexpr words::Template<> the_document{"the document", "het document", "le document", "das Dokument"};
constexpr words::Template<words::Name> the_key_called{"the key {0}", "de sleutel {0}", "la clé {0}",
                                                      "der Schlüssel {0}"};
constexpr words::Template<words::Name> this_item_of{"this item of {0}", "dit onderdeel van {0}", "cet élément de {0}",
                                                    "dieses Element von {0}"};
constexpr words::Template<words::Name> what_stands_behind{"{0}", "{0}", "{0}", "{0}"};
constexpr words::English<words::Text> may_not_stand_here{"{0} may not stand here"};
constexpr words::English<> remove_it{"remove it"};
constexpr words::English<> the_schema_allows_no{"the schema allows no document at all"};
constexpr words::English<> mend_the_schema_it_says{"mend the schema: it says `false` here"};
constexpr words::English<words::Text, words::Number, words::Word, words::Either, words::Number, words::Count>
    has_of_the_items{"{0} has {1} of the items that are wanted{2}, where {3|at most|at least} {4} {5|is|are} wanted"};
constexpr words::English<> remove_some_of_them{"remove some of them"};
constexpr words::English<words::Word> add_here{"add {0}"};
constexpr words::English<words::Name> the_key_may_not{"the key {0} may not stand here"};
constexpr words::English<words::Text> may_not_be_as_it_is_here{"{0} may not be as it is here"};
constexpr words::English<words::Text> the_schema_refuses_whatever{
    "the schema refuses whatever stands here: mend the schema{0}"};
constexpr words::English<> write_something_else{"write something else"};
constexpr words::English<words::Word> write_something_else_than{"write something else than {0}"};
constexpr words::English<words::Name, words::Name> needs_beside_it_which_is_missing{
    "{0} needs {1} beside it, which is missing"};
constexpr words::English<words::Name, words::Name> add_or_remove{"add {0}, or remove {1}"};

constexpr int max_explained_depth = 1'100;

}  // namespace

words::Text quote_value(const Node& scalar) {
  if (scalar.text().empty()) return without_text;
  return what_stands_behind(shorten(scalar.text(), 60));
}

Diagnostic& Explainer::add(const diagnostics::Fault& fault, source::Span span, words::Text message, words::Text help) {
  Diagnostic& finding = diagnostics_->add(fault, span, std::move(message));
  finding.help = std::move(help);
  return finding;
}

words::Text Explainer::name() const {
  if (!place_.key) return place_.item ? this_item : the_document;
  const std::string key = shorten(place_.key->text(), 60);
  if (place_.is_key) return the_key_called(key);
  return place_.item ? this_item_of(key) : what_stands_behind(key);
}

words::Text Explainer::or_remove() const {
  if (place_.is_key || place_.required || (!place_.key && !place_.item)) return {};
  return place_.item ? or_remove_the_item : or_remove_the_key;
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
      add(unwanted_value, of_key ? place_.key->span() : instance.span(), may_not_stand_here(name()), remove_it);
    } else {
      add(unwanted_value, instance.span(), the_schema_allows_no, mend_the_schema_it_says);
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
      has_of_the_items(name(), count, what.empty() ? "" : " (" + what + ")", too_many,
                       too_many ? contains.most : contains.least, too_many ? contains.most : contains.least),
      too_many ? remove_some_of_them : add_here(what.empty() ? "an item that is as wanted" : what));
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
      add(unwanted_value, entry->key.span(), the_key_may_not(name_node.text()), remove_it);
      return;
    }
  }
  const std::string what = describe_wanted(operand<SubschemaId>(instruction));
  add(unwanted_value, instance.span(), may_not_be_as_it_is_here(name()),
      what == "anything" ? the_schema_refuses_whatever(or_remove())
      : what.empty()     ? write_something_else
                         : write_something_else_than(what));
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
        add(missing_companion, entry->key.span(), needs_beside_it_which_is_missing(key, needed),
            add_or_remove(needed, key));
  }
}

void Explainer::explain_property_names(const Instruction& instruction, const Node& instance) {
  for (const Entry& entry : instance.entries()) {
    if (evaluator_.accepts(operand<SubschemaId>(instruction), entry.key)) continue;
    explain(operand<SubschemaId>(instruction), entry.key, {entry.key, false, true});
  }
}

}  // namespace nsp::schema
