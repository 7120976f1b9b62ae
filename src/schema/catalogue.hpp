// SPDX-License-Identifier: EUPL-1.2
// The document kinds of a workspace: the built-in ones, and those that it brings.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/collector.hpp"
#include "schema/embedded.hpp"
#include "schema/lexicon.hpp"
#include "schema/schema.hpp"
#include "schema/shape.hpp"
#include "source/files.hpp"

namespace nsp::schema {

/// One kind of plan document.
class DocumentKind {
 public:
  DocumentKind(std::string name, std::string uri, const Shape* shape, const syntax::Document* document, bool built_in,
               const Lexicon& lexicon)
      : name_(std::move(name)),
        uri_(std::move(uri)),
        shape_(shape),
        document_(document),
        lexicon_(lexicon),
        built_in_(built_in) {}

  const std::string& name() const { return name_; }
  const Shape& shape() const { return *shape_; }
  const syntax::Document& document() const { return *document_; }  ///< its schema
  bool built_in() const { return built_in_; }
  const Lexicon& lexicon() const { return lexicon_; }  ///< of its catalogue

 private:
  friend class Catalogue;
  std::string name_, uri_;
  const Shape* shape_;
  const syntax::Document* document_;
  const Lexicon& lexicon_;
  bool built_in_;
  mutable std::once_flag compiled_;  ///< compiled at first need
  mutable std::optional<Schema> schema_;
};

class Catalogue {
 public:
  enum class Content : std::uint8_t {
    everything,
    configuration  ///< no kinds, only the schema of `nsp.yaml`
  };

  /// Reads the built-in schemas; their files become files of `files`.
  explicit Catalogue(source::Files& files, Content content = Content::everything);

  /// Adds the kinds of a workspace's own schema files (`name` relative to the workspace). One with the name of a
  /// built-in kind takes its place. Faults of the schemas are added to `diagnostics`.
  void add(const std::vector<std::pair<std::string, std::string>>& files, diagnostics::Collector& diagnostics);

  /// All kinds by name, sorted.
  std::vector<const DocumentKind*> kinds() const;
  const DocumentKind* find(std::string_view name) const;
  /// All entity kinds (documents, and what stands within them), sorted.
  std::vector<std::string_view> entity_kinds() const;
  /// What all of it is called; to be asked when the last kinds have been added.
  const Lexicon& lexicon() const { return lexicon_; }

  /// The compiled schema of a kind; nullptr where the schema is faulty (reported when it was added). Thread-safe.
  const Schema* schema(const DocumentKind& kind) const;
  /// The compiled schema of `nsp.yaml`.
  const Schema* workspace_schema() const;
  const Shape* workspace_shape() const;

 private:
  const syntax::Document* load(std::string_view uri) const;
  void add_document(std::string uri, std::string name, std::string text, diagnostics::Collector& diagnostics);
  void add_kind(const std::string& uri, bool built_in);
  std::vector<const Shape*> roots() const;

  source::Files& files_;
  std::map<std::string, std::unique_ptr<syntax::Document>, std::less<>> documents_;
  Shapes shapes_;
  std::vector<const Shape*> built_in_;  ///< of documents, replaced ones too: what they call a thing holds on
  Lexicon lexicon_;
  std::map<std::string, std::unique_ptr<DocumentKind>, std::less<>> kinds_;
  std::unique_ptr<DocumentKind> workspace_;
};

}  // namespace nsp::schema
