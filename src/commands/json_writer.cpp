// SPDX-License-Identifier: EUPL-1.2
#include "commands/json_writer.hpp"

#include <cmath>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace nsp::commands {

void JsonWriter::break_line(std::size_t depth) {
  text_ += '\n';
  text_.append(2 * depth, ' ');
}

/// What stands before a member: a comma, a line end, its key.
void JsonWriter::begin(std::string_view key) {
  if (!levels_.empty()) {
    Level& level = levels_.back();
    if (!level.empty) text_ += level.flat ? ", " : ",";
    if (!level.flat) break_line(levels_.size());
    level.empty = false;
  }
  if (!key.empty()) text_ += fmt::format("\"{}\": ", key);
}

JsonWriter& JsonWriter::open(char bracket, std::string_view key, Layout layout) {
  begin(key);
  text_ += bracket;
  const bool flat = layout == Layout::flat || (!levels_.empty() && levels_.back().flat);
  levels_.push_back({bracket == '{' ? '}' : ']', flat});
  return *this;
}

JsonWriter& JsonWriter::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.flat && !level.empty) break_line(levels_.size());
  text_ += level.end;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
  begin(key);
  text_ += text::quote_json(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view key, std::size_t value) {
  begin(key);
  text_ += fmt::format("{}", value);
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view key, double value) {
  if (!std::isfinite(value)) return null(key);
  begin(key);
  text_ += to_decimal(value);
  return *this;
}

JsonWriter& JsonWriter::flag(std::string_view key, bool value) {
  begin(key);
  text_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null(std::string_view key) {
  begin(key);
  text_ += "null";
  return *this;
}

std::string JsonWriter::take() {
  while (!levels_.empty()) close();
  text_ += '\n';
  return std::move(text_);
}

std::string to_decimal(double value) {
  return value == 0 ? "0" : fmt::format("{}", value);
}

}  // namespace nsp::commands
