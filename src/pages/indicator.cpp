// SPDX-License-Identifier: EUPL-1.2
// An indicator: what is to be reached with it, and its course as reported.
#include <algorithm>

#include "pages/pages.hpp"
#include "pages/readings.hpp"

namespace nsp::pages {

namespace {

struct Mention {
  EntityId holder = none;
  Node item;
};

/// Whether an entity reports values, rather than aims at some.
bool reports(const WatchedChain& chain, EntityId entity) {
  return chain.is(entity, "progress-report");
}

/// The first items of lists of that name that name the indicator, by place. References and items both stand in the
/// order of the file, so one pass over each is enough.
std::vector<Mention> mentions_of(const WatchedChain& chain, EntityId indicator, std::string_view list_name,
                                 bool in_reports, std::size_t most) {
  std::vector<Mention> found;
  std::vector<Node> items;
  std::size_t next = 0;
  EntityId holder = none;
  for (const model::Reference* reference : chain.incoming(indicator)) {
    if (reports(chain, reference->from) != in_reports) continue;
    if (found.size() == most) break;
    if (reference->from != holder) {
      holder = reference->from;
      items.clear();
      next = 0;
      if (const auto list = model::field(chain.entity(holder), list_name))
        for (const model::Value& item : list->items()) items.push_back(item);
    }
    while (next < items.size() && items[next].span().end < reference->span.end) ++next;
    if (next < items.size() && items[next].span().begin <= reference->span.begin)
      found.push_back({holder, items[next]});
  }
  return found;
}

Cell reading_of(View& view, const Node& measure, std::string_view name) {
  const auto reading = measure.find(name);
  if (!reading) return {};
  auto line = read_reading(view, *reading);
  return line ? cell(std::move(*line)) : Cell{};
}

void add_aims(View& view, EntityId indicator, Blocks& blocks) {
  Table table;
  table.caption = {view.word(say::what_is_aimed_at)};
  table.columns = {{view.word(say::what)}, {view.field("baseline")}, {view.field("target")}};
  table.numeric = {false, true, true};
  std::size_t aims = 0;
  for (const model::Reference* reference : view.chain().incoming(indicator))
    aims += reports(view.chain(), reference->from) ? 0U : 1U;
  const std::vector<Mention> mentions = mentions_of(view.chain(), indicator, "measures", false, most_rows);
  // A place of its own is rare, and only then worth a column.
  const bool has_places = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.item.find("area") || mention.item.find("level");
  });
  if (has_places) {
    table.columns.push_back({view.word(say::place)});
    table.numeric.push_back(false);
  }
  for (const Mention& mention : mentions) {
    table.rows.push_back({{},
                          {cell({view.link(mention.holder)}), reading_of(view, mention.item, "baseline"),
                           reading_of(view, mention.item, "target")}});
    if (has_places) table.rows.back().cells.push_back(cell(place_of_figure(view, mention.holder, mention.item)));
  }
  if (table.rows.empty()) return;
  add_heading(blocks, "what_is_aimed_at", view.word(say::what_is_aimed_at));
  const std::size_t rows = table.rows.size() < most_rows ? 0 : aims;
  add_table(view, std::move(table), blocks, rows);
}

struct Measured {
  text::Date date;
  double value = 0;
  EntityId report = none;
  Node item;
};

void add_course(View& view, EntityId indicator, Blocks& blocks) {
  constexpr auto all = static_cast<std::size_t>(-1);
  std::vector<Measured> course;
  for (const Mention& mention : mentions_of(view.chain(), indicator, "measurements", true, all)) {
    const auto date = policy::date(mention.item, "date");
    const auto value = policy::number(mention.item, "value");
    if (date && value) course.push_back({*date, *value, mention.holder, mention.item});
  }
  if (course.empty()) return;
  std::stable_sort(course.begin(), course.end(), [](const Measured& a, const Measured& b) { return a.date < b.date; });
  Table table;
  table.caption = {view.word(say::measured_values)};
  table.columns = {{view.field("date")}, {view.field("value")}, {view.word(say::place)}, {view.word(say::reported_in)}};
  table.numeric = {false, true, false, false};
  for (const Measured& each : course) {
    table.rows.push_back({{},
                          {cell({view.date(each.date)}), cell({view.number(each.value)}),
                           cell(place_of_figure(view, each.report, each.item)), cell({view.link(each.report)})}});
  }
  add_heading(blocks, "measured_values", view.word(say::measured_values));
  add_course_figures(view, indicator, blocks);
  add_table(view, std::move(table), blocks);
}

}  // namespace

Names add_indicator_sections(View& view, EntityId indicator, Blocks& blocks) {
  add_aims(view, indicator, blocks);
  add_course(view, indicator, blocks);
  return {"indicator"};
}

}  // namespace nsp::pages
