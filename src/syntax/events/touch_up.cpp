// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/touch_up.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "syntax/extent.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

bool is_bracket(char c) {
  return std::string_view("[]{}").find(c) != std::string_view::npos;
}
bool ends_flow_text(char c) {
  return c == ',' || is_bracket(c);
}

class TouchUp {
 public:
  explicit TouchUp(const source::File& file) : file_(file), text_(file.text()) {}

  std::vector<diagnostics::Edit> run() {
    for (std::size_t at = file_.content_begin(); at < text_.size();) at = read_line(at);
    const std::size_t last = line_begin(text_, text_.size());
    if (last < text_.size() && skip_blanks(text_, last) == text_.size())
      edits_.push_back({file_.span(text_.size(), text_.size()), "\n"});
    return std::move(edits_);
  }

 private:
  std::size_t next_line(std::size_t at) const { return syntax::next_line(text_, at); }
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\n'; }

  /// Gives where the next line begins.
  std::size_t read_line(std::size_t begin) {
    const std::size_t end = line_end(text_, begin);
    std::size_t place = skip_blanks(text_, begin);
    if (place >= end) return is_behind_block_text_ ? next_line(begin) : clear_tabs(begin, end);
    is_behind_block_text_ = false;
    long parent = -1;
    if (is_marker_line(text_, begin, "---")) place = skip_blanks(text_, begin + 3);
    while (place < end && text_[place] != '#') {
      if ((text_[place] == '-' || text_[place] == '?' || text_[place] == ':') && is_space(at(place + 1))) {
        parent = static_cast<long>(place - begin);
        place = skip_blanks(text_, place + 1);
      } else if (text_[place] == '&' || text_[place] == '!') {
        while (place < end && !is_blank(text_[place])) ++place;
        place = skip_blanks(text_, place);
      } else if (text_[place] == '|' || text_[place] == '>') {
        return pass_block_text(place, parent);
      } else if (text_[place] == '[' || text_[place] == '{') {
        return read_flow(place);
      } else {
        const std::size_t value = pass_text(place, end);
        if (value > end) return next_line(value - 1);
        if (value < end && parent < static_cast<long>(place - begin)) parent = static_cast<long>(place - begin);
        place = value;
      }
    }
    return next_line(begin);
  }

  std::size_t clear_tabs(std::size_t begin, std::size_t end) {
    for (std::size_t tab = begin; tab < end; ++tab)
      if (text_[tab] == '\t') edits_.push_back({file_.span(tab, tab + 1), " "});
    return next_line(begin);
  }

  /// Gives where the value behind a key begins, or the end of the line or of the quoted text.
  std::size_t pass_text(std::size_t place, std::size_t end) {
    if (text_[place] == '"' || text_[place] == '\'') {
      const auto close = quoted_end(text_, place);
      if (!close) return text_.size() + 1;
      if (*close > end) return *close + 1;
      place = *close;
    }
    for (; place < end; ++place) {
      if (text_[place] == ':' && is_space(at(place + 1))) return std::min(skip_blanks(text_, place + 1), end);
      if (text_[place] == '#' && is_blank(text_[place - 1])) return end;
    }
    return end;
  }

  std::size_t pass_block_text(std::size_t place, long parent) {
    const std::size_t header_end = line_end(text_, place);
    is_behind_block_text_ = true;
    if (parent >= 0) return next_line(std::max(block_scalar_end(text_, place, parent), header_end) - 1);
    const bool tells_indent =
        text_.substr(place, header_end - place).find_first_of("123456789") != std::string_view::npos;
    const std::size_t content = std::min(text_.find_first_not_of("\r\n", next_line(place)), text_.size());
    const bool is_touched = !tells_indent && content < text_.size() && !is_blank(text_[content]);
    std::size_t line = next_line(place);
    for (; line < text_.size() && !is_marker(line); line = next_line(line))
      if (is_touched && line < line_end(text_, line)) edits_.push_back({file_.span(line, line), " "});
    return line;
  }

  bool is_marker(std::size_t line) const {
    return is_marker_line(text_, line, "---") || is_marker_line(text_, line, "...");
  }

  struct Open {
    char bracket;
    std::optional<std::size_t> key = std::nullopt;  ///< where the key of an entry begins
    std::size_t key_end = 0;
    bool wants_value = false;
  };

  /// Gives where the line behind the last bracket begins.
  std::size_t read_flow(std::size_t place) {
    std::vector<Open> open;
    while (place < text_.size()) {
      const char c = text_[place];
      if (is_space(c)) {
        ++place;
      } else if (c == '#' && is_space(text_[place - 1])) {
        place = line_end(text_, place);
      } else if (c == '[' || c == '{') {
        open.push_back({c});
        ++place;
      } else if (c == ']' || c == '}') {
        join_key(open.back(), open.back().key_end);
        open.pop_back();
        ++place;
        if (open.empty()) return next_line(place - 1);
        end_token(open.back(), std::nullopt, place);
      } else if (c == ',') {
        join_key(open.back(), open.back().key_end);
        open.back() = {open.back().bracket};
        ++place;
      } else if (c == '?' && is_space(at(place + 1))) {
        open.back().wants_value = true;
        ++place;
      } else if (c == ':' &&
                 (is_space(at(place + 1)) || ends_flow_text(at(place + 1)) || follows_quotes(open.back()))) {
        join_key(open.back(), place);
        open.back().wants_value = true;
        ++place;
      } else {
        const std::size_t begin = place;
        place = pass_flow_text(place);
        end_token(open.back(), begin, place);
      }
    }
    return place;
  }

  bool follows_quotes(const Open& open) const {
    return open.key && !open.wants_value && (text_[*open.key] == '"' || text_[*open.key] == '\'');
  }

  /// Plain text goes on behind a line end as one token.
  static void end_token(Open& open, std::optional<std::size_t> begin, std::size_t end) {
    if (open.wants_value || open.bracket != '{') return;
    if (!open.key) open.key = begin;
    open.key_end = end;
  }

  std::size_t pass_flow_text(std::size_t place) {
    if (text_[place] == '"' || text_[place] == '\'') return quoted_end(text_, place).value_or(text_.size());
    const std::size_t begin = place;
    for (; place < text_.size(); ++place) {
      const char c = text_[place];
      if (ends_flow_text(c) || c == '\n' || c == '\r') break;
      if (c == ':' && (is_space(at(place + 1)) || ends_flow_text(at(place + 1)))) break;
      if (c == '#' && is_blank(text_[place - 1])) break;
      if (c == '?') edits_.push_back({file_.span(place, place + 1), std::string(1, question_stand_in)});
    }
    while (place > begin + 1 && is_blank(text_[place - 1])) --place;
    return std::max(place, begin + 1);
  }

  /// Brings a key of several lines, and its colon, onto one line.
  void join_key(const Open& open, std::size_t colon) {
    if (!open.key || open.wants_value) return;
    for (std::size_t line = text_.find('\n', *open.key); line < open.key_end; line = text_.find('\n', line + 1)) {
      std::size_t begin = line;
      while (begin > *open.key && is_space(text_[begin - 1])) --begin;
      std::size_t end = line;
      while (end < open.key_end && is_space(text_[end])) ++end;
      const std::string_view gap = text_.substr(begin, end - begin);
      if (std::count(gap.begin(), gap.end(), '\n') > 1 || text_[begin - 1] == '\\') return;
      edits_.push_back({file_.span(begin, end), " "});
    }
    if (text_.substr(open.key_end, colon - open.key_end).find('\n') != std::string_view::npos)
      edits_.push_back({file_.span(open.key_end, colon), ""});
  }

  const source::File& file_;
  std::string_view text_;
  std::vector<diagnostics::Edit> edits_;
  bool is_behind_block_text_ = false;  ///< where a line of tabs belongs to the text, or is a fault
};

}  // namespace

std::vector<diagnostics::Edit> touch_up(const source::File& file) {
  return TouchUp(file).run();
}

}  // namespace nsp::syntax
