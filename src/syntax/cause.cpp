// SPDX-License-Identifier: EUPL-1.2
#include "syntax/cause.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "syntax/extent.hpp"
#include "syntax/kinds.hpp"

namespace nsp::syntax {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Kind;

/// One part of a line: `- ` or `key: value` or text, with the column where it stands.
struct Part {
  enum Type { dash, key, text } type = text;
  std::size_t at = 0;     ///< offset of the dash, key or text
  std::size_t value = 0;  ///< offset of what follows the colon or dash; the end of the line where nothing does
  long column = 0;
};

/// A list or mapping whose children begin at `column`.
struct Block {
  long column = 0;
  bool list = false;
  std::size_t first = 0;  ///< offset of its first child
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// A line that has been read.
struct Line {
  long indent = 0;
  std::size_t content = 0;
  bool opens = false;  ///< it has nothing behind its last key or dash
  bool item = false;
};

/// Goes through the lines of one file with the stack of blocks that an author has in mind.
class Lines {
 public:
  Lines(const source::File& file, std::uint32_t until)
      : file_(file), text_(file.text()), until_(until), unit_(common_indent()) {}

  std::optional<Cause> search() {
    // The line behind the place where a reader stopped may show which of two lines is out of order.
    std::size_t last = line_end(text_, std::min<std::size_t>(until_, text_.size()));
    for (int extra = 0; extra < 2; ++extra) last = line_end(text_, std::min(last + 1, text_.size()));
    at_ = file_.content_begin();
    while (at_ < text_.size() && at_ <= last && !found_) {
      const std::size_t before = at_;
      read_line();
      if (at_ <= before) at_ = next_line(before);
    }
    if (!found_) return std::nullopt;
    return Cause{std::move(*found_), std::move(repairs_)};
  }

 private:
  std::size_t next_line(std::size_t at) const {
    const std::size_t end = text_.find('\n', at);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  bool find(const Kind& kind, std::size_t begin, std::size_t end, std::string message, std::string help) {
    if (found_) return false;
    found_ = diagnostics::make(kind, file_.span(begin, std::max(end, begin)), std::move(message));
    found_->help = std::move(help);
    return false;
  }

  void fix(std::string title, diagnostics::Grade grade, std::vector<diagnostics::Edit> edits) {
    repairs_.push_back({std::move(title), grade, std::move(edits), false});
  }

  /// Text between double quotes in the place of what stands from `begin` to `end`.
  void offer_quotes(std::size_t begin, std::size_t end, diagnostics::Grade grade) {
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    std::string quoted = "\"";
    for (char c : text_.substr(begin, end - begin)) {
      if (c == '"' || c == '\\') quoted.push_back('\\');
      quoted.push_back(c);
    }
    fix("put the text between double quotes", grade, {{file_.span(begin, end), quoted + "\""}});
  }

  /// Leaves out the line at `content`, and the lines that hang under it.
  void leave_out(std::size_t content) {
    std::vector<diagnostics::Edit> edits{{file_.span(content, content), "# "}};
    const auto column = static_cast<long>(content - syntax::line_begin(text_, content));
    for (std::size_t line = next_line(content); line < text_.size(); line = next_line(line)) {
      const std::size_t next = skip_blanks(text_, line);
      if (next >= line_end(text_, line)) continue;
      if (static_cast<long>(next - line) <= column) break;
      if (text_[next] != '#') edits.push_back({file_.span(next, next), "# "});
    }
    repairs_.push_back({{}, diagnostics::Grade::suggested, std::move(edits), true});
  }

  /// Moves the line at `content`, alone or with the lines below it that are as far off, to another column.
  void move_lines(std::size_t content, long is, long right, bool alone) {
    std::vector<diagnostics::Edit> edits;
    for (std::size_t line = syntax::line_begin(text_, content); line < text_.size(); line = next_line(line)) {
      const std::size_t first = text_.find_first_not_of(" \t", line);
      if (first == std::string_view::npos) break;
      if (first >= line_end(text_, line)) continue;
      const auto indent = static_cast<long>(first - line);
      if (!edits.empty() && (alone || indent < is || (is < right && indent >= right))) break;
      const long moved = edits.empty() ? right : indent + right - is;
      edits.push_back({file_.span(line, first), std::string(static_cast<std::size_t>(std::max(moved, 0L)), ' ')});
    }
    fix(fmt::format("indent by {}", blanks(right)), diagnostics::Grade::suggested, std::move(edits));
  }

  /// How well the next line goes with the line at `at`, were that indented by `column`.
  int fit_of_next_line(std::size_t at, long column) const {
    std::string_view line = text_.substr(at, line_end(text_, at) - at);
    line = line.substr(0, line.find(" #"));
    const bool opens = line.substr(0, line.find_last_not_of(" \t") + 1).ends_with(':');
    bool gap = false;  // what stands behind an empty line says little of the lines before it
    for (std::size_t next = next_line(at); next < text_.size(); next = next_line(next)) {
      const std::size_t content = skip_blanks(text_, next);
      const bool blank = content >= line_end(text_, next);
      gap = gap || blank;
      if (blank || text_[content] == '#') continue;
      const auto deeper = static_cast<long>(content - next) - column;
      if (!opens) return deeper == 0 && column > 0 && !gap ? 3 : deeper <= 0 ? 2 : 0;
      if (deeper == unit_) return 3;
      return deeper == 0 && text_.substr(content, 2) == "- " ? 2 : deeper > 0 ? 1 : 0;
    }
    return 2;
  }

  /// The columns where the line at `content` may be meant to stand, the likeliest first; not where it stands.
  void offer_columns(std::size_t content, long is, long likeliest, long barred) {
    std::vector<long> columns{likeliest};
    const auto offer = [&](long column) {
      if (column >= 0 && column != barred && std::find(columns.begin(), columns.end(), column) == columns.end())
        columns.push_back(column);
    };
    if (!blocks_.empty()) offer(blocks_.back().column + unit_);
    for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) offer(block->column);
    std::stable_sort(columns.begin(), columns.end(),
                     [&](long a, long b) { return fit_of_next_line(content, a) > fit_of_next_line(content, b); });
    for (const long column : columns) {
      move_lines(content, is, column, true);
      move_lines(content, is, column, false);
    }
  }

  /// The difference between a line and the line that it hangs under that is most common in the file; 2 where none is.
  long common_indent() const {
    std::map<long, int> counts;
    long previous = 0;
    for (std::size_t at = file_.content_begin(); at < text_.size(); at = next_line(at)) {
      const std::size_t content = text_.find_first_not_of(' ', at);
      if (content == std::string_view::npos || content >= line_end(text_, at) || text_[content] == '#') continue;
      const auto indent = static_cast<long>(content - at);
      if (indent > previous) ++counts[indent - previous];
      previous = indent;
    }
    long best = 2;
    int most = 0;
    for (const auto& [step, count] : counts)
      if (count > most) best = step, most = count;
    return best;
  }

  void read_line() {
    const std::size_t begin = at_;
    const std::size_t end = line_end(text_, begin);
    at_ = next_line(begin);
    const std::size_t content = skip_blanks(text_, begin);
    if (content >= end || text_[content] == '#') return;
    const std::size_t tab = text_.substr(begin, content - begin).find('\t');
    if (tab != std::string_view::npos) return blame_tab(begin, content, begin + tab);
    if (content == begin && (text_.substr(begin, 3) == "---" || text_.substr(begin, 3) == "...")) return;
    line_begin_ = begin;
    read_parts(content, end);
    before_previous_ = previous_;
    previous_ = Line{static_cast<long>(content - begin), content, opener_, text_.substr(content, 2) == "- "};
  }

  void blame_tab(std::size_t begin, std::size_t content, std::size_t tab) {
    const std::size_t tab_end = std::min(text_.find_first_not_of('\t', tab), content);
    find(tab_in_indent, tab, tab_end, "a tab stands where the line is indented",
         "replace the tab by blanks, as many as the neighbouring lines have");
    long meant = 0;
    for (const char c : text_.substr(begin, content - begin)) meant += c == '\t' ? unit_ : 1;
    long likeliest = blocks_.empty() ? 0 : blocks_.back().column;
    if (!blocks_.empty() && (opener_ || in_block_text_)) likeliest += unit_;
    offer_columns(content, meant, likeliest, -1);
    for (Repair& each : repairs_) each.title = "replace the tab by blanks";
  }

  void read_parts(std::size_t at, std::size_t end) {
    bool first = true;
    while (at < end && !found_) {
      const Part part = read_part(at, end);
      if (part.type == Part::text && first && continues_text(part)) return;
      if (part.type == Part::text) return void(check_lone_text(part, end));
      if (!place(part, first)) return;
      first = false;
      opener_ = part.value >= end || text_[part.value] == '#';
      plain_open_ = false;
      if (opener_) return;
      at = part.value;
      if (part.type == Part::key) return void(read_value(part, end));
      // Behind a dash: another dash, a key, or a value.
      const Part inner = read_part(at, end);
      if (inner.type == Part::text) return void(read_value(part, end));
    }
  }

  Part read_part(std::size_t at, std::size_t end) const {
    Part part;
    part.at = at;
    part.column = static_cast<long>(at - line_begin_);
    if (text_[at] == '-' && (at + 1 >= end || text_[at + 1] == ' ')) {
      part.type = Part::dash;
      part.value = std::min(skip_blanks(text_, at + 1), end);
      return part;
    }
    std::size_t colon = at;
    if (text_[at] == '"' || text_[at] == '\'') {
      const auto close = quoted_end(text_, at);
      colon = close && *close <= end ? skip_blanks(text_, *close) : end;
      if (colon < end && text_[colon] != ':') colon = end;
    } else if (text_[at] != '[' && text_[at] != '{' && text_[at] != '#') {
      while (colon < end &&
             !(text_[colon] == ':' && (colon + 1 >= end || text_[colon + 1] == ' ' || text_[colon + 1] == '\t')) &&
             !(text_[colon] == '#' && text_[colon - 1] == ' '))
        ++colon;
      if (colon < end && text_[colon] == '#') colon = end;
    } else {
      colon = end;
    }
    if (colon < end) {
      part.type = Part::key;
      part.value = std::min(skip_blanks(text_, colon + 1), end);
    }
    return part;
  }

  bool continues_text(const Part& part) const {
    return plain_open_ && (blocks_.empty() || part.column > blocks_.back().column);
  }

  /// Text on a line of its own where a key is wanted.
  bool check_lone_text(const Part& part, std::size_t end) {
    if (opener_ && (blocks_.empty() || part.column > blocks_.back().column)) {
      opener_ = false;
      return read_value(part, end);
    }
    const char c = text_[part.at];
    if (c == '?' || c == '&' || c == '!' || c == '*' || c == '%') return true;
    if (blocks_.empty() && part.at == text_.find_first_not_of(" \n\r", file_.content_begin()) && c != '[' && c != '{' &&
        colonless(part.at, end)) {
      // The whole file may be one text; then a reader stops somewhere else.
      plain_open_ = true;
      return true;
    }
    if (c == '[' || c == '{' || c == '"' || c == '\'') return read_value(part, end);
    const std::size_t colon = text_.substr(part.at, end - part.at).find(':');
    if (colon != std::string_view::npos && colon > 0 && all_word(part.at, part.at + colon)) {
      const std::size_t at = part.at + colon;
      find(missing_colon, part.at, at + 1,
           fmt::format("no blank stands behind the colon of `{}`", text_.substr(part.at, colon)),
           "put a blank behind the colon");
      fix("put a blank behind the colon", diagnostics::Grade::safe, {{file_.span(at + 1, at + 1), " "}});
      return false;
    }
    if (text_[part.at] == '-' && part.at + 1 < end && text_[part.at + 1] != '-') {
      find(misplaced_entry, part.at, part.at + 1, "no blank stands behind the hyphen of this list item",
           "put a blank behind the hyphen");
      fix("put a blank behind the hyphen", diagnostics::Grade::safe, {{file_.span(part.at + 1, part.at + 1), " "}});
      return false;
    }
    if (in_block_text_ && !blocks_.empty()) {
      find(misplaced_indent, part.at, end, "this line is indented less than the text that it belongs to",
           "give it the indent of the other lines of the text");
      move_lines(part.at, part.column, blocks_.back().column + unit_, true);
      return false;
    }
    find(missing_colon, part.at, end, "this line is neither a key with its value nor part of a text",
         "write `key: value`, or indent the line if it belongs to the text above it");
    leave_out(part.at);
    return false;
  }

  bool colonless(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find(':') == std::string_view::npos;
  }
  bool all_word(std::size_t begin, std::size_t end) const {
    return std::all_of(text_.data() + begin, text_.data() + end, is_word);
  }

  /// Finds the block that a dash or key belongs to, or says that there is none.
  bool place(const Part& part, bool first_on_line) {
    const bool list = part.type == Part::dash;
    std::optional<Block> popped;
    while (!blocks_.empty() && blocks_.back().column > part.column) {
      popped = blocks_.back();
      blocks_.pop_back();
    }
    // A list may stand at the column of the key that holds it; the next key ends it.
    if (!blocks_.empty() && blocks_.back().column == part.column && blocks_.back().list && !list) {
      if (blocks_.size() < 2 || blocks_[blocks_.size() - 2].column != part.column) return blame_key_in_list(part);
      blocks_.pop_back();
      return true;
    }
    if (!blocks_.empty() && blocks_.back().column == part.column) {
      if (blocks_.back().list == list) return true;
      if (!opener_) {
        find(misplaced_entry, part.at, line_end(text_, part.at), "a list item stands among keys",
             "indent it under the key that it belongs to");
        offer_columns(part.at, part.column, blocks_.back().column + unit_, part.column);
        leave_out(part.at);
        return false;
      }
      blocks_.push_back({part.column, true, part.at});
      return true;
    }
    const bool opens = !first_on_line || (opener_ && !popped) || (blocks_.empty() && !popped);
    if (opens) {
      blocks_.push_back({part.column, list, part.at});
      return true;
    }
    return blame_indent(part, popped);
  }

  bool blame_key_in_list(const Part& part) {
    find(misplaced_indent, part.at, line_end(text_, part.at), "this key stands at the column of a list's items",
         "indent it two blanks more if it belongs to the item above it, or less if it stands beside the list");
    offer_columns(part.at, part.column, part.column + 2, part.column);
    return false;
  }

  /// Two lines disagree. The one that is out of step with its neighbours, or with the rest of the file, is to blame.
  bool blame_indent(const Part& part, const std::optional<Block>& popped) {
    if (!popped && previous_is_out_of_step(part))
      return blame(previous_->content, previous_->indent, part.column, part.at);
    const Block other = popped ? *popped : blocks_.back();
    const long outer = outer_column(popped.has_value());
    const std::size_t other_line = syntax::line_begin(text_, other.first);
    const std::size_t other_content = text_.find_first_not_of(' ', other_line);
    const auto other_indent = static_cast<long>(other_content - other_line);
    const bool first_of_file = outer < 0 && part.column == 0;
    if ((first_of_file || oddness(other_indent, outer) > oddness(part.column, outer)) && is_lone_first(other, part))
      return blame(other_content, other_indent, part.column, part.at);
    blame(part.at, part.column, other.column, other.first);
    if (popped)
      found_->help = fmt::format("indent it by {} or by {}, as the lines that it belongs with",
                                 blanks(std::max(outer, 0L)), blanks(other.column));
    return false;
  }

  bool blame(std::size_t at, long is, long right, std::size_t shown) {
    find(misplaced_indent, at, line_end(text_, at),
         fmt::format("this line is indented by {}, which fits no line around it", blanks(is)),
         fmt::format("indent it by {}, as its neighbours", blanks(right)));
    found_->labels.push_back({file_.span(shown, line_end(text_, shown)), fmt::format("indented by {}", blanks(right))});
    offer_columns(at, is, right, is);
    return false;
  }

  /// The line before stands further left than the lines before and behind it.
  bool previous_is_out_of_step(const Part& part) const {
    if (!previous_ || !before_previous_ || previous_->indent >= part.column) return false;
    const bool alike = before_previous_->item == (part.type == Part::dash);
    if (before_previous_->indent == part.column && alike) return true;
    const bool first_child = before_previous_->opens && previous_->indent == before_previous_->indent;
    const long of_children = before_previous_->indent + unit_;
    // An item's further keys stand two deeper than its hyphen.
    const bool further_key = previous_->item && part.type != Part::dash;
    return first_child && part.column == (further_key ? of_children + 2 : of_children);
  }

  static std::string blanks(long count) { return count == 1 ? "1 blank" : fmt::format("{} blanks", count); }

  long outer_column(bool popped) const {
    if (popped) return blocks_.empty() ? -1 : blocks_.back().column;
    return blocks_.size() < 2 ? -1 : blocks_[blocks_.size() - 2].column;
  }

  int oddness(long indent, long outer) const {
    const long step = outer < 0 ? indent : indent - outer;
    return (indent % unit_ != 0 ? 2 : 0) + (step != unit_ && step != 0 ? 1 : 0);
  }

  /// Whether no second child of the block stands between its first line and `part`.
  bool is_lone_first(const Block& block, const Part& part) const {
    for (std::size_t at = next_line(block.first); at < line_begin_ && at < part.at; at = next_line(at)) {
      const std::size_t content = text_.find_first_not_of(' ', at);
      if (content != std::string_view::npos && content < line_end(text_, at) &&
          static_cast<long>(content - at) == block.column)
        return false;
    }
    return true;
  }

  bool read_value(const Part& part, std::size_t end) {
    const std::size_t at = part.type == Part::text ? part.at : part.value;
    in_block_text_ = false;
    switch (text_[at]) {
      case '"':
      case '\'': return read_quoted(part, at);
      case '[':
      case '{': return read_flow(part, at);
      case '|':
      case '>': return read_block_text(at, end);
      case '&':
      case '!': opener_ = skip_properties(text_, at) >= end; return true;
      case '*': return check_alias(at, end);
      case '@':
      case '`':
      case '%':
      case ']':
      case '}':
      case ',': return reserved(at, end);
      default: return read_plain(at, end);
    }
  }

  bool reserved(std::size_t at, std::size_t end) {
    find(reserved_start, at, at + 1,
         fmt::format("text cannot begin with {} unless it stands between quotes",
                     text_[at] == '`' ? "a backtick" : fmt::format("`{}`", text_[at])),
         fmt::format("write \"{}\" between double quotes", shorten(text_.substr(at, end - at))));
    offer_quotes(at, end, diagnostics::Grade::suggested);
    return false;
  }

  bool check_alias(std::size_t at, std::size_t end) {
    if (at + 1 >= end || !is_word(text_[at + 1])) return reserved(at, end);
    std::size_t stop = at + 1;
    while (stop < end && is_word(text_[stop])) ++stop;
    const std::string_view name = text_.substr(at + 1, stop - at - 1);
    if (text_.substr(0, at).find(fmt::format("&{}", name)) != std::string_view::npos && skip_blanks(text_, stop) >= end)
      return true;
    find(alias_trouble, at, stop, fmt::format("`*{}` stands for nothing: there is no `&{}` before it", name, name),
         "put the text between double quotes");
    offer_quotes(at, end, diagnostics::Grade::suggested);
    return false;
  }

  static std::string shorten(std::string_view text) {
    if (text.size() <= 40) return std::string(text);
    std::size_t end = 40;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "…";
  }

  bool read_plain(std::size_t at, std::size_t end) {
    plain_open_ = true;
    const std::string_view value = text_.substr(at, end - at);
    for (std::size_t colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
      const std::size_t comment = value.find(" #");
      if (comment != std::string_view::npos && comment < colon) break;
      if (colon + 1 < value.size() && value[colon + 1] != ' ' && value[colon + 1] != '\t') continue;
      find(unquoted_colon, at + colon, at + colon + 1, "a colon with a blank behind it stands in text without quotes",
           "put the whole text between double quotes");
      const bool plain = value.find_first_of("\"\\") == std::string_view::npos && comment == std::string_view::npos;
      offer_quotes(at, comment == std::string_view::npos ? end : at + comment,
                   plain ? diagnostics::Grade::safe : diagnostics::Grade::suggested);
      return false;
    }
    return true;
  }

  bool read_block_text(std::size_t at, std::size_t end) {
    const std::string_view header = text_.substr(at, end - at);
    if (header.find_first_not_of("|>+-123456789 #") != std::string_view::npos &&
        header.find('#') == std::string_view::npos)
      return reserved(at, end);
    in_block_text_ = true;
    if (text_is_too_far_left(at, end)) {
      find(misplaced_indent, at, end, "the lines of text that belong here are not indented more than their key",
           "indent the text two blanks more than its key");
      indent_text(at);
      return false;
    }
    const std::size_t last = block_scalar_end(text_, at, blocks_.empty() ? -1 : blocks_.back().column);
    at_ = last > end ? next_line(last) : next_line(at);
    return true;
  }

  /// Moves the lines of text below the header at `at` to where they belong, up to the next key or item.
  void indent_text(std::size_t at) {
    std::vector<diagnostics::Edit> edits;
    for (std::size_t line = next_line(at); line < text_.size(); line = next_line(line)) {
      const std::size_t content = skip_blanks(text_, line);
      if (content >= line_end(text_, line)) continue;
      if (read_part(content, line_end(text_, line)).type != Part::text) break;
      const auto indent = static_cast<long>(content - line);
      if (indent > current_column()) break;
      edits.push_back(
          {file_.span(line, line), std::string(static_cast<std::size_t>(current_column() + 2 - indent), ' ')});
    }
    fix("indent the text", diagnostics::Grade::suggested, std::move(edits));
  }

  /// Whether the first line below a `>` or `|` is text that stands no deeper than the key.
  bool text_is_too_far_left(std::size_t at, std::size_t end) const {
    std::size_t line = next_line(at);
    while (line < text_.size() && skip_blanks(text_, line) >= line_end(text_, line)) line = next_line(line);
    if (line >= text_.size() || end == text_.size()) return false;
    const std::size_t content = skip_blanks(text_, line);
    const auto indent = static_cast<long>(content - line);
    if (indent == 0 || indent > current_column() || text_[content] == '#') return false;
    return read_part(content, line_end(text_, line)).type == Part::text;
  }

  /// Whether a quoted text that ends at `end` runs over a line that an author meant as a key or an item.
  std::optional<std::size_t> swallowed_line(std::size_t begin, std::size_t end, long column) const {
    for (std::size_t line = next_line(begin); line < end; line = next_line(line)) {
      const std::size_t content = skip_blanks(text_, line);
      const std::size_t stop = line_end(text_, line);
      if (content >= stop) continue;
      std::size_t word = content;
      if (text_.substr(content, 2) == "- ") word = skip_blanks(text_, content + 1);
      const std::size_t first = word;
      while (word < stop && is_word(text_[word])) ++word;
      const bool key =
          word > first && word < stop && text_[word] == ':' && (word + 1 >= stop || text_[word + 1] == ' ');
      if (static_cast<long>(content - line) <= column || (key && static_cast<long>(content - line) <= column + 2))
        return line;
    }
    return std::nullopt;
  }

  long current_column() const { return blocks_.empty() ? -1 : blocks_.back().column; }

  bool read_quoted(const Part& part, std::size_t at) {
    const auto close = quoted_end(text_, at);
    const long column = part.type == Part::text ? current_column() : part.column;
    if (!close || swallowed_line(at, *close, column)) {
      const std::size_t end = line_end(text_, at);
      find(unclosed_quote, at, end, fmt::format("the quote `{}` is not closed before the next line", text_[at]),
           fmt::format("put `{}` at the end of the text", text_[at]));
      offer_closing(end, text_[at]);
      return false;
    }
    const std::size_t end = line_end(text_, *close);
    const std::size_t behind = skip_blanks(text_, *close);
    at_ = next_line(*close == text_.size() ? at : *close - 1);
    if (behind >= end || (text_[behind] == '#' && behind > *close)) return true;
    if (text_[behind] == ':') return true;
    find(text_after_value, behind, end, fmt::format("text stands behind the closing quote `{}`", text_[at]),
         "put the closing quote at the end of the text; within double quotes write a quote as `\\\"`");
    offer_quotes(at, end, diagnostics::Grade::suggested);
    return false;
  }

  void offer_closing(std::size_t end, char sign) {
    while (text_[end - 1] == ' ' || text_[end - 1] == '\t') --end;
    fix(fmt::format("close it with `{}`", sign), diagnostics::Grade::suggested,
        {{file_.span(end, end), std::string(1, sign)}});
  }

  bool read_flow(const Part& part, std::size_t at) {
    std::string closers;
    std::size_t i = at;
    std::vector<std::size_t> openers;
    const long column = part.type == Part::text ? current_column() : part.column;
    while (i < text_.size()) {
      const char c = text_[i];
      if (c == '[' || c == '{') {
        closers.push_back(c == '[' ? ']' : '}');
        openers.push_back(i);
      } else if (c == ']' || c == '}') {
        if (closers.back() != c) {
          find(unclosed_bracket, openers.back(), openers.back() + 1,
               fmt::format("this `{}` is closed by `{}`", text_[openers.back()], c),
               fmt::format("close it with `{}`", closers.back()));
          fix(fmt::format("close it with `{}`", closers.back()), diagnostics::Grade::suggested,
              {{file_.span(i, i + 1), std::string(1, closers.back())}});
          return false;
        }
        closers.pop_back();
        openers.pop_back();
        if (closers.empty()) break;
      } else if (c == '"' || (c == '\'' && !is_word(text_[i - 1]))) {
        const auto close = quoted_end(text_, i);
        if (!close || swallowed_line(i, *close, column)) {
          find(unclosed_quote, i, line_end(text_, i),
               fmt::format("the quote `{}` is not closed before the next line", c),
               fmt::format("put `{}` at the end of the text", c));
          // Where within the brackets the text ends is for its author to say.
          std::string closing(1, c);
          closing.append(closers.rbegin(), closers.rend());
          const source::Span end = file_.span(line_end(text_, i), line_end(text_, i));
          repairs_.push_back({{}, diagnostics::Grade::suggested, {{end, std::move(closing)}}, false});
          return false;
        }
        i = *close;
        continue;
      } else if (c == '#' && text_[i - 1] == ' ') {
        i = line_end(text_, i);
      } else if (c == '\n') {
        if (const auto line = swallowed_line(i, std::min(next_line(i + 1), text_.size()), column);
            line && *line == i + 1)
          break;
      }
      ++i;
    }
    if (!closers.empty()) {
      find(unclosed_bracket, openers.back(), openers.back() + 1,
           fmt::format("this `{}` is never closed", text_[openers.back()]),
           fmt::format("close it with `{}`", closers.back()));
      std::size_t end = std::min(i, text_.size());
      while (end > at && (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
      fix(fmt::format("close it with `{}`", std::string(closers.rbegin(), closers.rend())),
          diagnostics::Grade::suggested, {{file_.span(end, end), std::string(closers.rbegin(), closers.rend())}});
      return false;
    }
    at_ = next_line(i);
    const std::size_t behind = skip_blanks(text_, i + 1);
    if (behind < line_end(text_, i) && text_[behind] != '#' && text_[behind] != ':') {
      find(text_after_value, behind, line_end(text_, i), "text stands behind the closing bracket",
           "remove it, or put the whole text between quotes");
      repairs_.push_back({{}, diagnostics::Grade::suggested, {{file_.span(behind, behind), " # "}}, true});
      return false;
    }
    return true;
  }

  const source::File& file_;
  std::string_view text_;
  std::uint32_t until_;
  long unit_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::vector<Block> blocks_;
  std::optional<Line> previous_, before_previous_;
  bool opener_ = true;          ///< the last part has nothing behind it: deeper lines may follow
  bool plain_open_ = false;     ///< the last value is plain text, which deeper lines continue
  bool in_block_text_ = false;  ///< the last value is a block scalar
  std::optional<Diagnostic> found_;
  std::vector<Repair> repairs_;
};

}  // namespace

std::optional<Cause> find_cause(const source::File& file, std::uint32_t until) {
  return Lines(file, until).search();
}

}  // namespace nsp::syntax
