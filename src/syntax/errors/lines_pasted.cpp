// SPDX-License-Identifier: EUPL-1.2
// What comes along with lines that are copied from elsewhere.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "syntax/scan.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> line_numbers_stand_before{"line numbers stand before these lines, as a page shows them"};
constexpr words::English<> delete_the_number_before{"delete the number before each line"};
constexpr words::English<> and_stand_before_these{
    "`-` and `+` stand before these lines, as where two versions are compared"};
constexpr words::English<> keep_the_lines_behind{
    "keep the lines behind `+`, without that sign, and delete those behind `-`"};
constexpr words::English<> the_rows_of_a_table{"the rows of a table stand here, as Markdown has them"};
constexpr words::English<> the_row_of_a_table{"the row of a table stands here, as Markdown has it"};
constexpr words::English<> write_each_row_as_an_item{
    "write each row as an item: a hyphen and a blank, then each cell behind its key, as `key: value`"};
constexpr words::English<> the_cells_of_a_spreadsheet{"the cells of a spreadsheet stand here, with tabs between them"};
constexpr words::English<> write_each_cell_behind{
    "write each cell behind its key, as `key: value`, on a line of its own, and delete the row"};
constexpr words::English<words::Name> this_makes_a_remark{
    "this `#` makes a remark of the rest of the line, and no colon stands behind {0}"};
constexpr words::English<words::Word, words::Word> write_with_the_remark{"write `{0}: {1}`, with the remark behind it"};
constexpr words::English<> blanks_stand_before_the_that_begins{
    "blanks stand before the `---` that begins the document"};
constexpr words::English<> delete_the_blanks_before{"delete the blanks before it"};
constexpr words::English<> delete_the_line_numbers{"delete the line numbers"};
constexpr words::English<> take_the_away_and_make{"take the `+` away, and make comments of the lines behind `-`"};
constexpr words::English<> make_comments_of_the_rows{"make comments of the rows"};
constexpr words::English<> make_a_comment_of_the_row{"make a comment of the row"};
constexpr words::English<> put_the_remark_behind{"put the remark behind the value"};
constexpr words::English<> delete_the_blanks{"delete the blanks"};

constexpr std::size_t most_pasted_lines = 10'000;

}  // namespace

bool Lines::blame_pasted(std::size_t content, std::size_t end) {
  if (text::is_digit(text_[content])) return blame_line_numbers(line_begin_) || blame_sheet(content, end);
  if (text_[content] == '|') return blame_table(content, end);
  return (content == line_begin_ && blame_comparison(content)) || blame_sheet(content, end);
}

bool Lines::is_key_or_item(std::size_t at, std::size_t end) const {
  if (at >= end) return false;
  if (text_[at] == '#') return true;
  const Part part = read_part(at, end);
  return part.type == Part::dash || (part.type == Part::key && is_word(text_[at]));
}

std::optional<std::size_t> Lines::behind_number(std::size_t line, std::uint64_t number) const {
  std::size_t at = skip_blanks(text_, line);
  const std::string digits = fmt::format("{}", number);
  if (text_.substr(at, digits.size()) != digits) return std::nullopt;
  at += digits.size();
  const std::size_t end = line_end(text_, line);
  if (at < end && std::string_view(".:)|").find(text_[at]) != std::string_view::npos) ++at;
  if (at < end && !is_blank(text_[at])) return std::nullopt;
  return at < end ? at + 1 : at;
}

bool Lines::blame_line_numbers(std::size_t begin) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most_digits = 6;
  const std::size_t first = skip_blanks(text_, begin);
  std::uint64_t number = 0;
  std::size_t digits = 0;
  for (std::size_t at = first; at < text_.size() && text::is_digit(text_[at]); ++at, ++digits)
    number = number * 10 + static_cast<std::uint64_t>(text_[at] - '0');
  if (digits > most_digits) return false;
  std::vector<diagnostics::Edit> edits;
  bool holds_keys = false;
  for (std::size_t line = begin; line < text_.size() && edits.size() < most_pasted_lines; line = next_line(line)) {
    const auto behind = behind_number(line, number++);
    if (!behind) break;
    edits.push_back({file_.span(line, *behind), ""});
    holds_keys = holds_keys || is_key_or_item(skip_blanks(text_, *behind), line_end(text_, line));
  }
  if (edits.size() < fewest || !holds_keys) return false;
  find(foreign_notation, first, first + digits, line_numbers_stand_before, delete_the_number_before);
  fix(delete_the_line_numbers, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

/// Lines with `-` that went, and with `+` that came, as git shows them.
bool Lines::blame_comparison(std::size_t begin) {
  std::vector<diagnostics::Edit> edits;
  std::size_t came = 0;
  for (std::size_t line = begin; line < text_.size() && edits.size() < most_pasted_lines; line = next_line(line)) {
    const std::size_t end = line_end(text_, line);
    const char sign = line < end ? text_[line] : '\0';
    if (sign != '-' && sign != '+') break;
    const std::size_t content = skip_blanks(text_, line + 1);
    // An item of a list has one blank behind its hyphen.
    if (content < end && (content == line + 2 || !is_key_or_item(content, end))) break;
    if (sign == '+') edits.push_back({file_.span(line, line + 1), ""}), ++came;
    if (sign == '-') edits.push_back({file_.span(line, line), "# "});
  }
  if (came == 0) return false;
  find(foreign_notation, begin, begin + 1, and_stand_before_these, keep_the_lines_behind);
  fix(take_the_away_and_make, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

std::vector<diagnostics::Edit> Lines::comments_of_rows(
    std::size_t content, const std::function<bool(std::size_t at, std::size_t end)>& is_row) const {
  std::vector<diagnostics::Edit> edits;
  if (in_block_text_ || (plain_open_ && static_cast<long>(content - line_begin_) > current_column())) return edits;
  for (std::size_t line = line_begin_; line < text_.size() && edits.size() < most_pasted_lines;
       line = next_line(line)) {
    const std::size_t at = skip_blanks(text_, line);
    if (!is_row(at, line_end(text_, line))) break;
    edits.push_back({file_.span(at, at), "# "});
  }
  return edits;
}

/// Which cell belongs to which key nobody else can say: the rows are passed over, and no fix is offered.
bool Lines::blame_table(std::size_t content, std::size_t end) {
  const auto is_row = [this](std::size_t at, std::size_t stop) {
    while (stop > at && (is_blank(text_[stop - 1]) || text_[stop - 1] == '\r')) --stop;
    const std::string_view row = text_.substr(at, stop - at);
    return row.size() > 2 && row.front() == '|' && row.back() == '|';
  };
  std::vector<diagnostics::Edit> edits = comments_of_rows(content, is_row);
  if (edits.empty()) return false;
  // Text of several words may go on with it.
  if (continues_prose()) consider([&] { blame_lost_prose(line_begin_, content, end); });
  consider([&] {
    find(foreign_notation, content, end, edits.size() > 1 ? the_rows_of_a_table : the_row_of_a_table,
         write_each_row_as_an_item);
    lose(std::move(edits));
  });
  return true;
}

bool Lines::blame_sheet(std::size_t content, std::size_t end) {
  const auto is_row = [this](std::size_t at, std::size_t stop) {
    const std::string_view row = text_.substr(at, stop - at);
    return at < stop && std::count(row.begin(), row.end(), '\t') >= 2 && !is_key_or_item(at, stop);
  };
  std::vector<diagnostics::Edit> edits = comments_of_rows(content, is_row);
  if (edits.empty()) return false;
  find(foreign_notation, content, end, the_cells_of_a_spreadsheet, write_each_cell_behind);
  fix(edits.size() > 1 ? make_comments_of_the_rows : make_a_comment_of_the_row, diagnostics::Grade::suggested,
      std::move(edits));
  return true;
}

bool Lines::blame_hash_in_key(const Part& part, std::size_t end) {
  const std::size_t word = word_end(part.at, end);
  const std::size_t hash = skip_blanks(text_, word);
  if (word == part.at || hash == word || hash >= end || text_[hash] != '#') return false;
  const std::size_t colon = text_.find(": ", hash);
  if (colon >= end) return false;
  const std::string_view remark = text::trim(text_.substr(hash + 1, colon - hash - 1), " \t");
  if (remark.empty()) return false;
  const std::string_view key = text_.substr(part.at, word - part.at);
  find(missing_colon, hash, colon, this_makes_a_remark(key),
       write_with_the_remark(key, shorten(text_.substr(colon + 2, end - colon - 2))));
  fix(put_the_remark_behind, diagnostics::Grade::suggested,
      {{file_.span(word, colon), ""}, {file_.span(end, end), fmt::format(" # {}", remark)}});
  return true;
}

bool Lines::blame_marker(std::size_t content, std::size_t end) {
  if (content == line_begin_ || !blocks_.empty() || text_.substr(content, 3) != "---") return false;
  if (skip_blanks(text_, content + 3) < end) return false;
  find(misplaced_indent, line_begin_, content, blanks_stand_before_the_that_begins, delete_the_blanks_before);
  fix(delete_the_blanks, diagnostics::Grade::safe, {{file_.span(line_begin_, content), ""}});
  return true;
}

}  // namespace nsp::syntax
