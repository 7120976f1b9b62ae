// SPDX-License-Identifier: EUPL-1.2
// Who answers what: the matrices of a plan and of all that responds to it. Facts and no words, so that commands and
// pages show the same.
//
// A `Coverage` looks at one national plan, the frameworks that it responds to, and the regional and zonal plans that
// respond to it. It has up to four matrices. Their rows are questions, their columns kinds of answers:
//
//   expectations  each expectation of a framework            x  contribution
//   clusters      each cluster (also the plan's own)         x  contribution, programme, improvement-project,
//                                                               regional-plan, zonal-plan
//   phenomena     each phenomenon that a cluster lists       x  contribution, regional-plan, zonal-plan
//   themes        each theme of a framework and of the plan  x  theme (of the plan, which answers a framework's), and
//                                                               all of the columns of clusters
//
// In a cell stand its voices: each answer, each recorded reason not to answer (`not_retained`, or an allowance of the
// rule that would find the silence), and each silence of one that was asked. What answers something that is no row is
// an orphan.
//
// Who is asked: the national plan for a contribution to each expectation, cluster and phenomenon of its frameworks, and
// for something that takes up each of their themes; each zonal plan that responds to it, directly or through others,
// and shares a day with it, about each cluster. Nobody is asked for a programme, a project or a regional priority, and
// the plan is not asked about what it states itself: that is answered by standing there. A plan for other days
// altogether neither is asked nor answers.
//
// The standing of a row is the plan's own answer (where the view is narrowed to a zone or region: that one's); what
// others do is counted beside it. Where a fault hides the answer, it is not known.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

class Explanations;

enum class Standing : std::uint8_t {
  answered,
  explained,  ///< a reason is recorded why not
  silent,     ///< asked, and says nothing
  in_part,    ///< of several that were asked some are silent
  not_known,  ///< a fault hides whether there is an answer
  not_asked,  ///< nobody is asked here, and nobody answers
  none_here,  ///< there is nobody in the workspace who could be asked
  orphaned
};
/// "answered", "explained", "silent", "in_part", "not_known", "not_asked", "none_here", "orphaned".
std::string_view to_string(Standing standing);

/// One that answers, explains, or was asked and is silent.
struct Voice {
  EntityId by = none;                      ///< of the column's kind; the national plan where it lacks a contribution
  Standing standing = Standing::silent;    ///< answered, explained, silent or not_known
  bool whole = false;                      ///< answers the cluster of a phenomenon, and names no phenomenon of it
  std::vector<EntityId> through = {};      ///< of a regional or zonal plan: the priorities that take it up
  std::optional<Value> reason = {};        ///< where it explains: localised text
  const std::string* allowance = nullptr;  ///< where it explains: the reason of an allowance, in no language
};

/// What a cell or a row says of the questions put to somebody.
struct Counts {
  std::size_t answered = 0;
  std::size_t explained = 0;
  std::size_t silent = 0;
  std::size_t not_known = 0;

  std::size_t asked() const { return answered + explained + silent + not_known; }
  std::size_t open() const { return silent + not_known; }
  void add(Standing standing);
  Counts& operator+=(const Counts& other);
  /// What is left of them without some of them.
  Counts without(const Counts& some) const;
  /// What all of them together are; nothing where nothing is counted.
  std::optional<Standing> standing() const;
  /// Answered or explained, in percent of what was asked; 100 where nothing is asked.
  double percent() const;
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct Cell {
  Standing standing = Standing::not_asked;
  std::vector<Voice> voices;  ///< by place
  Counts counts;              ///< of voices by their standing; also of those that are not listed
};

struct Row {
  EntityId question = none;
  bool asked = false;  ///< of the plan (narrowed: of the zone)
  Standing standing = Standing::not_asked;
  std::vector<Cell> cells;  ///< one for each column
  std::size_t open = 0;     ///< those of the questions put in this row that are silent or not known
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
  Counts of_plan;            ///< questions put to national plans
  Counts of_zones;           ///< questions put to zonal plans: each about each cluster
  std::size_t orphaned = 0;  ///< not among the questions

  Counts all() const;
  Totals& operator+=(const Totals& other);
  friend bool operator==(const Totals&, const Totals&) = default;
};

/// Answered or explained, in tenths of a percent of what was asked, rounded down: 1000 only where nothing is open.
/// Nothing where nothing is asked.
std::optional<std::size_t> tenths_covered(const Counts& counts);

enum class Subject : std::uint8_t { expectations, clusters, phenomena, themes };
/// "expectations", "clusters", "phenomena", "themes".
std::string_view to_string(Subject subject);

struct Matrix {
  Subject subject = Subject::clusters;
  std::vector<Column> columns;
  std::vector<Row> rows;        ///< by number, then by place
  std::vector<Orphan> orphans;  ///< by place
  bool asked = true;  ///< something is asked here; not so about the themes and phenomena of one zone or region
  Totals totals;
  std::size_t left_out = 0;          ///< voices of who does not answer, beyond `max_listed`: counted, not listed
  std::size_t orphans_left_out = 0;  ///< likewise
};

struct Coverage {
  EntityId plan = none;              ///< the national plan; none for a framework to which none responds
  std::vector<EntityId> frameworks;  ///< those whose questions it looks at
  EntityId only = none;              ///< the regional or zonal plan that the view is narrowed to
  std::vector<Matrix> matrices;
  Totals totals;
};

/// What all coverages together list of silences, of priorities behind an answer, and of orphans: a matrix grows with
/// the product of clusters and zones, and many plans may be answered by one.
inline constexpr std::size_t max_listed = 100'000;

/// How many questions all coverages together may put where they are more than the library has entities: each plan puts
/// those of all its frameworks, and what is shown grows with the product.
inline constexpr std::size_t max_questions = 10'000;

/// The rows that the matrices of `cover` would have. Costs the plans and their frameworks.
std::size_t count_questions(const Chain& chain, EntityId scope = none);

/// Whether so many questions are more than may be shown.
bool are_too_many(const Chain& chain, std::size_t questions);

/// Whether the reason of an allowance of that rule explains a silence.
bool explains_silence(std::string_view code);

/// Whether `cover` can be narrowed to that entity: it is a framework, or a national, regional or zonal plan.
bool is_coverable(const Chain& chain, EntityId id);

/// All national plans by place, then frameworks to which no national plan responds. With `scope`: a national plan
/// alone; those that respond to a framework; a regional or zonal plan's own answers. `explanations` outlives what is
/// given back. Costs what is linked and shown: to be asked for only where the questions are not too many.
std::vector<Coverage> cover(const Chain& chain, const Explanations& explanations, EntityId scope = none);

Totals total(std::span<const Coverage> coverages);

}  // namespace nsp::policy
