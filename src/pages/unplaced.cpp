// SPDX-License-Identifier: EUPL-1.2
#include "pages/unplaced.hpp"

#include <algorithm>

#include "pages/fields.hpp"
#include "text/similar.hpp"

namespace nsp::pages {

namespace {

using schema::Property;
using schema::Shape;
using syntax::Node;

constexpr int deepest_unplaced = 64;

class UnplacedFinder {
 public:
  explicit UnplacedFinder(const View& view) : view_(view) {}

  void look(const Shape& shape, const Node& node, std::string_view name, int depth) {
    if (depth > deepest_unplaced) return;
    if (!fits(shape, node)) return take(name, node, depth);
    for (const Node& item : node.items()) look(*shape.items, item, name, depth + 1);
    for (const syntax::Entry& entry : node.entries()) {
      if (is_meant_for_keepers(entry.key.text())) continue;
      const Property* property = shape.find(entry.key.text());
      const Shape* value = property != nullptr ? property->shape : shape.values;
      if (value != nullptr) {
        look(*value, entry.value, entry.key.text(), depth + 1);
      } else if (!(shape.localised && shape.properties.empty())) {
        take(entry.key.text(), entry.value, depth);
      }
    }
  }

  Definitions take_found() { return std::move(found_); }

 private:
  /// Remarks that are published nowhere, also where the word for them is misspelt.
  static bool is_meant_for_keepers(std::string_view key) {
    constexpr std::size_t slips = 2;
    return is_internal(key) || text::edit_distance(key, "notes", slips) <= slips;
  }

  static bool fits(const Shape& shape, const Node& node) {
    if (node.is_sequence()) return shape.items != nullptr;
    if (node.is_mapping()) return !shape.properties.empty() || shape.values != nullptr || shape.localised;
    const auto holds_more = [](std::string_view type) { return type == "object" || type == "array"; };
    return shape.types.empty() || node.text().empty() ||
           !std::all_of(shape.types.begin(), shape.types.end(), holds_more);
  }

  /// All scalars beneath, under the key that stands above them.
  void take(std::string_view name, const Node& node, int depth) {
    if (depth > deepest_unplaced) return;
    for (const Node& item : node.items()) take(name, item, depth + 1);
    for (const syntax::Entry& entry : node.entries())
      if (!is_meant_for_keepers(entry.key.text())) take(entry.key.text(), entry.value, depth + 1);
    if (!node.is_scalar() || node.text().empty()) return;
    Blocks value;
    value.emplace_back(Paragraph{{view_.plain(Wording::borrow(node.text()))}});
    found_.entries.push_back({{view_.plain(Wording::borrow(name))}, std::move(value)});
  }

  const View& view_;
  Definitions found_;
};

}  // namespace

void add_unplaced(View& view, EntityId document, Blocks& blocks) {
  const model::Entity& entity = view.chain().entity(document);
  UnplacedFinder finder(view);
  finder.look(*entity.shape, entity.node, {}, 0);
  Definitions found = finder.take_found();
  if (found.entries.empty()) return;
  blocks.emplace_back(Heading{2, "section_unplaced", {view.word(say::without_place)}});
  blocks.emplace_back(std::move(found));
}

}  // namespace nsp::pages
