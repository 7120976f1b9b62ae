// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace nsp::policy {

namespace {

constexpr Column own_themes{"theme", "theme", false};
constexpr Column contributions{"contribution", "contribution", false};
constexpr Column asked_contributions{"contribution", "contribution", true};
constexpr Column programmes{"programme", "programme", false};
constexpr Column projects{"improvement-project", "project", false};
constexpr Column regions{"regional-plan", "region", false};
constexpr Column zones{"zonal-plan", "zone", false};
constexpr Column asked_zones{"zonal-plan", "zone", true};

bool is_responder(const Chain& chain, EntityId id) {
  return chain.is(id, "regional-plan") || chain.is(id, "zonal-plan");
}

/// A plan and all that it responds to, however many steps away, by place.
std::vector<EntityId> reach_upward(const Chain& chain, EntityId plan) {
  std::set<EntityId> seen{plan};
  std::vector<EntityId> step{plan};
  for (int i = 0; i < max_steps && !step.empty(); ++i) {
    std::vector<EntityId> next;
    for (EntityId each : step)
      for (EntityId answered : chain.responds_to(each))
        if (seen.insert(answered).second) next.push_back(answered);
    step = std::move(next);
  }
  return {seen.begin(), seen.end()};
}

/// Regional and zonal plans that respond to a plan, however many steps away and past no national plan, by place.
std::vector<EntityId> find_responders(const Chain& chain, EntityId plan) {
  std::set<EntityId> seen;
  std::vector<EntityId> open{plan};
  while (!open.empty()) {
    const EntityId at = open.back();
    open.pop_back();
    for (EntityId response : chain.responses_to(at))
      if (is_responder(chain, response) && seen.insert(response).second) open.push_back(response);
  }
  return {seen.begin(), seen.end()};
}

void settle_cell(Cell& cell) {
  for (const Voice& voice : cell.voices) {
    cell.answered += voice.standing == Standing::answered ? 1 : 0;
    cell.explained += voice.standing == Standing::explained ? 1 : 0;
  }
  if (cell.silent == 0 && cell.answered > 0) cell.standing = Standing::answered;
  if (cell.silent == 0 && cell.answered == 0 && cell.explained > 0) cell.standing = Standing::explained;
}

/// A row, once its cells are settled, and what it adds to the totals.
void settle_row(Matrix& matrix, Row& row) {
  std::size_t answered = 0;
  std::size_t explained = 0;
  std::size_t silent = 0;
  for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
    const Cell& cell = row.cells[column];
    // Two contributions to one question still answer it once.
    const bool once = matrix.columns[column].kind == "contribution";
    answered += once ? std::min<std::size_t>(cell.answered, 1) : cell.answered;
    explained += cell.explained;
    silent += cell.silent;
    if (!matrix.columns[column].asked) continue;
    matrix.totals.answered += once ? std::min<std::size_t>(cell.answered, 1) : cell.answered;
    matrix.totals.explained += cell.explained;
    matrix.totals.silent += cell.silent;
  }
  if (silent == 0 && answered > 0) row.standing = Standing::answered;
  if (silent == 0 && answered == 0 && explained > 0) row.standing = Standing::explained;
  if (matrix.subject == Subject::themes && matrix.asked)
    ++(answered > 0 ? matrix.totals.answered : matrix.totals.silent);
}

/// What national plans answer: all of them, one, or those that respond to a framework; and a framework left alone.
std::vector<Coverage> frame_plans(const Chain& chain, EntityId scope) {
  std::vector<Coverage> all;
  std::set<EntityId> responded;
  for (EntityId plan : chain.of_kind("national-plan")) {
    Coverage coverage;
    coverage.plan = plan;
    bool wanted = scope == none || scope == plan;
    for (EntityId framework : chain.responds_to(plan)) {
      if (!chain.is(framework, "framework")) continue;
      coverage.frameworks.push_back(framework);
      responded.insert(framework);
      wanted = wanted || scope == framework;
    }
    if (wanted) all.push_back(std::move(coverage));
  }
  for (EntityId framework : chain.of_kind("framework")) {
    if (responded.contains(framework) || (scope != none && scope != framework)) continue;
    all.emplace_back().frameworks.push_back(framework);
  }
  return all;
}

/// What one regional or zonal plan answers: the questions of each national plan above it and of its frameworks.
std::vector<Coverage> frame_response(const Chain& chain, EntityId response) {
  std::vector<Coverage> all;
  std::set<EntityId> responded;
  const std::vector<EntityId> above = reach_upward(chain, response);
  for (EntityId plan : above) {
    if (!chain.is(plan, "national-plan")) continue;
    Coverage& coverage = all.emplace_back();
    coverage.plan = plan;
    coverage.only = response;
    for (EntityId framework : chain.responds_to(plan))
      if (chain.is(framework, "framework") && responded.insert(framework).second)
        coverage.frameworks.push_back(framework);
  }
  for (EntityId framework : above) {
    if (!chain.is(framework, "framework") || responded.contains(framework)) continue;
    Coverage& coverage = all.emplace_back();
    coverage.frameworks.push_back(framework);
    coverage.only = response;
  }
  return all;
}

/// Fills one coverage.
class Surveyor {
 public:
  Surveyor(const Chain& chain, Coverage& coverage) : chain_(chain), coverage_(coverage) {
    if (coverage_.only != none) {
      responders_ = {coverage_.only};
    } else {
      std::set<EntityId> all;
      for (EntityId root : roots())
        for (EntityId responder : find_responders(chain_, root)) all.insert(responder);
      responders_ = {all.begin(), all.end()};
    }
    for (EntityId contribution : in_plan("contribution"))
      for (EntityId cluster : chain_.targets(contribution, "cluster")) contribution_to_.emplace(cluster, contribution);
  }

  void survey() {
    if (coverage_.only == none) survey_expectations();
    survey_clusters();
    survey_themes();
  }

 private:
  /// What regions and zones respond to: the national plan, or the frameworks themselves.
  std::vector<EntityId> roots() const {
    std::vector<EntityId> roots = coverage_.frameworks;
    if (coverage_.plan != none) roots.push_back(coverage_.plan);
    return roots;
  }

  void survey_expectations() {
    Matrix& matrix = begin(Subject::expectations, {asked_contributions});
    for (EntityId framework : coverage_.frameworks) {
      for (EntityId cluster : numbered(framework, "cluster"))
        for (EntityId expectation : chain_.within(cluster, "expectation")) add_row(matrix, expectation);
    }
    for (EntityId contribution : in_plan("contribution"))
      take_answers(matrix, 0, contribution, contribution, "answers");
    settle(matrix);
  }

  void survey_clusters() {
    Matrix& matrix = begin(Subject::clusters, {asked_contributions, programmes, projects, regions, asked_zones});
    add_rows(matrix, "cluster");
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      const std::string_view kind = matrix.columns[column].kind;
      const bool one = kind == "contribution";
      for (EntityId answer : in_plan(kind)) {
        take_answers(matrix, column, answer, answer, one ? "cluster" : "clusters");
        if (is_aimless(answer, one ? Fields{"cluster"} : Fields{"clusters", "themes", "objectives"}))
          note_aimless(matrix, answer);
      }
      take_responses(matrix, column, "clusters");
    }
    settle(matrix);
  }

  void survey_themes() {
    Matrix& matrix = begin(Subject::themes, {own_themes, contributions, programmes, projects, regions, zones});
    matrix.asked = coverage_.only == none;
    add_rows(matrix, "theme");
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      const std::string_view kind = matrix.columns[column].kind;
      for (EntityId answer : in_plan(kind))
        take_answers(matrix, column, answer, answer, kind == "theme" ? "answers" : "themes");
      take_responses(matrix, column, "themes");
    }
    settle(matrix);
  }

  Matrix& begin(Subject subject, std::initializer_list<Column> columns) {
    row_of_.clear();
    silences_ = 0;
    Matrix& matrix = coverage_.matrices.emplace_back();
    matrix.subject = subject;
    for (const Column& column : columns) {
      const bool of_responders = column.kind == "regional-plan" || column.kind == "zonal-plan";
      if (coverage_.only == none || (of_responders && chain_.is(coverage_.only, column.kind)))
        matrix.columns.push_back(column);
    }
    return matrix;
  }

  void add_row(Matrix& matrix, EntityId question) {
    row_of_.emplace(question, matrix.rows.size());
    Row& row = matrix.rows.emplace_back();
    row.question = question;
    row.cells.resize(matrix.columns.size());
  }

  /// Entities of a kind in a plan, by number, then by place.
  std::vector<EntityId> numbered(EntityId plan, std::string_view kind) const {
    std::vector<EntityId> found = chain_.in_plan(plan, kind);
    const auto number_of = [&](EntityId id) { return number(chain_.entity(id), "number").value_or(1e9); };
    std::stable_sort(found.begin(), found.end(), [&](EntityId a, EntityId b) { return number_of(a) < number_of(b); });
    return found;
  }

  void add_rows(Matrix& matrix, std::string_view kind) {
    for (EntityId framework : coverage_.frameworks)
      for (EntityId id : numbered(framework, kind)) add_row(matrix, id);
    if (coverage_.plan == none) return;
    for (EntityId id : numbered(coverage_.plan, kind)) add_row(matrix, id);
  }

  std::vector<EntityId> in_plan(std::string_view kind) const {
    return coverage_.plan == none ? std::vector<EntityId>() : chain_.in_plan(coverage_.plan, kind);
  }

  /// The voice of `by` in a cell: a new one, or the one that it has already.
  static Voice& speak(Cell& cell, EntityId by) {
    if (cell.voices.empty() || cell.voices.back().by != by) cell.voices.push_back({by, Standing::answered, {}, {}});
    return cell.voices.back();
  }

  /// Whether a question is one that the plan of an answer responds to, though no row here.
  bool is_in_sight(EntityId answer, EntityId question) {
    const EntityId viewer = chain_.plan_of(answer);
    if (viewer != viewer_) sight_ = reach_upward(chain_, viewer);
    viewer_ = viewer;
    return std::binary_search(sight_.begin(), sight_.end(), chain_.plan_of(question));
  }

  /// Takes the references of a field as answers of `by`, through the entity that holds them where that is another one.
  void take_answers(Matrix& matrix, std::size_t column, EntityId by, EntityId holder, std::string_view field) {
    for (const Reference& reference : chain_.library().outgoing(holder)) {
      if (reference.field == nullptr || reference.field->name != field) continue;
      const auto row = row_of_.find(reference.to);
      if (row == row_of_.end()) {
        if (reference.to == none || !is_in_sight(holder, reference.to))
          matrix.orphans.push_back({holder, reference.text, reference.to, reference.span});
        continue;
      }
      Voice& voice = speak(matrix.rows[row->second].cells[column], by);
      if (holder != by && (voice.through.empty() || voice.through.back() != holder)) voice.through.push_back(holder);
    }
  }

  using Fields = std::initializer_list<std::string_view>;
  bool is_aimless(EntityId answer, Fields fields) const {
    const auto names_some = [&](std::string_view field) { return !chain_.references(answer, field).empty(); };
    return std::none_of(fields.begin(), fields.end(), names_some);
  }
  void note_aimless(Matrix& matrix, EntityId answer) const {
    matrix.orphans.push_back({answer, {}, none, chain_.entity(answer).name});
  }

  /// The clusters that a zone leaves out with a reason.
  void take_reasons(Matrix& matrix, std::size_t column, EntityId zone) {
    std::unordered_map<std::uint32_t, syntax::Node> reasons;  // by where the name of the cluster begins
    if (const auto list = field(chain_.entity(zone), "not_retained")) {
      for (const syntax::Node& item : list->items()) {
        const auto cluster = item.find("cluster");
        const auto reason = item.find("reason");
        if (cluster && reason && !model::localised(*reason, chain_.languages()).empty())
          reasons.emplace(cluster->span().begin, *reason);
      }
    }
    for (const Reference* reference : chain_.references(zone, "cluster")) {
      const auto row = row_of_.find(reference->to);
      const auto reason = reasons.find(reference->span.begin);
      if (row == row_of_.end()) {
        if (reference->to == none || !is_in_sight(zone, reference->to))
          matrix.orphans.push_back({zone, reference->text, reference->to, reference->span});
        continue;
      }
      Cell& cell = matrix.rows[row->second].cells[column];
      const bool heard = !cell.voices.empty() && cell.voices.back().by == zone;
      if (!heard && reason != reasons.end()) cell.voices.push_back({zone, Standing::explained, {}, reason->second});
    }
  }

  /// What regions and zones take up, by their priorities.
  void take_responses(Matrix& matrix, std::size_t column, std::string_view priority_field) {
    const std::string_view kind = matrix.columns[column].kind;
    const bool clusters = matrix.subject == Subject::clusters;
    for (EntityId responder : responders_) {
      if (!chain_.is(responder, kind)) continue;
      if (!clusters) take_answers(matrix, column, responder, responder, "themes");
      for (EntityId priority : chain_.within(responder, "priority")) {
        take_answers(matrix, column, responder, priority, priority_field);
        if (clusters && is_aimless(priority, {"clusters"}) && !field(chain_.entity(priority), "local"))
          note_aimless(matrix, priority);
      }
      if (clusters && kind == "zonal-plan") take_reasons(matrix, column, responder);
    }
  }

  void add_silence(Matrix& matrix, Cell& cell, EntityId by) {
    ++cell.silent;
    if (silences_++ < max_silent_voices) {
      cell.voices.push_back({by, Standing::silent, {}, {}});
    } else {
      ++matrix.left_out;
    }
  }

  /// Who should have contributed: the plan's contribution to the cluster of an expectation, else the plan; where none
  /// responds, the framework itself.
  EntityId find_contributor(EntityId question) const {
    if (coverage_.plan == none) return chain_.plan_of(question);
    const auto found = contribution_to_.find(chain_.holder_of(question, "cluster"));
    return found == contribution_to_.end() ? coverage_.plan : found->second;
  }

  /// Puts the silence of those who were asked between the voices that were heard.
  void hear_silence(Matrix& matrix, Row& row, std::size_t column) {
    Cell& cell = row.cells[column];
    if (matrix.columns[column].kind == "contribution") {
      if (cell.voices.empty()) add_silence(matrix, cell, find_contributor(row.question));
      return;
    }
    std::vector<Voice> heard;
    heard.swap(cell.voices);
    auto next = heard.begin();
    for (EntityId responder : responders_) {
      if (!chain_.is(responder, matrix.columns[column].kind)) continue;
      if (next != heard.end() && next->by == responder) {
        cell.voices.push_back(std::move(*next++));
      } else {
        add_silence(matrix, cell, responder);
      }
    }
  }

  void settle(Matrix& matrix) {
    for (Row& row : matrix.rows) {
      for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        if (matrix.columns[column].asked) hear_silence(matrix, row, column);
        settle_cell(row.cells[column]);
      }
      settle_row(matrix, row);
    }
    std::stable_sort(matrix.orphans.begin(), matrix.orphans.end(),
                     [](const Orphan& a, const Orphan& b) { return a.place < b.place; });
    matrix.totals.orphaned = matrix.orphans.size();
    matrix.totals.asked = matrix.totals.answered + matrix.totals.explained + matrix.totals.silent;
    coverage_.totals += matrix.totals;
  }

  const Chain& chain_;
  Coverage& coverage_;
  std::vector<EntityId> responders_;  ///< by place
  std::unordered_map<EntityId, std::size_t> row_of_;
  std::size_t silences_ = 0;                                ///< of the matrix at hand
  std::unordered_map<EntityId, EntityId> contribution_to_;  ///< the plan's first, by cluster
  EntityId viewer_ = none;                                  ///< the plan whose sight was worked out last
  std::vector<EntityId> sight_;
};

}  // namespace

std::string_view to_string(Standing standing) {
  constexpr std::array<std::string_view, 4> words{"answered", "explained", "silent", "orphaned"};
  return words[static_cast<std::size_t>(standing)];
}

std::string_view to_string(Subject subject) {
  constexpr std::array<std::string_view, 3> words{"expectations", "clusters", "themes"};
  return words[static_cast<std::size_t>(subject)];
}

Totals& Totals::operator+=(const Totals& other) {
  asked += other.asked;
  answered += other.answered;
  explained += other.explained;
  silent += other.silent;
  orphaned += other.orphaned;
  return *this;
}

double Totals::percent() const {
  return asked == 0 ? 100.0 : 100.0 * static_cast<double>(answered + explained) / static_cast<double>(asked);
}

bool is_coverable(const Chain& chain, EntityId id) {
  return chain.is(id, "framework") || chain.is(id, "national-plan") || is_responder(chain, id);
}

std::vector<Coverage> cover(const Chain& chain, EntityId scope) {
  std::vector<Coverage> all =
      scope != none && is_responder(chain, scope) ? frame_response(chain, scope) : frame_plans(chain, scope);
  for (Coverage& coverage : all) Surveyor(chain, coverage).survey();
  return all;
}

Totals total(std::span<const Coverage> coverages) {
  Totals sum;
  for (const Coverage& coverage : coverages) sum += coverage.totals;
  return sum;
}

}  // namespace nsp::policy
