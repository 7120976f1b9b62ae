// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage_survey.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "policy/answers.hpp"
#include "policy/coverage_frames.hpp"
#include "policy/explanations.hpp"
#include "policy/references.hpp"

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

bool is_of_responders(const Column& column) {
  return column.kind == "regional-plan" || column.kind == "zonal-plan";
}

/// Fills one coverage.
class Surveyor {
 public:
  Surveyor(const Chain& chain, const Explanations& explanations, Coverage& coverage, std::size_t& room)
      : chain_(chain),
        explanations_(explanations),
        coverage_(coverage),
        room_(room),
        contributed_(read_contributions(chain, coverage.plan)) {
    for (EntityId responder : find_responders(chain_, coverage_)) {
      here_.insert(chain_.entity(responder).kind());
      const bool is_of_days = is_of_its_days(chain_, coverage_, responder);
      is_only_asked_ = coverage_.only == responder && is_of_days && chain_.is(responder, "zonal-plan");
      if (!is_of_days && coverage_.only != responder) continue;
      responders_.push_back(
          {responder, is_certain(chain_, responder), explanations_.find(chain_, silence_at_zone, responder)});
      if (chain_.is(responder, "zonal-plan")) zones_silent_.add(silence_of(responders_.back()));
    }
  }

  void survey() {
    if (coverage_.only == none) survey_expectations();
    survey_clusters();
    survey_phenomena();
    survey_themes();
  }

 private:
  struct Responder {
    EntityId plan = none;
    bool known = true;
    const std::string* allowance = nullptr;
  };

  bool is_whole() const { return coverage_.only == none; }
  /// Whether somebody is asked about a question that the plan did not put itself.
  bool is_plan_asked(EntityId question) const {
    return is_whole() && coverage_.plan != none && chain_.plan_of(question) != coverage_.plan;
  }

  void survey_expectations() {
    Matrix& matrix = begin(Subject::expectations, {asked_contributions});
    for (EntityId framework : coverage_.frameworks)
      for (EntityId cluster : numbered(framework, "cluster"))
        for (EntityId expectation : chain_.within(cluster, "expectation")) add_row(matrix, expectation);
    for (EntityId contribution : in_plan("contribution"))
      take_answers(matrix, 0, contribution, contribution, "answers");
    settle(matrix);
  }

  void survey_clusters() {
    Matrix& matrix = begin(Subject::clusters, {asked_contributions, programmes, projects, regions, asked_zones});
    matrix.asked = is_whole() || is_only_asked_;
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

  void survey_phenomena() {
    Matrix& matrix = begin(Subject::phenomena, {asked_contributions, regions, zones});
    matrix.asked = is_whole();
    for (EntityId framework : coverage_.frameworks) add_phenomena(matrix, framework);
    if (coverage_.plan != none) add_phenomena(matrix, coverage_.plan);
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      for (EntityId answer : in_plan(matrix.columns[column].kind))
        take_answers(matrix, column, answer, answer, "phenomena");
      take_responses(matrix, column, "phenomena");
    }
    for (Row& row : matrix.rows)
      if (is_whole()) take_whole_answer(row);
    if (matrix.rows.empty() && matrix.orphans.empty()) {
      coverage_.matrices.pop_back();
    } else {
      settle(matrix);
    }
  }

  void survey_themes() {
    Matrix& matrix = begin(Subject::themes, {own_themes, contributions, programmes, projects, regions, zones});
    matrix.asked = is_whole();
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
    Matrix& matrix = coverage_.matrices.emplace_back();
    matrix.subject = subject;
    for (const Column& column : columns)
      if (is_whole() || (is_of_responders(column) && chain_.is(coverage_.only, column.kind)))
        matrix.columns.push_back(column);
    return matrix;
  }

  void add_row(Matrix& matrix, EntityId question) {
    row_of_.emplace(question, matrix.rows.size());
    Row& row = matrix.rows.emplace_back();
    row.question = question;
    row.asked = is_plan_asked(question) || (is_only_asked_ && !is_whole() && matrix.subject == Subject::clusters);
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

  void add_phenomena(Matrix& matrix, EntityId plan) {
    for (EntityId cluster : numbered(plan, "cluster"))
      for (EntityId phenomenon : chain_.within(cluster, "phenomenon")) add_row(matrix, phenomenon);
  }

  std::vector<EntityId> in_plan(std::string_view kind) const {
    return coverage_.plan == none ? std::vector<EntityId>() : chain_.in_plan(coverage_.plan, kind);
  }

  static Voice& speak(Cell& cell, EntityId by) {
    if (cell.voices.empty() || cell.voices.back().by != by) cell.voices.push_back({by, Standing::answered});
    return cell.voices.back();
  }

  /// Whether a question is one that the plan of an answer responds to, though no row here.
  bool is_in_sight(EntityId answer, EntityId question) {
    const EntityId viewer = chain_.plan_of(answer);
    if (viewer != viewer_) sight_ = reach_upward(chain_, viewer);
    viewer_ = viewer;
    return std::binary_search(sight_.begin(), sight_.end(), chain_.plan_of(question));
  }

  void note_orphan(Matrix& matrix, EntityId by, const Reference& reference) {
    if (reference.to == none || !is_in_sight(by, reference.to))
      list_orphan(matrix, {by, reference.text, reference.to, reference.span});
  }

  bool take_room() {
    if (room_ == 0) return false;
    --room_;
    return true;
  }

  void list_orphan(Matrix& matrix, Orphan orphan) {
    if (take_room()) {
      matrix.orphans.push_back(orphan);
    } else {
      ++matrix.orphans_left_out;
    }
  }

  /// Takes the references of a field as answers of `by`, through the entity that holds them where that is another one.
  void take_answers(Matrix& matrix, std::size_t column, EntityId by, EntityId holder, std::string_view field) {
    const bool of_parts = matrix.subject == Subject::clusters && field == "phenomena";
    for (const Reference& reference : chain_.library().outgoing(holder)) {
      if (!is_field(reference, field)) continue;
      // Who names a phenomenon takes its cluster up.
      const auto row = row_of_.find(of_parts ? chain_.holder_of(reference.to, "cluster") : reference.to);
      if (row == row_of_.end()) {
        if (!of_parts) note_orphan(matrix, holder, reference);
        continue;
      }
      Voice& voice = speak(matrix.rows[row->second].cells[column], by);
      const bool through = holder != by && (voice.through.empty() || voice.through.back() != holder);
      if (through && take_room()) voice.through.push_back(holder);
    }
  }

  using Fields = std::initializer_list<std::string_view>;
  bool is_aimless(EntityId answer, Fields fields) const {
    const auto names_some = [&](std::string_view field) { return !chain_.references(answer, field).empty(); };
    return std::none_of(fields.begin(), fields.end(), names_some);
  }
  void note_aimless(Matrix& matrix, EntityId answer) {
    list_orphan(matrix, {answer, {}, none, chain_.entity(answer).name});
  }

  /// The clusters that a zone leaves out with a reason.
  void take_reasons(Matrix& matrix, std::size_t column, EntityId zone) {
    std::unordered_map<std::uint32_t, Value> reasons;  // by where the name of the cluster begins
    if (const auto list = field(chain_.entity(zone), "not_retained"))
      for (const Value& item : list->items()) {
        const auto cluster = item.find("cluster");
        const auto reason = item.find("reason");
        if (cluster && reason && !model::localised(*reason, chain_.languages()).empty())
          reasons.emplace(cluster->span().begin, *reason);
      }
    for_each_reference(chain_.library(), zone, "cluster", [&](const Reference& reference) {
      const auto row = row_of_.find(reference.to);
      const auto reason = reasons.find(reference.span.begin);
      if (row == row_of_.end()) return note_orphan(matrix, zone, reference);
      Cell& cell = matrix.rows[row->second].cells[column];
      const bool heard = !cell.voices.empty() && cell.voices.back().by == zone;
      if (heard) return;
      cell.voices.push_back({zone, Standing::explained});
      if (reason != reasons.end()) cell.voices.back().reason = reason->second;
    });
  }

  /// What regions and zones take up, by their priorities.
  void take_responses(Matrix& matrix, std::size_t column, std::string_view priority_field) {
    const std::string_view kind = matrix.columns[column].kind;
    const bool clusters = matrix.subject == Subject::clusters;
    for (const Responder& responder : responders_) {
      if (!chain_.is(responder.plan, kind)) continue;
      if (matrix.subject == Subject::themes) take_answers(matrix, column, responder.plan, responder.plan, "themes");
      for (EntityId priority : chain_.within(responder.plan, "priority")) {
        take_answers(matrix, column, responder.plan, priority, priority_field);
        if (!clusters) continue;
        take_answers(matrix, column, responder.plan, priority, "phenomena");
        if (is_aimless(priority, {"clusters", "phenomena"}) && !field(chain_.entity(priority), "local"))
          note_aimless(matrix, priority);
      }
      if (clusters && kind == "zonal-plan") take_reasons(matrix, column, responder.plan);
    }
  }

  /// A contribution to a cluster that names none of its phenomena answers them all.
  void take_whole_answer(Row& row) const {
    const auto whole = contributed_.phenomena.whole.find(chain_.holder_of(row.question, "cluster"));
    if (!row.cells[0].voices.empty() || whole == contributed_.phenomena.whole.end()) return;
    row.cells[0].voices.push_back({whole->second, Standing::answered, true});
  }

  void add_voice(Matrix& matrix, Cell& cell, Voice voice) {
    if (take_room()) {
      cell.voices.push_back(std::move(voice));
    } else {
      cell.counts.add(voice.standing);
      ++matrix.left_out;
    }
  }

  /// Why the plan says nothing to a question, where somebody wrote it down.
  const std::string* find_allowance(Subject subject, EntityId question) const {
    if (subject == Subject::themes) return explanations_.find(chain_, silence_at_theme, question);
    const EntityId cluster = chain_.holder_of(question, "cluster");
    if (subject == Subject::phenomena) {
      const auto part = contributed_.phenomena.part.find(cluster);
      if (part != contributed_.phenomena.part.end())
        return explanations_.find(chain_, silence_at_contribution, part->second.front());
    }
    if (subject == Subject::expectations)
      if (const auto* own = explanations_.find(chain_, silence_at_expectation, question)) return own;
    return contributed_.to.contains(cluster) ? nullptr : explanations_.find(chain_, silence_at_cluster, cluster);
  }

  bool is_silence_known(Subject subject) const {
    switch (subject) {
      case Subject::expectations: return contributed_.are_answers_known;
      case Subject::clusters: return contributed_.are_clusters_known;
      case Subject::phenomena: return contributed_.are_clusters_known && contributed_.phenomena.known;
      case Subject::themes: return contributed_.are_themes_known;
    }
    return false;
  }

  /// Who should have contributed: the plan's contribution to the cluster of a question, else the plan.
  EntityId find_contributor(Subject subject, EntityId question) const {
    if (subject == Subject::themes) return coverage_.plan;
    const auto found = contributed_.to.find(chain_.holder_of(question, "cluster"));
    return found == contributed_.to.end() ? coverage_.plan : found->second;
  }

  /// What stands where the plan gives no answer, in the first cell of the row.
  void hear_plan(Matrix& matrix, Row& row) {
    if (coverage_.plan == none) return;
    Cell& cell = row.cells[0];
    if (!row.asked) {  // it states the question itself, and so answers it
      if (cell.voices.empty())
        cell.voices.push_back({matrix.subject == Subject::themes ? row.question : coverage_.plan, Standing::answered});
      return;
    }
    const std::string* allowance = find_allowance(matrix.subject, row.question);
    if (allowance != nullptr) {
      add_voice(matrix, cell, {coverage_.plan, Standing::explained, false, {}, {}, allowance});
    } else {
      add_voice(matrix, cell,
                {find_contributor(matrix.subject, row.question),
                 is_silence_known(matrix.subject) ? Standing::silent : Standing::not_known});
    }
  }

  bool does_plan_answer(const Matrix& matrix, const Row& row) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!is_of_responders(matrix.columns[i]) && !row.cells[i].voices.empty()) return true;
    return false;
  }

  static Standing silence_of(const Responder& responder) {
    if (responder.allowance != nullptr) return Standing::explained;
    return responder.known ? Standing::silent : Standing::not_known;
  }

  /// Where nothing more is listed: counts the silence of all zones but those that were heard.
  void count_zones(Matrix& matrix, Cell& cell) const {
    Counts heard;
    for (const Voice& voice : cell.voices) {
      const auto found =
          std::lower_bound(responders_.begin(), responders_.end(), voice.by,
                           [](const Responder& responder, EntityId plan) { return responder.plan < plan; });
      heard.add(silence_of(*found));
    }
    cell.counts += zones_silent_.without(heard);
    matrix.left_out += zones_silent_.asked() - heard.asked();
  }

  /// Puts the silence of the zones that were asked between the voices that were heard.
  void hear_zones(Matrix& matrix, Row& row, std::size_t column) {
    Cell& cell = row.cells[column];
    if (room_ == 0 && (is_whole() || is_only_asked_)) return count_zones(matrix, cell);
    std::vector<Voice> heard;
    heard.swap(cell.voices);
    auto next = heard.begin();
    for (const Responder& responder : responders_) {
      if (!chain_.is(responder.plan, matrix.columns[column].kind)) continue;
      if (next != heard.end() && next->by == responder.plan) {
        cell.voices.push_back(std::move(*next++));
      } else if (is_whole() || is_only_asked_) {
        add_voice(matrix, cell, {responder.plan, silence_of(responder), false, {}, {}, responder.allowance});
      }
    }
  }

  void settle_cell(const Column& column, Cell& cell) const {
    for (const Voice& voice : cell.voices) cell.counts.add(voice.standing);
    if (const auto standing = cell.counts.standing()) {
      cell.standing = *standing;
      return;
    }
    const bool of_responders = is_of_responders(column);
    const bool here = of_responders ? here_.contains(column.kind) : coverage_.plan != none;
    if (!here)
      cell.standing =
          chain_.may_lack(of_responders ? column.kind : "national-plan") ? Standing::not_known : Standing::none_here;
  }

  /// The plan's own answer: its contribution; to a theme, whatever in the plan takes it up.
  Standing own_standing(const Matrix& matrix, const Row& row) const {
    if (!is_whole() || matrix.subject != Subject::themes) return row.cells[0].standing;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!is_of_responders(matrix.columns[i]) && row.cells[i].standing == Standing::answered)
        return Standing::answered;
    return row.cells[0].standing;
  }

  void settle(Matrix& matrix) {
    for (Row& row : matrix.rows) {
      const bool clusters = matrix.subject == Subject::clusters;
      const bool alone = matrix.subject == Subject::themes;  // any part of the plan may answer
      if (is_whole() && (alone ? !row.asked || !does_plan_answer(matrix, row) : row.cells[0].voices.empty()))
        hear_plan(matrix, row);
      for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        const bool of_zones = clusters && matrix.columns[column].kind == "zonal-plan";
        if (of_zones) hear_zones(matrix, row, column);
        settle_cell(matrix.columns[column], row.cells[column]);
        if (!of_zones || !(is_whole() || is_only_asked_)) continue;
        matrix.totals.of_zones += row.cells[column].counts;
        row.open += row.cells[column].counts.open();
      }
      row.standing = own_standing(matrix, row);
      if (!row.asked || !is_whole()) continue;
      Counts one;
      one.add(row.standing);  // two contributions to one question still answer it once
      matrix.totals.of_plan += one;
      row.open += one.open();
    }
    std::stable_sort(matrix.orphans.begin(), matrix.orphans.end(),
                     [](const Orphan& a, const Orphan& b) { return a.place < b.place; });
    matrix.totals.orphaned = matrix.orphans.size() + matrix.orphans_left_out;
    coverage_.totals += matrix.totals;
  }

  const Chain& chain_;
  const Explanations& explanations_;
  Coverage& coverage_;
  std::size_t& room_;  ///< for what is listed
  const Contributed contributed_;
  std::vector<Responder> responders_;          ///< by place
  Counts zones_silent_;                        ///< as if none of the zones had been heard
  std::unordered_set<std::string_view> here_;  ///< kinds of plans that respond, whatever their days
  bool is_only_asked_ = false;                 ///< the zone that the view is narrowed to is asked
  std::unordered_map<EntityId, std::size_t> row_of_;
  EntityId viewer_ = none;  ///< the plan whose sight was worked out last
  std::vector<EntityId> sight_;
};

}  // namespace

void survey(const Chain& chain, const Explanations& explanations, Coverage& coverage, std::size_t& room) {
  Surveyor(chain, explanations, coverage, room).survey();
}

}  // namespace nsp::policy
