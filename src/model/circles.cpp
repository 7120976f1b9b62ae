// SPDX-License-Identifier: EUPL-1.2
#include "model/circles.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "words/template.hpp"

namespace nsp::model {

namespace {

using Edges = std::vector<const Reference*>;  // sorted by `from`

constexpr words::English<words::Name, words::Name> names_here{"{0} names {1}"};
constexpr words::English<words::Name, words::Word> leads_back_to_where{"{0} leads back to where it began: {1}"};
constexpr words::English<> remove_one_of_these{"remove one of these references"};

void report(const Library& library, std::string_view field, const std::vector<const Reference*>& circle,
            diagnostics::Collector& diagnostics) {
  const auto first = std::min_element(circle.begin(), circle.end(),
                                      [](const Reference* a, const Reference* b) { return a->span < b->span; });
  std::string path;
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const Reference* edge = circle[(static_cast<std::size_t>(first - circle.begin()) + i) % circle.size()];
    constexpr std::size_t shown = 8;
    if (i < shown) path += fmt::format("`{}` -> ", library.entity(edge->from).id);
    if (i == shown) path += "... -> ";
  }
  path += fmt::format("`{}`", library.entity((*first)->from).id);
  auto& finding = diagnostics.add(circular_reference, (*first)->span, leads_back_to_where(field, path));
  for (const Reference* edge : circle)
    if (edge != *first && finding.labels.size() < 16)
      finding.labels.push_back({edge->span, names_here(library.entity(edge->from).id, library.entity(edge->to).id)});
  finding.help = remove_one_of_these;
}

/// Depth first over one field, iterative; an edge to an entity that is still open closes a circle.
class Search {
 public:
  Search(const Library& library, std::string_view field, const Edges& edges, diagnostics::Collector& diagnostics)
      : library_(library), field_(field), edges_(edges), diagnostics_(diagnostics) {}

  void run() {
    for (const Reference* edge : edges_)
      if (!state_.contains(edge->from)) visit(edge->from);
  }

 private:
  enum class State { open, done };
  struct Frame {
    EntityId entity;
    std::size_t next;
  };

  std::size_t first_edge(EntityId entity) const {
    return static_cast<std::size_t>(std::lower_bound(edges_.begin(), edges_.end(), entity,
                                                     [](const Reference* e, EntityId id) { return e->from < id; }) -
                                    edges_.begin());
  }

  void visit(EntityId start) {
    std::vector<Frame> frames{{start, first_edge(start)}};
    std::vector<const Reference*> path;
    state_[start] = State::open;
    while (!frames.empty()) {
      Frame& frame = frames.back();
      if (frame.next >= edges_.size() || edges_[frame.next]->from != frame.entity) {
        state_[frame.entity] = State::done;
        frames.pop_back();
        if (!path.empty()) path.pop_back();
        continue;
      }
      const Reference* edge = edges_[frame.next++];
      const auto known = state_.find(edge->to);
      if (known == state_.end()) {
        state_[edge->to] = State::open;
        path.push_back(edge);
        frames.push_back({edge->to, first_edge(edge->to)});
      } else if (known->second == State::open && edge->to != edge->from) {
        path.push_back(edge);
        const auto begin =
            std::find_if(path.begin(), path.end(), [edge](const Reference* e) { return e->from == edge->to; });
        report(library_, field_, {begin, path.end()}, diagnostics_);
        path.pop_back();
      }
    }
  }

  const Library& library_;
  std::string_view field_;
  const Edges& edges_;
  diagnostics::Collector& diagnostics_;
  std::unordered_map<EntityId, State> state_;
};

}  // namespace

void report_circles(const Library& library, diagnostics::Collector& diagnostics) {
  std::map<std::string_view, Edges> by_field;
  for (DocumentId document = 0; document < library.documents().size(); ++document)
    for (const Reference& reference : library.references(document))
      if (reference.shape->acyclic && reference.to != none)
        by_field[reference.field != nullptr ? reference.field->name : ""].push_back(&reference);
  for (const auto& [field, edges] : by_field) Search(library, field, edges, diagnostics).run();
}

}  // namespace nsp::model
