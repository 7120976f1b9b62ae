// SPDX-License-Identifier: EUPL-1.2
// What a kind of document, or a field of one, is and takes, in the words of its schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/catalogue.hpp"

namespace nsp::views {

/// A field of a kind, found by the path that leads to it: `zonal-plan.period.from`.
struct FoundShape {
  const schema::Shape* shape = nullptr;
  std::string path;                             ///< as far as it could be followed
  bool required = false;                        ///< of a field: its mapping must have it
  std::string_view unknown;                     ///< the first name on the path that `shape` has not; else empty
  std::vector<std::string_view> names() const;  ///< the fields of the shape
};

/// Follows the names behind the kind, with dots between them; none for the kind itself.
FoundShape find_shape(const schema::DocumentKind& kind, std::string_view path);

struct ExplainedField {
  std::string_view name;
  std::string_view title;  ///< empty where the name says the same
  bool required = false;
  std::string type;              ///< in a few words
  std::string_view description;  ///< one sentence
};

struct ExplainedShape {
  std::string path;
  std::string_view title;
  std::string_view description;
  bool required = false;
  std::string refers_to;             ///< kinds, with commas; empty: it does not refer
  std::vector<std::string> choices;  ///< the values that it can have, where these are few: "done (klaar)"
  std::vector<ExplainedField> fields;
  std::string_view item_title;
  std::vector<ExplainedField> item_fields;  ///< of each item of a list
  std::string example;                      ///< as YAML
};

/// In the words of one language, English where these are lacking. Texts are a schema's, as they stand: who shows them
/// escapes them. They live as long as the schema.
ExplainedShape explain(const FoundShape& found, std::string_view language);

/// For people: paragraphs of lines of at most `width` columns.
std::string to_text(const ExplainedShape& explained, std::string_view language, std::size_t width);

}  // namespace nsp::views
