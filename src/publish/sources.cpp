// SPDX-License-Identifier: EUPL-1.2
// What stands at the end of a page: where it is from, and what its keepers note.
#include <span>
#include <string>

#include "model/entity.hpp"
#include "publish/fields.hpp"

namespace nsp::publish {

namespace {

/// A note as it is written; the one by which keepers mark their own translations in words for readers.
Line read_note(const View& view, std::string_view note, std::string_view language) {
  constexpr std::string_view own_translation = "translation: ours";
  if (!note.starts_with(own_translation)) return {{Wording::borrow(note), language, {}, Style::plain}};
  Line line{view.word(Word::own_translation)};
  note.remove_prefix(own_translation.size());
  if (!note.empty()) line.push_back({Wording::borrow(note), language, {}, Style::plain});
  return line;
}

}  // namespace

void add_sources(View& view, EntityId id, Blocks& blocks) {
  const model::Entity& entity = view.chain().entity(id);
  if (const auto sources = model::field(entity, "source"); sources && sources->is_sequence() && sources->size() > 0) {
    blocks.emplace_back(Heading{2, "section_source", {view.word(Word::sources)}});
    List list;
    for (const Node& source : sources->items()) {
      const std::string_view title = policy::word(source, "title");
      const std::string_view url = policy::word(source, "url");
      Line line{{Wording::borrow(title), {}, {{}, {}, url}, Style::plain}};
      if (const auto read = policy::date(source, "read")) {
        line.push_back(view.plain(", "));
        line.push_back(view.word(Word::read_on, write_date(*read, view.language())));
      }
      list.items.push_back({{}, line_of(std::move(line))});
    }
    blocks.emplace_back(std::move(list));
  }
  const auto notes = model::field(entity, "notes");
  if (!notes) return;
  blocks.emplace_back(Heading{2, "section_notes", {view.word(Word::notes)}});
  const std::span<const std::string> languages = view.chain().languages_of(id);
  const std::string_view own = languages.empty() ? std::string_view() : std::string_view(languages.front());
  const std::string_view language = own == view.language() ? std::string_view() : own;
  if (notes->is_scalar()) {
    blocks.emplace_back(Prose{notes->text(), language});
    return;
  }
  List list;
  for (const Node& note : notes->items()) list.items.push_back({{}, line_of(read_note(view, note.text(), language))});
  blocks.emplace_back(std::move(list));
}

}  // namespace nsp::publish
