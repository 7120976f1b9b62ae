// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "pages/pages.hpp"

namespace nsp::pages {

Page begin_page(View& view, const FixedPage& row) {
  Page page;
  page.title = view.word(*row.title);
  Piece start = view.word(say::start);
  start.target.page = "index";
  page.trail.push_back(std::move(start));
  return page;
}

void add_heading(Blocks& blocks, std::string anchor, Piece words, int level) {
  blocks.emplace_back(Heading{level, std::move(anchor), {std::move(words)}});
}

void add_paragraph(Blocks& blocks, Line line) {
  blocks.emplace_back(Paragraph{std::move(line)});
}

List links(View& view, std::span<const EntityId> entities) {
  List list;
  for (EntityId entity : entities.first(std::min(entities.size(), most_rows)))
    list.items.push_back({{}, line_of({view.link(entity)})});
  if (entities.size() > most_rows)
    list.items.push_back({{}, line_of({view.word(say::and_more(entities.size() - most_rows))})});
  return list;
}

void add_links(View& view, std::span<const EntityId> entities, Blocks& blocks) {
  blocks.emplace_back(links(view, entities));
}

Cell cell(Line line, std::string_view tone) {
  return {line.empty() ? Blocks() : line_of(std::move(line)), tone};
}

Cell cell_of_links(View& view, std::span<const EntityId> entities) {
  if (entities.empty()) return {};
  if (entities.size() == 1) return cell({view.link(entities.front())});
  Cell cell;
  cell.blocks.emplace_back(links(view, entities));
  return cell;
}

void add_numbers(View& view, std::span<const FixedPage* const> pages, const FixedPage& here, Blocks& blocks) {
  if (pages.size() < 2) return;
  Line line;
  for (const FixedPage* page : pages) {
    if (!line.empty()) line.push_back(view.plain(" "));
    Piece piece = view.plain(fmt::format("{}", page->number + 1));
    if (page->address == here.address) {
      piece.style = Style::strong;
    } else {
      piece.target.page = page->address;
    }
    line.push_back(std::move(piece));
  }
  add_paragraph(blocks, std::move(line));
}

void add_table(View& view, Table table, Blocks& blocks, std::size_t rows) {
  rows = std::max(rows, table.rows.size());
  if (table.rows.size() > most_rows) table.rows.resize(most_rows);
  const std::size_t untold = rows - table.rows.size();
  blocks.emplace_back(std::move(table));
  if (untold > 0) add_paragraph(blocks, {view.word(say::and_more(untold))});
}

AddSections sections_of_kind(std::string_view kind) {
  struct ForKind {
    std::string_view kind;
    AddSections add;
  };
  static constexpr std::array<ForKind, 8> rows{{
      {"framework", add_plan_sections},
      {"national-plan", add_plan_sections},
      {"regional-plan", add_plan_sections},
      {"zonal-plan", add_plan_sections},
      {"cluster", add_cluster_sections},
      {"actor", add_actor_sections},
      {"indicator", add_indicator_sections},
      {"action-plan", add_action_plan_sections},
  }};
  for (const ForKind& row : rows)
    if (row.kind == kind) return row.add;
  return nullptr;
}

}  // namespace nsp::pages
