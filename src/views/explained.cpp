// SPDX-License-Identifier: EUPL-1.2
#include "views/explained.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "text/words.hpp"
#include "views/tree_yaml.hpp"
#include "words/template.hpp"

namespace nsp::views {

namespace {

using schema::Property;
using schema::Shape;
using words::Template;

constexpr Template<> fields_heading{"Fields", "Velden", "Champs", "Felder"};
constexpr Template<> is_required{"required", "verplicht", "obligatoire", "erforderlich"};
constexpr Template<> refers_to_heading{"Refers to", "Verwijst naar", "Renvoie à", "Verweist auf"};
constexpr Template<> anything{"anything", "om het even wat", "tout élément", "Beliebiges"};
constexpr Template<> values_heading{"Possible values", "Mogelijke waarden", "Valeurs possibles", "Mögliche Werte"};
constexpr Template<> each_item{"Each item:", "Elk onderdeel:", "Chaque élément\u00a0:", "Jeder Eintrag:"};
constexpr Template<> example_heading{"Example", "Voorbeeld", "Exemple", "Beispiel"};
constexpr Template<> or_between{" or ", " of ", " ou ", " oder "};
constexpr Template<words::Word> an_id_of{"id of {0}", "id van {0}", "identifiant de {0}", "Kennung von {0}"};
constexpr Template<words::Word> ids_of{"ids of {0}", "id's van {0}", "identifiants de {0}", "Kennungen von {0}"};
constexpr Template<> an_id_of_anything{"id of anything", "id van om het even wat", "identifiant de tout élément",
                                       "Kennung von Beliebigem"};
constexpr Template<> ids_of_anything{"ids of anything", "id's van om het even wat", "identifiants de tout élément",
                                     "Kennungen von Beliebigem"};
constexpr Template<> text_by_language{"text by language", "tekst per taal", "texte par langue", "Text je Sprache"};
constexpr Template<> line_by_language{"line by language", "regel per taal", "ligne par langue", "Zeile je Sprache"};
constexpr Template<> one_word{"one word", "één woord", "un mot", "ein Wort"};
constexpr Template<> date{"date", "datum", "date", "Datum"};
constexpr Template<> list{"list", "lijst", "liste", "Liste"};
constexpr Template<> mapping{"mapping", "groep velden", "groupe de champs", "Gruppe von Feldern"};
constexpr Template<> number{"number", "getal", "nombre", "Zahl"};
constexpr Template<> truth{"true or false", "true of false", "true ou false", "true oder false"};
constexpr Template<> text_value{"text", "tekst", "texte", "Text"};

/// Words of a schema, which may be anybody's, within a line.
std::string said(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text::escape_terminal(line);
}

/// The references of a field or of its items.
const std::vector<std::string_view>& references(const Shape& shape) {
  return shape.refers_to.empty() && shape.items != nullptr ? shape.items->refers_to : shape.refers_to;
}

bool refers_to_anything(const Shape& shape) {
  return references(shape).front() == "*";
}

/// A shape in the words of one language.
class Explainer {
 public:
  explicit Explainer(std::string_view code)
      : code_(code), language_(words::read_language(code).value_or(words::Language::en)) {}

  ExplainedShape explain(const FoundShape& found) const {
    const Shape& shape = *found.shape;
    ExplainedShape explained;
    explained.path = found.path;
    explained.required = found.required;
    explained.title = title_of(shape);
    explained.description = description_of(shape);
    if (!references(shape).empty())
      explained.refers_to = refers_to_anything(shape) ? std::string(anything.in(language_))
                                                      : fmt::format("{}", fmt::join(references(shape), ", "));
    explained.choices = choices_of(shape);
    explained.fields = fields_of(shape);
    if (shape.items != nullptr) {
      explained.item_title = title_of(*shape.items);
      explained.item_fields = fields_of(*shape.items);
    }
    if (!shape.examples.empty()) explained.example = to_yaml(shape.examples.front());
    return explained;
  }

 private:
  bool in_english() const { return language_ == words::Language::en; }

  std::string_view title_of(const Shape& shape) const {
    const std::string_view words = shape.title_in(code_);
    return words.empty() ? shape.title : words;
  }
  std::string_view description_of(const Shape& shape) const {
    const std::string_view words = shape.description_in(code_);
    return words.empty() ? shape.description : words;
  }

  std::vector<ExplainedField> fields_of(const Shape& shape) const {
    std::vector<ExplainedField> fields;
    for (const Property& property : shape.properties)
      fields.push_back({property.name, in_english() ? std::string_view() : property.shape->title_in(code_),
                        property.required, type_of(*property.shape),
                        text::first_sentence(description_of(*property.shape))});
    return fields;
  }

  std::vector<std::string> choices_of(const Shape& shape) const {
    std::vector<std::string> choices;
    for (const std::string_view choice : shape.choices) {
      const std::string_view words = in_english() ? std::string_view() : shape.words_of(choice).in(code_);
      choices.push_back(words.empty() ? std::string(choice) : fmt::format("{} ({})", choice, words));
    }
    return choices;
  }

  /// What a field takes, in a few words.
  std::string type_of(const Shape& shape) const {
    if (references(shape).empty()) return std::string(plain_type_of(shape).in(language_));
    const bool several = shape.items != nullptr || shape.types.size() > 1;
    if (refers_to_anything(shape)) return std::string((several ? ids_of_anything : an_id_of_anything).in(language_));
    const std::string kinds = fmt::format("{}", fmt::join(references(shape), or_between.in(language_)));
    return (several ? ids_of(kinds) : an_id_of(kinds)).in(language_);
  }

  static const Template<>& plain_type_of(const Shape& shape) {
    if (shape.localised) return shape.prose ? text_by_language : line_by_language;
    if (!shape.choices.empty()) return one_word;
    if (shape.format == "date") return date;
    if (shape.has_type("array")) return list;
    if (shape.has_type("object") || !shape.properties.empty()) return mapping;
    if (shape.has_type("integer") || shape.has_type("number")) return number;
    return shape.has_type("boolean") ? truth : text_value;
  }

  std::string_view code_;
  words::Language language_;
};

std::string list_fields(const std::vector<ExplainedField>& fields, words::Language language, std::size_t width) {
  std::string text;
  for (const ExplainedField& field : fields) {
    const std::string required = field.required ? fmt::format("{}, ", is_required.in(language)) : "";
    text += fmt::format("  {}{}{}  ({}{})\n", said(field.name), field.title.empty() ? "" : ": ", said(field.title),
                        required, said(field.type));
    text += tables::paragraph(said(field.description), width, 6);
  }
  return text;
}

}  // namespace

std::vector<std::string_view> FoundShape::names() const {
  std::vector<std::string_view> names;
  for (const Property& property : shape->properties) names.push_back(property.name);
  return names;
}

FoundShape find_shape(const schema::DocumentKind& kind, std::string_view path) {
  FoundShape found{&kind.shape(), kind.name(), false, {}};
  while (!path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(name.size() + 1, path.size()));
    if (found.shape->properties.empty() && found.shape->items != nullptr) found.shape = found.shape->items;
    const Property* property = found.shape->find(name);
    if (property == nullptr) {
      found.unknown = name;
      return found;
    }
    found.shape = property->shape;
    found.required = property->required;
    found.path += fmt::format(".{}", name);
  }
  return found;
}

ExplainedShape explain(const FoundShape& found, std::string_view language) {
  return Explainer(language).explain(found);
}

std::string to_text(const ExplainedShape& explained, std::string_view code, std::size_t width) {
  const words::Language language = words::read_language(code).value_or(words::Language::en);
  std::string text = fmt::format("{}: {}", said(explained.path), said(explained.title));
  if (explained.required) text += fmt::format(" ({})", is_required.in(language));
  text += fmt::format("\n\n{}\n", tables::paragraph(said(explained.description), width, 2));
  const auto add = [&](const Template<>& heading, const std::string& words) {
    if (!words.empty()) text += fmt::format("{}\n{}\n", heading.in(language), tables::paragraph(words, width, 2));
  };
  add(refers_to_heading, said(explained.refers_to));
  add(values_heading, said(fmt::format("{}", fmt::join(explained.choices, ", "))));
  if (!explained.fields.empty())
    text += fmt::format("{}\n{}\n", fields_heading.in(language), list_fields(explained.fields, language, width));
  if (!explained.item_fields.empty())
    text += fmt::format("{} {}\n\n{}\n{}\n", each_item.in(language), said(explained.item_title),
                        fields_heading.in(language), list_fields(explained.item_fields, language, width));
  if (!explained.example.empty())
    text += fmt::format("{}\n{}\n", example_heading.in(language), tables::indent_lines(explained.example, 4));
  return text;
}

}  // namespace nsp::views
