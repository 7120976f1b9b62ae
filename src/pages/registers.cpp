// SPDX-License-Identifier: EUPL-1.2
// Glossary, legislation, A to Z, and the accessibility statement.
#include <algorithm>

#include <fmt/format.h>

#include "pages/pages.hpp"
#include "pages/view/index.hpp"
#include "text/date.hpp"

namespace nsp::pages {

namespace {

/// Entities of a kind in the order of their titles.
std::vector<EntityId> sorted(const Material& material, View& view, std::string_view kind) {
  std::vector<EntityId> found;
  for (const EntityId each : by_title(material, view))
    if (view.chain().is(each, kind)) found.push_back(each);
  return found;
}

void add_letters(const Material& material, View& view, const FixedPage& row, Blocks& blocks) {
  Line line;
  for (const FixedPage& letter : pages_of(material)) {
    if (letter.title != &say::a_to_z || letter.part.empty() || letter.number > 0) continue;
    if (!line.empty()) line.push_back(view.plain(" "));
    Piece piece = view.plain(to_upper(letter.part));
    if (letter.part == row.part) {
      piece.style = Style::strong;
    } else {
      piece.target.page = letter.address;
    }
    line.push_back(std::move(piece));
  }
  add_paragraph(blocks, std::move(line));
}

Item entry_of(View& view, EntityId entity) {
  Piece kind = view.kind_of(entity);
  kind.style = Style::faint;
  return {{}, line_of({view.link(entity), view.plain(" "), std::move(kind)})};
}

}  // namespace

Page compose_glossary(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  Definitions terms;
  for (EntityId term : sorted(material, view, "term")) {
    Line name{view.link(term)};
    if (const auto abbreviation = view.read(term, "abbreviation")) {
      name.push_back(view.plain(" ("));
      name.push_back({Wording::borrow(abbreviation->text), abbreviation->language, {}, Style::plain});
      name.push_back(view.plain(")"));
    }
    Blocks value;
    if (const auto said = view.read(term, "text")) value.emplace_back(said->prose());
    terms.entries.push_back({std::move(name), std::move(value)});
  }
  if (terms.entries.empty()) {
    add_paragraph(page.blocks, {view.word(say::none_yet)});
  } else {
    page.blocks.emplace_back(std::move(terms));
  }
  return page;
}

Page compose_legislation(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  Table table;
  table.caption = {view.word(*row.title)};
  table.columns = {{view.kinds("law")}, {view.field("date")}, {view.field("url")}};
  for (EntityId law : view.chain().of_kind("law")) {
    const auto date = policy::date(view.chain().entity(law), "date");
    table.rows.push_back(
        {{}, {cell({view.link(law)}), date ? cell({view.date(*date)}) : Cell{}, {value_of(view, law, "url"), {}}}});
  }
  if (table.rows.empty()) add_paragraph(page.blocks, {view.word(say::none_yet)});
  add_table(view, std::move(table), page.blocks);
  return page;
}

Page compose_a_to_z(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  add_paragraph(page.blocks, {view.word(say::a_to_z_text)});
  add_letters(material, view, row, page.blocks);
  // What has a page of its own stands here already; everything else under its letter.
  List list;
  for (const EntityId each : by_title(material, view))
    if (view.addresses().has_page(each) && list.items.size() < most_rows) list.items.push_back(entry_of(view, each));
  page.blocks.emplace_back(std::move(list));
  return page;
}

Page compose_letter(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  Piece all = view.word(say::a_to_z);
  all.target.page = "a-z";
  page.trail.push_back(std::move(all));
  page.title.text = fmt::format("{}{}{}", page.title.text.view(), in(say::colon, view.language()), to_upper(row.part));
  if (row.number > 0) page.title.text = fmt::format("{} ({})", page.title.text.view(), row.number + 1);
  add_letters(material, view, row, page.blocks);
  // Which entries stand here depends on all titles: the site's key of this page has them.
  std::vector<const FixedPage*> numbers;
  for (const FixedPage& each : pages_of(material))
    if (each.title == row.title && each.part == row.part) numbers.push_back(&each);
  add_numbers(view, numbers, row, page.blocks);
  List list;
  for (const EntityId each : of_letter(material, view, row)) list.items.push_back(entry_of(view, each));
  if (list.items.empty()) {
    add_paragraph(page.blocks, {view.word(say::none_yet)});
  } else {
    page.blocks.emplace_back(std::move(list));
  }
  return page;
}

Page compose_search(const Material& /*its index is a file of its own*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  page.script = "search.js";
  return page;
}

Page compose_accessibility(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  const Settings& settings = settings_of(material);
  add_paragraph(page.blocks, {view.word(say::accessibility_text(site_title(settings, view.language())))});
  add_heading(page.blocks, "how_far", view.word(say::how_far));
  add_paragraph(page.blocks, {view.word(say::how_far_text)});
  auto limits = settings.limits.find(view.language());
  if (limits == settings.limits.end()) limits = settings.limits.begin();
  add_heading(page.blocks, "limits", view.word(say::known_limits));
  if (limits == settings.limits.end()) {
    add_paragraph(page.blocks, {view.word(say::no_known_limits)});
  } else {
    const std::string_view own = limits->first.empty() ? std::string_view(settings.languages.front()) : limits->first;
    page.blocks.emplace_back(Prose{limits->second, own == view.language() ? std::string_view() : own});
  }
  add_heading(page.blocks, "contact", view.word(say::contact));
  if (settings.contact.empty()) {
    add_paragraph(page.blocks, {view.word(say::no_contact)});
  } else {
    const bool mail =
        settings.contact.find('@') != std::string::npos && settings.contact.find(':') == std::string::npos;
    Piece contact{
        settings.contact, {}, {{}, {}, mail ? std::string_view(settings.mail) : settings.contact}, Style::plain};
    add_paragraph(page.blocks, {view.word(say::contact_text), view.plain(" "), std::move(contact)});
  }
  if (const auto day = text::read_date(settings.reviewed))
    add_paragraph(page.blocks, {view.word(say::reviewed_on(write_date(*day, view.language())))});
  return page;
}

}  // namespace nsp::pages
