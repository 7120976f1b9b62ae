// SPDX-License-Identifier: EUPL-1.2
// How JSON is written, by whoever writes it.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::text {

/// Writes JSON member by member. Text is escaped, keys too. What stands in an array, or alone, has the empty key.
class JsonWriter {
 public:
  /// `tall`: each member on a line of its own, indented by two for each tall level; `flat`: all on one line;
  /// `as_above`: as what it stands in, tall at the top.
  enum class Layout : std::uint8_t { as_above, tall, flat };

  JsonWriter& object(std::string_view key = {}, Layout layout = Layout::as_above) { return open('{', key, layout); }
  JsonWriter& array(std::string_view key = {}, Layout layout = Layout::as_above) { return open('[', key, layout); }
  JsonWriter& close();

  JsonWriter& text(std::string_view key, std::string_view value);
  JsonWriter& number(std::string_view key, std::integral auto value) { return literal(key, std::to_string(value)); }
  /// `null` for what is no number.
  JsonWriter& number(std::string_view key, double value);
  JsonWriter& flag(std::string_view key, bool value) { return literal(key, value ? "true" : "false"); }
  JsonWriter& null(std::string_view key) { return literal(key, "null"); }
  /// Text, or null where it is empty.
  JsonWriter& text_or_null(std::string_view key, std::string_view value) {
    return value.empty() ? null(key) : text(key, value);
  }
  /// A value that is JSON already.
  JsonWriter& literal(std::string_view key, std::string_view json);

  /// The whole text, with a line end; what is open is closed.
  std::string take();
  /// The same without a line end, for one value of many.
  std::string take_value();

 private:
  struct Level {
    char end;
    bool flat;
    bool empty = true;
  };

  JsonWriter& open(char bracket, std::string_view key, Layout layout);
  void begin(std::string_view key);
  void break_line();

  std::string text_;
  std::vector<Level> levels_;
  std::size_t tall_ = 0;  ///< how many of the levels are
};

/// The shortest decimal number that reads back as the same value.
std::string to_decimal(double value);

}  // namespace nsp::text
