// SPDX-License-Identifier: EUPL-1.2
// The chain of an entity, as it is shown.
#pragma once

#include <string>
#include <vector>

#include "policy/tracing.hpp"
#include "tables/sheet.hpp"
#include "views/plans.hpp"

namespace nsp::views {

struct TraceView {
  const Plans& plans;
  model::EntityId origin = model::none;
  std::vector<policy::Step> up;  ///< empty where it was not asked for
  std::vector<policy::Step> down;
};

/// Two trees that fit the terminal.
std::string to_text(const TraceView& view, const tables::Style& style);
/// docs/formats/trace.schema.json describes it.
std::string to_json(const TraceView& view);

/// A graph of the nearest steps, from below to above.
struct Graph {
  std::string text;
  std::size_t left_out = 0;  ///< links beyond what a graph may hold
};
Graph to_dot(const TraceView& view);
Graph to_mermaid(const TraceView& view);

}  // namespace nsp::views
