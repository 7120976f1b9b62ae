// SPDX-License-Identifier: EUPL-1.2
#include "views/coverage.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/words.hpp"

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
using policy::Standing;
using policy::Subject;
using policy::Totals;
using policy::Voice;
using tables::Tone;

constexpr std::size_t longest_text = 160;

/// What one cell says, in words. `!` marks what is open, also where there is no colour.
std::string count_voices(const Counts& counts) {
  std::string text;
  const bool several = counts.asked() > 1;
  const auto add = [&](std::size_t count, std::string_view word, std::string_view mark) {
    if (count == 0) return;
    if (!text.empty()) text += ", ";
    text += several ? fmt::format("{}{} {}", mark, count, word) : fmt::format("{}{}", mark, word);
  };
  add(counts.answered, "answered", "");
  add(counts.explained, "explained", "");
  add(counts.silent, "silent", "! ");
  add(counts.not_known, "not known", "! ");
  return text;
}

std::string_view without_voices(Standing standing) {
  if (standing == Standing::none_here) return "none here";
  return standing == Standing::not_known ? "not known" : "-";
}

tables::Cell describe(const Column& column, const Cell& cell) {
  const Counts& counts = cell.counts;
  if (counts.asked() == 0) return {std::string(without_voices(cell.standing))};
  std::string text;
  if (column.asked) {
    text = count_voices(counts);
    if (column.word == "zone" && counts.asked() > 1) text += fmt::format(" of {}", counts.asked());
  } else {
    text = counts.answered <= 1 ? count_voices(counts) : fmt::format("answered ({})", counts.answered);
  }
  return {text, counts.open() > 0 ? Tone::open : Tone::settled};
}

/// The questions that a matrix puts to somebody, and how many of them are answered.
std::string describe_counts(const Counts& counts) {
  std::string text = fmt::format("{} of {} answered", counts.answered, counts.asked());
  if (counts.explained > 0) text += fmt::format(", {} explained", counts.explained);
  if (counts.silent > 0) text += fmt::format(", {} silent", counts.silent);
  if (counts.not_known > 0) text += fmt::format(", {} not known", counts.not_known);
  return text;
}

/// Writes one coverage as blocks of a sheet.
class CoverageComposer {
 public:
  CoverageComposer(const CoverageView& view, tables::Sheet& sheet) : view_(view), plans_(view.plans), sheet_(sheet) {}

  void compose(const Coverage& coverage) {
    write_title(coverage);
    for (const Matrix& matrix : coverage.matrices) {
      if (view_.holes) {
        write_holes(matrix);
      } else if (matrix.subject == Subject::clusters) {
        write_clusters(matrix);
      } else {
        write_answers(matrix);
      }
      if (!view_.holes) write_reasons(matrix);
    }
    write_orphans(coverage);
    write_totals(coverage);
  }

 private:
  void write_title(const Coverage& coverage) {
    const EntityId subject = coverage.only != model::none   ? coverage.only
                             : coverage.plan != model::none ? coverage.plan
                                                            : coverage.frameworks.front();
    sheet_.title(plans_.name(subject));
    if (subject == coverage.plan || coverage.only != model::none) {
      std::string text;
      if (coverage.only != model::none && coverage.plan != model::none) text = plans_.name(coverage.plan);
      for (EntityId framework : coverage.frameworks) text += (text.empty() ? "" : "; ") + plans_.name(framework);
      sheet_.paragraph(text.empty() ? "It responds to no framework that is here." : "It answers " + text);
    } else {
      sheet_.paragraph("No national plan responds to it.");
    }
  }

  void write_heading(const Matrix& matrix) {
    std::string text = text::capitalise(to_string(matrix.subject));
    const Totals& totals = matrix.totals;
    if (totals.of_plan.asked() > 0) text += fmt::format(": {}", describe_counts(totals.of_plan));
    if (totals.of_zones.asked() > 0)
      text += fmt::format("{}{}", totals.of_plan.asked() > 0 ? "; of zones: " : ": ", describe_counts(totals.of_zones));
    sheet_.heading(text);
    if (matrix.rows.empty()) sheet_.paragraph(fmt::format("No {} is stated.", question_word(matrix.subject)));
  }

  std::string label(EntityId question) const {
    const std::string title = tables::shorten(plans_.title(question), longest_text);
    const std::string id(plans_.library().entity(question).id);
    return title.empty() ? id : fmt::format("{}: {}", id, title);
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

  /// What a question belongs to: its cluster, or for a theme its plan. Two themes may have one id, so each stands under
  /// its own.
  EntityId group_of(const Matrix& matrix, const Row& row) const {
    return matrix.subject == Subject::themes ? plans_.chain().plan_of(row.question)
                                             : plans_.chain().holder_of(row.question, "cluster");
  }

  /// Expectations, phenomena and themes: a line for each, with those who answer.
  void write_answers(const Matrix& matrix) {
    write_heading(matrix);
    if (matrix.rows.empty()) return;
    tables::Table table;
    table.columns = {{matrix.subject == Subject::themes ? "of" : "cluster"},
                     {std::string(question_word(matrix.subject))},
                     {"answered by"}};
    EntityId last = model::none;
    for (const Row& row : matrix.rows) {
      const EntityId group = group_of(matrix, row);
      table.rows.push_back(
          {{group == last ? std::string() : plans_.id(group)}, {label(row.question)}, describe_answers(matrix, row)});
      last = group;
    }
    sheet_.table(std::move(table));
  }

  /// Who answers; how the plan stands where it does not.
  tables::Cell describe_answers(const Matrix& matrix, const Row& row) const {
    std::string text;
    const auto add = [&text](const std::string& more) { text += (text.empty() ? "" : ", ") + more; };
    const bool is_plan_heard = row.standing == Standing::answered || matrix.columns.size() == 1;
    if (!is_plan_heard || row.cells[0].counts.answered == 0) {
      if (row.standing == Standing::explained) add("explained");
      if (row.standing == Standing::silent) add("! silent");
      if (row.standing == Standing::not_known) add(row.asked ? "! not known" : "not known");
      if (row.standing == Standing::none_here) add("none here");
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      if (cell.counts.answered == 0) continue;
      if (matrix.subject == Subject::themes) {
        const std::string word(is_own(row, i) ? "the plan itself" : matrix.columns[i].word);
        add(cell.counts.answered > 1 ? fmt::format("{} ({})", word, cell.counts.answered) : word);
      } else if (matrix.columns[i].asked) {
        for (const Voice& voice : cell.voices)
          if (voice.standing == Standing::answered)
            add(fmt::format("{}{}", plans_.library().entity(voice.by).id, voice.whole ? " (whole cluster)" : ""));
      } else {
        add(fmt::format("{} ({})", matrix.columns[i].word, cell.counts.answered));
      }
    }
    if (text.empty()) text = "-";
    return {text, row.open > 0 ? Tone::open : Tone::plain};
  }

  /// Whether a theme stands there by itself.
  static bool is_own(const Row& row, std::size_t column) {
    const auto& voices = row.cells[column].voices;
    return voices.size() == 1 && voices[0].by == row.question;
  }

  /// The reasons that are given for not answering.
  void write_reasons(const Matrix& matrix) {
    constexpr std::size_t most = 50;
    tables::Table table;
    table.columns = {{std::string(question_word(matrix.subject))}, {"explained by"}, {"reason"}};
    std::size_t more = 0;
    for (const Row& row : matrix.rows)
      for (const Cell& cell : row.cells)
        for (const Voice& voice : cell.voices) {
          if (voice.standing != Standing::explained) continue;
          if (table.rows.size() == most) {
            ++more;
            continue;
          }
          const std::string reason = tables::shorten(reason_of(view_, voice), longest_text);
          table.rows.push_back({{std::string(plans_.library().entity(row.question).id)},
                                {plans_.id(voice.by)},
                                {voice.allowance != nullptr ? fmt::format("allowed: {}", reason) : reason}});
        }
    if (table.rows.empty()) return;
    sheet_.table(std::move(table));
    if (more > 0) sheet_.paragraph(fmt::format("{} more reasons are in the form `csv`.", more));
  }

  /// Only what is open: a line for each voice that is silent or not known.
  void write_holes(const Matrix& matrix) {
    const Counts counts = matrix.totals.all();
    if (counts.open() == 0) return;
    std::string text = text::capitalise(to_string(matrix.subject));
    if (counts.silent > 0) text += fmt::format(": {} of {} silent", counts.silent, counts.asked());
    if (counts.not_known > 0)
      text += fmt::format("{}{} of {} not known", counts.silent > 0 ? ", " : ": ", counts.not_known, counts.asked());
    sheet_.heading(text);
    tables::Table table;
    table.columns = {{std::string(question_word(matrix.subject))}, {"silent"}};
    for (const Row& row : matrix.rows) {
      if (row.open == 0) continue;
      const std::string question = label(row.question);
      bool named = false;
      for (const Cell& cell : row.cells) {
        for (const Voice& voice : cell.voices) {
          if (!is_open(voice)) continue;
          const std::string name = plans_.name(voice.by);
          table.rows.push_back(
              {{named ? std::string() : question},
               {voice.standing == Standing::not_known ? fmt::format("{} (not known)", name) : name, Tone::open}});
          named = true;
        }
      }
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
                                      : fmt::format("belongs to {}", plans_.id(plans_.chain().plan_of(orphan.to)));
        table.rows.push_back(
            {{plans_.id(orphan.by)}, {std::string(orphan.written)}, {which, Tone::open}, {plans_.place(orphan.place)}});
      }
    }
    sheet_.table(std::move(table));
  }

  void write_totals(const Coverage& coverage) {
    if (view_.holes) {
      if (coverage.totals.all().open() + coverage.totals.orphaned == 0) sheet_.paragraph("Nothing is open.");
      return;
    }
    tables::Table table = begin_totals("asked");
    for (const Matrix& matrix : coverage.matrices) {
      const std::string name(to_string(matrix.subject));
      const Totals& totals = matrix.totals;
      const bool of_zones = totals.of_zones.asked() > 0;
      if (coverage.only == model::none)
        table.rows.push_back(totals_row(name + ", of the plan", totals.of_plan, totals.orphaned));
      if (of_zones || coverage.only != model::none)
        table.rows.push_back(totals_row(coverage.only != model::none ? name : fmt::format("{}, of each zone", name),
                                        totals.of_zones,
                                        coverage.only != model::none ? std::optional(totals.orphaned) : std::nullopt));
    }
    table.rows.push_back(totals_row("all", coverage.totals.all(), coverage.totals.orphaned));
    sheet_.heading("Totals");
    sheet_.table(std::move(table));
  }

 public:
  static tables::Table begin_totals(std::string first) {
    tables::Table table;
    table.columns = {{std::move(first)}, {"questions", true}, {"answered", true}, {"explained", true},
                     {"silent", true},   {"not known", true}, {"orphaned", true}, {"covered", true}};
    return table;
  }

  static std::vector<tables::Cell> totals_row(std::string name, const Counts& counts,
                                              std::optional<std::size_t> orphaned) {
    const auto open = [](std::size_t count) {
      return tables::Cell{fmt::format("{}", count), count > 0 ? Tone::open : Tone::plain};
    };
    return {{std::move(name)},
            {fmt::format("{}", counts.asked())},
            {fmt::format("{}", counts.answered)},
            {fmt::format("{}", counts.explained)},
            open(counts.silent),
            open(counts.not_known),
            orphaned ? open(*orphaned) : tables::Cell{},
            {describe_percent(counts), Tone::strong}};
  }

 private:
  const CoverageView& view_;
  const Plans& plans_;
  tables::Sheet& sheet_;
};

}  // namespace

std::string_view question_word(Subject subject) {
  switch (subject) {
    case Subject::expectations: return "expectation";
    case Subject::clusters: return "cluster";
    case Subject::phenomena: return "phenomenon";
    case Subject::themes: return "theme";
  }
  return {};
}

std::string reason_of(const CoverageView& view, const Voice& voice) {
  if (voice.allowance != nullptr) return *voice.allowance;
  return voice.reason ? view.plans.text(*voice.reason) : std::string();
}

std::string describe_percent(const Counts& counts) {
  const auto tenths = policy::tenths_covered(counts);
  return tenths ? fmt::format("{}.{} %", *tenths / 10, *tenths % 10) : "-";
}

tables::Sheet to_sheet(const CoverageView& view) {
  tables::Sheet sheet;
  for (const Coverage& coverage : view.coverages) CoverageComposer(view, sheet).compose(coverage);
  if (view.coverages.size() > 1) {
    sheet.title("All plans");
    tables::Table table = CoverageComposer::begin_totals("plan");
    for (const Coverage& coverage : view.coverages)
      table.rows.push_back(CoverageComposer::totals_row(
          view.plans.id(coverage.plan != model::none ? coverage.plan : coverage.frameworks.front()),
          coverage.totals.all(), coverage.totals.orphaned));
    const policy::Totals all = policy::total(view.coverages);
    table.rows.push_back(CoverageComposer::totals_row("all", all.all(), all.orphaned));
    sheet.table(std::move(table));
  }
  if (!view.holes)
    sheet.paragraph(
        "A ! marks what is open, a - what nobody is asked for. The plan is asked for an answer to each expectation, "
        "cluster, phenomenon and theme of its framework; each zone that responds to it and shares a day with it, about "
        "each cluster. Nobody is asked for a programme, a project or a regional priority. `none here` says that there "
        "is nobody in the workspace to ask.");
  return sheet;
}

}  // namespace nsp::views
