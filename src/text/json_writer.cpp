// SPDX-License-Identifier: EUPL-1.2
#include "text/json_writer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace nsp::text {

void JsonWriter::break_line() {
  // Lines of what lies deeper would be blanks for the most part.
  constexpr std::size_t deepest = 12;
  text_ += '\n';
  text_.append(2 * std::min(tall_, deepest), ' ');
}

/// What stands before a member: a comma, a line end, its key.
void JsonWriter::begin(std::string_view key) {
  if (!levels_.empty()) {
    Level& level = levels_.back();
    if (!level.empty) text_ += level.flat ? ", " : ",";
    if (!level.flat) break_line();
    level.empty = false;
    if (level.end == '}') {
      append_quoted_json(text_, key);
      text_ += ": ";
    }
  }
}

JsonWriter& JsonWriter::open(char bracket, std::string_view key, Layout layout) {
  begin(key);
  text_ += bracket;
  const bool is_above_flat = !levels_.empty() && levels_.back().flat;
  const bool flat = layout == Layout::flat || (layout == Layout::as_above && is_above_flat);
  levels_.push_back({bracket == '{' ? '}' : ']', flat});
  if (!flat) ++tall_;
  return *this;
}

JsonWriter& JsonWriter::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.flat) --tall_;
  if (!level.flat && !level.empty) break_line();
  text_ += level.end;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
  begin(key);
  append_quoted_json(text_, value);
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view key, double value) {
  return std::isfinite(value) ? literal(key, to_decimal(value)) : null(key);
}

JsonWriter& JsonWriter::literal(std::string_view key, std::string_view json) {
  begin(key);
  text_ += json;
  return *this;
}

std::string JsonWriter::take() {
  std::string text = take_value();
  text += '\n';
  return text;
}

std::string JsonWriter::take_value() {
  while (!levels_.empty()) close();
  return std::exchange(text_, {});
}

std::string to_decimal(double value) {
  return value == 0 ? "0" : fmt::format("{}", value);
}

}  // namespace nsp::text
