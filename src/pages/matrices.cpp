// SPDX-License-Identifier: EUPL-1.2
// Coverage, status and changes of cycle: the library looked at across plans.
#include <algorithm>

#include <fmt/format.h>

#include "pages/pages.hpp"
#include "pages/situation.hpp"
#include "policy/coverage.hpp"
#include "policy/status.hpp"
#include "text/words.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t most_voices = 3;

const Fixed& word_of(policy::Standing standing) {
  switch (standing) {
    case policy::Standing::answered: return say::answered;
    case policy::Standing::explained: return say::explained;
    case policy::Standing::in_part: return say::in_part;
    case policy::Standing::not_known: return say::not_known;
    case policy::Standing::none_here: return say::none_here;
    case policy::Standing::orphaned: return say::orphaned;
    case policy::Standing::silent:
    case policy::Standing::not_asked: break;
  }
  return say::silent;
}

const Fixed& word_of(policy::Subject subject) {
  switch (subject) {
    case policy::Subject::expectations: return say::expectations;
    case policy::Subject::phenomena: return say::phenomena;
    case policy::Subject::themes: return say::themes;
    case policy::Subject::clusters: break;
  }
  return say::clusters;
}

/// A standing in a word; a dash where nobody is asked.
Cell standing_cell(View& view, policy::Standing standing) {
  if (standing == policy::Standing::not_asked) return cell({view.plain("–")});
  return cell({view.word(word_of(standing))}, policy::to_string(standing));
}

/// "answered: 3"
std::string name_and_count(const View& view, const Fixed& what, std::size_t count) {
  return fmt::format("{}{}{}", in(what, view.language()), in(say::colon, view.language()), count);
}

/// "answered: 198 · no answer: 2". Where nothing is explained or unknown, nothing is said of it.
std::string say_counts(const View& view, const policy::Counts& counts) {
  std::string said = name_and_count(view, say::answered, counts.answered);
  const auto add = [&](const Fixed& what, std::size_t count) {
    if (count > 0) said += " · " + name_and_count(view, what, count);
  };
  add(say::explained, counts.explained);
  add(say::silent, counts.silent);
  add(say::not_known, counts.not_known);
  return said;
}

/// One who answers or explains, and how.
void add_voice(View& view, const policy::Voice& voice, bool states_itself, Blocks& blocks) {
  if (states_itself) {
    blocks.emplace_back(Paragraph{{view.word(say::states_itself)}});
    return;
  }
  Line line{view.link(voice.by)};
  if (voice.whole || voice.standing == policy::Standing::explained) {
    line.push_back(view.plain(" ("));
    line.push_back(view.word(voice.whole ? say::whole_cluster : say::explained));
    line.push_back(view.plain(")"));
  }
  blocks.emplace_back(Paragraph{std::move(line)});
  if (voice.allowance != nullptr) {
    blocks.emplace_back(Paragraph{{view.plain(*voice.allowance)}});
  } else if (voice.reason) {
    if (const Said said = view.read(voice.by, "reason", *voice.reason); !said.text.empty())
      blocks.emplace_back(said.prose());
  }
}

/// Who answers where they are few, how many where they are not. What many were asked is counted in any case.
Cell voices_of(View& view, const policy::Column& column, const policy::Row& row, const policy::Cell& from) {
  const policy::Counts& counts = from.counts;
  const std::size_t heard = counts.answered + counts.explained;
  const bool many_asked = column.asked && counts.asked() > 1 && column.kind != "contribution";
  if (heard == 0 && !many_asked) return standing_cell(view, from.standing);
  Cell out{{}, policy::to_string(from.standing)};
  if (many_asked) {
    std::string said = say_counts(view, counts);
    said += " · " + in(say::of_asked(counts.asked()), view.language());
    out.blocks = line_of({view.in_words(std::move(said))});
    if (heard > most_voices) return out;
  }
  std::size_t told = 0;
  for (const policy::Voice& voice : from.voices) {
    const bool speaks = voice.standing == policy::Standing::answered || voice.standing == policy::Standing::explained;
    if (!speaks || told == most_voices) continue;
    ++told;
    const bool states_itself = voice.by == row.question || view.chain().is(voice.by, "national-plan");
    add_voice(view, voice, states_itself && voice.standing == policy::Standing::answered, out.blocks);
  }
  if (heard > told)
    out.blocks.emplace_back(Paragraph{{view.in_words(in(say::and_more(heard - told), view.language()))}});
  return out;
}

void add_matrix(View& view, const policy::Matrix& matrix, const std::string& anchor, Blocks& blocks) {
  add_heading(blocks, anchor, view.word(word_of(matrix.subject)), 3);
  if (const std::string said = say_totals(view, matrix.totals); !said.empty())
    add_paragraph(blocks, {view.in_words(said)});
  add_coverage_figure(view, matrix, anchor, view.word(word_of(matrix.subject)), blocks);
  Table table;
  table.caption = {view.word(word_of(matrix.subject))};
  table.columns = {{view.word(say::question)}, {view.word(say::own_answer)}};
  for (const policy::Column& column : matrix.columns) table.columns.push_back({view.kinds(column.kind)});
  for (const policy::Row& from : matrix.rows) {
    Row row{{}, {cell({view.link(from.question)}), standing_cell(view, from.standing)}};
    for (std::size_t i = 0; i < from.cells.size(); ++i)
      row.cells.push_back(voices_of(view, matrix.columns[i], from, from.cells[i]));
    table.rows.push_back(std::move(row));
  }
  add_table(view, std::move(table), blocks);
}

Cell day_cell(View& view, std::optional<text::Date> day) {
  return day ? cell({view.date(*day)}) : Cell{};
}

/// The day of a plan; the first and the last one where parts of it have others.
Cell days_cell(View& view, const policy::PlanStatus& plan) {
  std::optional<text::Date> first = plan.day;
  std::optional<text::Date> last = plan.day;
  for (const policy::ActionStatus& action : plan.actions) {
    const auto& day = action.situation.day;
    if (day && (!first || *day < *first)) first = day;
    if (day && (!last || *last < *day)) last = day;
  }
  if (first == last) return day_cell(view, first);
  return cell({view.date(*first), view.plain(" – "), view.date(*last)});
}

void add_overdue(View& view, const std::vector<policy::ActionStatus>& overdue, Blocks& blocks) {
  add_heading(blocks, "overdue", view.word(say::overdue));
  if (overdue.empty()) {
    add_paragraph(blocks, {view.word(say::nothing_overdue)});
    return;
  }
  Table table;
  table.caption = {view.word(say::overdue)};
  table.columns = {{view.field("action")}, {view.field("owner")}, {view.field("status")},
                   {view.field("due")},    {view.field("as_of")}, {view.word(say::days_late)}};
  table.numeric = {false, false, false, false, false, true};
  for (const policy::ActionStatus& status : overdue) {
    const policy::Situation& situation = status.situation;
    table.rows.push_back(
        {{},
         {cell({view.link(status.action)}), status.owner == none ? Cell{} : cell({view.link(status.owner)}),
          cell({stage_name(view, situation.stage)}), day_cell(view, situation.due), day_cell(view, situation.day),
          cell({view.plain(fmt::format("{}", situation.days_late))})}});
  }
  add_table(view, std::move(table), blocks);
}

/// That a unit is not continued, and the reason that the plan gives for it.
Cell dropped_cell(View& view, EntityId plan, EntityId unit) {
  Cell cell{line_of({view.word(say::dropped_with_reason)}), "explained"};
  const auto list = model::field(view.chain().entity(plan), "dropped");
  if (!list) return cell;
  for (const model::Reference& reference : view.chain().outgoing(plan)) {
    if (reference.to != unit) continue;
    for (const model::Value& item : list->items()) {
      const source::Span at = item.span();
      if (reference.span.begin < at.begin || at.end < reference.span.end) continue;
      if (const auto said = view.read(plan, item, "reason")) cell.blocks.emplace_back(said->prose());
    }
  }
  return cell;
}

/// What became of the units of a framework that another follows.
void add_change(View& view, EntityId plan, EntityId before, Blocks& blocks) {
  const WatchedChain& chain = view.chain();
  Table table;
  table.caption = {view.link(before), view.plain(" → "), view.link(plan)};
  for (Piece& piece : table.caption) piece.target = {};
  table.columns = {{view.word(say::before)}, {view.word(say::after)}};
  for (std::string_view kind : {"cluster", "theme"})
    for (EntityId unit : chain.in_plan(before, kind)) {
      std::vector<EntityId> next;
      for (EntityId successor : chain.sources(unit, kind, "continues"))
        if (chain.plan_of(successor) == plan) next.push_back(successor);
      Row row{{}, {cell({view.link(unit)})}};
      const auto dropped = chain.sources(unit, chain.kind(plan), "what");
      if (!next.empty()) {
        row.cells.push_back(cell_of_links(view, next));
      } else if (std::find(dropped.begin(), dropped.end(), plan) != dropped.end()) {
        row.cells.push_back(dropped_cell(view, plan, unit));
      } else {
        row.cells.push_back(cell({view.word(say::not_mentioned)}, "silent"));
      }
      table.rows.push_back(std::move(row));
    }
  for (std::string_view kind : {"cluster", "theme"})
    for (EntityId unit : chain.in_plan(plan, kind))
      if (chain.targets(unit, "continues").empty())
        table.rows.push_back({{}, {cell({view.word(say::is_new)}), cell({view.link(unit)})}});
  if (!table.rows.empty()) add_table(view, std::move(table), blocks);
}

Piece as_header(Piece words) {
  words.text = text::capitalise(words.text);
  return words;
}

/// How many there are, and how many of these are late.
Cell count_cell(View& view, std::size_t count, std::size_t late) {
  Line line{view.plain(fmt::format("{}", count))};
  if (late > 0) line.push_back(view.in_words(fmt::format(" ({})", in(say::of_which_late(late), view.language()))));
  return cell(std::move(line), late > 0 ? "silent" : "");
}

}  // namespace

std::string say_totals(const View& view, const policy::Totals& totals) {
  std::string said;
  const auto add = [&](const words::Template<words::Number>& of_whom, const policy::Counts& counts) {
    if (counts.asked() == 0) return;
    said += fmt::format("{}{} ({}).", said.empty() ? "" : " ", in(of_whom(counts.asked()), view.language()),
                        say_counts(view, counts));
  };
  add(say::asked_of_plan, totals.of_plan);
  add(say::asked_of_zones, totals.of_zones);
  return said;
}

Page compose_coverage(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  add_paragraph(page.blocks, {view.word(say::coverage_text)});
  if (const auto asked = too_many_questions(material, view))
    add_paragraph(page.blocks, {view.word(say::too_many_questions(*asked))});
  std::size_t number = 0;
  for (const policy::Coverage& coverage : coverage_of(material, view)) {
    const EntityId plan = coverage.plan != none         ? coverage.plan
                          : coverage.frameworks.empty() ? none
                                                        : coverage.frameworks.front();
    if (plan == none) continue;
    page.blocks.emplace_back(Heading{2, fmt::format("coverage_{}", ++number), {view.link(plan)}});
    for (const policy::Matrix& matrix : coverage.matrices)
      if (!matrix.rows.empty())
        add_matrix(view, matrix, fmt::format("coverage_{}_{}", number, policy::to_string(matrix.subject)), page.blocks);
  }
  return page;
}

Page compose_status(const Material& material, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  add_paragraph(page.blocks, {view.word(say::status_text)});
  std::vector<policy::ActionStatus> overdue;
  Table table;
  table.caption = {view.word(say::actions_by_state)};
  table.columns = {{view.word(say::plan)}, {view.field("as_of")}};
  table.numeric = {false, false, true, true, true, true, true};
  for (std::size_t stage = 0; stage < policy::stage_count; ++stage)
    table.columns.push_back({as_header(stage_name(view, static_cast<policy::Stage>(stage)))});
  for (const policy::PlanStatus& plan : status_of(material, view)) {
    for (const policy::ActionStatus& action : plan.actions)
      if (action.situation.days_late > 0) overdue.push_back(action);
    if (plan.actions.empty()) continue;
    Row line{{}, {cell({view.link(plan.plan)}), days_cell(view, plan)}};
    for (std::size_t stage = 0; stage < policy::stage_count; ++stage)
      line.cells.push_back(count_cell(view, plan.of_stage[stage], plan.late[stage]));
    table.rows.push_back(std::move(line));
  }
  add_heading(page.blocks, "actions", view.word(say::actions_by_state));
  if (table.rows.empty()) {
    add_paragraph(page.blocks, {view.word(say::none_yet)});
  } else {
    add_states_figure(view, material, page.blocks);
    add_table(view, std::move(table), page.blocks);
  }
  add_overdue(view, overdue, page.blocks);
  return page;
}

Page compose_changes(const Material& /*all is in the view*/, View& view, const FixedPage& row) {
  Page page = begin_page(view, row);
  add_paragraph(page.blocks, {view.word(say::changes_text)});
  std::size_t number = 0;
  for (std::string_view kind : {"framework", "national-plan"})
    for (EntityId plan : view.chain().of_kind(kind)) {
      const EntityId before = view.chain().target(plan, "follows");
      if (before == none) continue;
      Line line{view.link(before), view.plain(" → "), view.link(plan)};
      page.blocks.emplace_back(Heading{2, fmt::format("change_{}", ++number), std::move(line)});
      add_change(view, plan, before, page.blocks);
    }
  if (number == 0) add_paragraph(page.blocks, {view.word(say::none_yet)});
  return page;
}

}  // namespace nsp::pages
