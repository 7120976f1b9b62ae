// SPDX-License-Identifier: EUPL-1.2
// What the documents mean: entities, and what they refer to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/value.hpp"
#include "prose/mentions.hpp"
#include "schema/catalogue.hpp"
#include "syntax/document.hpp"

namespace nsp::model {

using EntityId = std::uint32_t;    ///< index of an entity in its library
using DocumentId = std::uint32_t;  ///< index of a document in its library
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// What is longer names nothing: every line that names what stands within it would be as long.
inline constexpr std::size_t longest_id = 500;

/// Something with a name: a document, or an item within one. `node` is its mapping, `shape` what the schema says of it.
struct Entity {
  std::string_view id;  ///< empty where the author left it out
  const schema::Shape* shape = nullptr;
  syntax::Node node;
  source::Span name;  ///< where the id stands; the mapping's first key where there is none
  DocumentId document = none;
  EntityId holder = none;  ///< the entity that it stands within; none for a document
  /// Where its values stand in the document, by the numbers of the shape's properties, 0 for what it lacks; null where
  /// it has none. Kept by the reading.
  const std::uint32_t* values = nullptr;

  std::string_view kind() const { return shape->entity; }
  Value value() const { return node; }
};

/// A text that names an entity, in a field that refers.
struct Reference {
  EntityId from = none;                     ///< the innermost entity that holds it
  EntityId to = none;                       ///< none while, or because, it does not resolve
  const schema::Property* field = nullptr;  ///< the property that holds it
  const schema::Shape* shape = nullptr;     ///< what the text itself is: which kinds it may name
  std::string_view text;
  source::Span span;
};

/// A name in somebody's prose, `[[drugs]]` or such; its field is the one whose text it stands in, its shape takes
/// anything. A word in backticks, and what no page can show, may lead nowhere.
struct Mention : Reference {
  prose::Form form = prose::Form::brackets;
};

/// A value that may be said in several languages: text as it is, or a mapping of language to text.
struct Text {
  EntityId holder = none;                   ///< the innermost entity that holds it
  const schema::Property* field = nullptr;  ///< the property that holds it, or its list
  const schema::Shape* shape = nullptr;
  syntax::Node node;

  Value value() const { return node; }
};

/// One plan file as read: the entities in document order, the first of them the document itself (unless it has no known
/// kind: then there are none), and their references.
struct Reading {
  const syntax::Document* document = nullptr;
  const schema::DocumentKind* kind = nullptr;
  std::vector<Entity> entities;              ///< `holder` counts within this vector
  std::vector<Reference> references;         ///< sorted by `from`, which counts from `first`
  std::vector<Mention> mentions;             ///< sorted by `from`, which counts from `first`
  std::vector<Text> texts;                   ///< in document order; `holder` counts from `first`
  std::vector<std::uint32_t> values;         ///< of all entities, one after the other
  std::vector<std::string_view> unread_ids;  ///< ids in parts that could not be read
  std::vector<std::string_view> lost_kinds;  ///< kinds of entities whose id, or whose whole list, was left out
  bool faulty = false;                       ///< set by who judged it: errors were found in the document
  EntityId first = 0;                        ///< the number of the first entity: set by who links it
};

/// Reads the meaning of a document by its kind's shape, even where it is misshapen, so that one slip does not make
/// every reference to it dangle: a misspelt key is taken for the one that was meant. `kind` may be null: not known.
Reading read(const syntax::Document& document, const schema::DocumentKind* kind);

/// The value of a property of an entity; nothing where it is not there.
std::optional<Value> field(const Entity& entity, std::string_view name);

/// Localised text in the first of `languages` in which it has something to see; a plain string as it is; else whatever
/// stands first. Empty where nothing of it can be seen.
std::string_view localised(const syntax::Node& text, std::span<const std::string> languages);

/// The entity's title in the first of `languages` that it has; empty where it has none.
std::string_view title(const Entity& entity, std::span<const std::string> languages);

/// An entity kind as people write it: "improvement project".
std::string describe_kind(std::string_view kind);
/// The same with its article: "an improvement project".
std::string describe_a_kind(std::string_view kind);

}  // namespace nsp::model
