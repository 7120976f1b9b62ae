// SPDX-License-Identifier: EUPL-1.2
// What a plan shows of its parts, and who answers it.
#include <algorithm>
#include <array>

#include "pages/pages.hpp"
#include "pages/situation.hpp"

namespace nsp::pages {

namespace {

/// In the order in which a plan is read.
constexpr std::array kinds_of_parts{"cluster",     "theme", "contribution",   "programme", "improvement-project",
                                    "action-plan", "scan",  "progress-report"};

std::vector<EntityId> parts_of(const WatchedChain& chain, EntityId plan, std::string_view kind) {
  std::vector<EntityId> parts = chain.sources(plan, kind, kind == "progress-report" ? "of" : "part_of");
  std::stable_sort(parts.begin(), parts.end(), [&](EntityId a, EntityId b) {
    return policy::number(chain.entity(a), "number").value_or(0) <
           policy::number(chain.entity(b), "number").value_or(0);
  });
  return parts;
}

Cell number_of(View& view, EntityId entity) {
  const auto number = policy::number(view.chain().entity(entity), "number");
  return number ? cell({view.number(*number)}) : Cell{};
}

void add_clusters(View& view, const std::vector<EntityId>& clusters, Blocks& blocks) {
  Table table;
  table.caption = {view.kinds("cluster")};
  table.columns = {{view.kind_of(clusters.front())}, {view.field("number")}, {view.kinds("contribution")}};
  table.numeric = {false, true, false};
  for (EntityId cluster : clusters) {
    const std::vector<EntityId> answers = view.chain().sources(cluster, "contribution", "cluster");
    table.rows.push_back({{}, {cell({view.link(cluster)}), number_of(view, cluster), cell_of_links(view, answers)}});
  }
  add_table(view, std::move(table), blocks);
}

void add_contributions(View& view, const std::vector<EntityId>& contributions, Blocks& blocks) {
  Table table;
  table.caption = {view.kinds("contribution")};
  table.columns = {{view.kind_of(contributions.front())}, {view.field("cluster")}, {view.field("objectives")}};
  for (EntityId contribution : contributions) {
    const EntityId cluster = view.chain().target(contribution, "cluster");
    table.rows.push_back({{},
                          {cell({view.link(contribution)}), cluster == none ? Cell{} : cell({view.link(cluster)}),
                           cell_of_links(view, view.chain().within(contribution, "objective"))}});
  }
  add_table(view, std::move(table), blocks);
}

void add_led(View& view, const std::vector<EntityId>& parts, Blocks& blocks) {
  Table table;
  table.caption = {view.kinds(view.chain().kind(parts.front()))};
  table.columns = {{view.kind_of(parts.front())}, {view.field("lead")}, {view.field("clusters")}};
  for (EntityId part : parts) {
    const EntityId lead = view.chain().target(part, "lead");
    table.rows.push_back({{},
                          {cell({view.link(part)}), lead == none ? Cell{} : cell({view.link(lead)}),
                           cell_of_links(view, view.chain().targets(part, "clusters"))}});
  }
  add_table(view, std::move(table), blocks);
}

void add_parts(View& view, EntityId plan, std::string_view kind, Blocks& blocks) {
  const std::vector<EntityId> parts = parts_of(view.chain(), plan, kind);
  if (parts.empty()) return;
  add_heading(blocks, "parts_" + std::string(kind), view.kinds(kind));
  if (kind == "cluster") return add_clusters(view, parts, blocks);
  if (kind == "contribution") return add_contributions(view, parts, blocks);
  if (kind == "programme" || kind == "improvement-project") return add_led(view, parts, blocks);
  add_links(view, parts, blocks);
}

}  // namespace

Names add_plan_sections(View& view, EntityId plan, Blocks& blocks) {
  for (std::string_view kind : kinds_of_parts) add_parts(view, plan, kind, blocks);
  const std::vector<EntityId> responses = view.chain().responses_to(plan);
  if (!responses.empty()) {
    add_heading(blocks, "answered_by", view.word(say::answered_by));
    add_links(view, responses, blocks);
  }
  return {"part_of", "of", "responds_to"};
}

Names add_action_plan_sections(View& view, EntityId plan, Blocks& blocks) {
  const std::vector<EntityId> actions = view.chain().within(plan, "action");
  if (actions.empty()) return {};
  add_heading(blocks, "all_actions", view.word(say::overview));
  Table table;
  table.caption = {view.kinds("action")};
  table.columns = {{view.kind_of(actions.front())}, {view.field("owner")}, {view.field("due")}, {view.field("status")}};
  for (EntityId action : actions) {
    const model::Entity& entity = view.chain().entity(action);
    const EntityId owner = view.chain().target(action, "owner");
    const auto due = policy::date(entity, "due");
    const policy::Situation situation = view.chain().situation_of(action);
    table.rows.push_back({{},
                          {cell({view.link(action)}), owner == none ? Cell{} : cell({view.link(owner)}),
                           due ? cell({view.date(*due)}) : Cell{},
                           cell(describe_situation(view, situation), policy::to_string(situation.stage))}});
  }
  if (const auto day = view.chain().as_of(plan)) add_paragraph(blocks, day_line(view, *day));
  add_table(view, std::move(table), blocks);
  add_timeline_figure(view, plan, blocks);
  return {};
}

}  // namespace nsp::pages
