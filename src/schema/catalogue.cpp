// SPDX-License-Identifier: EUPL-1.2
#include "schema/catalogue.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "environment/file_system.hpp"
#include "schema/faults.hpp"
#include "syntax/parse.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

constexpr words::English<words::Number, words::Number> a_kind_has_at{
    "a kind has at most {0} fields in one mapping, and all kinds together {1} members: what stands from here on is "
    "checked, and not shown or linked"};
constexpr words::English<> describe_fewer_fields_or{"describe fewer fields, or gather them in mappings of their own"};

constexpr std::string_view built_in_base = "nsp:/schemas/";
constexpr std::string_view workspace_base = "workspace:/";
constexpr std::string_view suffix = ".schema.json";
constexpr std::string_view workspace_file = "workspace.schema.json";
constexpr std::string_view shared_file = "definitions.schema.json";

/// The kind that a schema describes: the `const` of its property `kind`.
std::string kind_name(const syntax::Document& document) {
  if (document.empty()) return {};
  const auto name = find_pointer(document.root(), "/properties/kind/const");
  return name && name->is_string() ? std::string(name->text()) : std::string();
}

}  // namespace

Catalogue::Catalogue(source::Files& files, Content content)
    : files_(files), shapes_([this](std::string_view uri) { return load(uri); }), lexicon_([this] { return roots(); }) {
  diagnostics::Collector faults;  // the built-in schemas are tested to have none
  const auto is_wanted = [content](std::string_view name) {
    return name.ends_with(suffix) && (content == Content::everything || name == workspace_file || name == shared_file);
  };
  for (const source::Embedded& file : embedded()) {
    if (!is_wanted(file.name)) continue;
    const std::string uri = std::string(built_in_base) + std::string(file.name);
    add_document(uri, "schemas/" + std::string(file.name), std::string(file.text), faults);
  }
  for (const source::Embedded& file : embedded())
    if (is_wanted(file.name)) add_kind(std::string(built_in_base) + std::string(file.name), true);
}

void Catalogue::add_document(std::string uri, std::string name, std::string text, diagnostics::Collector& diagnostics) {
  const source::File& file = files_.add(std::move(name), std::move(text));
  documents_[std::move(uri)] = std::make_unique<syntax::Document>(syntax::parse_by_name(file, diagnostics));
}

void Catalogue::add_kind(const std::string& uri, bool built_in) {
  const syntax::Document& document = *documents_.find(uri)->second;
  if (document.empty()) return;
  const std::string name = kind_name(document);
  const bool is_workspace = built_in && uri == std::string(built_in_base) + std::string(workspace_file);
  if (name.empty() && !is_workspace) return;
  auto kind =
      std::make_unique<DocumentKind>(name, uri, shapes_.read(uri, document.root()), &document, built_in, lexicon_);
  if (built_in && !is_workspace) built_in_.push_back(&kind->shape());
  if (is_workspace) {
    workspace_ = std::move(kind);
  } else {
    kinds_[name] = std::move(kind);
  }
}

void Catalogue::add(const std::vector<std::pair<std::string, std::string>>& files,
                    diagnostics::Collector& diagnostics) {
  std::vector<std::string> uris;
  for (const auto& [name, text] : files) {
    uris.push_back(std::string(workspace_base) + name);
    add_document(uris.back(), name, text, diagnostics);
  }
  for (const std::string& uri : uris) {
    add_kind(uri, false);
    if (const auto excess = shapes_.take_excess())
      diagnostics.add(schema_too_costly, *excess, a_kind_has_at(Shapes::most_properties, Shapes::most_members)).help =
          describe_fewer_fields_or;
    const std::string name = kind_name(*documents_.find(uri)->second);
    const auto kind = kinds_.find(name);
    if (kind == kinds_.end() || kind->second->built_in()) continue;
    // Compiled now, so that its faults are reported once and before any plan is judged by it.
    auto compiled = compile(uri, [this](std::string_view wanted) { return load(wanted); }, diagnostics,
                            {.lexicon = &lexicon_, .check_annotations = true});
    std::call_once(kind->second->compiled_, [&] { kind->second->schema_ = std::move(compiled); });
  }
}

const syntax::Document* Catalogue::load(std::string_view uri) const {
  if (const auto found = documents_.find(uri); found != documents_.end()) return found->second.get();
  // A workspace's schema may build on the shared definitions by their plain name.
  const std::string built_in = std::string(built_in_base) + std::string(environment::file_name(uri));
  if (!uri.starts_with(workspace_base)) return nullptr;
  const auto found = documents_.find(built_in);
  return found == documents_.end() ? nullptr : found->second.get();
}

std::vector<const DocumentKind*> Catalogue::kinds() const {
  std::vector<const DocumentKind*> all;
  for (const auto& [name, kind] : kinds_) all.push_back(kind.get());
  return all;
}

const DocumentKind* Catalogue::find(std::string_view name) const {
  const auto found = kinds_.find(name);
  return found == kinds_.end() ? nullptr : found->second.get();
}

std::vector<std::string_view> Catalogue::entity_kinds() const {
  ShapeWalk walk;
  std::set<std::string_view> kinds;
  for (const auto& [name, kind] : kinds_)
    walk.over(kind->shape(), [&kinds](const Shape& shape) {
      if (!shape.entity.empty()) kinds.insert(shape.entity);
    });
  return {kinds.begin(), kinds.end()};
}

std::vector<const Shape*> Catalogue::roots() const {
  std::vector<const Shape*> all = built_in_;
  for (const auto& [name, kind] : kinds_)
    if (!kind->built_in()) all.push_back(&kind->shape());
  if (workspace_) all.push_back(&workspace_->shape());
  return all;
}

const Schema* Catalogue::schema(const DocumentKind& kind) const {
  std::call_once(kind.compiled_, [&] {
    diagnostics::Collector faults;
    kind.schema_ =
        compile(kind.uri_, [this](std::string_view uri) { return load(uri); }, faults, {.lexicon = &lexicon_});
  });
  return kind.schema_ ? &*kind.schema_ : nullptr;
}

const Schema* Catalogue::workspace_schema() const {
  return workspace_ ? schema(*workspace_) : nullptr;
}
const Shape* Catalogue::workspace_shape() const {
  return workspace_ ? &workspace_->shape() : nullptr;
}

}  // namespace nsp::schema
