// SPDX-License-Identifier: EUPL-1.2
// The pages that are no entity's own, and what entities of known kinds show besides their fields.
#pragma once

#include <array>

#include "pages/compose.hpp"
#include "pages/fields.hpp"

namespace nsp::pages {

Page compose_start(const Material& material, View& view, const FixedPage& row);
Page compose_plans(const Material& material, View& view, const FixedPage& row);
Page compose_clusters(const Material& material, View& view, const FixedPage& row);
Page compose_programmes(const Material& material, View& view, const FixedPage& row);
Page compose_actors(const Material& material, View& view, const FixedPage& row);
Page compose_indicators(const Material& material, View& view, const FixedPage& row);
Page compose_coverage(const Material& material, View& view, const FixedPage& row);
Page compose_status(const Material& material, View& view, const FixedPage& row);
Page compose_changes(const Material& material, View& view, const FixedPage& row);
Page compose_glossary(const Material& material, View& view, const FixedPage& row);
Page compose_legislation(const Material& material, View& view, const FixedPage& row);
Page compose_a_to_z(const Material& material, View& view, const FixedPage& row);
inline constexpr std::array<std::string_view, 3> kinds_of_programmes{"programme", "improvement-project", "action-plan"};
/// Plans and programmes behind the first `most_rows` of their kind.
Page compose_more_plans(const Material& material, View& view, const FixedPage& row);
Page compose_more_programmes(const Material& material, View& view, const FixedPage& row);
Page compose_letter(const Material& material, View& view, const FixedPage& row);
Page compose_search(const Material& material, View& view, const FixedPage& row);
Page compose_accessibility(const Material& material, View& view, const FixedPage& row);

/// Adds what an entity of its kind shows between its facts and the rest; gives the fields of referring entities that
/// are shown thereby.
using AddSections = Names (*)(View& view, EntityId entity, Blocks& blocks);
/// nullptr for a kind that needs none.
AddSections sections_of_kind(std::string_view kind);

Names add_plan_sections(View& view, EntityId plan, Blocks& blocks);
Names add_cluster_sections(View& view, EntityId cluster, Blocks& blocks);
Names add_actor_sections(View& view, EntityId actor, Blocks& blocks);
Names add_indicator_sections(View& view, EntityId indicator, Blocks& blocks);
Names add_action_plan_sections(View& view, EntityId plan, Blocks& blocks);

// Figures, where there is something to draw. A table that says more follows those of coverage and states.
void add_chain_figure(View& view, Blocks& blocks);
/// How many questions are put to whom, and how many of them are answered; empty where nobody is asked.
std::string say_totals(const View& view, const policy::Totals& totals);
void add_coverage_figure(View& view, const policy::Matrix& matrix, const std::string& anchor, const Piece& title,
                         Blocks& blocks);
void add_states_figure(View& view, const Material& material, Blocks& blocks);
void add_timeline_figure(View& view, EntityId plan, Blocks& blocks);
void add_course_figures(View& view, EntityId indicator, Blocks& blocks);

/// As many rows as a page shows of what can be endless; the rest is counted.
inline constexpr std::size_t most_rows = 200;

/// A page that only has its title and the way back to the start.
Page begin_page(View& view, const FixedPage& row);

/// Links to the pages over which a list goes on; nothing where there is only one.
void add_numbers(View& view, std::span<const FixedPage* const> pages, const FixedPage& here, Blocks& blocks);

void add_heading(Blocks& blocks, std::string anchor, Piece words, int level = 2);
void add_paragraph(Blocks& blocks, Line line);
/// Links one below the other; behind `most_rows` a line says how many more there are.
void add_links(View& view, std::span<const EntityId> entities, Blocks& blocks);
List links(View& view, std::span<const EntityId> entities);
Cell cell(Line line, std::string_view tone = {});
/// Cells of links, one below the other.
Cell cell_of_links(View& view, std::span<const EntityId> entities);
/// Cuts a table that is too long for a page, and says so behind it. `rows` is how many there are, where the table holds
/// the first of them alone.
void add_table(View& view, Table table, Blocks& blocks, std::size_t rows = 0);

}  // namespace nsp::pages
