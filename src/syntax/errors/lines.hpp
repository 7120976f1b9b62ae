// SPDX-License-Identifier: EUPL-1.2
// The lines of a file as an author has them in mind; the working part of `find_cause`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "syntax/errors/cause.hpp"
#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

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

/// A line that has been read.
struct Line {
  long indent = 0;
  std::size_t content = 0;
  bool opens = false;  ///< it has nothing behind its last key or dash
  bool item = false;
};

/// A value, and the column of its key.
struct Above {
  std::size_t value = 0;
  long column = 0;
};

/// Goes through the lines of one file with the stack of blocks that an author has in mind.
class Lines {
 public:
  Lines(const source::File& file, Mode mode, std::uint32_t until)
      : file_(file), text_(file.text()), mode_(mode), until_(until), unit_(common_indent()) {}
  std::optional<Cause> search();

 private:
  std::size_t next_line(std::size_t at) const;
  bool find(const diagnostics::Fault& fault, std::size_t begin, std::size_t end, words::Text message, words::Text help);
  void fix(words::Text title, diagnostics::Grade grade, std::vector<diagnostics::Edit> edits);
  /// Leaves something out, so that the rest can be read.
  void lose(std::vector<diagnostics::Edit> edits);
  /// One way to see the slip; there may be more, each with its own finding and repairs. The first is told where all do
  /// as well.
  template <class Blame>
  void consider(const Blame& blame) {
    std::optional<diagnostics::Diagnostic> before = std::exchange(found_, std::nullopt);
    const std::size_t first = repairs_.size();
    blame();
    for (std::size_t i = first; i < repairs_.size() && found_; ++i)
      if (!repairs_[i].finding) repairs_[i].finding = found_;
    if (before) found_ = std::move(before);
  }
  /// Text between double quotes in the place of what stands from `begin` to `end`.
  void offer_quotes(std::size_t begin, std::size_t end, diagnostics::Grade grade);
  /// Leaves out the line at `content`, and the lines that hang under it.
  void leave_out(std::size_t content);
  /// Moves the line at `content`, alone or with the lines below it that are as far off, to another column.
  void move_lines(std::size_t content, long is, long right, bool alone);
  /// How well the next line goes with the line at `at`, were that indented by `column`.
  int fit_of_next_line(std::size_t at, long column) const;
  /// The columns where the line at `content` may be meant to stand, the likeliest first; not where it stands.
  void offer_columns(std::size_t content, long is, long likeliest, long barred);
  /// The difference between a line and the line that it hangs under that is most common in the file; 2 where none is.
  long common_indent() const;
  void read_line();
  void blame_tab(std::size_t begin, std::size_t content, std::size_t tab);
  void replace_tabs_below(std::size_t begin, std::size_t content, std::vector<diagnostics::Edit>& edits);
  bool is_conflict_marker(std::size_t at) const;
  void blame_conflict(std::size_t at);
  /// The bytes of a sign at `at` that people put before the items of a list, as Markdown or a word processor have it,
  /// where a blank stands behind it; 0 where none does.
  std::size_t bullet_at(std::size_t at) const;
  bool blame_bullet(const Part& part);
  /// A list item whose hyphen has no blank behind it, and those below it.
  bool blame_hyphen(const Part& part, diagnostics::Grade grade);
  /// The value on the line before, where `part` stands below its key.
  std::optional<Above> value_above(const Part& part) const;
  /// Whether the line of `part` and the next look like its key's children.
  bool has_children_below(const Above& above, const Part& part) const;
  bool blame_value_beside(const Above& above, const Part& part);
  void blame_colon_in_lines(const Part& part);
  void read_parts(std::size_t at, std::size_t end);
  Part read_part(std::size_t at, std::size_t end) const;
  bool continues_text(const Part& part) const;
  /// A list item whose hyphen has no blank behind it, where YAML sees text or a key.
  bool is_hyphened_item(const Part& part) const;
  /// Text on a line of its own where a key is wanted.
  bool check_lone_text(const Part& part, std::size_t end);
  /// Signs of other notations; whether there were any.
  bool blame_foreign(const Part& part, std::size_t end);
  bool blame_comment(const Part& part, std::size_t end);
  bool blame_fence(const Part& part, std::size_t end);
  bool blame_rule(const Part& part, std::size_t end);
  bool blame_mail_quote(std::size_t content, std::size_t end);
  /// What came along with lines that were copied: their numbers, the signs of a comparison, the cells of a sheet.
  bool blame_pasted(std::size_t content, std::size_t end);
  bool blame_line_numbers(std::size_t begin);
  bool blame_comparison(std::size_t begin);
  /// What makes comments of this line and those below it as long as they are rows; nothing within text.
  std::vector<diagnostics::Edit> comments_of_rows(
      std::size_t content, const std::function<bool(std::size_t at, std::size_t end)>& is_row) const;
  bool blame_sheet(std::size_t content, std::size_t end);
  bool blame_table(std::size_t content, std::size_t end);
  /// Behind the number at the begin of a line, with the sign and the blank that follow it; none where another stands.
  std::optional<std::size_t> behind_number(std::size_t line, std::uint64_t number) const;
  bool is_key_or_item(std::size_t at, std::size_t end) const;
  /// A `#` within a key, which makes a remark of the rest.
  bool blame_hash_in_key(const Part& part, std::size_t end);
  /// A document's `---` with blanks before it.
  bool blame_marker(std::size_t content, std::size_t end);
  /// A key that begins with a sign that YAML keeps for itself.
  bool blame_key_sign(const Part& part);
  /// A word without a colon, or with another sign in its place; whether it was told.
  bool blame_glued_colon(const Part& part, std::size_t end);
  bool blame_other_sign(const Part& part, std::size_t end);
  void blame_words(const Part& part, std::size_t end);
  /// A line that goes on with the text above it, and has lost its indent.
  void blame_lost_prose(std::size_t line, std::size_t content, std::size_t end);
  /// Whether the last value is plain text of several words, which lost the indent of its further lines.
  bool continues_prose() const;
  /// A word with nothing behind it, and keys or items deeper below it.
  bool is_key_alone(std::size_t at, std::size_t end) const;
  /// A line of text that nothing but its place is wrong with.
  bool is_prose(std::size_t at, std::size_t end) const;
  /// The word at `at` ends here; `at` where there is none.
  std::size_t word_end(std::size_t at, std::size_t end) const;
  /// The sign behind a word that stands for a colon: its first byte, and where what follows it begins.
  std::optional<std::pair<std::size_t, std::size_t>> other_sign(std::size_t at, std::size_t end) const;
  /// Whether the lines below, after more text perhaps, are keys or items at the column of `part`.
  bool has_sibling_below(const Part& part) const;
  bool all_word(std::size_t begin, std::size_t end) const;
  /// Finds the block that a dash or key belongs to, or says that there is none.
  bool place(const Part& part, bool first_on_line);
  bool blame_key_in_list(const Part& part);
  bool blame_item_among_keys(const Part& part);
  /// An item that begins with a key.
  bool is_hyphened_key(const Part& part) const;
  void blame_hyphened_key(const Part& part);
  /// A line that fits nowhere: its indent may be wrong, or the value above it, or it is part of that.
  bool blame_indent(const Part& part, const std::optional<Block>& popped);
  bool next_stands_at(const Part& part, const Block& block) const;
  void blame_step(const Part& part, const std::optional<Block>& popped);
  bool blame(std::size_t at, long is, long right, std::size_t shown);
  /// The line before stands further left than the lines before and behind it.
  bool previous_is_out_of_step(const Part& part) const;
  static std::string blanks(long count) { return count == 1 ? "1 blank" : fmt::format("{} blanks", count); }
  long outer_column(bool popped) const;
  int oddness(long indent, long outer) const;
  /// Whether no second child of the block stands between its first line and `part`.
  bool is_lone_first(const Block& block, const Part& part) const;
  bool read_value(const Part& part, std::size_t end);
  bool reserved(std::size_t at, std::size_t end);
  /// Text that begins with `!`, which YAML takes for a tag with no value.
  bool is_lone_tag(std::size_t at, std::size_t end) const;
  bool check_alias(std::size_t at, std::size_t end);
  static std::string shorten(std::string_view text);
  bool read_plain(std::size_t at, std::size_t end);
  bool read_block_text(std::size_t at, std::size_t end);
  /// Text on the line of a `>` or `|`.
  bool blame_header(std::size_t at, std::size_t end);
  /// Moves the lines of text from the line at `first` on to column `right`, up to the next key or item.
  void indent_text(std::size_t first, long right);
  /// Whether the first line below a `>` or `|` is text that stands no deeper than the key.
  bool text_is_too_far_left(std::size_t at, std::size_t end) const;
  /// Whether a quoted text that ends at `end` runs over a line that an author meant as a key or an item.
  std::optional<std::size_t> swallowed_line(std::size_t begin, std::size_t end, long column) const;
  long current_column() const { return blocks_.empty() ? -1 : blocks_.back().column; }
  bool read_quoted(const Part& part, std::size_t at);
  /// A colon behind a closing quote: what stands between the quotes is no key.
  bool blame_quoted_word(const Part& part, std::size_t at, std::size_t colon);
  /// Quoted text whose further lines stand too far left; whether that is all that is wrong with it.
  bool blame_quoted_lines(std::size_t begin, std::size_t close, long column);
  /// A list item on the line of its key.
  bool blame_item_behind_key(const Part& part, std::size_t end);
  /// Keys between parentheses.
  bool blame_parentheses(std::size_t at, std::size_t end);
  bool blame_apostrophe(std::size_t at, std::size_t end);
  void offer_closing(std::size_t end, char sign);
  void offer_closing_between(std::size_t quote, char sign);
  bool read_flow(const Part& part, std::size_t at);
  /// Two values between brackets with no comma between them: the first ends at `end`; whether it was told.
  bool blame_missing_comma(std::size_t end);
  bool blame_second_colon(std::size_t colon);
  /// A bracket that ends a block, and what takes it away.
  struct Closer {
    char sign = ']';
    diagnostics::Edit edit;
  };
  std::optional<Closer> closer_of_block(std::size_t first, long column, bool list) const;
  diagnostics::Edit without_line(std::size_t at, std::size_t end) const;
  bool begins_bare_keys(std::size_t at, std::size_t end) const;
  /// A bracket at `at` before items behind hyphens, or before keys without commas; whether there was one.
  bool blame_bracket_of_block(const Part& part, std::size_t at);
  /// A line with nothing but a closing bracket that nothing opens.
  bool blame_closer_alone(const Part& part, std::size_t end);
  /// A bracket that is never closed may be one too many.
  void offer_without_bracket(std::size_t opener);
  /// Keys with their values on the line of another key, which begins its value at `at`.
  void offer_new_lines(std::size_t at, std::size_t end);
  /// The keys that begin at `words` begin lines of their own.
  void offer_lines_before(std::size_t at, std::size_t end, const std::vector<std::size_t>& words);
  bool blame_behind_quote(std::size_t end);
  /// A comma behind the value of a key, as JSON has it; whether there was one.
  bool blame_comma(std::size_t at);
  const source::File& file_;
  std::string_view text_;
  Mode mode_;
  std::uint32_t until_;
  long unit_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::vector<Block> blocks_;
  std::optional<Line> previous_, before_previous_;
  bool opener_ = true;           ///< the last part has nothing behind it: deeper lines may follow
  bool plain_open_ = false;      ///< the last value is plain text, which deeper lines continue
  std::size_t plain_begin_ = 0;  ///< where that text begins
  bool in_block_text_ = false;   ///< the last value is a block scalar
  long text_column_ = 0;         ///< where its lines begin
  std::optional<diagnostics::Diagnostic> found_;
  std::vector<Repair> repairs_;
};

}  // namespace nsp::syntax
