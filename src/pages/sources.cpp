// SPDX-License-Identifier: EUPL-1.2
// What a page says of its file: at the top what readers should know, at the end where it is from.
#include <string>

#include "model/entity.hpp"
#include "pages/fields.hpp"

namespace nsp::pages {

bool has_notice(const model::Entity& document) {
  const schema::Property* property = document.shape->find(notice_field);
  return property != nullptr && property->shape != nullptr && property->shape->localised;
}

void add_notice(View& view, EntityId id, Blocks& blocks) {
  const EntityId document = view.chain().document_of(id);
  if (!has_notice(view.chain().entity(document))) return;
  const auto said = view.read(document, notice_field);
  if (!said || said->text.empty()) return;
  Notice notice;
  notice.blocks.emplace_back(said->prose());
  blocks.emplace_back(std::move(notice));
}

void add_sources(View& view, EntityId id, Blocks& blocks) {
  const model::Entity& entity = view.chain().entity(id);
  if (const auto sources = model::field(entity, "source"); sources && sources->is_sequence() && sources->size() > 0) {
    blocks.emplace_back(Heading{2, "section_source", {view.word(say::sources)}});
    List list;
    for (const model::Value& source : sources->items()) {
      const std::string_view title = policy::word(source, "title");
      const std::string_view url = policy::word(source, "url");
      Line line{{Wording::borrow(title), {}, {{}, {}, url}, Style::plain}};
      if (const auto read = policy::date(source, "read")) {
        line.push_back(view.plain(", "));
        line.push_back(view.word(say::read_on(write_date(*read, view.language()))));
      }
      list.items.push_back({{}, line_of(std::move(line))});
    }
    blocks.emplace_back(std::move(list));
  }
}

}  // namespace nsp::pages
