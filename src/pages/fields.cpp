// SPDX-License-Identifier: EUPL-1.2
#include "pages/fields.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "pages/readings.hpp"
#include "pages/situation.hpp"
#include "text/ascii.hpp"
#include "text/date.hpp"
#include "text/words.hpp"

namespace nsp::pages {

namespace {

using schema::Property;
using schema::Shape;

/// How many references of one sort an item within a page lists.
constexpr std::size_t most_within = 20;
/// How many references a field lists: each takes many times the bytes that its author wrote.
constexpr std::size_t most_named = 200;

constexpr std::array own_parts{"kind", "languages", "source"};

/// Fields that every document has, which are said elsewhere or to nobody but its keepers.
bool is_own_part(const model::Entity& entity, std::string_view name) {
  if (name == entity.shape->identity || name == entity.shape->title_property || is_internal(name)) return true;
  if (entity.holder != none) return false;
  if (name == notice_field) return has_notice(entity);
  return std::find(own_parts.begin(), own_parts.end(), name) != own_parts.end();
}

bool holds_entities(const Shape& shape) {
  return shape.items != nullptr && !shape.items->entity.empty();
}

bool is_list_of_mappings(const Shape& shape) {
  return shape.items != nullptr && shape.items->entity.empty() && !shape.items->properties.empty();
}

/// Whether a field wants a heading rather than a line among the facts.
bool is_section(const Shape& shape) {
  return (shape.localised && shape.prose) || holds_entities(shape) || is_list_of_mappings(shape) ||
         (!shape.properties.empty() &&
          std::any_of(shape.properties.begin(), shape.properties.end(),
                      [](const Property& p) { return p.shape != nullptr && p.shape->prose; }));
}

/// One entity's fields as blocks.
class FieldReader {
 public:
  FieldReader(View& view, EntityId entity) : view_(view), id_(entity), references_(view.chain().outgoing(entity)) {}

  Blocks read(const Property& property, const Node& node) {
    const Shape* shape = property.shape;
    if (shape == nullptr) return line_of({view_.plain(Wording::borrow(node.text()))});
    if (node.is_sequence()) return read_list(property, node);
    if (shape->localised) return read_localised(property, node);
    if (node.is_mapping()) return read_mapping(*shape, node);
    return line_of(read_scalar(shape->items != nullptr && shape->refers_to.empty() ? *shape->items : *shape, node));
  }

 private:
  Blocks read_localised(const Property& property, const Node& node) {
    const Said said = property.shape->proper_name ? view_.read_name(id_, node) : view_.read(id_, property.name, node);
    Blocks blocks;
    if (property.shape->prose) {
      blocks.emplace_back(said.prose());
    } else if (property.shape->format == "uri") {
      blocks.emplace_back(Paragraph{{{Wording::borrow(said.text), {}, {{}, {}, said.text}, Style::plain}}});
    } else {
      blocks.emplace_back(Paragraph{{{Wording::borrow(said.text), said.language, {}, Style::plain}}});
    }
    return blocks;
  }

  Line read_scalar(const Shape& shape, const Node& node) {
    const std::string_view text = node.text();
    if (const EntityId to = target_of(node); to != none) return {view_.link(to)};
    if (shape.format == "date") {
      if (const auto date = text::read_date(text)) return {view_.date(*date)};
    } else if (shape.format == "uri") {
      return {{Wording::borrow(text), {}, {{}, {}, text}, Style::plain}};
    } else if (node.type() == syntax::Type::boolean) {
      return {view_.word(text == "true" ? say::yes : say::no)};
    } else if (!shape.choices.empty()) {
      return {view_.value(shape, text)};
    } else if (shape.has_type("number")) {
      if (const auto value = model::Value(node).number()) return {view_.number(*value)};
    }
    return {view_.plain(Wording::borrow(text))};
  }

  Blocks read_list(const Property& property, const Node& node) {
    const Shape* mapping = property.shape->items;
    const bool of_readings = mapping != nullptr && mapping->properties.size() == 2 && mapping->find("value") != nullptr;
    if (is_list_of_mappings(*property.shape) && !of_readings) return read_table(property, node);
    const Shape& of_items = property.shape->items != nullptr ? *property.shape->items : *property.shape;
    const Property one{property.name, &of_items, false};
    const auto blocks_of = [&](const Node& item) {
      return fits_line(of_items, item) ? line_of(read_item(of_items, item)) : read(one, item);
    };
    if (node.size() == 1) return blocks_of(*node.items().begin());
    if (!of_items.choices.empty()) return line_of(join(of_items, node));
    List list;
    const bool named = !of_items.refers_to.empty() || !property.shape->refers_to.empty();
    const std::size_t shown = named ? std::min(node.size(), most_named) : node.size();
    for (const Node& item : node.items()) {
      if (list.items.size() == shown) break;
      list.items.push_back({{}, blocks_of(item)});
    }
    if (shown < node.size()) list.items.push_back({{}, line_of({view_.word(say::and_more(node.size() - shown))})});
    Blocks blocks;
    blocks.emplace_back(std::move(list));
    return blocks;
  }

  /// Whether an item can be said in a line without losing anything: neither prose nor anything within what is within
  /// it.
  static bool fits_line(const Shape& shape, const Node& item) {
    if (shape.localised) return !shape.prose && !item.is_sequence();
    if (!item.is_mapping()) return item.is_scalar();
    for (const syntax::Entry& entry : item.entries()) {
      const Property* property = shape.find(entry.key.text());
      if (property == nullptr || property->shape == nullptr) return false;
      if (property->shape->localised ? property->shape->prose : !entry.value.is_scalar()) return false;
    }
    return true;
  }

  Line read_item(const Shape& shape, const Node& item) {
    if (item.is_scalar() && !shape.localised) return read_scalar(shape, item);
    if (shape.localised) {
      const Said said = shape.proper_name ? view_.read_name(id_, item) : view_.read(id_, {}, item);
      return {{Wording::borrow(said.text), said.language, {}, Style::plain}};
    }
    return read_pairs(shape, item);
  }

  Line join(const Shape& shape, const Node& node) {
    Line line;
    for (const Node& item : node.items()) {
      if (!line.empty()) line.push_back(view_.plain(", "));
      const Line words = read_item(shape, item);
      line.insert(line.end(), words.begin(), words.end());
    }
    return line;
  }

  Blocks read_mapping(const Shape& shape, const Node& node) {
    if (shape.values != nullptr && shape.values->format == "uri") return read_addresses(node);
    if (const auto period = read_period(shape, node)) return line_of(*period);
    if (const auto reading = read_reading(view_, node)) return line_of(*reading);
    Definitions definitions;
    for (const syntax::Entry& entry : node.entries()) {
      const Property* property = shape.find(entry.key.text());
      if ((property == nullptr && shape.values == nullptr) || is_internal(entry.key.text())) continue;
      const Property free{entry.key.text(), shape.values, false};
      Piece name = property != nullptr ? view_.field(*property)
                                       : view_.in_words(text::capitalise(name_of(entry.key.text(), view_.language())));
      definitions.entries.push_back({{std::move(name)}, read(property != nullptr ? *property : free, entry.value)});
    }
    Blocks blocks;
    blocks.emplace_back(std::move(definitions));
    return blocks;
  }

  /// Addresses by language: links that are called by their language.
  Blocks read_addresses(const Node& node) {
    List list;
    for (const syntax::Entry& entry : node.entries()) {
      if (!entry.value.is_scalar()) continue;
      const std::string_view language = entry.key.text();
      Piece link = view_.plain(text::capitalise(name_of(language, view_.language())));
      link.target.url = entry.value.text();
      list.items.push_back({{}, line_of({std::move(link)})});
    }
    Blocks blocks;
    blocks.emplace_back(std::move(list));
    return blocks;
  }

  /// A mapping in a line: "Name: x, Value: y".
  Line read_pairs(const Shape& shape, const Node& node) {
    if (const auto period = read_period(shape, node)) return *period;
    if (const auto reading = read_reading(view_, node)) return *reading;
    Line line;
    for (const syntax::Entry& entry : node.entries()) {
      const Property* property = shape.find(entry.key.text());
      if (property == nullptr || property->shape == nullptr || is_internal(property->name)) continue;
      if (!line.empty()) line.push_back(view_.plain("; "));
      line.push_back(view_.field(*property));
      line.push_back(view_.word(say::colon));
      const Line words = read_item(*property->shape, entry.value);
      line.insert(line.end(), words.begin(), words.end());
    }
    return line;
  }

  std::optional<Line> read_period(const Shape& shape, const Node& node) {
    if (shape.find("from") == nullptr || shape.find("to") == nullptr) return std::nullopt;
    const auto from = policy::date(node, "from");
    const auto to = policy::date(node, "to");
    // What says more than its days is more than a period.
    if (node.size() > (from ? 1U : 0U) + (to ? 1U : 0U)) return std::nullopt;
    if (from && to) return view_.period(policy::Period{*from, *to});
    if (from) return Line{view_.word(say::from_on(write_date(*from, view_.language())))};
    if (to) return Line{view_.word(say::until(write_date(*to, view_.language())))};
    return std::nullopt;
  }

  Blocks read_table(const Property& property, const Node& node) {
    const Shape& shape = *property.shape->items;
    Table table;
    table.caption = {view_.field(property)};
    std::vector<const Property*> columns;
    for (const Property& column : shape.properties) {
      if (column.shape == nullptr || is_internal(column.name) || !is_used(node, column.name)) continue;
      columns.push_back(&column);
      table.columns.push_back({view_.field(column)});
      table.numeric.push_back(column.shape->has_type("number"));
    }
    for (const Node& item : node.items()) {
      Row row;
      for (const Property* column : columns) {
        const auto value = item.find(column->name);
        row.cells.push_back({value ? read(*column, *value) : Blocks(), {}});
      }
      table.rows.push_back(std::move(row));
    }
    Blocks blocks;
    blocks.emplace_back(std::move(table));
    return blocks;
  }

  static bool is_used(const Node& list, std::string_view name) {
    for (const Node& item : list.items())
      if (item.find(name)) return true;
    return false;
  }

  /// What a text of this entity refers to. References stand in the order of the file.
  EntityId target_of(const Node& node) const {
    const std::uint32_t begin = node.span().begin;
    const auto found = std::lower_bound(references_.begin(), references_.end(), begin,
                                        [](const model::Reference& r, std::uint32_t at) { return r.span.begin < at; });
    return found == references_.end() || found->span.begin != begin ? none : found->to;
  }

  View& view_;
  EntityId id_;
  std::span<const model::Reference> references_;
};

/// "Carried out by (action plans)": within a line, kinds have no capital but in German.
void add_kind_behind(const View& view, std::string_view kind, Line& term) {
  Piece kinds = view.kinds(kind);
  const std::string_view name = kinds.text.view();
  if (term.back().text.view().find(name) != std::string_view::npos) return;
  const bool is_word = name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a';
  if (is_word && !view.language().starts_with("de"))
    kinds.text = std::string(1, text::to_lower(name[0])).append(name.substr(1));
  term.push_back(view.plain(" ("));
  term.push_back(std::move(kinds));
  term.push_back(view.plain(")"));
}

/// The entities that the list at `node` holds, in the order of the file.
std::vector<EntityId> items_of(const View& view, EntityId holder, const Node& list) {
  std::vector<EntityId> found;
  const WatchedChain& chain = view.chain();
  const EntityId last = chain.end_of_document(holder);
  const source::Span span = list.span();
  for (EntityId id = holder + 1; id < last; ++id) {
    const source::Span at = chain.entity(id).node.span();
    if (at.begin >= span.end) break;
    if (chain.holder(id) == holder && at.begin >= span.begin) found.push_back(id);
  }
  return found;
}

/// A field that an entity has, and its value.
struct Field {
  const Property* property;
  Node node;
};

/// What an entity says beside what is said elsewhere, in the order of its shape.
std::vector<Field> fields_of(const model::Entity& entity, const Names& skip) {
  std::vector<Field> fields;
  for (const syntax::Entry& entry : entity.node.entries()) {
    const Property* property = entity.shape->find(entry.key.text());
    if (property == nullptr || property->shape == nullptr) continue;
    if (is_own_part(entity, property->name) || is_one_of(property->name, skip)) continue;
    fields.push_back({property, entry.value});
  }
  // Of equal keys the first counts.
  std::stable_sort(fields.begin(), fields.end(),
                   [](const Field& a, const Field& b) { return a.property < b.property; });
  const auto same = [](const Field& a, const Field& b) { return a.property == b.property; };
  fields.erase(std::unique(fields.begin(), fields.end(), same), fields.end());
  return fields;
}

bool has_prose_title(const model::Entity& entity) {
  const Property* title = entity.shape->find(entity.shape->title_property);
  return title != nullptr && title->shape != nullptr && title->shape->prose;
}

/// Whether there is nothing to say of an entity but what it is called.
bool has_title_alone(const View& view, EntityId id) {
  return !view.addresses().has_page(id) && view.chain().entity(id).node.size() <= 2 &&
         view.chain().incoming(id).empty() && view.chain().mentioned_by(id).empty();
}

void add_items(View& view, const std::vector<EntityId>& items, int level, Blocks& blocks) {
  List list;
  // Headings are for what has something below it.
  const bool titles_alone =
      std::all_of(items.begin(), items.end(), [&](EntityId item) { return has_title_alone(view, item); });
  for (EntityId item : items) {
    const model::Entity& entity = view.chain().entity(item);
    if (view.addresses().has_page(item)) {
      list.items.push_back({{}, line_of({view.link(item)})});
      continue;
    }
    if (titles_alone && !has_prose_title(entity)) {
      list.items.push_back({std::string(view.addresses().of(item).anchor), line_of({view.title(item)})});
      continue;
    }
    if (!has_prose_title(entity)) {
      add_entity(view, item, level, blocks);
      continue;
    }
    Blocks inner;
    if (const auto said = view.read(item, entity.shape->title_property)) inner.emplace_back(said->prose());
    Definitions facts = facts_of(view, item);
    Definitions incoming = references_to(view, item, {}, most_within);
    std::move(incoming.entries.begin(), incoming.entries.end(), std::back_inserter(facts.entries));
    if (!facts.entries.empty()) inner.emplace_back(std::move(facts));
    list.items.push_back({std::string(view.addresses().of(item).anchor), std::move(inner)});
  }
  if (!list.items.empty()) blocks.emplace_back(std::move(list));
}

}  // namespace

bool is_one_of(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Definitions facts_of(View& view, EntityId id, const Names& skip) {
  const model::Entity& entity = view.chain().entity(id);
  const bool inner = !view.addresses().has_page(id);
  Definitions facts;
  FieldReader reader(view, id);
  for (const Field& field : fields_of(entity, skip)) {
    const Shape& shape = *field.property->shape;
    if (holds_entities(shape) || (!inner && is_section(shape))) continue;
    Blocks said = view.chain().tells_stage(id, field.property->name)
                      ? line_of(describe_situation_on_day(view, view.chain().situation_of(id)))
                      : reader.read(*field.property, field.node);
    facts.entries.push_back({{view.field(*field.property)}, std::move(said)});
  }
  return facts;
}

Blocks value_of(View& view, EntityId id, std::string_view name) {
  const model::Entity& entity = view.chain().entity(id);
  const Property* property = entity.shape->find(name);
  const auto node = field(entity, name);
  if (property == nullptr || !node) return {};
  return FieldReader(view, id).read(*property, *node);
}

namespace {

void add_section(View& view, EntityId id, const Field& field, int level, Blocks& blocks) {
  const Property& property = *field.property;
  if (!field.node.is_scalar() && field.node.size() == 0) return;
  const std::string anchor = level == 2 ? fmt::format("section_{}", property.name) : std::string();
  if (holds_entities(*property.shape)) {
    const std::vector<EntityId> items = items_of(view, id, field.node);
    if (items.empty()) return;
    blocks.emplace_back(Heading{level, anchor, {view.field(property)}});
    add_items(view, items, level + 1, blocks);
    return;
  }
  blocks.emplace_back(Heading{level, anchor, {view.field(property)}});
  Blocks value = FieldReader(view, id).read(property, field.node);
  std::move(value.begin(), value.end(), std::back_inserter(blocks));
}

}  // namespace

void add_sections(View& view, EntityId id, int level, Blocks& blocks, const Names& skip) {
  for (const Field& field : fields_of(view.chain().entity(id), skip))
    if (is_section(*field.property->shape)) add_section(view, id, field, level, blocks);
}

void add_named_sections(View& view, EntityId id, const Names& names, int level, Blocks& blocks) {
  for (const Field& field : fields_of(view.chain().entity(id), {}))
    if (is_one_of(field.property->name, names)) add_section(view, id, field, level, blocks);
}

void add_entity(View& view, EntityId id, int level, Blocks& blocks) {
  const model::Entity& entity = view.chain().entity(id);
  blocks.emplace_back(Heading{level, std::string(view.addresses().of(id).anchor), {view.title(id)}});
  Definitions facts = facts_of(view, id);
  Definitions incoming = references_to(view, id, {}, most_within);
  std::move(incoming.entries.begin(), incoming.entries.end(), std::back_inserter(facts.entries));
  if (!facts.entries.empty()) blocks.emplace_back(std::move(facts));
  for (const Field& field : fields_of(entity, {}))
    if (holds_entities(*field.property->shape)) add_section(view, id, field, level + 1, blocks);
}

namespace {

/// Who names an entity in one way.
struct Namers {
  std::string_view kind;
  const Property* field = nullptr;  ///< null: in prose
  std::vector<EntityId> from;
};

/// Gathers who names an entity, by kind and field, in the order of the files.
class NamersOf {
 public:
  NamersOf(const View& view, EntityId id, const Names& skip) : chain_(view.chain()) {
    for (const model::Reference* reference : chain_.incoming(id))
      if (reference->field != nullptr && !is_one_of(reference->field->name, skip))
        add(reference->from, reference->field);
    for (const model::Mention* mention : chain_.mentioned_by(id)) add(mention->from, nullptr);
  }
  const std::vector<Namers>& all() const { return all_; }

 private:
  void add(EntityId from, const Property* field) {
    const std::pair key(chain_.kind(from), field == nullptr ? std::string_view() : field->name);
    const auto [found, fresh] = index_.try_emplace(key, all_.size());
    if (fresh) all_.push_back({key.first, field, {}});
    std::vector<EntityId>& known = all_[found->second].from;
    if (known.empty() || known.back() != from) known.push_back(from);
  }

  const WatchedChain& chain_;
  std::vector<Namers> all_;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> index_;
};

Line term_of(View& view, const Namers& namers) {
  return {namers.field == nullptr ? view.word(say::mentioned_by) : view.back(*namers.field)};
}

}  // namespace

Definitions references_to(View& view, EntityId id, const Names& skip, std::size_t most) {
  Definitions definitions;
  const NamersOf namers(view, id, skip);
  for (const Namers& group : namers.all()) {
    Line term = term_of(view, group);
    add_kind_behind(view, group.kind, term);
    if (group.from.size() == 1) {
      definitions.entries.push_back({std::move(term), line_of({view.link(group.from.front())})});
      continue;
    }
    List list;
    const std::size_t shown = std::min(group.from.size(), most);
    for (std::size_t i = 0; i < shown; ++i) list.items.push_back({{}, line_of({view.link(group.from[i])})});
    if (shown < group.from.size())
      list.items.push_back({{}, line_of({view.word(say::and_more(group.from.size() - shown))})});
    Blocks value;
    value.emplace_back(std::move(list));
    definitions.entries.push_back({std::move(term), std::move(value)});
  }
  return definitions;
}

}  // namespace nsp::pages
