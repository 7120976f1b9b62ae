// SPDX-License-Identifier: EUPL-1.2
#include "pages/readings.hpp"

#include <fmt/format.h>

namespace nsp::pages {

namespace {

/// The years whose average it is: "2023, 2024, 2025".
std::string list_years(const Node& years) {
  std::string text;
  for (const Node& year : years.items())
    if (year.is_scalar()) text += fmt::format("{}{}", text.empty() ? "" : ", ", year.text());
  return text;
}

/// When it holds, in brackets.
std::optional<Line> time_of(const View& view, const Node& node) {
  if (const auto year = node.find("year"); year && year->is_scalar())
    return Line{view.plain(fmt::format("\u00a0({})", year->text()))};
  if (const auto years = node.find("years"); years && years->is_sequence())
    return Line{view.plain(" ("), view.word(say::average_of(list_years(*years))), view.plain(")")};
  if (const auto every = node.find("every"); every && every->is_scalar())
    return Line{view.plain(" ("), view.value(every->text()), view.plain(")")};
  return std::nullopt;
}

/// The figure in the words of the field that says it.
std::optional<Piece> figure_of(const View& view, const Node& node) {
  const auto written = [&](const Node& figure) {
    const auto value = model::Value(figure).number();
    return value ? write_number(*value, view.language()) : std::string(figure.text());
  };
  if (const auto value = node.find("value")) return view.plain(written(*value));
  if (const auto most = node.find("at_most")) return view.word(say::at_most(written(*most)));
  if (const auto least = node.find("at_least")) return view.word(say::at_least(written(*least)));
  if (const auto change = node.find("change")) return view.word(say::change_of(written(*change)));
  return std::nullopt;
}

}  // namespace

std::optional<Line> read_reading(const View& view, const Node& node) {
  if (!node.is_mapping() || node.size() != 2) return std::nullopt;
  const auto figure = figure_of(view, node);
  const auto time = figure ? time_of(view, node) : std::nullopt;
  if (!time) return std::nullopt;
  Line line{*figure};
  line.insert(line.end(), time->begin(), time->end());
  return line;
}

Line place_of_figure(View& view, EntityId holder, const Node& item) {
  if (const auto area = item.find("area")) {
    const Said name = view.read_name(holder, *area);
    return {{Wording::borrow(name.text), name.language, {}, Style::plain}};
  }
  const std::string_view level = policy::word(item, "level");
  return level.empty() ? Line{} : Line{view.value(level)};
}

}  // namespace nsp::pages
