// SPDX-License-Identifier: EUPL-1.2
#include "schema/resources.hpp"

#include <algorithm>
#include <array>

#include "schema/metaschema.hpp"
#include "schema/shape.hpp"
#include "schema/uri.hpp"

namespace nsp::schema {

namespace {

constexpr std::array<std::string_view, 11> single{
    "additionalProperties", "propertyNames",         "items",        "contains", "not", "if", "then", "else",
    "unevaluatedItems",     "unevaluatedProperties", "contentSchema"};
constexpr std::array<std::string_view, 5> mapped{"$defs", "definitions", "properties", "patternProperties",
                                                 "dependentSchemas"};
constexpr std::array<std::string_view, 4> listed{"allOf", "anyOf", "oneOf", "prefixItems"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const syntax::Document* Resources::load(const std::string& uri) {
  if (const syntax::Document* known = find_metaschema(uri)) return known;
  return loader_(uri);
}

const Resource* Resources::find(const std::string& uri) {
  if (const auto known = by_uri_.find(uri); known != by_uri_.end()) return known->second;
  const syntax::Document* document = load(uri);
  if (document == nullptr || document->empty()) return nullptr;
  Resource* resource = add(uri, document->root());
  scan(document->root(), resource);
  return by_uri_.find(uri)->second;
}

Resource* Resources::add(std::string uri, const syntax::Node& root) {
  Resource& resource =
      all_.emplace_back(Resource{static_cast<std::uint32_t>(all_.size()), std::move(uri), root, {}, {}, {}});
  by_uri_.emplace(resource.uri, &resource);
  resource.dialect = read_dialect(root);
  return &resource;
}

Dialect Resources::read_dialect(const syntax::Node& root) {
  Dialect dialect;
  const auto named = root.find("$schema");
  if (!named || !named->is_string() || named->text().starts_with("https://json-schema.org/draft/2020-12/schema"))
    return dialect;
  const syntax::Document* metaschema = load(std::string(named->text().substr(0, named->text().find('#'))));
  const auto vocabulary =
      metaschema != nullptr && !metaschema->empty() ? metaschema->root().find("$vocabulary") : std::nullopt;
  if (!vocabulary) return dialect;
  const auto has = [&](std::string_view name) {
    return vocabulary->find("https://json-schema.org/draft/2020-12/vocab/" + std::string(name)).has_value();
  };
  return {has("applicator"), has("unevaluated"), has("validation"), has("format-assertion")};
}

void Resources::scan(const syntax::Node& node, Resource* resource) {
  if (!node.is_mapping()) {
    owner_.emplace(Key{&node.document(), node.content_index()}, resource);
    return;
  }
  const Dialect outer = resource->dialect;
  if (const auto id = node.find("$id"); id && id->is_string()) {
    const std::string uri = resolve_uri(resource->uri, id->text()).first;
    const bool is_own_root =
        node.content_index() == resource->root.content_index() && &node.document() == &resource->root.document();
    if (is_own_root) {
      // The root is known by the address that it was loaded from and by the one that it gives itself.
      resource->uri = uri;
      by_uri_.emplace(uri, resource);
    } else if (const auto known = by_uri_.find(uri); known != by_uri_.end()) {
      resource = known->second;
    } else {
      resource = add(uri, node);
      if (!node.find("$schema")) resource->dialect = outer;
    }
  }
  owner_.emplace(Key{&node.document(), node.content_index()}, resource);
  for (std::string_view keyword : {"$anchor", "$dynamicAnchor"}) {
    const auto name = node.find(keyword);
    if (!name || !name->is_string()) continue;
    const auto [known, added] = resource->anchors.emplace(name->text(), node);
    const bool is_same =
        &known->second.document() == &node.document() && known->second.content_index() == node.content_index();
    if (!added && !is_same) doubled_anchors_.push_back(*name);
    if (keyword == "$dynamicAnchor") resource->dynamic_anchors.emplace(name->text());
  }
  scan_children(node, resource);
}

void Resources::scan_children(const syntax::Node& node, Resource* resource) {
  for (const syntax::Entry& entry : node.entries()) {
    const std::string_view key = entry.key.text();
    if (holds(single, key)) {
      scan(entry.value, resource);
    } else if (holds(mapped, key)) {
      for (const syntax::Entry& inner : entry.value.entries()) scan(inner.value, resource);
    } else if (holds(listed, key)) {
      for (const syntax::Node& item : entry.value.items()) scan(item, resource);
    }
  }
}

const Resource* Resources::of(const syntax::Node& node, const Resource* otherwise) const {
  const auto known = owner_.find(Key{&node.document(), node.content_index()});
  return known == owner_.end() ? otherwise : known->second;
}

std::optional<Location> Resources::resolve(const Resource& base, std::string_view reference) {
  const auto [uri, fragment] = resolve_uri(base.uri, reference);
  const Resource* resource = find(uri);
  return resource == nullptr ? std::nullopt : find_fragment(*resource, fragment);
}

std::optional<syntax::Node> Resources::find_member(const syntax::Node& mapping, std::string_view key) {
  constexpr std::size_t few = 16;
  if (mapping.size() <= few) return mapping.find(key);
  const auto [known, added] = members_.try_emplace(Key{&mapping.document(), mapping.content_index()});
  Members& members = known->second;
  if (added)
    for (const syntax::Entry& entry : mapping.entries())
      if (members.names.add(entry.key.text()) == members.values.size()) members.values.push_back(entry.value);
  const std::uint32_t number = members.names.find(key);
  return number == text::NameTable::none ? std::nullopt : std::optional(members.values[number]);
}

/// A JSON Pointer (RFC 6901), percent-encoded as a fragment; each step costs the same in a large mapping.
std::optional<syntax::Node> Resources::find_place(syntax::Node node, std::string_view pointer) {
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view step = pointer.substr(0, end);
    std::string token = decode_percent(step.substr(1));
    std::string key;
    for (std::size_t i = 0; i < token.size(); ++i) {
      const bool escaped = token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
      key.push_back(escaped ? (token[++i] == '0' ? '~' : '/') : token[i]);
    }
    const auto next = node.is_mapping() ? find_member(node, key) : find_pointer(node, step);
    if (!next) return std::nullopt;
    node = *next;
    pointer.remove_prefix(end);
  }
  return node;
}

std::optional<Location> Resources::find_fragment(const Resource& resource, std::string_view fragment) {
  if (fragment.empty()) return Location{resource.root, &resource};
  if (fragment[0] == '/') {
    const auto node = find_place(resource.root, fragment);
    if (!node) return std::nullopt;
    return Location{*node, of(*node, &resource)};
  }
  const auto anchor = resource.anchors.find(decode_percent(fragment));
  if (anchor == resource.anchors.end()) return std::nullopt;
  return Location{anchor->second, &resource};
}

}  // namespace nsp::schema
