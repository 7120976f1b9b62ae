// SPDX-License-Identifier: EUPL-1.2
// What a schema says about meaning: our annotations (`x-...`), titles and descriptions, by field. Validation looks at
// the schema's rules, everything behind it at the shape.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "schema/translations.hpp"
#include "syntax/document.hpp"
#include "text/name_table.hpp"

namespace nsp::schema {

struct Shape;

/// How names resolve outward through a field (`x-scope`).
enum class Scope : std::uint8_t { none, part_of, responds_to };

struct Property {
  std::string_view name;
  const Shape* shape = nullptr;
  bool required = false;
};

/// One value of a document kind. All texts are slices of the schema documents.
struct Shape {
  std::string_view title;                 ///< in English
  std::string_view description;           ///< in English
  Translations titles;                    ///< `x-titles`, beside the title
  Translations descriptions;              ///< `x-descriptions`, beside the description
  std::vector<std::string_view> types;    ///< JSON Schema's type names, those of alternatives together
  std::vector<std::string_view> choices;  ///< `enum` or `const`
  std::string_view format;
  std::vector<syntax::Node> examples;

  std::vector<syntax::Node> choice_words;  ///< `x-values`: what choices are called, by choice and language

  std::string_view entity;                ///< `x-entity`: a mapping here is an entity of this kind
  std::string_view identity = "id";       ///< `x-identity`: the property that names it
  std::vector<std::string_view> aliases;  ///< `x-aliases`: paths to what people call it by as well
  std::vector<std::string_view>
      refers_to;                        ///< `x-refers-to`: text here names an entity of one of these kinds; "*": any
  Translations titles_many;             ///< `x-titles-many`: several of an entity
  std::optional<syntax::Node> genders;  ///< `x-genders`: of the title, by language
  Translations back_titles;             ///< `x-back-titles`: what the thing that is named calls who names it
  Scope scope = Scope::none;
  bool acyclic = false;      ///< `x-acyclic`: following the field never leads back
  bool not_self = false;     ///< `x-not-self`, and every acyclic field
  bool localised = false;    ///< `x-localised`: text, or a mapping of language to text
  bool prose = false;        ///< `x-prose`: CommonMark
  bool proper_name = false;  ///< `x-name`: what a place or person is called, which is said in every language
  bool registry = false;     ///< `x-registry`: its entities are visible from everywhere, or from its plan

  std::vector<Property> properties;  ///< in the schema's order
  text::NameTable names;             ///< theirs, by the same numbers
  const Shape* items = nullptr;      ///< of a list
  const Shape* values = nullptr;     ///< of a mapping with free keys

  /// The property of that name, or nullptr.
  const Property* find(std::string_view name) const;
  /// What it is called in a language: the title in English, else its translation; empty where there is none.
  std::string_view title_in(std::string_view language) const;
  std::string_view description_in(std::string_view language) const;
  /// What a choice is called; nothing where nobody says.
  Translations words_of(std::string_view choice) const;
  Gender gender_in(std::string_view language) const;
  /// Whether values of that JSON Schema type fit.
  bool has_type(std::string_view type) const;
  bool refers_to_kind(std::string_view kind) const;
  /// The name of the property with `x-role: title`; "title" where none has it.
  std::string_view title_property = "title";
};

/// Goes over shapes and all within them. Shapes point to each other, in circles too: each is visited once, however
/// often `over` is called.
class ShapeWalk {
 public:
  using Visit = std::function<void(const Shape&)>;
  void over(const Shape& shape, const Visit& visit);

 private:
  std::set<const Shape*> seen_;
};

/// Reads shapes out of schema documents and keeps them; shapes point to each other and never move.
class Shapes {
 public:
  using Loader = std::function<const syntax::Document*(std::string_view uri)>;
  explicit Shapes(Loader loader) : loader_(std::move(loader)) {}

  /// The shape of the schema at `node` of the document at `uri`.
  const Shape* read(const std::string& uri, const syntax::Node& node);

  /// What is read for every mapping of a plan, however few keys it has; and what all schemas may have together: taken
  /// in again and again, they can describe more than anybody wrote. Nothing is taken in beyond.
  static constexpr std::size_t most_properties = 256;
  static constexpr std::size_t most_members = 500'000;
  /// An `x-values` that tells of more is passed over.
  static constexpr std::size_t most_choices_with_words = 256;
  /// The first thing that was not taken in since this was asked last.
  std::optional<source::Span> take_excess() { return std::exchange(excess_, std::nullopt); }

 private:
  /// A shape that is being made, and the schemas that it has taken in: as what all demand, and as an alternative.
  struct Merging {
    Shape& shape;
    std::set<std::tuple<const syntax::Document*, std::uint32_t, bool>> seen{};
  };
  void merge(Merging& into, const std::string& uri, const syntax::Node& node, int depth, bool is_alternative);
  void merge_reference(Merging& into, const std::string& uri, std::string_view reference, int depth,
                       bool is_alternative);
  static void merge_words(Shape& shape, const syntax::Node& node);
  void merge_properties(Shape& shape, const std::string& uri, const syntax::Node& properties);
  void merge_annotation(Shape& shape, std::string_view key, const syntax::Node& value);

  bool is_exhausted(const syntax::Node& node);

  Loader loader_;
  std::deque<Shape> shapes_;
  std::map<std::pair<const syntax::Document*, std::uint32_t>, Shape*> known_;
  std::size_t members_ = 0;  ///< taken in so far
  int depth_ = 0;            ///< of shapes that are being made within each other
  std::optional<source::Span> excess_;
};

/// `reference` resolved against the document at `base`: the URI without fragment, and the fragment.
std::pair<std::string, std::string> resolve_reference(std::string_view base, std::string_view reference);

/// The node that a JSON Pointer (RFC 6901) names below `root`.
std::optional<syntax::Node> find_pointer(const syntax::Node& root, std::string_view pointer);

}  // namespace nsp::schema
