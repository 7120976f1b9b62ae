// SPDX-License-Identifier: EUPL-1.2
#include "check/plan_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "check/copies.hpp"
#include "check/faults.hpp"
#include "schema/swallowed.hpp"
#include "syntax/faults.hpp"
#include "syntax/parse.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using diagnostics::Collector;
using diagnostics::Diagnostic;

constexpr words::English<words::Word> the_document_is_where{
    "the document is {0}, where a mapping with `kind` is wanted"};
constexpr words::English<> kind_does_not_say{"`kind` does not say what kind of document this is"};
constexpr words::English<words::Name> no_kind_of_document{"no kind of document is called {0}"};
constexpr words::English<> begin_the_file_with{
    "begin the file with `kind:` and one of the kinds that `nsp schema` lists"};
constexpr words::English<words::Name> write_kind_instead_of{"write `kind` instead of {0}"};
constexpr words::English<> write_kind_and_one{
    "write `kind:` and one of the kinds that `nsp schema` lists on the first line"};
constexpr words::English<> write_one_of_the_kinds{"write one of the kinds that `nsp schema` lists"};
constexpr words::English<> nsp_schema_lists_the_kinds{"`nsp schema` lists the kinds"};
constexpr words::English<words::Name> did_you_mean_2{"did you mean {0}?"};
constexpr words::English<> the_file_does_not_say{"the file does not say which kind of document it is"};

/// What is missing from an incomplete document may stand in the part that could not be read.
bool may_be_lost(const Diagnostic& finding, const syntax::Document& document) {
  if (document.complete()) return false;
  return document.is_near_lost(finding.primary.span) || schema::tells_absence(*finding.fault);
}

/// A misspelt kind has been told of; its schema would tell of it again.
void validate(const schema::Schema& schema, const syntax::Document& document, std::size_t documents, PlanFile& plan) {
  Collector found;
  schema::validate(schema, document.root(), found, schema::steps_of_one(document, documents));
  const auto is_told = [&plan](const Diagnostic& finding) {
    return std::any_of(plan.findings.findings().begin(), plan.findings.findings().end(),
                       [&finding](const Diagnostic& told) {
                         return told.fault == &unknown_kind && told.primary.span == finding.primary.span;
                       });
  };
  for (const Diagnostic& finding : found.findings())
    if (!is_told(finding) && !may_be_lost(finding, document)) plan.findings.add(finding);
}

/// How much is wrong with a document; nothing is right about one that does not say its kind.
std::size_t count_faults(const syntax::Document& document, const schema::Catalogue& catalogue, std::size_t documents) {
  constexpr std::size_t hopeless = syntax::hopeless_document;
  const auto key = document.empty() ? std::nullopt : document.root().find("kind");
  const schema::DocumentKind* kind = key && key->is_scalar() ? catalogue.find(key->text()) : nullptr;
  const schema::Schema* schema = kind == nullptr ? nullptr : catalogue.schema(*kind);
  if (schema == nullptr) return hopeless;
  Collector found;
  schema::validate(*schema, document.root(), found, schema::steps_of_one(document, documents));
  return found.size();
}

void report_missing_kind(PlanFile& plan, const syntax::Node& root, const schema::Lexicon& lexicon) {
  if (!root.is_mapping()) {
    auto& finding = plan.findings.add(missing_kind, root.span(), the_document_is_where(syntax::describe(root.type())));
    finding.help = begin_the_file_with;
    return;
  }
  std::vector<std::string_view> keys;
  for (const syntax::Entry& entry : root.entries()) keys.push_back(entry.key.text());
  std::string_view misspelt = text::find_nearest("kind", keys);
  constexpr std::array<std::string_view, 1> kind{"kind"};
  for (const std::string_view key : keys)
    if (misspelt.empty() && !lexicon.find_meant(key, kind, schema::Words::fields).empty()) misspelt = key;
  if (const auto entry = root.find_entry(misspelt); entry && !misspelt.empty()) {
    const source::Span span = entry->key.span();
    auto& finding = plan.findings.add(missing_kind, span, the_file_does_not_say);
    finding.help = write_kind_instead_of(misspelt);
    finding.fixes.push_back(diagnostics::replace_by(span, "kind"));
    return;
  }
  const source::Span span = root.size() > 0 ? (*root.entries().begin()).key.span() : root.span();
  plan.findings.add(missing_kind, span, the_file_does_not_say).help = write_kind_and_one;
}

void report_kind(PlanFile& plan, const syntax::Document& document, std::string_view nearest,
                 const schema::Lexicon& lexicon) {
  const syntax::Node root = document.root();
  const auto entry = root.find_entry("kind");
  if (!entry) return report_missing_kind(plan, root, lexicon);
  if (!entry->value.is_scalar() || entry->value.text().empty()) {
    const source::Span span = entry->value.is_scalar() ? entry->key.span() : entry->value.span();
    plan.findings.add(missing_kind, span, kind_does_not_say).help = write_one_of_the_kinds;
    return;
  }
  auto& finding = plan.findings.add(unknown_kind, entry->value.span(), no_kind_of_document(entry->value.text()));
  finding.help = nearest.empty() ? nsp_schema_lists_the_kinds : did_you_mean_2(nearest);
  if (!nearest.empty()) finding.fixes.push_back(diagnostics::replace_by(entry->value.span(), nearest));
}

/// The kind that the document names, or the one that it all but names. Decides whether the file is a plan.
const schema::DocumentKind* find_kind_of(PlanFile& plan, const syntax::Document& document,
                                         const schema::Catalogue& catalogue) {
  plan.is_plan = plan.named || plan.findings.has_errors();
  if (document.empty()) return nullptr;
  const auto key = document.root().find("kind");
  if (key && key->is_scalar())
    if (const schema::DocumentKind* kind = catalogue.find(key->text())) return plan.is_plan = true, kind;
  constexpr std::size_t most_compared = 500;  // each file of an unknown kind asks for all of them
  std::vector<std::string_view> names;
  for (const schema::DocumentKind* kind : catalogue.kinds()) names.push_back(kind->name());
  std::string_view nearest;
  if (key && key->is_scalar()) nearest = catalogue.lexicon().find_meant(key->text(), names, schema::Words::kinds);
  if (key && key->is_scalar() && nearest.empty() && names.size() <= most_compared)
    nearest = text::find_nearest(key->text(), names);
  plan.is_plan = plan.is_plan || !nearest.empty();
  if (plan.is_plan && document.complete()) report_kind(plan, document, nearest, catalogue.lexicon());
  return nearest.empty() ? nullptr : catalogue.find(nearest);
}

}  // namespace

bool may_be_plan(std::string_view text) {
  constexpr std::string_view key = "kind:";
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.starts_with(key) || text.find("\nkind:") != std::string_view::npos;
}

void judge(PlanFile& plan, const source::File& file, const schema::Catalogue& catalogue, std::size_t documents) {
  plan.document = std::make_unique<const syntax::Document>(
      syntax::parse(file, plan.findings, syntax::Mode::plan, [&catalogue, documents](const syntax::Document& document) {
        return count_faults(document, catalogue, documents);
      }));
  const syntax::Document& document = *plan.document;
  const schema::DocumentKind* kind = find_kind_of(plan, document, catalogue);
  if (!plan.is_plan) return;
  plan.allowances = Allowances(document);
  plan.reading = model::read(document, kind);
  plan.values = digest_of_values(plan);
  if (kind == nullptr || document.empty()) return;
  if (const schema::Schema* schema = catalogue.schema(*kind)) validate(*schema, document, documents, plan);
  if (document.complete()) schema::report_swallowed_keys(kind->shape(), document, plan.findings);
}

}  // namespace nsp::check
