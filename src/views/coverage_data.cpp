// SPDX-License-Identifier: EUPL-1.2
// Coverage for programs and spreadsheets.
#include <fmt/format.h>

#include "views/coverage.hpp"

namespace nsp::views {

namespace {

using policy::Cell;
using policy::Column;
using policy::Counts;
using policy::Coverage;
using policy::EntityId;
using policy::Matrix;
using policy::Orphan;
using policy::Row;
using policy::Totals;
using policy::Voice;

EntityId subject_of(const Coverage& coverage) {
  return coverage.plan != model::none ? coverage.plan : coverage.frameworks.front();
}

bool is_wanted(const CoverageView& view, const Matrix& matrix, const Row& row) {
  return !view.holes || (matrix.asked && row.open > 0);
}

bool is_wanted(const CoverageView& view, const Voice& voice) {
  return !view.holes || is_open(voice);
}

/// The rows of one coverage.
class CoverageLister {
 public:
  CoverageLister(const CoverageView& view, tables::Table& table) : view_(view), plans_(view.plans), table_(table) {}

  void list(const Coverage& coverage) {
    plan_ = plans_.id(subject_of(coverage));
    for (const Matrix& matrix : coverage.matrices) {
      for (const Row& row : matrix.rows)
        if (is_wanted(view_, matrix, row)) list(matrix, row);
      for (const Orphan& orphan : matrix.orphans) list(matrix, orphan);
    }
  }

 private:
  void list(const Matrix& matrix, const Row& row) {
    const std::string kind(plans_.library().entity(row.question).kind());
    const std::string question = plans_.id(row.question);
    const std::string title = plans_.title(row.question);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string answer(matrix.columns[i].kind);
      for (const Voice& voice : row.cells[i].voices) {
        if (!is_wanted(view_, voice)) continue;
        std::string through;
        for (EntityId priority : voice.through)
          through += fmt::format("{}{}", through.empty() ? "" : " ", plans_.library().entity(priority).id);
        add({kind, question, title, answer, std::string(to_string(voice.standing)), plans_.id(voice.by),
             plans_.title(voice.by), through, reason_of(view_, voice)});
      }
      if (row.cells[i].voices.empty() && !view_.holes)
        add({kind, question, title, answer, std::string(to_string(row.cells[i].standing)), "", "", "", ""});
    }
  }

  void list(const Matrix& matrix, const Orphan& orphan) {
    add({std::string(question_word(matrix.subject)), std::string(orphan.written), "",
         std::string(plans_.library().entity(orphan.by).kind()), "orphaned", plans_.id(orphan.by),
         plans_.title(orphan.by), "", ""});
  }

  void add(std::vector<std::string> texts) {
    std::vector<tables::Cell> cells{{plan_}};
    for (std::string& text : texts) cells.push_back({std::move(text)});
    table_.rows.push_back(std::move(cells));
  }

  const CoverageView& view_;
  const Plans& plans_;
  tables::Table& table_;
  std::string plan_;
};

class CoverageWriter {
 public:
  explicit CoverageWriter(const CoverageView& view) : view_(view), plans_(view.plans) {}

  std::string write() {
    json_.object().number("version", std::size_t{1});
    json_.array("plans");
    for (const Coverage& coverage : view_.coverages) write(coverage);
    json_.close();
    write(policy::total(view_.coverages));
    return json_.take();
  }

 private:
  void write(const Coverage& coverage) {
    json_.object();
    write_entity(json_, "plan", plans_, coverage.plan);
    write_entity(json_, "only", plans_, coverage.only);
    json_.array("frameworks");
    for (EntityId framework : coverage.frameworks) write_entity(json_, {}, plans_, framework);
    json_.close();
    json_.array("matrices");
    for (const Matrix& matrix : coverage.matrices) write(matrix);
    json_.close();
    write(coverage.totals);
    json_.close();
  }

  void write(const Matrix& matrix) {
    json_.object().text("questions", to_string(matrix.subject)).flag("asked", matrix.asked);
    json_.array("columns");
    for (const Column& column : matrix.columns)
      json_.object({}, Json::Layout::flat).text("kind", column.kind).flag("asked", column.asked).close();
    json_.close();
    json_.array("rows");
    for (const Row& row : matrix.rows)
      if (is_wanted(view_, matrix, row)) write(matrix, row);
    json_.close();
    json_.array("orphans");
    for (const Orphan& orphan : matrix.orphans) write(orphan);
    json_.close();
    json_.number("left_out", matrix.left_out);
    write(matrix.totals);
    json_.close();
  }

  void write(const Matrix& matrix, const Row& row) {
    json_.object();
    write_entity(json_, "question", plans_, row.question);
    json_.flag("asked", row.asked).text("standing", to_string(row.standing));
    json_.array("cells");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      json_.object()
          .text("kind", matrix.columns[i].kind)
          .text("standing", to_string(cell.standing))
          .number("asked", matrix.columns[i].asked ? cell.counts.asked() : 0)
          .number("answered", cell.counts.answered)
          .number("explained", cell.counts.explained)
          .number("silent", cell.counts.silent)
          .number("not_known", cell.counts.not_known);
      json_.array("voices");
      for (const Voice& voice : cell.voices)
        if (is_wanted(view_, voice)) write(voice);
      json_.close().close();
    }
    json_.close().close();
  }

  void write(const Voice& voice) {
    json_.object({}, Json::Layout::flat).text("standing", to_string(voice.standing));
    write_entity(json_, "by", plans_, voice.by);
    if (!voice.through.empty()) {
      json_.array("through");
      for (EntityId priority : voice.through) write_entity(json_, {}, plans_, priority);
      json_.close();
    }
    if (voice.whole) json_.flag("whole_cluster", true);
    if (const std::string reason = reason_of(view_, voice); !reason.empty()) json_.text("reason", reason);
    if (voice.allowance != nullptr) json_.flag("allowed", true);
    json_.close();
  }

  void write(const Orphan& orphan) {
    const source::File& file = plans_.files()[orphan.place.file];
    json_.object({}, Json::Layout::flat);
    write_entity(json_, "by", plans_, orphan.by);
    json_.text("written", orphan.written);
    write_entity(json_, "to", plans_, orphan.to);
    json_.text("file", file.name()).number("line", std::size_t{file.position(orphan.place.begin).line}).close();
  }

  void write(const Totals& totals) {
    write("totals", totals.all(), totals.orphaned);
    json_.object("asked_of");
    write("plan", totals.of_plan, std::nullopt);
    write("zones", totals.of_zones, std::nullopt);
    json_.close();
  }

  void write(std::string_view name, const Counts& counts, std::optional<std::size_t> orphaned) {
    json_.object(name, Json::Layout::flat)
        .number("asked", counts.asked())
        .number("answered", counts.answered)
        .number("explained", counts.explained)
        .number("silent", counts.silent)
        .number("not_known", counts.not_known);
    if (orphaned) json_.number("orphaned", *orphaned);
    json_.number("percent", counts.percent()).close();
  }

  const CoverageView& view_;
  const Plans& plans_;
  Json json_;
};

}  // namespace

tables::Table to_table(const CoverageView& view) {
  tables::Table table;
  for (const char* heading : {"plan", "question_kind", "question", "question_title", "answer_kind", "standing", "by",
                              "by_title", "through", "reason"})
    table.columns.push_back({heading});
  for (const Coverage& coverage : view.coverages) CoverageLister(view, table).list(coverage);
  return table;
}

std::string to_json(const CoverageView& view) {
  return CoverageWriter(view).write();
}

}  // namespace nsp::views
