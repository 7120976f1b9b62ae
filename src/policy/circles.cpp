// SPDX-License-Identifier: EUPL-1.2
#include "policy/circles.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "policy/references.hpp"

namespace nsp::policy {

namespace {

/// Tarjan's search for what leads to each other, with a stack of its own: no recursion by input.
class Search {
 public:
  Search(const Chain& chain, std::string_view kind, std::string_view field)
      : chain_(chain), kind_(kind), field_(field) {
    const std::size_t count = chain.library().entities().size();
    found_.circle_of.assign(count, none);
    gather(count);
  }

  Circles run() {
    if (!may_lead_back_) return std::move(found_);
    for (const Reference* edge : found_.edges)
      if (order_[edge->from] == 0) visit(edge->from);
    // The search closes circles in its own order.
    std::vector<std::vector<EntityId>> groups = std::move(groups_);
    for (std::vector<EntityId>& group : groups) std::sort(group.begin(), group.end());
    std::sort(groups.begin(), groups.end());
    for (const std::vector<EntityId>& group : groups) {
      for (EntityId member : group) found_.circle_of[member] = static_cast<std::uint32_t>(found_.all.size());
      found_.all.push_back(shortest_through(group.front()));
    }
    return std::move(found_);
  }

 private:
  using Edges = std::span<const Reference* const>;
  struct Frame {
    EntityId entity;
    Edges edges;
    std::size_t next = 0;
  };

  /// All edges, in the order of what they come from. A circle needs one that leads to where another begins.
  void gather(std::size_t count) {
    found_.edges = policy::edges_of(chain_, kind_, field_);
    if (found_.edges.empty()) return;
    order_.assign(count, 0);
    for (const Reference* edge : found_.edges) order_[edge->from] = 1;
    may_lead_back_ = std::any_of(found_.edges.begin(), found_.edges.end(),
                                 [this](const Reference* edge) { return order_[edge->to] != 0; });
    if (!may_lead_back_) return;
    order_.assign(count, 0);
    low_.assign(count, 0);
  }

  Edges edges_of(EntityId from) const {
    const auto [first, last] = std::equal_range(found_.edges.begin(), found_.edges.end(), from, ByFrom());
    return {first, last};
  }
  struct ByFrom {
    bool operator()(const Reference* edge, EntityId from) const { return edge->from < from; }
    bool operator()(EntityId from, const Reference* edge) const { return from < edge->from; }
  };

  void open(EntityId entity) {
    order_[entity] = low_[entity] = ++counter_;
    open_.push_back(entity);
    frames_.push_back({entity, edges_of(entity)});
  }

  void visit(EntityId start) {
    open(start);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      if (frame.next < frame.edges.size()) {
        const EntityId to = frame.edges[frame.next++]->to;
        if (order_[to] == 0) {
          open(to);
        } else if (order_[to] != closed) {
          low_[frame.entity] = std::min(low_[frame.entity], order_[to]);
        }
        continue;
      }
      const EntityId entity = frame.entity;
      frames_.pop_back();
      if (!frames_.empty()) low_[frames_.back().entity] = std::min(low_[frames_.back().entity], low_[entity]);
      if (low_[entity] == order_[entity]) close(entity);
    }
  }

  void close(EntityId root) {
    std::vector<EntityId> group;
    EntityId entity = none;
    do {
      entity = open_.back();
      open_.pop_back();
      order_[entity] = closed;
      group.push_back(entity);
    } while (entity != root);
    if (group.size() > 1) groups_.push_back(std::move(group));
  }

  /// Breadth first from `start`, within its group, until an edge leads back to it.
  Circle shortest_through(EntityId start) {
    std::vector<const Reference*> reached_by(1, nullptr);
    std::vector<EntityId> queue{start};
    std::vector<std::size_t> before{0};
    const std::uint32_t group = found_.circle_of[start];
    order_[start] = seen;
    for (std::size_t at = 0; at < queue.size(); ++at) {
      for (const Reference* edge : edges_of(queue[at])) {
        if (edge->to == start) {
          Circle circle{edge};
          for (std::size_t step = at; step != 0; step = before[step]) circle.push_back(reached_by[step]);
          std::reverse(circle.begin(), circle.end());
          return circle;
        }
        if (found_.circle_of[edge->to] != group || order_[edge->to] == seen) continue;
        order_[edge->to] = seen;
        queue.push_back(edge->to);
        reached_by.push_back(edge);
        before.push_back(at);
      }
    }
    return {};
  }

  static constexpr std::uint32_t closed = 0xFFFFFFFF;
  static constexpr std::uint32_t seen = 0xFFFFFFFE;

  const Chain& chain_;
  std::string_view kind_;
  std::string_view field_;
  Circles found_;
  std::vector<std::uint32_t> order_;  ///< by entity: when the search came to it; 0: not yet
  std::vector<std::uint32_t> low_;    ///< the earliest open one that it leads to
  std::vector<EntityId> open_;
  std::vector<Frame> frames_;
  std::vector<std::vector<EntityId>> groups_;
  std::uint32_t counter_ = 0;
  bool may_lead_back_ = false;
};

}  // namespace

std::vector<const Reference*> edges_of(const Chain& chain, std::string_view kind, std::string_view field) {
  std::vector<const Reference*> edges;
  const schema::Property* known = nullptr;
  for (DocumentId document = 0; document < chain.library().documents().size(); ++document) {
    for (const Reference& reference : chain.library().references(document)) {
      if (reference.field != known) {
        if (!is_field(reference, field)) continue;
        known = reference.field;
      }
      if (reference.to == none || reference.to == reference.from) continue;
      if (chain.is(reference.from, kind) && chain.is(reference.to, kind)) edges.push_back(&reference);
    }
  }
  return edges;
}

Circles circles_of(const Chain& chain, std::string_view kind, std::string_view field) {
  return Search(chain, kind, field).run();
}

std::span<const Reference* const> shown_behind_first(const Circle& circle) {
  constexpr std::size_t shown = 32;
  const std::span<const Reference* const> behind = std::span(circle).subspan(1);
  return behind.first(std::min(shown, behind.size()));
}

std::string describe(const Chain& chain, const Circle& circle) {
  constexpr std::size_t shown = 8;
  std::string path;
  for (std::size_t i = 0; i < circle.size() && i < shown; ++i)
    path += fmt::format("`{}` -> ", chain.entity(circle[i]->from).id);
  if (circle.size() > shown) path += "... -> ";
  return circle.empty() ? path : path + fmt::format("`{}`", chain.entity(circle.front()->from).id);
}

}  // namespace nsp::policy
