// SPDX-License-Identifier: EUPL-1.2
// Who answers what: the matrices of a plan and of all that responds to it. Facts and no words, so that commands and
// pages show the same.
//
// A `Coverage` looks at one national plan, the frameworks that it responds to, and the regional and zonal plans that
// respond to it. It has up to three matrices. Their rows are questions, their columns kinds of answers:
//
//   expectations  each expectation of a framework            x  contribution
//   clusters      each cluster (also the plan's own)         x  contribution, programme, improvement-project,
//                                                               regional-plan, zonal-plan
//   themes        each theme of a framework and of the plan  x  theme (of the plan, which answers a framework's), and
//                                                               all of the above
//
// In a cell stand its voices: each answer, each recorded reason not to answer (`not_retained`), and each silence of
// one that was asked. What answers something that is no row is an orphan.
//
// Who is asked: the national plan for a contribution to each cluster, and each zonal plan about each cluster. Nobody is
// asked for a programme, a project or a regional priority: such cells may be silent, and no hole. An expectation and a
// theme are one question each, answered where any of its cells is; one zone or region alone is asked for no theme.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

enum class Standing : std::uint8_t { answered, explained, silent, orphaned };
/// "answered", "explained", "silent", "orphaned".
std::string_view to_string(Standing standing);

/// One that answers, explains, or was asked and is silent.
struct Voice {
  EntityId by = none;  ///< of the column's kind; the national plan where it lacks a contribution
  Standing standing = Standing::silent;
  std::vector<EntityId> through;       ///< of a regional or zonal plan: the priorities that take it up
  std::optional<syntax::Node> reason;  ///< where it explains: localised text
};

struct Cell {
  /// Silent where one that was asked is silent, or where there is no voice; explained where none answers.
  Standing standing = Standing::silent;
  std::vector<Voice> voices;  ///< by place
  std::size_t answered = 0;   ///< how many voices of each standing; silent ones count even where they are not listed
  std::size_t explained = 0;
  std::size_t silent = 0;
};

struct Row {
  EntityId question = none;
  Standing standing = Standing::silent;  ///< silent where any hole is open
  std::vector<Cell> cells;               ///< one for each column
};

struct Column {
  std::string_view kind;
  std::string_view word;  ///< in short: "project", "region", "zone"
  bool asked = false;     ///< its silence is a hole by itself
};

/// A name in an answer that leads to no question here, or an answer that names none.
struct Orphan {
  EntityId by = none;
  std::string_view written;  ///< empty where it names nothing
  EntityId to = none;        ///< what it means instead, where that is known
  source::Span place;
};

struct Totals {
  std::size_t asked = 0;  ///< questions: answered, explained and silent together
  std::size_t answered = 0;
  std::size_t explained = 0;
  std::size_t silent = 0;
  std::size_t orphaned = 0;  ///< not among the questions

  Totals& operator+=(const Totals& other);
  /// Answered or explained, in percent of the questions; 100 where nothing is asked.
  double percent() const;
  friend bool operator==(const Totals&, const Totals&) = default;
};

enum class Subject : std::uint8_t { expectations, clusters, themes };
/// "expectations", "clusters", "themes".
std::string_view to_string(Subject subject);

struct Matrix {
  Subject subject = Subject::clusters;
  std::vector<Column> columns;
  std::vector<Row> rows;        ///< by number, then by place
  std::vector<Orphan> orphans;  ///< by place
  bool asked = true;            ///< open rows are holes; not so the themes of one zone or region
  Totals totals;
  std::size_t left_out = 0;  ///< silent voices beyond `max_silent_voices`: counted, not listed
};

struct Coverage {
  EntityId plan = none;              ///< the national plan; none for a framework to which none responds
  std::vector<EntityId> frameworks;  ///< those whose questions it looks at
  EntityId only = none;              ///< the regional or zonal plan that the view is narrowed to
  std::vector<Matrix> matrices;
  Totals totals;
};

/// Silent voices that one matrix lists: a matrix grows with the product of clusters and zones.
inline constexpr std::size_t max_silent_voices = 1'000'000;

/// Whether `cover` can be narrowed to that entity: it is a framework, or a national, regional or zonal plan.
bool is_coverable(const Chain& chain, EntityId id);

/// All national plans by place, then frameworks to which no national plan responds. With `scope`: a national plan
/// alone; those that respond to a framework; a regional or zonal plan's own answers. Costs what is linked and shown.
std::vector<Coverage> cover(const Chain& chain, EntityId scope = none);

Totals total(std::span<const Coverage> coverages);

}  // namespace nsp::policy
