// SPDX-License-Identifier: EUPL-1.2
// Where a figure starts, where it is to be, and what place it is about, in a line.
#pragma once

#include <optional>

#include "pages/view/view.hpp"

namespace nsp::pages {

/// "637 (2016)", "at most 48 (every year)", "24.3 (average of 2023, 2024, 2025)"; nothing for other mappings.
std::optional<Line> read_reading(const View& view, const Node& node);

/// The place that a measure or measurement names: its area, else its level; empty where it is that of its plan.
Line place_of_figure(View& view, EntityId holder, const Node& item);

}  // namespace nsp::pages
