// SPDX-License-Identifier: EUPL-1.2
// Lines below a value that cannot belong to it.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Word> below_here{"{0} below"};
constexpr words::English<> the_text_begins_here_2{"the text begins here"};
constexpr words::English<words::Word, words::Word> indent_it_by_or{
    "indent it by {0} or by {1}, as the lines that it belongs with"};
constexpr words::English<> this_key_stands_at{"this key stands at the column of a list's items"};
constexpr words::English<> indent_it_two_blanks{
    "indent it two blanks more if it belongs to the item above it, or less if it stands beside the list"};
constexpr words::English<words::Word> a_value_stands_here{"a value stands here, and {0} as well on the lines below"};
constexpr words::English<words::Word> a_key_has_either{
    "a key has either a value or {0} below it: remove one of them, or give it a key of its own"};
constexpr words::English<> a_hyphen_stands_before{"a hyphen stands before this key, and none before its neighbours"};
constexpr words::English<> delete_the_hyphen{"delete the hyphen"};
constexpr words::English<> a_list_item_stands{"a list item stands among keys"};
constexpr words::English<> indent_it_under_the_key{"indent it under the key that it belongs to"};
constexpr words::English<> a_colon_with_a_blank{"a colon with a blank behind it stands in text without quotes"};
constexpr words::English<> put_the_whole_text_with{"put the whole text, with all its lines, between double quotes"};
constexpr words::English<> put_a_hyphen_before{"put a hyphen before it"};
constexpr words::English<> make_the_value_the_first{"make the value the first item of the list"};

}  // namespace

bool Lines::blame_key_in_list(const Part& part) {
  find(misplaced_indent, part.at, line_end(text_, part.at), this_key_stands_at, indent_it_two_blanks);
  offer_columns(part.at, part.column, part.column + 2, part.column);
  fix(put_a_hyphen_before, diagnostics::Grade::suggested, {{file_.span(part.at, part.at), "- "}});
  return false;
}

std::optional<Above> Lines::value_above(const Part& part) const {
  if (!previous_ || previous_->opens) return std::nullopt;
  const std::size_t end = line_end(text_, previous_->content);
  Part key = read_part(previous_->content, end);
  long column = previous_->indent;
  if (key.type == Part::dash) {
    column += static_cast<long>(key.value - key.at);
    key = read_part(key.value, end);
  }
  const bool below = part.column > column || (part.type == Part::dash && part.column == column);
  if (key.type != Part::key || key.value >= end || !below) return std::nullopt;
  // A line below block text has lost its indent, or has too much.
  if (text_[key.value] == '|' || text_[key.value] == '>') return std::nullopt;
  return Above{key.value, column};
}

bool Lines::has_children_below(const Above& above, const Part& part) const {
  const std::size_t next = next_line(part.at);
  const std::size_t content = std::min(text_.find_first_not_of(' ', next), text_.size());
  const bool alone = content >= line_end(text_, next) || static_cast<long>(content - next) != part.column;
  return part.column == above.column + unit_ && !alone &&
         (part.type != Part::key || part.value < line_end(text_, part.at));
}

bool Lines::blame_value_beside(const Above& above, const Part& part) {
  const std::string_view what = part.type == Part::dash ? "a list" : "keys";
  const std::size_t end = line_end(text_, above.value);
  find(misplaced_indent, above.value, end, a_value_stands_here(what), a_key_has_either(what));
  found_->labels.push_back({file_.span(part.at, line_end(text_, part.at)), below_here(what)});
  if (part.type == Part::dash && is_word(text_[above.value])) {
    std::size_t gap = above.value;
    while (text_[gap - 1] == ' ') --gap;
    const std::string_view line_break = end < text_.size() && text_[end] == '\r' ? "\r\n" : "\n";
    const std::string indent(static_cast<std::size_t>(part.column), ' ');
    fix(make_the_value_the_first, diagnostics::Grade::suggested,
        {{file_.span(gap, above.value), fmt::format("{}{}- ", line_break, indent)}});
  }
  lose({{file_.span(above.value, above.value), "# "}});
  leave_out(part.at);
  return false;
}

bool Lines::is_hyphened_key(const Part& part) const {
  const std::size_t end = line_end(text_, part.at);
  return part.value < end && is_word(text_[part.value]) && read_part(part.value, end).type == Part::key;
}

void Lines::blame_hyphened_key(const Part& part) {
  const std::size_t end = line_end(text_, part.at);
  const Part key = read_part(part.value, end);
  find(misplaced_entry, part.at, part.at + 1, a_hyphen_stands_before, delete_the_hyphen);
  std::vector<diagnostics::Edit> edits{{file_.span(part.at, part.value), ""}};
  // Further keys of the same item move with it; what hangs under the key does not.
  const auto column = part.column + static_cast<long>(part.value - part.at);
  const bool opens = key.value >= end || text_[key.value] == '|' || text_[key.value] == '>';
  for (std::size_t line = next_line(part.at); !opens && line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    if (content >= line_end(text_, line)) continue;
    if (static_cast<long>(content - line) < column) break;
    edits.push_back({file_.span(line, line + (part.value - part.at)), ""});
  }
  fix(delete_the_hyphen, diagnostics::Grade::suggested, std::move(edits));
}

bool Lines::blame_item_among_keys(const Part& part) {
  const auto above = value_above(part);
  const auto blame_value = [&] { blame_value_beside(*above, part); };
  if (is_hyphened_key(part) && !(previous_ && previous_->item)) consider([&] { blame_hyphened_key(part); });
  if (above && !previous_->item) consider(blame_value);
  consider([&] {
    find(misplaced_entry, part.at, line_end(text_, part.at), a_list_item_stands, indent_it_under_the_key);
    offer_columns(part.at, part.column, blocks_.back().column + unit_, part.column);
    leave_out(part.at);
  });
  if (above && previous_->item) consider(blame_value);
  return false;
}

/// The text goes on for as long as its lines stand deeper than what holds it.
void Lines::blame_colon_in_lines(const Part& part) {
  constexpr int most_lines = 1000;
  std::size_t end = line_end(text_, part.at);
  int lines = 0;
  for (std::size_t line = next_line(part.at); line < text_.size() && ++lines < most_lines; line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    if (content >= line_end(text_, line)) continue;
    if (static_cast<long>(content - line) <= current_column() || text_[content] == '#') break;
    end = line_end(text_, line);
  }
  const std::size_t colon = text_.rfind(':', part.value - 1);
  find(unquoted_colon, colon, colon + 1, a_colon_with_a_blank, put_the_whole_text_with);
  found_->labels.push_back({file_.span(plain_begin_, line_end(text_, plain_begin_)), the_text_begins_here_2});
  offer_quotes(plain_begin_, end, diagnostics::Grade::suggested);
  if (all_word(part.at, colon)) repairs_.back().doubt = 2;  // more than the value above it left out
}

bool Lines::blame_indent(const Part& part, const std::optional<Block>& popped) {
  const auto above = popped ? std::nullopt : value_above(part);
  const bool in_text = !popped && plain_open_ && part.type == Part::key && part.column > current_column();
  const auto blame_text = [&] { blame_colon_in_lines(part); };
  const auto blame_value = [&] { blame_value_beside(*above, part); };
  const bool is_text = in_text && !all_word(part.at, text_.rfind(':', part.value - 1));
  const bool has_children = above && has_children_below(*above, part);
  if (is_text) consider(blame_text);
  if (has_children) consider(blame_value);
  consider([&] { blame_step(part, popped); });
  if (above && !has_children) consider(blame_value);
  if (in_text && !is_text) consider(blame_text);
  return false;
}

/// Whether the line below goes on with the block that `part` breaks off.
bool Lines::next_stands_at(const Part& part, const Block& block) const {
  const std::size_t next = std::min(skip_space(text_, line_end(text_, part.at)), text_.size());
  if (next >= text_.size() || static_cast<long>(column_of(text_, next)) != block.column) return false;
  const Part below = read_part(next, line_end(text_, next));
  return below.type == part.type && (below.type == Part::dash) == block.list;
}

/// Two lines disagree. The one that is out of step with its neighbours, or with the rest of the file, is to blame.
void Lines::blame_step(const Part& part, const std::optional<Block>& popped) {
  if (!popped && previous_is_out_of_step(part))
    return void(blame(previous_->content, previous_->indent, part.column, part.at));
  const Block other = popped ? *popped : blocks_.back();
  const long outer = outer_column(popped.has_value());
  const std::size_t other_line = syntax::line_begin(text_, other.first);
  const std::size_t other_content = text_.find_first_not_of(' ', other_line);
  const auto other_indent = static_cast<long>(other_content - other_line);
  if (popped && next_stands_at(part, other)) {
    blame(part.at, part.column, other.column, other.first);
    return;
  }
  const bool first_of_file = outer < 0 && part.column == 0;
  if ((first_of_file || oddness(other_indent, outer) > oddness(part.column, outer)) && is_lone_first(other, part))
    return void(blame(other_content, other_indent, part.column, part.at));
  blame(part.at, part.column, other.column, other.first);
  if (popped) found_->help = indent_it_by_or(blanks(std::max(outer, 0L)), blanks(other.column));
}

}  // namespace nsp::syntax
