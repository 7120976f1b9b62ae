// SPDX-License-Identifier: EUPL-1.2
// The start page, and the lists of plans, clusters, programmes, actors and indicators.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "pages/pages.hpp"
#include "policy/plans.hpp"
#include "text/words.hpp"

namespace nsp::pages {

namespace {

Line plan_line(View& view, EntityId plan) {
  Line line{view.link(plan)};
  if (const auto period = view.chain().effective_period(plan)) {
    line.push_back(view.plain(" ("));
    for (Piece& piece : view.period(period)) line.push_back(std::move(piece));
    line.push_back(view.plain(")"));
  }
  return line;
}

/// A plan, and beneath it those that respond to it. Each plan stands once: under the nearest that it answers.
Item tree_of(View& view, EntityId plan, int depth) {
  Item item{{}, line_of(plan_line(view, plan))};
  const std::vector<EntityId> responses = view.chain().responses_to(plan);
  List below;
  for (EntityId response : responses) {
    const std::vector<EntityId> answered = view.chain().responds_to(response);
    if (answered.empty() || answered.front() != plan || depth >= 4) continue;
    if (below.items.size() == most_rows) {
      Piece more = view.word(say::plans);
      more.target.page = "plans";
      below.items.push_back({{}, line_of({std::move(more)})});
      break;
    }
    below.items.push_back(tree_of(view, response, depth + 1));
  }
  if (!below.items.empty()) item.blocks.emplace_back(std::move(below));
  return item;
}

std::string_view type_of(const WatchedChain& chain, EntityId actor) {
  return policy::word(chain.entity(actor), "type");
}

}  // namespace

Page compose_start(const Material& material, View& view, const FixedPage&) {
  Page page;
  page.title = view.in_words(site_title(settings_of(material), view.language()));
  page.title.language = {};
  add_paragraph(page.blocks, {view.word(say::start_text)});
  List chain;
  for (std::string_view kind : policy::kinds_of_plans)
    for (EntityId plan : view.chain().of_kind(kind))
      if (view.chain().responds_to(plan).empty()) chain.items.push_back(tree_of(view, plan, 0));
  if (!chain.items.empty()) {
    add_heading(page.blocks, "chain", view.word(say::how_plans_hang_together));
    page.blocks.emplace_back(std::move(chain));
    add_chain_figure(view, page.blocks);
  }
  add_heading(page.blocks, "more", view.word(say::look_up));
  List more;
  for (const FixedPage& row : fixed_pages()) {
    if (row.place == Place::hidden || row.address == "index") continue;
    Piece link = view.word(*row.title);
    link.target.page = row.address;
    more.items.push_back({{}, line_of({std::move(link)})});
  }
  page.blocks.emplace_back(std::move(more));
  return page;
}

namespace {

/// The pages over which a list goes on; the first of them is the one that shows all kinds.
std::vector<const FixedPage*> pages_of_list(const Material& material, std::string_view first, std::string_view kind) {
  std::vector<const FixedPage*> pages;
  for (const FixedPage& page : pages_of(material))
    if (page.address == first || (page.part == kind && page.address.starts_with(first))) pages.push_back(&page);
  return pages;
}

std::span<const EntityId> slice_of(std::span<const EntityId> all, std::size_t number) {
  const std::size_t begin = std::min(number * most_rows, all.size());
  return all.subspan(begin, std::min(most_rows, all.size() - begin));
}

void add_plans_of(View& view, std::string_view kind, std::size_t number, Blocks& blocks) {
  const std::span<const EntityId> plans = slice_of(view.chain().of_kind(kind), number);
  if (plans.empty()) return;
  Table table;
  table.caption = {view.kinds(kind)};
  table.columns = {{view.kind_of(plans.front())}, {view.field("period")}, {view.field("responds_to")}};
  for (EntityId plan : plans)
    table.rows.push_back({{},
                          {cell({view.link(plan)}), cell(view.period(view.chain().effective_period(plan))),
                           cell_of_links(view, view.chain().responds_to(plan))}});
  blocks.emplace_back(std::move(table));
}

void add_programmes_of(View& view, std::string_view kind, std::size_t number, Blocks& blocks) {
  const std::span<const EntityId> all = slice_of(view.chain().of_kind(kind), number);
  if (all.empty()) return;
  Table table;
  table.caption = {view.kinds(kind)};
  table.columns = {{view.kind_of(all.front())}, {view.word(say::plan)}, {view.field("lead")}};
  for (EntityId each : all) {
    EntityId lead = view.chain().target(each, "lead");
    if (lead == none) lead = view.chain().target(each, "pilot");
    table.rows.push_back({{},
                          {cell({view.link(each)}), cell({view.link(view.chain().plan_of(each))}),
                           lead == none ? Cell{} : cell({view.link(lead)})}});
  }
  blocks.emplace_back(std::move(table));
}

using AddKind = void (*)(View& view, std::string_view kind, std::size_t number, Blocks& blocks);

/// A page that shows the first of each kind.
Page begin_lists(const Material& material, View& view, const FixedPage& row, std::span<const std::string_view> kinds,
                 AddKind add) {
  Page page = begin_page(view, row);
  for (std::string_view kind : kinds) {
    if (view.chain().of_kind(kind).empty()) continue;
    add_heading(page.blocks, "kind_" + std::string(kind), view.kinds(kind));
    add(view, kind, 0, page.blocks);
    add_numbers(view, pages_of_list(material, row.address, kind), row, page.blocks);
  }
  if (page.blocks.empty()) add_paragraph(page.blocks, {view.word(say::none_yet)});
  return page;
}

/// A page on which a list goes on that begins on `first`.
Page go_on(const Material& material, View& view, const FixedPage& row, std::string_view first, AddKind add) {
  Page page = begin_page(view, row);
  Piece above = view.word(*row.title);
  above.target.page = first;
  page.trail.push_back(std::move(above));
  page.title = view.kinds(row.part);
  page.title.text = fmt::format("{} ({})", page.title.text.view(), row.number + 1);
  add_numbers(view, pages_of_list(material, first, row.part), row, page.blocks);
  add(view, row.part, row.number, page.blocks);
  return page;
}

}  // namespace

Page compose_plans(const Material& material, View& view, const FixedPage& row) {
  return begin_lists(material, view, row, policy::kinds_of_plans, add_plans_of);
}

Page compose_more_plans(const Material& material, View& view, const FixedPage& row) {
  return go_on(material, view, row, "plans", add_plans_of);
}

Page compose_more_programmes(const Material& material, View& view, const FixedPage& row) {
  return go_on(material, view, row, "programmes", add_programmes_of);
}

Page compose_clusters(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  for (std::string_view kind : {"cluster", "theme"}) {
    std::map<EntityId, std::vector<EntityId>> by_plan;
    for (EntityId each : view.chain().of_kind(kind)) by_plan[view.chain().plan_of(each)].push_back(each);
    for (auto& [plan, members] : by_plan) {
      std::stable_sort(members.begin(), members.end(), [&](EntityId a, EntityId b) {
        return policy::number(view.chain().entity(a), "number").value_or(0) <
               policy::number(view.chain().entity(b), "number").value_or(0);
      });
      Line line{view.kinds(kind), view.word(say::colon), view.link(plan)};
      page.blocks.emplace_back(Heading{2, std::string(kind) + "_" + to_address(view.chain().entity(plan).id), line});
      add_links(view, members, page.blocks);
    }
  }
  return page;
}

Page compose_programmes(const Material& material, View& view, const FixedPage& row) {
  return begin_lists(material, view, row, kinds_of_programmes, add_programmes_of);
}

Page compose_actors(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  std::map<std::string_view, std::vector<EntityId>> by_type;
  for (EntityId actor : view.chain().of_kind("actor")) by_type[type_of(view.chain(), actor)].push_back(actor);
  for (const auto& [type, actors] : by_type) {
    Piece heading = type.empty() ? view.word(say::other) : view.value(type);
    heading.text = text::capitalise(heading.text);
    add_heading(page.blocks, "type_" + to_address(type), std::move(heading));
    add_links(view, actors, page.blocks);
  }
  return page;
}

Page compose_indicators(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  Table table;
  table.caption = {view.word(*row.title)};
  table.columns = {{view.kinds("indicator")}, {view.field("unit")}, {view.field("level")}};
  for (EntityId indicator : view.chain().of_kind("indicator")) {
    const auto unit = view.read(indicator, "unit");
    const std::string_view level = policy::word(view.chain().entity(indicator), "level");
    table.rows.push_back({{},
                          {cell({view.link(indicator)}),
                           unit ? cell({{Wording::borrow(unit->text), unit->language, {}, Style::plain}}) : Cell{},
                           level.empty() ? Cell{} : cell({view.value(level)})}});
  }
  add_table(view, std::move(table), page.blocks);
  return page;
}

}  // namespace nsp::pages
