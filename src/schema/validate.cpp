// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "schema/compiler.hpp"
#include "schema/explain.hpp"
#include "schema/faults.hpp"
#include "schema/schema.hpp"
#include "text/customary_number.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Node;

constexpr words::English<words::Name, words::Word> is_text_here_but{
    "{0} is text here, but tools that follow YAML 1.1 (PyYAML, Ruby, Ansible) read it as {1}"};
constexpr words::English<words::Name, words::Word, words::Word> is_read_as_and_may{
    "{0} is read as {1}, and may be meant as {2}"};
constexpr words::English<> the_document_does_not{"the document does not have the shape that its schema wants"};
constexpr words::English<words::Number> more_than_faults_of_shape{
    "more than {0} faults of shape in this file; the others are left out"};
constexpr words::English<words::Word> put_it_between_double{"put it between double quotes: \"{0}\""};
constexpr words::English<words::Word, words::Word> write_or_whichever_is_meant{"write {0} or {1}, whichever is meant"};
constexpr words::English<words::Name, words::Word> the_document_was_not{
    "the document was not checked to the end: the expression {0} asks for more than {1}"};
constexpr words::English<> write_the_expression_in_the_schema{
    "write the expression in the schema without repetitions within a repetition, such as `(a+)+`"};
constexpr words::English<words::Word> the_schema_asks_for_more{
    "the schema asks for more than {0}, or refers to itself without end"};
constexpr words::English<> write_the_schema_so_that_references{
    "write the schema so that references go deeper into the document"};
constexpr words::English<> the_schema_is_too{
    "the schema is too intricate to tell which line is at fault; compare the document with what the schema says"};
constexpr words::English<> mend_the_first_ones{"mend the first ones and check again"};
constexpr words::English<> put_it_between_double_quotes_2{"put it between double quotes"};

/// What a tool that follows YAML 1.1 makes of the text.
std::string read_by_yaml_1_1(std::string_view text) {
  const char first = static_cast<char>(text[0] | 0x20);
  const char second = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : ' ';
  if (first == 'y' || (first == 'o' && second == 'n')) return "true";
  if (first == 'n' || first == 'o') return "false";
  if (text.find(':') == std::string_view::npos) return "a number";
  // Base sixty (yaml.org/type/int): 12:30 is 12 times 60 and 30.
  constexpr std::uint64_t largest = 1'000'000'000;
  std::uint64_t value = 0;
  std::uint64_t part = 0;
  for (char c : text) {
    if (value > largest || part > largest || c == '.') return "a number";
    if (c == ':') value = (value + part) * 60, part = 0;
    if (c >= '0' && c <= '9') part = part * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return fmt::format("the number {}{}", text[0] == '-' ? "-" : "", value + part);
}

/// Where something is said already, sorted.
std::vector<std::uint32_t> places_told(const diagnostics::Collector& diagnostics) {
  std::vector<std::uint32_t> told;
  for (const diagnostics::Diagnostic& finding : diagnostics.findings()) told.push_back(finding.primary.span.begin);
  std::sort(told.begin(), told.end());
  return told;
}

/// Notes on text that is taken as text here, and as something else elsewhere.
void note_ambiguous_text(const Node& instance, diagnostics::Collector& diagnostics) {
  const syntax::Document& document = instance.document();
  if (!document.has_ambiguous_text()) return;
  std::size_t left = Explainer::max_findings;
  const auto& cells = document.cells();
  const std::vector<std::uint32_t> told = places_told(diagnostics);
  for (std::uint32_t i = instance.content_index(); i < document.behind(instance.content_index()); ++i) {
    if ((cells[i].flags & (syntax::differs_in_yaml_1_1 | syntax::mention)) != syntax::differs_in_yaml_1_1) continue;
    const Node text(document, i);
    if (std::binary_search(told.begin(), told.end(), text.span().begin)) continue;
    if (left-- == 0) return;
    auto& note =
        diagnostics.add(ambiguous_text, text.span(), is_text_here_but(text.text(), read_by_yaml_1_1(text.text())));
    note.help = put_it_between_double(text.text());
    const source::Span span = text.span();
    note.fixes.push_back({put_it_between_double_quotes_2,
                          diagnostics::Grade::safe,
                          {{{span.file, span.begin, span.begin}, "\""}, {{span.file, span.end, span.end}, "\""}}});
  }
}

/// Warnings of numbers that a reader in Belgium takes for a thousand times as much.
void note_doubtful_numbers(const Node& instance, diagnostics::Collector& diagnostics) {
  const syntax::Document& document = instance.document();
  std::size_t left = Explainer::max_findings;
  const std::vector<std::uint32_t> told = places_told(diagnostics);
  const auto& cells = document.cells();
  for (std::uint32_t i = instance.content_index(); i < document.behind(instance.content_index()); ++i) {
    if (cells[i].type != syntax::Type::number || (cells[i].flags & syntax::mention) != 0) continue;
    const std::string_view text = document.text(cells[i]);
    if (!text.ends_with('0') || !text::has_two_readings(text)) continue;
    if (std::binary_search(told.begin(), told.end(), Node(document, i).span().begin)) continue;
    if (left-- == 0) return;
    const auto readings = text::read_customary_number(text);
    auto& finding = diagnostics.add(doubtful_number, Node(document, i).span(),
                                    is_read_as_and_may(text, readings.back(), readings.front()));
    finding.help = write_or_whichever_is_meant(readings.front(), readings.back());
  }
}

source::Span begin_of(const Node& instance) {
  const source::Span span = instance.span();
  return {span.file, span.begin, span.begin};
}

Verdict check(Evaluator& evaluator, const Node& instance) {
  const bool accepted = evaluator.accepts(0, instance);
  if (evaluator.gave_up()) return Verdict::gave_up;
  return accepted ? Verdict::accepted : Verdict::refused;
}

/// Nothing is known of a document that took too many steps.
void explain_limit(const Evaluator& evaluator, std::uint64_t steps, const Node& instance,
                   diagnostics::Collector& found) {
  const std::string many =
      steps < max_steps ? fmt::format("{} steps for this document, one of many", steps) : "20 million steps";
  static_assert(max_steps == 20'000'000);
  auto& finding = found.add(schema_too_costly, begin_of(instance), {});
  if (const Regex* regex = evaluator.costly()) {
    finding.message = the_document_was_not(shorten(regex->text(), 100), many);
    finding.help = write_the_expression_in_the_schema;
    return;
  }
  finding.message = the_schema_asks_for_more(many);
  finding.help = write_the_schema_so_that_references;
}

/// Looking for words has a budget of its own; what it found before that was spent stays.
void explain_refusal(const Schema& schema, const Node& instance, std::uint64_t steps, diagnostics::Collector& found) {
  Evaluator evaluator(schema.program(), steps);
  Explainer(evaluator, found).explain(0, instance, {});
  if (!found.empty()) return;
  found.add(schema_too_costly, begin_of(instance), the_document_does_not).help = the_schema_is_too;
}

}  // namespace

Schema::Schema(std::unique_ptr<const Program> program) : program_(std::move(program)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::optional<Schema> compile(std::string_view uri, const Loader& loader, diagnostics::Collector& diagnostics,
                              const Options& options) {
  auto program = Compiler(loader, diagnostics, options).run(uri);
  if (program == nullptr) return std::nullopt;
  return Schema(std::move(program));
}

Verdict check(const Schema& schema, const Node& instance) {
  Evaluator evaluator(schema.program());
  return check(evaluator, instance);
}

std::uint64_t steps_of_one(const syntax::Document& document, std::size_t documents) {
  constexpr std::uint64_t fewest = 2'000;
  constexpr std::uint64_t of_each_value = 100;
  const std::uint64_t part = std::max(max_steps / std::max<std::size_t>(documents, 1), fewest);
  return std::min(part + of_each_value * document.cells().size(), max_steps);
}

Verdict validate(const Schema& schema, const Node& instance, diagnostics::Collector& diagnostics, std::uint64_t steps) {
  Evaluator evaluator(schema.program(), steps);
  const Verdict verdict = check(evaluator, instance);
  diagnostics::Collector found;
  if (verdict == Verdict::refused) explain_refusal(schema, instance, steps, found);
  if (found.size() >= Explainer::max_findings)
    found.add(too_many_findings, instance.span(), more_than_faults_of_shape(Explainer::max_findings)).help =
        mend_the_first_ones;
  // Of plans, because other tools may read them; any other file is held against its schema and nothing else.
  if (schema.program().of_plans) {
    note_ambiguous_text(instance, found);
    note_doubtful_numbers(instance, found);
  }
  if (verdict == Verdict::gave_up) explain_limit(evaluator, steps, instance, found);
  diagnostics.absorb(std::move(found));
  return verdict;
}

}  // namespace nsp::schema
