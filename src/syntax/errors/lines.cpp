// SPDX-License-Identifier: EUPL-1.2
// Which line stands where no line can stand.
#include "syntax/errors/lines.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Word> indented_by{"indented by {0}"};
constexpr words::English<> replace_the_tab_by{"replace the tab by blanks"};
constexpr words::English<> a_merge_conflict_that_nobody{"a merge conflict that nobody has resolved"};
constexpr words::English<> keep_the_lines_that_are_right{
    "keep the lines that are right, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`"};
constexpr words::English<> a_tab_stands_where{"a tab stands where the line is indented"};
constexpr words::English<> replace_the_tab_by_blanks{
    "replace the tab by blanks, as many as the neighbouring lines have"};
constexpr words::English<words::Word> this_line_is_indented{
    "this line is indented by {0}, which fits no line around it"};
constexpr words::English<words::Word> indent_it_by_as_its_neighbours{"indent it by {0}, as its neighbours"};

}  // namespace

std::optional<Cause> Lines::search() {
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

std::size_t Lines::next_line(std::size_t at) const {
  return syntax::next_line(text_, at);
}

long Lines::common_indent() const {
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

void Lines::read_line() {
  const std::size_t begin = at_;
  const std::size_t end = line_end(text_, begin);
  at_ = next_line(begin);
  const std::size_t content = skip_blanks(text_, begin);
  if (content >= end || text_[content] == '#') return;
  const std::size_t tab = text_.substr(begin, content - begin).find('\t');
  if (tab != std::string_view::npos) return blame_tab(begin, content, begin + tab);
  const std::string_view marker = text_.substr(begin, std::min<std::size_t>(end - begin, 4));
  if (marker == "---" || marker == "..." || marker == "--- " || marker == "... ") return;
  line_begin_ = begin;
  if (content == begin && is_conflict_marker(content)) return blame_conflict(content);
  if (blame_mail_quote(content, end) || blame_pasted(content, end) || blame_marker(content, end)) return;
  read_parts(content, end);
  before_previous_ = previous_;
  previous_ = Line{static_cast<long>(content - begin), content, opener_, text_.substr(content, 2) == "- "};
}

bool Lines::is_conflict_marker(std::size_t at) const {
  const std::string_view sign = text_.substr(at, 7);
  const bool alone = at + 7 >= text_.size() || text_[at + 7] == ' ' || text_[at + 7] == '\n' || text_[at + 7] == '\r';
  return alone && (sign == "<<<<<<<" || sign == "=======" || sign == ">>>>>>>" || sign == "|||||||");
}

/// The first half is read on; the markers and the other half are left out.
void Lines::blame_conflict(std::size_t at) {
  find(merge_conflict, at, line_end(text_, at), a_merge_conflict_that_nobody, keep_the_lines_that_are_right);
  std::vector<diagnostics::Edit> edits;
  bool kept = true;
  for (std::size_t line = at; line < text_.size(); line = next_line(line)) {
    const bool marker = is_conflict_marker(line);
    if (marker && text_[line] != '<') kept = false;
    if (marker || !kept) edits.push_back({file_.span(line, line), "# "});
    if (marker && text_[line] == '>') break;
  }
  lose(std::move(edits));
}

void Lines::blame_tab(std::size_t begin, std::size_t content, std::size_t tab) {
  const std::size_t tab_end = std::min(text_.find_first_not_of('\t', tab), content);
  find(tab_in_indent, tab, tab_end, a_tab_stands_where, replace_the_tab_by_blanks);
  long meant = 0;
  for (const char c : text_.substr(begin, content - begin)) meant += c == '\t' ? unit_ : 1;
  long likeliest = blocks_.empty() ? 0 : blocks_.back().column;
  if (!blocks_.empty() && (opener_ || in_block_text_)) likeliest += unit_;
  offer_columns(content, meant, likeliest, -1);
  for (Repair& each : repairs_) {
    each.title = replace_the_tab_by;
    if (each.edits.size() == 1) replace_tabs_below(begin, content, each.edits);
  }
}

/// The lines below that begin with the same tabs go with the line at `begin`.
void Lines::replace_tabs_below(std::size_t begin, std::size_t content, std::vector<diagnostics::Edit>& edits) {
  constexpr std::size_t most = 10'000;
  const std::string_view tabs = text_.substr(begin, content - begin);
  for (std::size_t line = next_line(begin); line < text_.size(); line = next_line(line)) {
    if (text_.substr(line, tabs.size()) != tabs || edits.size() == most) break;
    std::string blanks = edits[0].text;
    std::size_t at = line + tabs.size();
    for (; at < text_.size() && (text_[at] == ' ' || text_[at] == '\t'); ++at)
      blanks.append(text_[at] == '\t' ? static_cast<std::size_t>(unit_) : 1, ' ');
    edits.push_back({file_.span(line, at), std::move(blanks)});
  }
}

void Lines::read_parts(std::size_t at, std::size_t end) {
  bool first = true;
  while (at < end && !found_) {
    const Part part = read_part(at, end);
    const bool may_continue = part.type == Part::text || (part.type == Part::dash && mode_ == Mode::document);
    if (may_continue && first && continues_text(part)) return;
    if (part.type == Part::text) return void(check_lone_text(part, end));
    if (part.type == Part::key && first && bullet_at(part.at) > 0) return void(blame_bullet(part));
    if (part.type == Part::key && first && is_hyphened_item(part))
      return void(blame_hyphen(part, diagnostics::Grade::suggested));
    if (part.type == Part::key && blame_key_sign(part)) return;
    const bool is_quoted = text_[part.at] == '"' || text_[part.at] == '\'';
    if (part.type == Part::key && is_quoted && text_[part.value - 1] == ':' &&
        blame_quoted_word(part, part.at, part.value - 1))
      return;
    if (!place(part, first)) return;
    in_block_text_ = false;
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

Part Lines::read_part(std::size_t at, std::size_t end) const {
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

bool Lines::continues_text(const Part& part) const {
  return plain_open_ && (blocks_.empty() || part.column > blocks_.back().column);
}

bool Lines::place(const Part& part, bool first_on_line) {
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
    if (!opener_) return blame_item_among_keys(part);
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

bool Lines::blame(std::size_t at, long is, long right, std::size_t shown) {
  find(misplaced_indent, at, line_end(text_, at), this_line_is_indented(blanks(is)),
       indent_it_by_as_its_neighbours(blanks(right)));
  found_->labels.push_back({file_.span(shown, line_end(text_, shown)), indented_by(blanks(right))});
  offer_columns(at, is, right, is);
  return false;
}

bool Lines::previous_is_out_of_step(const Part& part) const {
  if (!previous_ || !before_previous_ || previous_->indent >= part.column) return false;
  const bool alike = before_previous_->item == (part.type == Part::dash);
  if (before_previous_->indent == part.column && alike) return true;
  const bool first_child = before_previous_->opens && previous_->indent == before_previous_->indent;
  const long of_children = before_previous_->indent + unit_;
  // An item's further keys stand two deeper than its hyphen.
  const bool further_key = previous_->item && part.type != Part::dash;
  return first_child && part.column == (further_key ? of_children + 2 : of_children);
}

long Lines::outer_column(bool popped) const {
  if (popped) return blocks_.empty() ? -1 : blocks_.back().column;
  return blocks_.size() < 2 ? -1 : blocks_[blocks_.size() - 2].column;
}

int Lines::oddness(long indent, long outer) const {
  const long step = outer < 0 ? indent : indent - outer;
  return (indent % unit_ != 0 ? 2 : 0) + (step != unit_ && step != 0 ? 1 : 0);
}

bool Lines::is_lone_first(const Block& block, const Part& part) const {
  for (std::size_t at = next_line(block.first); at < line_begin_ && at < part.at; at = next_line(at)) {
    const std::size_t content = text_.find_first_not_of(' ', at);
    if (content != std::string_view::npos && content < line_end(text_, at) &&
        static_cast<long>(content - at) == block.column)
      return false;
  }
  return true;
}

std::optional<Cause> find_cause(const source::File& file, Mode mode, std::uint32_t until) {
  return Lines(file, mode, until).search();
}

}  // namespace nsp::syntax
