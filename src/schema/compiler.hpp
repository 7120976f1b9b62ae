// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/program.hpp"
#include "schema/resources.hpp"

namespace nsp::schema {

/// Turns schema documents into a program. Subschemas are compiled from a list of work, so no schema is too deep.
class Compiler {
 public:
  Compiler(const Loader& loader, diagnostics::Collector& diagnostics, const Options& options)
      : resources_(loader), diagnostics_(diagnostics), options_(options) {}

  /// Nothing where a fault was found.
  std::unique_ptr<const Program> run(std::string_view uri);

  // For the rows of the table of keywords:

  /// The id of a subschema, which will be compiled.
  SubschemaId add(const syntax::Node& node);
  /// The subschema that a `$ref` of the current subschema leads to; nothing, with a finding, where it leads nowhere.
  std::optional<SubschemaId> add_reference(const syntax::Node& reference);
  std::optional<Location> resolve(const syntax::Node& reference);
  /// A finding about the schema itself.
  void fault(const syntax::Node& place, words::Text message, words::Text help);
  /// A remark that does not keep the schema from being used.
  void warn(const diagnostics::Fault& fault, const syntax::Node& place, words::Text message, words::Text help);
  std::unique_ptr<Regex> compile_regex(const syntax::Node& place, std::string_view text);
  bool asserts_formats() const { return options_.assert_formats || current_->dialect.format_assertion; }
  void note_dynamic_reference() { program_->has_dynamic_references = true; }

 private:
  SubschemaId add(const syntax::Node& node, const Resource* resource);
  void compile_next();
  void compile_dynamic_anchors();
  std::unique_ptr<const Program> finish();

  Resources resources_;
  diagnostics::Collector& diagnostics_;
  Options options_;
  std::unique_ptr<Program> program_ = std::make_unique<Program>();
  std::map<std::pair<const syntax::Document*, std::uint32_t>, SubschemaId> known_;
  std::vector<const Resource*> resource_of_;
  const Resource* current_ = nullptr;
  std::size_t next_ = 0;
  std::size_t expressions_ = 0;
  bool faulty_ = false;
};

}  // namespace nsp::schema
