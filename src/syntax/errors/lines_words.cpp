// SPDX-License-Identifier: EUPL-1.2
// Lines of text where a key is wanted.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> this_line_is_indented_less_than{
    "this line is indented less than the text that it belongs to"};
constexpr words::English<> give_it_the_indent_of_the_other{"give it the indent of the other lines of the text"};
constexpr words::English<words::Name> no_blank_stands_behind_the_colon_of{"no blank stands behind the colon of {0}"};
constexpr words::English<> put_a_blank_behind_the_5{"put a blank behind the colon"};
constexpr words::English<words::Word, words::Name> stands_behind_where_a_colon_and_a_blank{
    "{0} stands behind {1}, where a colon and a blank are wanted"};
constexpr words::English<words::Word, words::Word> write_2{"write `{0}: {1}`"};
constexpr words::English<> this_line_goes_on{
    "this line goes on with the text above it, and is not indented deeper than its key"};
constexpr words::English<> indent_it_two_blanks_more_than{"indent it two blanks more than the key of the text"};
constexpr words::English<words::Name> no_colon_stands_behind{"no colon stands behind {0}"};
constexpr words::English<words::Word> write_3{"write `{0}:`"};
constexpr words::English<> this_line_is_neither{"this line is neither a key with its value nor part of a text"};
constexpr words::English<> write_key_value_or{
    "write `key: value`, or indent the line if it belongs to the text above it"};
constexpr words::English<> write_a_colon_and_a_2{"write a colon and a blank"};
constexpr words::English<> put_a_colon_behind{"put a colon behind it"};

}  // namespace

bool Lines::is_hyphened_item(const Part& part) const {
  const bool among_items = !blocks_.empty() && blocks_.back().list && blocks_.back().column == part.column;
  return is_hyphened(text_.substr(part.at)) && (mode_ == Mode::plan || among_items);
}

bool Lines::has_sibling_below(const Part& part) const {
  constexpr int most_lines = 100;
  int lines = 0;
  for (std::size_t line = next_line(part.at); line < text_.size() && ++lines < most_lines; line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    const std::size_t end = line_end(text_, line);
    if (content >= end || text_[content] == '#') continue;
    if (static_cast<long>(content - line) != part.column) return false;
    const Part below = read_part(content, end);
    if (below.type == Part::dash) return mode_ == Mode::plan;
    if (below.type == Part::key) return all_word(content, text_.rfind(':', below.value - 1)) || text_[content] == '"';
  }
  return false;
}

bool Lines::check_lone_text(const Part& part, std::size_t end) {
  if (text_.substr(part.at, 2) == "* ") return blame_bullet(part);
  if (blame_closer_alone(part, end)) return false;
  const char c = text_[part.at];
  const bool deeper = blocks_.empty() || part.column > blocks_.back().column;
  const bool bracket = c == '[' || c == '{';
  if (opener_ && deeper && (bracket || bullet_at(part.at) > 0 || !has_sibling_below(part))) {
    if (!blocks_.empty() && is_hyphened_item(part)) return blame_hyphen(part, diagnostics::Grade::suggested);
    opener_ = false;
    return read_value(part, end);
  }
  if (blame_foreign(part, end)) return false;
  if (bullet_at(part.at) > 0) return blame_bullet(part);
  if (c == '?' || c == '&' || c == '!' || c == '*' || c == '%') return true;
  if (bracket || c == '"' || c == '\'') return read_value(part, end);
  if (blame_hash_in_key(part, end) || blame_glued_colon(part, end) || blame_other_sign(part, end)) return false;
  if (c == '-' && part.at + 1 < end && text_[part.at + 1] != '-') return blame_hyphen(part, diagnostics::Grade::safe);
  if (in_block_text_ && !blocks_.empty() && !is_key_alone(part.at, end)) {
    find(misplaced_indent, part.at, end, this_line_is_indented_less_than, give_it_the_indent_of_the_other);
    indent_text(line_begin_, std::max(text_column_, current_column() + 2));
    // What is said of half a text, which seems to be whole, is untrue.
    repairs_.back().lossy = part.column > current_column();
    return false;
  }
  blame_words(part, end);
  return false;
}

std::size_t Lines::word_end(std::size_t at, std::size_t end) const {
  while (at < end && is_word(text_[at])) ++at;
  return at;
}

bool Lines::blame_glued_colon(const Part& part, std::size_t end) {
  const std::size_t colon = word_end(part.at, end);
  if (colon == part.at || colon >= end || text_[colon] != ':' || text_.substr(colon, 3) == "://") return false;
  const std::string_view word = text_.substr(part.at, colon - part.at);
  const std::size_t behind = colon + 1;
  find(missing_colon, part.at, behind, no_blank_stands_behind_the_colon_of(word), put_a_blank_behind_the_5);
  fix(put_a_blank_behind_the_5, diagnostics::Grade::safe, {{file_.span(behind, behind), " "}});
  return true;
}

std::optional<std::pair<std::size_t, std::size_t>> Lines::other_sign(std::size_t at, std::size_t end) const {
  // The full-width colon of East Asian keyboards among them.
  constexpr std::array<std::string_view, 9> signs{"=>", "=", "->", "→", "：", "﹕", "∶", ";", "\t"};
  const std::size_t word = word_end(at, end);
  if (word == at) return std::nullopt;
  std::size_t sign = word;
  while (sign < end && text_[sign] == ' ') ++sign;
  for (const std::string_view each : signs) {
    if (!text_.substr(sign, end - sign).starts_with(each)) continue;
    return std::pair(sign, std::min(skip_blanks(text_, sign + each.size()), end));
  }
  return std::nullopt;
}

bool Lines::blame_other_sign(const Part& part, std::size_t end) {
  const auto sign = other_sign(part.at, end);
  if (!sign) return false;
  const std::size_t word = word_end(part.at, end);
  std::size_t sign_end = sign->second;
  while (sign_end > sign->first + 1 && is_blank(text_[sign_end - 1])) --sign_end;
  const std::string_view shown =
      text_[sign->first] == '\t' ? "a tab" : text_.substr(sign->first, sign_end - sign->first);
  const std::string_view key = text_.substr(part.at, word - part.at);
  consider([&] {
    find(missing_colon, sign->first, sign_end,
         stands_behind_where_a_colon_and_a_blank(shown == "a tab" ? std::string(shown) : fmt::format("`{}`", shown),
                                                 key),
         write_2(key, shorten(text_.substr(sign->second, end - sign->second))));
    fix(write_a_colon_and_a_2, diagnostics::Grade::suggested, {{file_.span(word, sign->second), ": "}});
  });
  consider([&] { blame_words(part, end); });
  return true;
}

bool Lines::is_key_alone(std::size_t at, std::size_t end) const {
  const std::size_t word = word_end(at, end);
  if (word == at || skip_blanks(text_, word) < end) return false;
  const std::size_t next = std::min(skip_space(text_, end), text_.size());
  return next < text_.size() && column_of(text_, next) > column_of(text_, at) &&
         read_part(next, line_end(text_, next)).type != Part::text;
}

bool Lines::is_prose(std::size_t at, std::size_t end) const {
  if (read_part(at, end).type != Part::text || text_[at] == '#' || is_conflict_marker(at)) return false;
  if (text_.substr(at, 2) == "//" || text_.substr(at, 4) == "<!--") return false;
  const std::size_t word = word_end(at, end);
  const bool glued = word > at && word < end && text_[word] == ':' && text_.substr(word, 3) != "://";
  return !glued && !is_key_alone(at, end) && !other_sign(at, end) && bullet_at(at) == 0 &&
         !is_hyphened(text_.substr(at, end - at));
}

bool Lines::continues_prose() const {
  constexpr std::ptrdiff_t fewest_blanks = 3;
  if (!plain_open_ || blocks_.empty()) return false;
  const std::string_view line = text_.substr(plain_begin_, line_end(text_, plain_begin_) - plain_begin_);
  return std::count(line.begin(), line.end(), ' ') >= fewest_blanks;
}

void Lines::blame_lost_prose(std::size_t line, std::size_t content, std::size_t end) {
  find(misplaced_indent, content, end, this_line_goes_on, indent_it_two_blanks_more_than);
  indent_text(line, current_column() + 2);
}

void Lines::blame_words(const Part& part, std::size_t end) {
  const std::size_t word = word_end(part.at, end);
  const std::string_view key = text_.substr(part.at, word - part.at);
  const std::size_t value = std::min(skip_blanks(text_, word), end);
  const auto add_colon = [&] {
    find(missing_colon, part.at, word, no_colon_stands_behind(key),
         value < end ? write_2(key, shorten(text_.substr(value, end - value))) : write_3(key));
    fix(put_a_colon_behind, diagnostics::Grade::suggested, {{file_.span(word, word), ":"}});
  };
  if (is_key_alone(part.at, end)) consider(add_colon);
  if (continues_prose()) {
    consider([&] { blame_lost_prose(line_begin_, part.at, end); });
  }
  consider([&] {
    find(missing_colon, part.at, end, this_line_is_neither, write_key_value_or);
    leave_out(part.at);
  });
  if (word == part.at || value == word || value == end) return;
  consider(add_colon);
  repairs_.back().doubt = text_.size();  // any line of words could be mended so
}

bool Lines::all_word(std::size_t begin, std::size_t end) const {
  return std::all_of(text_.data() + begin, text_.data() + end, is_word);
}

}  // namespace nsp::syntax
