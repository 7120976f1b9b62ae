// SPDX-License-Identifier: EUPL-1.2
#include "pages/situation.hpp"

#include <fmt/format.h>

namespace nsp::pages {

namespace {

Line describe(View& view, const policy::Situation& situation, const std::string& day) {
  Line line{stage_name(view, situation.stage)};
  std::string more = day;
  if (situation.days_late > 0)
    more += fmt::format("{}{}", more.empty() ? "" : "; ", in(say::late_by_days(situation.days_late), view.language()));
  if (!more.empty()) line.push_back(view.in_words(fmt::format(" ({})", more)));
  return line;
}

}  // namespace

Piece stage_name(View& view, policy::Stage stage) {
  return stage == policy::Stage::not_known ? view.word(say::not_known) : view.value(policy::to_string(stage));
}

Line describe_situation(View& view, const policy::Situation& situation) {
  return describe(view, situation, {});
}

Line describe_situation_on_day(View& view, const policy::Situation& situation) {
  std::string day;
  if (situation.day) day = in(say::on_day(write_date(*situation.day, view.language())), view.language());
  return describe(view, situation, day);
}

Line day_line(View& view, text::Date day) {
  return {view.word(say::as_of_text(write_date(day, view.language())))};
}

}  // namespace nsp::pages
