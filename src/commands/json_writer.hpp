// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::commands {

/// Writes JSON member by member. What is opened as `flat` stands on one line with all that is in it. Keys are ours and
/// values an author's: these are escaped.
class JsonWriter {
 public:
  enum class Layout { tall, flat };

  JsonWriter& object(std::string_view key = {}, Layout layout = Layout::tall) { return open('{', key, layout); }
  JsonWriter& array(std::string_view key = {}, Layout layout = Layout::tall) { return open('[', key, layout); }
  JsonWriter& close();

  JsonWriter& text(std::string_view key, std::string_view value);
  JsonWriter& number(std::string_view key, std::size_t value);
  JsonWriter& number(std::string_view key, double value);
  JsonWriter& flag(std::string_view key, bool value);
  JsonWriter& null(std::string_view key);

  /// The whole text, with a line end; everything is closed.
  std::string take();

 private:
  struct Level {
    char end;
    bool flat;
    bool empty = true;
  };
  JsonWriter& open(char bracket, std::string_view key, Layout layout);
  void begin(std::string_view key);
  void break_line(std::size_t depth);

  std::string text_;
  std::vector<Level> levels_;
};

/// The shortest decimal number that reads back as the same value.
std::string to_decimal(double value);

}  // namespace nsp::commands
