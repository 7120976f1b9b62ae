// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "schema/annotations.hpp"
#include "schema/circles.hpp"
#include "schema/compiler.hpp"
#include "schema/equality.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "schema/operands.hpp"
#include "schema/regex.hpp"
#include "schema/uri.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

constexpr words::English<words::Name> is_the_name_of_two{"{0} is the name of two places of this schema"};
constexpr words::English<> give_each_a_name{"give each a name of its own"};
constexpr words::English<> the_schema_comes_back{
    "the schema comes back to itself here without a step into the document"};
constexpr words::English<> let_the_reference_stand{
    "let the reference stand behind `properties` or `items`, or remove it"};
constexpr words::English<words::Name> leads_to_no_schema{"{0} leads to no schema that can be read"};
constexpr words::English<> references_lead_to_files{
    "references lead to files beside this one or to places within it; nothing is fetched from a network"};
constexpr words::English<words::Name, words::Word> the_expression_cannot_be_used{
    "the expression {0} cannot be used: {1}"};
constexpr words::English<> write_the_expression_in_another{"write the expression in another way"};
constexpr words::English<> a_schema_is_a_mapping{"a schema is a mapping, or true or false"};
constexpr words::English<> write_a_mapping_of_keywords{"write a mapping of keywords"};

bool is_in_use(Vocabulary vocabulary, const Dialect& dialect) {
  switch (vocabulary) {
    case Vocabulary::core:
    case Vocabulary::format: return true;
    case Vocabulary::applicator: return dialect.applicator;
    case Vocabulary::unevaluated: return dialect.unevaluated;
    case Vocabulary::validation: break;
  }
  return dialect.validation;
}

/// By each name the row of the table that it calls for.
std::unordered_map<std::string_view, std::size_t> make_rows_by_name() {
  std::unordered_map<std::string_view, std::size_t> rows;
  for (std::size_t row = 0; row < keywords().size(); ++row)
    for (const std::string_view name : keywords()[row].names)
      if (!name.empty()) rows.emplace(name, row);
  return rows;
}

/// The keywords that a schema calls for, in the order of their table. Schemas have few keys of many that are possible.
std::vector<const Keyword*> keywords_of(const syntax::Node& schema) {
  static const std::unordered_map<std::string_view, std::size_t> rows = make_rows_by_name();
  std::vector<const Keyword*> called;
  for (const syntax::Entry& entry : schema.entries())
    if (const auto row = rows.find(entry.key.text()); row != rows.end()) called.push_back(&keywords()[row->second]);
  std::sort(called.begin(), called.end());
  called.erase(std::unique(called.begin(), called.end()), called.end());
  return called;
}

}  // namespace

std::unique_ptr<const Program> Compiler::run(std::string_view uri) {
  const auto [base, fragment] = resolve_uri(uri, "");
  const std::size_t hash = uri.find('#');
  const Resource* resource = resources_.find(base);
  if (resource == nullptr) return nullptr;
  const auto start = hash == std::string_view::npos ? std::optional(Location{resource->root, resource})
                                                    : resources_.resolve(*resource, uri.substr(hash));
  if (!start) return nullptr;
  program_->of_plans = options_.of_plans;
  program_->lexicon = options_.lexicon;
  add(start->node, start->resource);
  do {
    while (next_ < program_->subschemas.size()) compile_next();
    if (program_->has_dynamic_references) compile_dynamic_anchors();
  } while (next_ < program_->subschemas.size());
  program_->dynamic_anchors.resize(resources_.all().size());
  return finish();
}

std::unique_ptr<const Program> Compiler::finish() {
  for (const syntax::Node& name : resources_.doubled_anchors())
    fault(name, is_the_name_of_two(name.text()), give_each_a_name);
  if (faulty_) return nullptr;
  if (const auto circle = find_circle(*program_)) {
    fault(*circle, the_schema_comes_back, let_the_reference_stand);
    return nullptr;
  }
  shorten_references(*program_);
  return std::move(program_);
}

SubschemaId Compiler::add(const syntax::Node& node) {
  return add(node, resources_.of(node, current_));
}

SubschemaId Compiler::add(const syntax::Node& node, const Resource* resource) {
  const auto id = static_cast<SubschemaId>(program_->subschemas.size());
  const auto [known, added] = known_.emplace(std::pair(&node.document(), node.content_index()), id);
  if (!added) return known->second;
  Subschema& made = program_->subschemas.emplace_back(Subschema{node, resource->index, id, any_type, {}, false, {}});
  if (node.type() == syntax::Type::boolean) made.constant = is_true(node);
  resource_of_.push_back(resource);
  return id;
}

std::optional<Location> Compiler::resolve(const syntax::Node& reference) {
  auto location = reference.is_string() ? resources_.resolve(*current_, reference.text()) : std::nullopt;
  if (!location) fault(reference, leads_to_no_schema(reference.text()), references_lead_to_files);
  return location;
}

std::optional<SubschemaId> Compiler::add_reference(const syntax::Node& reference) {
  const auto location = resolve(reference);
  if (!location) return std::nullopt;
  return add(location->node, location->resource);
}

void Compiler::fault(const syntax::Node& place, words::Text message, words::Text help) {
  diagnostics_.add(faulty_schema, place.span(), std::move(message)).help = std::move(help);
  faulty_ = true;
}

void Compiler::warn(const diagnostics::Fault& fault, const syntax::Node& place, words::Text message, words::Text help) {
  diagnostics_.add(fault, place.span(), std::move(message)).help = std::move(help);
}

std::unique_ptr<Regex> Compiler::compile_regex(const syntax::Node& place, std::string_view text) {
  std::string error;
  auto regex = Regex::compile(text, error, expressions_++);
  if (regex == nullptr)
    fault(place, the_expression_cannot_be_used(text, error),
          error.starts_with("it ") ? write_the_expression_in_another : write_an_expression_of_ecma);
  return regex;
}

void Compiler::compile_next() {
  const std::size_t id = next_++;
  const syntax::Node node = program_->subschemas[id].node;
  current_ = resource_of_[id];
  if (node.type() == syntax::Type::boolean) return;
  if (!node.is_mapping()) return fault(node, a_schema_is_a_mapping, write_a_mapping_of_keywords);
  const bool was_faulty = std::exchange(faulty_, false);
  check_operands(*this, node);
  const bool usable = !faulty_;
  faulty_ = faulty_ || was_faulty;
  if (!usable) return;
  if (options_.check_annotations) check_annotations(*this, node);
  std::vector<Instruction> instructions;
  bool has_unevaluated = false;
  for (const Keyword* keyword : keywords_of(node)) {
    if (!is_in_use(keyword->vocabulary, current_->dialect)) continue;
    Instruction instruction{keyword, node.find(keyword->names[0]).value_or(node), {}};
    if (!keyword->compile(*this, node, instruction)) continue;
    has_unevaluated = has_unevaluated || keyword->vocabulary == Vocabulary::unevaluated;
    instructions.push_back(std::move(instruction));
  }
  if (!instructions.empty() && instructions[0].keyword->names[0] == "type")
    program_->subschemas[id].types = *std::get_if<TypeSet>(&instructions[0].operand);
  // Subschemas may have been added meanwhile, so the place is looked up again.
  program_->subschemas[id].instructions = std::move(instructions);
  program_->subschemas[id].has_unevaluated = has_unevaluated;
}

void Compiler::compile_dynamic_anchors() {
  program_->dynamic_anchors.resize(resources_.all().size());
  for (const Resource& resource : resources_.all())
    for (const std::string& name : resource.dynamic_anchors)
      program_->dynamic_anchors[resource.index].emplace(name, add(resource.anchors.find(name)->second, &resource));
}

}  // namespace nsp::schema
