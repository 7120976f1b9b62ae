// SPDX-License-Identifier: EUPL-1.2
// The start page, and the lists of plans, clusters, programmes, actors and indicators.
#include <algorithm>
#include <array>
#include <map>

#include "policy/plans.hpp"
#include "publish/pages/pages.hpp"

namespace nsp::publish {

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
      Piece more = view.word(Word::plans);
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
  page.title = view.in_words(site_title(material.settings, view.language()));
  page.title.language = {};
  add_paragraph(page.blocks, {view.word(Word::start_text)});
  List chain;
  for (std::string_view kind : policy::kinds_of_plans)
    for (EntityId plan : view.chain().of_kind(kind))
      if (view.chain().responds_to(plan).empty()) chain.items.push_back(tree_of(view, plan, 0));
  if (!chain.items.empty()) {
    add_heading(page.blocks, "chain", view.word(Word::how_plans_hang_together));
    page.blocks.emplace_back(std::move(chain));
    add_chain_figure(view, page.blocks);
  }
  add_heading(page.blocks, "more", view.word(Word::look_up));
  List more;
  for (const FixedPage& row : fixed_pages()) {
    if (row.place == Place::hidden || row.address == "index") continue;
    Piece link = view.word(row.title);
    link.target.page = row.address;
    more.items.push_back({{}, line_of({std::move(link)})});
  }
  page.blocks.emplace_back(std::move(more));
  return page;
}

Page compose_plans(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  for (std::string_view kind : policy::kinds_of_plans) {
    const std::span<const EntityId> plans = view.chain().of_kind(kind);
    if (plans.empty()) continue;
    add_heading(page.blocks, "kind_" + std::string(kind), view.kinds(kind));
    Table table;
    table.caption = {view.kinds(kind)};
    table.columns = {{view.kind_of(plans.front())}, {view.field("period")}, {view.field("responds_to")}};
    for (EntityId plan : plans)
      table.rows.push_back({{},
                            {cell({view.link(plan)}), cell(view.period(view.chain().effective_period(plan))),
                             cell_of_links(view, view.chain().responds_to(plan))}});
    page.blocks.emplace_back(std::move(table));
  }
  return page;
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
      Line line{view.kinds(kind), view.plain(": "), view.link(plan)};
      page.blocks.emplace_back(Heading{2, std::string(kind) + "_" + to_address(view.chain().entity(plan).id), line});
      add_links(view, members, page.blocks);
    }
  }
  return page;
}

Page compose_programmes(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  for (std::string_view kind : {"programme", "improvement-project", "action-plan"}) {
    const std::span<const EntityId> all = view.chain().of_kind(kind);
    if (all.empty()) continue;
    add_heading(page.blocks, "kind_" + std::string(kind), view.kinds(kind));
    Table table;
    table.caption = {view.kinds(kind)};
    table.columns = {{view.kind_of(all.front())}, {view.word(Word::plan)}, {view.field("lead")}};
    for (EntityId each : all) {
      EntityId lead = view.chain().target(each, "lead");
      if (lead == none) lead = view.chain().target(each, "pilot");
      table.rows.push_back({{},
                            {cell({view.link(each)}), cell({view.link(view.chain().plan_of(each))}),
                             lead == none ? Cell{} : cell({view.link(lead)})}});
    }
    add_table(view, std::move(table), page.blocks);
  }
  if (page.blocks.empty()) add_paragraph(page.blocks, {view.word(Word::none_yet)});
  return page;
}

Page compose_actors(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  std::map<std::string_view, std::vector<EntityId>> by_type;
  for (EntityId actor : view.chain().of_kind("actor")) by_type[type_of(view.chain(), actor)].push_back(actor);
  for (const auto& [type, actors] : by_type) {
    Piece heading = type.empty() ? view.word(Word::other) : view.value(type);
    heading.text = capitalise(heading.text);
    add_heading(page.blocks, "type_" + to_address(type), std::move(heading));
    add_links(view, actors, page.blocks);
  }
  return page;
}

Page compose_indicators(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  Table table;
  table.caption = {view.word(row.title)};
  table.columns = {{view.kinds("indicator")}, {view.field("unit")}, {view.field("level")}};
  for (EntityId indicator : view.chain().of_kind("indicator")) {
    const auto unit = view.read(indicator, "unit");
    const std::string_view level = policy::word(view.chain().entity(indicator), "level");
    table.rows.push_back({{},
                          {cell({view.link(indicator)}),
                           unit ? cell({{std::string(unit->text), unit->language, {}, Style::plain}}) : Cell{},
                           level.empty() ? Cell{} : cell({view.value(level)})}});
  }
  add_table(view, std::move(table), page.blocks);
  return page;
}

}  // namespace nsp::publish
