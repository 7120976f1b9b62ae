// SPDX-License-Identifier: EUPL-1.2
// Schema resources: what `$id` names, and the anchors within (JSON Schema core, sections 8.2 and 9).
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema.hpp"
#include "text/name_table.hpp"

namespace nsp::schema {

/// Which vocabularies a resource's metaschema asks for.
struct Dialect {
  bool applicator = true;
  bool unevaluated = true;
  bool validation = true;
  bool format_assertion = false;
};

struct Resource {
  std::uint32_t index = 0;
  std::string uri;  ///< absolute, without fragment
  syntax::Node root;
  Dialect dialect;
  std::map<std::string, syntax::Node, std::less<>> anchors;  ///< `$anchor` and `$dynamicAnchor`
  std::set<std::string, std::less<>> dynamic_anchors;
};

/// A place that a reference leads to.
struct Location {
  syntax::Node node;
  const Resource* resource = nullptr;
};

class Resources {
 public:
  explicit Resources(Loader loader) : loader_(std::move(loader)) {}

  /// The resource at an absolute URI without fragment, loaded if need be; nullptr where it is not to be had.
  const Resource* find(const std::string& uri);
  /// What `reference` in a schema of `base` leads to: a JSON Pointer or an anchor in its fragment.
  std::optional<Location> resolve(const Resource& base, std::string_view reference);
  /// The resource that a subschema belongs to; `otherwise` for a place that is no known subschema.
  const Resource* of(const syntax::Node& node, const Resource* otherwise) const;
  const std::deque<Resource>& all() const { return all_; }
  /// Names that another place of the same resource has already (core, section 8.2.2: what they lead to is undefined).
  const std::vector<syntax::Node>& doubled_anchors() const { return doubled_anchors_; }

 private:
  using Key = std::pair<const syntax::Document*, std::uint32_t>;
  const syntax::Document* load(const std::string& uri);
  void scan(const syntax::Node& node, Resource* resource);
  void scan_children(const syntax::Node& node, Resource* resource);
  Resource* add(std::string uri, const syntax::Node& root);
  Dialect read_dialect(const syntax::Node& root);
  std::optional<Location> find_fragment(const Resource& resource, std::string_view fragment);
  std::optional<syntax::Node> find_place(syntax::Node node, std::string_view pointer);
  std::optional<syntax::Node> find_member(const syntax::Node& mapping, std::string_view key);

  Loader loader_;
  std::deque<Resource> all_;
  std::map<std::string, Resource*, std::less<>> by_uri_;
  std::map<Key, const Resource*> owner_;
  std::vector<syntax::Node> doubled_anchors_;
  /// The members of large mappings that pointers have led through.
  struct Members {
    text::NameTable names;
    std::vector<syntax::Node> values;
  };
  std::map<Key, Members> members_;
};

}  // namespace nsp::schema
