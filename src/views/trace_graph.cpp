// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "views/trace.hpp"

namespace nsp::views {

namespace {

using policy::EntityId;
using policy::Relation;
using policy::Step;

/// What viewers draw without being asked twice: Mermaid refuses more than 500 links or 50,000 characters.
constexpr std::size_t most_in_dot = 5000;
constexpr std::size_t most_in_mermaid = 250;
constexpr std::size_t longest_label = 60;

struct Edge {
  std::size_t lower;
  std::size_t upper;
  Relation relation;
};

/// Nodes in the order in which they are met, the origin first; nearest links first.
class Drawing {
 public:
  Drawing(const TraceView& view, std::size_t most) : most_(most) {
    number(view.origin);
    add(view.up, true);
    add(view.down, false);
  }

  std::vector<EntityId> nodes;
  std::vector<Edge> edges;
  std::size_t left_out = 0;

 private:
  void add(const std::vector<Step>& steps, bool up) {
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (edges.size() >= most_) {
        left_out += steps.size() - i;
        return;
      }
      const std::size_t before = number(steps[steps[i].before].entity);
      const std::size_t at = number(steps[i].entity);
      edges.push_back({up ? before : at, up ? at : before, steps[i].relation});
    }
  }

  std::size_t number(EntityId id) {
    const auto [found, added] = numbers_.emplace(id, nodes.size());
    if (added) nodes.push_back(id);
    return found->second;
  }

  std::size_t most_;
  std::unordered_map<EntityId, std::size_t> numbers_;
};

std::string node_label(const Plans& plans, EntityId id) {
  const model::Entity& entity = plans.library().entity(id);
  const std::string title = tables::shorten(plans.title(id), longest_label);
  const std::string kind = model::describe_kind(entity.kind());
  return title.empty() ? fmt::format("{} {}", kind, plans.id(id)) : fmt::format("{} {}: {}", kind, plans.id(id), title);
}

}  // namespace

Graph to_dot(const TraceView& view) {
  const Drawing drawing(view, most_in_dot);
  std::string text = "digraph trace {\n  rankdir=BT;\n  node [shape=box];\n";
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i)
    text += fmt::format("  n{} [label={}{}];\n", i, text::quote_dot(node_label(view.plans, drawing.nodes[i])),
                        i == 0 ? ", style=bold" : "");
  for (const Edge& edge : drawing.edges)
    text += fmt::format("  n{} -> n{} [label=\"{}\"{}];\n", edge.lower, edge.upper, upward(edge.relation),
                        edge.relation == Relation::not_retained ? ", style=dashed" : "");
  if (drawing.left_out > 0) text += fmt::format("  // {} more links are left out\n", drawing.left_out);
  return {text + "}\n", drawing.left_out};
}

Graph to_mermaid(const TraceView& view) {
  const Drawing drawing(view, most_in_mermaid);
  std::string text = "flowchart BT\n";
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i)
    text += fmt::format("  n{}[{}]\n", i, text::quote_mermaid(node_label(view.plans, drawing.nodes[i])));
  for (const Edge& edge : drawing.edges)
    text += fmt::format("  n{} {}|{}| n{}\n", edge.lower, edge.relation == Relation::not_retained ? "-.->" : "-->",
                        upward(edge.relation), edge.upper);
  if (drawing.left_out > 0) text += fmt::format("  %% {} more links are left out\n", drawing.left_out);
  return {text, drawing.left_out};
}

}  // namespace nsp::views
