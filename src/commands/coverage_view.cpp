// SPDX-License-Identifier: EUPL-1.2
#include "commands/coverage_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "commands/entities.hpp"
#include "text/words.hpp"

namespace nsp::commands {

namespace {

using policy::Cell;
using policy::Column;
using policy::Coverage;
using policy::EntityId;
using policy::Matrix;
using policy::Orphan;
using policy::Row;
using policy::Standing;
using policy::Subject;
using policy::Totals;
using policy::Voice;
using tables::Tone;

constexpr std::size_t longest_text = 160;

/// The kind of a matrix's questions, in the singular.
std::string_view question_word(Subject subject) {
  switch (subject) {
    case Subject::expectations: return "expectation";
    case Subject::clusters: return "cluster";
    case Subject::themes: return "theme";
  }
  return {};
}

bool is_open(const Matrix& matrix, const Row& row) {
  return matrix.asked && row.standing == Standing::silent;
}

/// One cell in words. `!` marks an open question, also where there is no colour.
tables::Cell describe(const Column& column, const Cell& cell) {
  if (!column.asked) {
    if (cell.answered == 0) return {"silent"};
    return {cell.answered == 1 ? "answered" : fmt::format("answered ({})", cell.answered), Tone::settled};
  }
  if (cell.answered + cell.explained + cell.silent == 0) return {"silent"};
  std::string text;
  const bool several = cell.answered + cell.explained + cell.silent > 1;
  const auto add = [&](std::size_t count, std::string_view word, std::string_view mark) {
    if (count == 0) return;
    if (!text.empty()) text += ", ";
    text += several ? fmt::format("{}{} {}", mark, count, word) : fmt::format("{}{}", mark, word);
  };
  add(cell.answered, "answered", "");
  add(cell.explained, "explained", "");
  add(cell.silent, "silent", "! ");
  return {text, cell.silent > 0 ? Tone::open : Tone::settled};
}

/// Writes one coverage as blocks of a sheet.
class CoverageComposer {
 public:
  CoverageComposer(const CoverageView& view, tables::Sheet& sheet) : view_(view), look_(view.look), sheet_(sheet) {}

  void compose(const Coverage& coverage) {
    write_title(coverage);
    for (const Matrix& matrix : coverage.matrices) {
      if (view_.holes) {
        write_holes(matrix);
      } else if (matrix.subject == Subject::expectations) {
        write_expectations(matrix);
      } else if (matrix.subject == Subject::themes) {
        write_themes(matrix);
      } else {
        write_clusters(matrix);
      }
    }
    write_orphans(coverage);
    write_totals(coverage);
  }

 private:
  void write_title(const Coverage& coverage) {
    const EntityId subject = coverage.only != model::none   ? coverage.only
                             : coverage.plan != model::none ? coverage.plan
                                                            : coverage.frameworks.front();
    sheet_.title(look_.name(subject));
    if (subject == coverage.plan || coverage.only != model::none) {
      std::string text;
      if (coverage.only != model::none && coverage.plan != model::none) text = look_.name(coverage.plan);
      for (EntityId framework : coverage.frameworks) text += (text.empty() ? "" : "; ") + look_.name(framework);
      sheet_.paragraph(text.empty() ? "It responds to no framework that is here." : "It answers " + text);
    } else {
      sheet_.paragraph("No national plan responds to it.");
    }
  }

  void write_heading(const Matrix& matrix) {
    const Totals& totals = matrix.totals;
    std::string text = text::capitalise(to_string(matrix.subject));
    if (totals.asked > 0)
      text += fmt::format(": {} of {} answered{}{}", totals.answered, totals.asked,
                          totals.explained > 0 ? fmt::format(", {} explained", totals.explained) : "",
                          totals.silent > 0 ? fmt::format(", {} silent", totals.silent) : "");
    sheet_.heading(text);
    if (matrix.rows.empty()) sheet_.paragraph(fmt::format("No {} is stated.", question_word(matrix.subject)));
  }

  std::string label(EntityId question) const {
    const std::string title = tables::shorten(look_.title(question), longest_text);
    const std::string id(look_.library().entity(question).id);
    return title.empty() ? id : fmt::format("{}: {}", id, title);
  }

  void write_expectations(const Matrix& matrix) {
    write_heading(matrix);
    if (matrix.rows.empty()) return;
    tables::Table table;
    table.columns = {{"cluster"}, {"expectation"}, {"answered by"}};
    EntityId last = model::none;
    for (const Row& row : matrix.rows) {
      const EntityId cluster = look_.chain().document_of(row.question);
      std::string names;
      for (const Voice& voice : row.cells[0].voices)
        if (voice.standing == Standing::answered)
          names += fmt::format("{}{}", names.empty() ? "" : ", ", look_.library().entity(voice.by).id);
      const bool open = is_open(matrix, row);
      table.rows.push_back({{cluster == last ? std::string() : std::string(look_.library().entity(cluster).id)},
                            {label(row.question)},
                            {open ? "! silent" : names, open ? Tone::open : Tone::plain}});
      last = cluster;
    }
    sheet_.table(std::move(table));
  }

  void write_clusters(const Matrix& matrix) {
    write_heading(matrix);
    if (matrix.rows.empty()) return;
    tables::Table table;
    table.columns.push_back({"cluster"});
    for (const Column& column : matrix.columns) table.columns.push_back({std::string(column.word)});
    for (const Row& row : matrix.rows) {
      std::vector<tables::Cell> cells{{label(row.question)}};
      for (std::size_t i = 0; i < row.cells.size(); ++i) cells.push_back(describe(matrix.columns[i], row.cells[i]));
      table.rows.push_back(std::move(cells));
    }
    sheet_.table(std::move(table));
  }

  /// Themes of a framework and of the plan may have one id, so each stands under its own.
  void write_themes(const Matrix& matrix) {
    write_heading(matrix);
    if (matrix.rows.empty()) return;
    tables::Table table;
    table.columns = {{"of"}, {"theme"}, {"answered by"}};
    EntityId last = model::none;
    for (const Row& row : matrix.rows) {
      const EntityId plan = look_.chain().plan_of(row.question);
      std::string answers;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::size_t count = row.cells[i].answered;
        if (count == 0) continue;
        answers += fmt::format("{}{}", answers.empty() ? "" : ", ", matrix.columns[i].word);
        if (count > 1) answers += fmt::format(" ({})", count);
      }
      const bool open = is_open(matrix, row);
      table.rows.push_back({{plan == last ? std::string() : look_.id(plan)},
                            {label(row.question)},
                            {open              ? "! silent"
                             : answers.empty() ? "silent"
                                               : answers,
                             open ? Tone::open : Tone::plain}});
      last = plan;
    }
    sheet_.table(std::move(table));
  }

  /// Only what is open: a line for each silent voice.
  void write_holes(const Matrix& matrix) {
    if (matrix.totals.silent == 0) return;
    sheet_.heading(fmt::format("{}: {} of {} silent", text::capitalise(to_string(matrix.subject)), matrix.totals.silent,
                               matrix.totals.asked));
    tables::Table table;
    table.columns = {{std::string(question_word(matrix.subject))}, {"silent"}};
    for (const Row& row : matrix.rows) {
      if (!is_open(matrix, row)) continue;
      const std::string question = label(row.question);
      bool named = false;
      for (const Cell& cell : row.cells) {
        for (const Voice& voice : cell.voices) {
          if (voice.standing != Standing::silent) continue;
          table.rows.push_back({{named ? std::string() : question}, {look_.name(voice.by), Tone::open}});
          named = true;
        }
      }
      if (!named) table.rows.push_back({{question}, {"everybody", Tone::open}});
    }
    sheet_.table(std::move(table));
    if (matrix.left_out > 0) sheet_.paragraph(fmt::format("{} more are not listed.", matrix.left_out));
  }

  void write_orphans(const Coverage& coverage) {
    if (coverage.totals.orphaned == 0) return;
    sheet_.heading(fmt::format("Answers without a question: {}", coverage.totals.orphaned));
    tables::Table table;
    table.columns = {{"answer"}, {"names"}, {"which"}, {"place"}};
    for (const Matrix& matrix : coverage.matrices) {
      for (const Orphan& orphan : matrix.orphans) {
        const std::string word(question_word(matrix.subject));
        const std::string which = orphan.written.empty() ? fmt::format("names no {}", word)
                                  : orphan.to == model::none
                                      ? std::string("leads nowhere")
                                      : fmt::format("belongs to {}", look_.id(look_.chain().plan_of(orphan.to)));
        table.rows.push_back({{look_.id(orphan.by)},
                              {std::string(orphan.written)},
                              {which, Tone::open},
                              {describe_place(look_.loaded->files, orphan.place)}});
      }
    }
    sheet_.table(std::move(table));
  }

  void write_totals(const Coverage& coverage) {
    if (view_.holes) {
      if (coverage.totals.silent + coverage.totals.orphaned == 0) sheet_.paragraph("Nothing is open.");
      return;
    }
    tables::Table table;
    table.columns = {{"in all"},       {"asked", true},    {"answered", true}, {"explained", true},
                     {"silent", true}, {"orphaned", true}, {"covered", true}};
    for (const Matrix& matrix : coverage.matrices)
      table.rows.push_back(totals_row(std::string(to_string(matrix.subject)), matrix.totals));
    table.rows.push_back(totals_row("all", coverage.totals));
    sheet_.heading("Totals");
    sheet_.table(std::move(table));
  }

 public:
  static std::vector<tables::Cell> totals_row(std::string name, const Totals& totals) {
    return {{std::move(name)},
            {fmt::format("{}", totals.asked)},
            {fmt::format("{}", totals.answered)},
            {fmt::format("{}", totals.explained)},
            {fmt::format("{}", totals.silent), totals.silent > 0 ? Tone::open : Tone::plain},
            {fmt::format("{}", totals.orphaned), totals.orphaned > 0 ? Tone::open : Tone::plain},
            {describe_percent(totals), Tone::strong}};
  }

 private:
  const CoverageView& view_;
  const Look& look_;
  tables::Sheet& sheet_;
};

}  // namespace

std::string describe_percent(const Totals& totals) {
  if (totals.asked == 0) return "-";
  const std::size_t tenths = (totals.answered + totals.explained) * 1000 / totals.asked;
  return fmt::format("{}.{} %", tenths / 10, tenths % 10);
}

tables::Sheet to_sheet(const CoverageView& view) {
  tables::Sheet sheet;
  for (const Coverage& coverage : view.coverages) CoverageComposer(view, sheet).compose(coverage);
  if (view.coverages.size() > 1) {
    sheet.title("All plans");
    tables::Table table;
    table.columns = {{"plan"},         {"asked", true},    {"answered", true}, {"explained", true},
                     {"silent", true}, {"orphaned", true}, {"covered", true}};
    for (const Coverage& coverage : view.coverages)
      table.rows.push_back(CoverageComposer::totals_row(
          view.look.id(coverage.plan != model::none ? coverage.plan : coverage.frameworks.front()), coverage.totals));
    table.rows.push_back(CoverageComposer::totals_row("all", policy::total(view.coverages)));
    sheet.table(std::move(table));
  }
  if (!view.holes)
    sheet.paragraph(
        "A ! marks what is open. Each cluster asks for a contribution, and asks each zone for a priority or a reason "
        "to have none; nobody is asked for a programme, a project or a regional priority.");
  return sheet;
}

}  // namespace nsp::commands
