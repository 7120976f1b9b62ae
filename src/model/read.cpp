// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "model/entity.hpp"
#include "model/mentions.hpp"
#include "text/similar.hpp"
#include "text/slug.hpp"
#include "text/words.hpp"

namespace nsp::model {

namespace {

using schema::Property;
using schema::Shape;
using syntax::Entry;
using syntax::Node;

/// What the keys of one mapping stand for, misspelt ones as well.
class Keys {
 public:
  Keys(const Node& mapping, const Shape& shape, const schema::Lexicon& lexicon)
      : mapping_(mapping), shape_(shape), lexicon_(lexicon) {}

  /// The property of that name, or the one that a misspelt key stands for.
  const Property* intended_property(const Node& key) {
    const Property* known = shape_.find(key.text());
    return known != nullptr ? known : meant_by(key);
  }

  /// The one that a misspelt key stands for.
  const Property* meant_by(const Node& key) {
    constexpr std::size_t most_guesses = 1'000;  // no mapping of a plan has as many keys
    if (shape_.properties.empty() || key.text().empty() || ++guesses_ > most_guesses) return nullptr;
    const std::string_view translated = lexicon_.find_meant(key.text(), absent(), schema::Words::fields);
    return shape_.find(translated.empty() ? text::find_nearest(key.text(), absent()) : translated);
  }

 private:
  /// The properties that the mapping lacks; worked out once, since hostile mappings have many keys.
  const std::vector<std::string_view>& absent() {
    if (!absent_) {
      std::vector<const Property*> present;
      for (const Entry& entry : mapping_.entries())
        if (const Property* known = shape_.find(entry.key.text()); known != nullptr && !contains(present, known))
          present.push_back(known);
      absent_.emplace();
      for (const Property& property : shape_.properties)
        if (!contains(present, &property)) absent_->push_back(property.name);
    }
    return *absent_;
  }

  static bool contains(const std::vector<const Property*>& properties, const Property* one) {
    return std::find(properties.begin(), properties.end(), one) != properties.end();
  }

  const Node& mapping_;
  const Shape& shape_;
  const schema::Lexicon& lexicon_;
  std::optional<std::vector<std::string_view>> absent_;
  std::size_t guesses_ = 0;
};

/// Walks a document by the shape of its kind. The depth of both is bounded by the reader.
class Walk {
 public:
  explicit Walk(Reading& reading) : reading_(reading) {}

  void read_value(const Node& node, const Shape& shape, const Property* field, EntityId holder) {
    if (shape.localised && holder != none) reading_.texts.push_back({holder, field, &shape, node});
    if (shape.prose && holder != none) read_mentions({holder, field, &shape, node}, reading_.mentions);
    if (node.is_mapping()) return read_mapping(node, shape, holder);
    if (node.is_sequence()) return read_items(node, shape, field, holder);
    if (node.is_string() && !shape.refers_to.empty()) add_reference(node, shape, field, holder);
  }

  /// Ids in a part that fits no shape: who refers to them is not to blame.
  void skip(const Node& node) {
    for (const Entry& entry : node.entries()) {
      if (entry.key.text() == "id" && entry.value.is_scalar()) reading_.unread_ids.push_back(entry.value.text());
      skip(entry.value);
    }
    for (const Node& item : node.items()) skip(item);
  }

  /// Puts the parts of the reading into their final order and places.
  void finish() {
    for (EntityId e = 0; e < first_values_.size(); ++e)
      if (first_values_[e] != none) reading_.entities[e].values = reading_.values.data() + first_values_[e];
    sort(reading_.references);
    sort(reading_.mentions);
  }

 private:
  template <class Link>
  static void sort(std::vector<Link>& links) {
    const auto comes_first = [](const Link& a, const Link& b) { return a.from < b.from; };
    if (!std::is_sorted(links.begin(), links.end(), comes_first))
      std::stable_sort(links.begin(), links.end(), comes_first);
  }

  void read_mapping(const Node& node, const Shape& shape, EntityId holder) {
    const bool is_entity = !shape.entity.empty();
    if (is_entity) holder = add_entity(node, shape, holder);
    if (shape.properties.empty() && shape.values == nullptr && !shape.localised) return skip(node);
    note_lost_lists(node, shape);
    Keys keys(node, shape, reading_.kind->lexicon());
    const std::size_t before = seen_.size();
    std::uint32_t expected = 0;
    for (const Entry& entry : node.entries()) {
      // Of equal keys the first counts, as the reader has told.
      if (!node.document().has_unique_keys() && is_repeated(entry.key, before)) continue;
      const std::uint32_t number = shape.names.find(entry.key.text(), expected);
      const bool known = number != text::NameTable::none;
      if (known) expected = number + 1;
      if (known && is_entity) note_value(holder, shape, number, entry.value);
      const Property* property = known ? &shape.properties[number] : keys.meant_by(entry.key);
      if (property != nullptr) {
        read_value(entry.value, *property->shape, property, holder);
      } else if (shape.values != nullptr) {
        read_value(entry.value, *shape.values, nullptr, holder);
      } else {
        skip(entry.value);
      }
    }
    seen_.resize(before);
  }

  void read_items(const Node& node, const Shape& shape, const Property* field, EntityId holder) {
    if (shape.items == nullptr) return skip(node);
    // What a list refers to may be said of the list as a whole.
    const bool inherits = shape.items->refers_to.empty() && !shape.refers_to.empty();
    const Shape& of_items = inherits ? shape : *shape.items;
    for (const Node& item : node.items()) {
      if (item.is_sequence()) {
        skip(item);
      } else {
        read_value(item, of_items, field, holder);
      }
    }
  }

  /// Whether a key of the same mapping, of which the first is the one at `first`, has the same text.
  bool is_repeated(const Node& key, std::size_t first) {
    constexpr std::size_t many = 100;  // no mapping of a plan has as many keys
    if (seen_.size() - first >= many) return false;
    const Seen one{key.sketch(), key.text()};
    const auto is_same = [&one](const Seen& other) { return other.sketch == one.sketch && other.text == one.text; };
    if (std::any_of(seen_.begin() + static_cast<std::ptrdiff_t>(first), seen_.end(), is_same)) return true;
    seen_.push_back(one);
    return false;
  }

  /// Where a list that must be there is missing, its entities are missed elsewhere.
  void note_lost_lists(const Node& node, const Shape& shape) {
    for (const Property& property : shape.properties) {
      const bool holds_entities = property.shape->items != nullptr && !property.shape->items->entity.empty();
      if (property.required && holds_entities && !node.find(property.name))
        reading_.lost_kinds.push_back(property.shape->items->entity);
    }
  }

  static bool has_form_of_id(const Entity& entity) {
    if (entity.id.empty() || entity.shape->identity != "id") return !entity.id.empty();
    const auto value = entity.node.find("id");
    return text::is_slug(entity.id) && (!value || value->is_string());
  }

  EntityId add_entity(const Node& node, const Shape& shape, EntityId holder) {
    Entity entity{{}, &shape, node, node.span(), 0, holder};
    Keys keys(node, shape, reading_.kind->lexicon());
    for (const Entry& entry : node.entries()) {
      const Property* property = keys.intended_property(entry.key);
      if (property == nullptr || property->name != shape.identity || !entry.value.is_scalar()) continue;
      if (entry.value.text().size() <= longest_id) entity.id = entry.value.text();
      entity.name = entry.value.span();
      break;
    }
    if (entity.id.empty() && node.size() > 0) entity.name = (*node.entries().begin()).key.span();
    // What bears no id, or none that can be named, may be what a name elsewhere means.
    if (!has_form_of_id(entity)) reading_.lost_kinds.push_back(shape.entity);
    reading_.entities.push_back(entity);
    first_values_.push_back(none);
    return static_cast<EntityId>(reading_.entities.size() - 1);
  }

  /// Of equal keys the first counts.
  void note_value(EntityId holder, const Shape& shape, std::uint32_t number, const Node& value) {
    std::uint32_t& first = first_values_[holder];
    if (first == none) {
      first = static_cast<std::uint32_t>(reading_.values.size());
      reading_.values.resize(first + shape.properties.size(), 0);
    }
    std::uint32_t& place = reading_.values[first + number];
    if (place == 0) place = value.index();
  }

  void add_reference(const Node& node, const Shape& shape, const Property* field, EntityId holder) {
    if (holder == none) return;
    reading_.references.push_back({holder, none, field, &shape, node.text(), node.span()});
  }

  struct Seen {
    std::uint32_t sketch;
    std::string_view text;
  };

  Reading& reading_;
  std::vector<std::uint32_t> first_values_;  ///< by entity, none where nothing is known of any
  std::vector<Seen> seen_;                   ///< the keys of the mappings that are being read, from the outermost on
};

/// Cells of rows that were left out may be ids.
void collect_lost_cells(const syntax::Document& document, std::vector<std::string_view>& ids) {
  for (const source::Span& span : document.lost()) {
    std::string_view row = document.file().slice(span);
    if (!row.starts_with('|')) continue;
    while (!row.empty()) {
      const std::size_t end = std::min(row.find('|'), row.size());
      const std::string_view cell = text::trim(row.substr(0, end), " \t\r");
      if (text::is_slug(cell)) ids.push_back(cell);
      row.remove_prefix(std::min(end + 1, row.size()));
    }
  }
}

/// Ids in the lines behind a fault, which no tree holds.
void collect_unread_lines(const syntax::Document& document, std::vector<std::string_view>& ids) {
  const std::string_view text = document.file().text();
  std::size_t from = std::min<std::size_t>(document.read_until(), text.size());
  // A reader looks ahead, so the last words before the fault may be missing from the tree.
  if (!document.empty()) from = std::min<std::size_t>(from, document.cells().back().begin);
  const std::size_t before = text.rfind('\n', from);
  std::string_view rest = text.substr(before == std::string_view::npos ? 0 : before + 1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t key = line.find("id:");
    if (key == std::string_view::npos) continue;
    line.remove_prefix(key + 3);
    const std::size_t first = line.find_first_not_of(" \t\"'");
    if (first == std::string_view::npos) continue;
    line.remove_prefix(first);
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r\"',}#"));
    if (text::is_slug(word)) ids.push_back(word);
  }
}

}  // namespace

Reading read(const syntax::Document& document, const schema::DocumentKind* kind) {
  Reading reading;
  reading.document = &document;
  reading.kind = kind;
  if (!document.complete()) collect_unread_lines(document, reading.unread_ids);
  collect_lost_cells(document, reading.unread_ids);
  if (document.empty()) return reading;
  Walk walk(reading);
  if (kind != nullptr && document.root().is_mapping()) {
    walk.read_value(document.root(), kind->shape(), nullptr, none);
  } else {
    walk.skip(document.root());
  }
  walk.finish();
  return reading;
}

}  // namespace nsp::model
