// SPDX-License-Identifier: EUPL-1.2
#include "syntax/errors/unseen.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "syntax/errors/lookalike.hpp"
#include "syntax/errors/unseen_findings.hpp"
#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/scan.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> a_tab_on_this_empty_line{"a tab stands on this empty line"};
constexpr words::English<> a_tab_behind_the_hyphen{"a tab stands behind the hyphen"};
constexpr words::English<> replace_by_a_blank{"replace it by a blank"};
constexpr words::English<> delete_the_tab{"delete it"};
constexpr words::English<> a_tab_before_this_remark{"a tab stands before this remark"};
constexpr words::English<> replace_the_tab{"replace it by blanks"};
constexpr words::English<> lines_end_here_with{
    "lines end here with CR alone, as on Macs of old: most tools see one long line"};
constexpr words::English<> save_the_file_with_the_line{
    "save the file with the line ends of Unix (LF) or Windows (CRLF)"};
constexpr words::English<> end_the_lines_with{"end the lines with LF"};

constexpr std::size_t most_edits = 100'000;  ///< the rest of a file that holds more is read as it is

std::string_view instead_of(char32_t c, Look look) {
  if (look == Look::blank) return c == 0x3000 ? "  " : " ";
  return look == Look::hyphen ? "-" : "";
}

class Unseen {
 public:
  Unseen(const source::File& file, diagnostics::Collector& diagnostics)
      : file_(file), text_(file.text()), findings_(file, diagnostics) {}

  std::vector<diagnostics::Edit> run() {
    for (std::size_t at = file_.content_begin(); at < text_.size() && findings_.edits().size() < most_edits;
         at = next_) {
      next_ = next_line(text_, at);
      line_ = at;
      ++number_;
      read_line(at, line_end(text_, at));
    }
    findings_.settle();
    return findings_.edits();
  }

 private:
  text::CodePoint decode(std::size_t at) const { return text::decode(text_.substr(at)); }

  /// Over blanks and what looks like them or like nothing, up to `end`; hits are gathered.
  std::size_t pass(std::size_t at, std::size_t end, std::vector<Hit>& hits) const {
    while (at < end) {
      if (is_blank(text_[at])) {
        ++at;
        continue;
      }
      if ((static_cast<unsigned char>(text_[at]) & 0x80U) == 0) break;
      const text::CodePoint c = decode(at);
      const Look look = look_of(c.value);
      if (look != Look::blank && look != Look::nothing) break;
      hits.push_back({at, c, look, instead_of(c.value, look)});
      at += c.size;
    }
    return at;
  }

  /// How much wider the line is once each has what is read in its place.
  static long gain(const std::vector<Hit>& hits) {
    long gain = 0;
    for (const Hit& hit : hits) gain += static_cast<long>(hit.instead.size()) - static_cast<long>(hit.c.size);
    return gain;
  }

  /// The column of `at`, with what looks like a blank counted as one.
  long column(std::size_t at, const std::vector<Hit>& hits) const { return static_cast<long>(at - line_) + gain(hits); }

  void read_line(std::size_t begin, std::size_t end) {
    std::vector<Hit> hits;
    const std::size_t at = pass(begin, end, hits);
    if (is_in_block_text(at, end, hits)) return;
    if (at == end) return check_empty(begin, end, hits);
    if (text_[at] == '#') return check_remark(begin, at, hits);
    tell(hits, {"where this line is indented"});
    read_parts(at, end, column(at, hits));
  }

  /// Whether the line belongs to the block text above it; blanks of other widths may be all that keeps it there.
  bool is_in_block_text(std::size_t at, std::size_t end, const std::vector<Hit>& hits) {
    if (!block_parent_) return false;
    const long seen = column(at, hits);
    if (at == end) return hits.empty() || !block_column_ || real_indent() >= *block_column_;
    if (!block_column_ && seen > *block_parent_) block_column_ = seen;
    if (!block_column_ || seen < *block_column_) {
      block_parent_.reset();
      return false;
    }
    if (real_indent() < *block_column_) tell(hits, {"where this line of text is indented"});
    return true;
  }

  long real_indent() const {
    const std::size_t content = std::min(text_.find_first_not_of(' ', line_), text_.size());
    return static_cast<long>(content - line_);
  }

  void check_empty(std::size_t begin, std::size_t end, const std::vector<Hit>& hits) {
    tell(hits, {"on this empty line"});
    tell_tabs(begin, end, a_tab_on_this_empty_line, delete_the_tab, "");
  }

  void check_remark(std::size_t begin, std::size_t at, const std::vector<Hit>& hits) {
    tell(hits, {"before this remark"});
    tell_tabs(begin, at, a_tab_before_this_remark, replace_the_tab, "  ");
  }

  void tell_tabs(std::size_t begin, std::size_t end, const words::Text& message, const words::Text& cure,
                 std::string_view instead) {
    std::vector<diagnostics::Edit> edits;
    for (std::size_t at = begin; at < end; ++at)
      if (text_[at] == '\t') edits.push_back({file_.span(at, at + 1), std::string(instead)});
    if (!edits.empty())
      findings_.gather(tab_in_indent, message, {cure, cure}, diagnostics::Grade::safe, std::move(edits), number_);
  }

  void read_parts(std::size_t at, std::size_t end, long column) {
    long parent = -1;  // the column of what holds the value
    while (at < end && text_[at] == '-') {
      std::vector<Hit> hits;
      const std::size_t next = pass(at + 1, end, hits);
      if (next == at + 1) break;
      if (next < end) {
        if (!hits.empty() && hits[0].at == at + 1 && hits[0].instead.empty()) hits[0].instead = " ";
        tell(hits, {"behind the hyphen"});
        check_tab_behind_hyphen(at, next, end, column);
      }
      parent = column;
      column += static_cast<long>(next - at) + gain(hits);
      at = next;
    }
    if (const auto colon = read_key(at, end)) {
      std::vector<Hit> hits;
      parent = column;
      const std::size_t value = pass(*colon + 1, end, hits);
      if (!hits.empty() && hits[0].at == *colon + 1 && hits[0].instead.empty() && value < end) hits[0].instead = " ";
      tell(hits, {fmt::format("behind the colon of `{}`", seen_in(at, *colon))});
      at = value;
    }
    if (at < end) read_value(at, end, parent);
  }

  /// The first key of an item may stand behind a tab; its further keys say at which column.
  void check_tab_behind_hyphen(std::size_t hyphen, std::size_t next, std::size_t end, long column) {
    if (text_.substr(hyphen + 1, next - hyphen - 1).find('\t') == std::string_view::npos || !read_key(next, end))
      return;
    const std::size_t below = skip_space(text_, end);
    const auto of_below = static_cast<long>(below < text_.size() ? column_of(text_, below) : 0);
    const auto count = static_cast<std::size_t>(std::max(of_below - column - 1, 1L));
    findings_.gather(tab_in_indent, a_tab_behind_the_hyphen, {replace_by_a_blank, replace_by_a_blank},
                     diagnostics::Grade::safe, {{file_.span(hyphen + 1, next), std::string(count, ' ')}}, number_);
  }

  /// The colon of a key of one word that begins at `at`.
  std::optional<std::size_t> read_key(std::size_t at, std::size_t end) {
    const std::size_t begin = at;
    std::vector<Hit> hits;
    bool is_seen = false;
    while (at < end) {
      const char c = text_[at];
      if (c == ':' || c == ' ') break;
      if ((static_cast<unsigned char>(c) & 0x80U) == 0) {
        if (!is_word(c)) return std::nullopt;
        is_seen = true;
        ++at;
        continue;
      }
      const text::CodePoint code = decode(at);
      const Look look = look_of(code.value);
      if (look == Look::blank) break;
      if (look == Look::nothing) hits.push_back({at, code, look, ""});
      if (look == Look::hyphen || look == Look::quote) return std::nullopt;
      is_seen = is_seen || look == Look::other;
      at += code.size;
    }
    std::vector<Hit> behind;
    at = pass(at, end, behind);
    if (!is_seen || at >= end || text_[at] != ':') return std::nullopt;
    std::vector<Hit> next;
    if (at + 1 < end && pass(at + 1, end, next) == at + 1) return std::nullopt;
    for (Hit& hit : behind) hit.instead = "";
    hits.insert(hits.end(), behind.begin(), behind.end());
    tell(hits, {fmt::format("in the key `{}`", seen_in(begin, at))});
    return at;
  }

  /// What is seen of a text.
  std::string seen_in(std::size_t begin, std::size_t end) const {
    std::string seen;
    for (std::size_t at = begin; at < end;) {
      const text::CodePoint c = decode(at);
      const Look look = look_of(c.value);
      if (look == Look::hyphen) seen.push_back('-');
      if (look == Look::other && !is_blank(text_[at])) seen.append(text_.substr(at, c.size));
      at += c.size;
    }
    return seen;
  }

  void read_value(std::size_t at, std::size_t end, long parent) {
    const char c = text_[at];
    if (c == '|' || c == '>') {
      const std::size_t behind = std::min(text_.find_first_not_of("+-0123456789", at + 1), end);
      if (skip_blanks(text_, behind) < end && text_[skip_blanks(text_, behind)] != '#') return;
      block_parent_ = parent;
      block_column_.reset();
      const std::size_t digit = text_.substr(at, behind - at).find_first_of("123456789");
      if (digit != std::string_view::npos) block_column_ = std::max(parent, 0L) + (text_[at + digit] - '0');
      return;
    }
    if (c == '"' || c == '\'') {
      const auto close = quoted_end(text_, at);
      if (!close) return;
      if (*close > end) {
        // What stands within quotes of several lines is text, unless the quote is a slip itself.
        next_ = next_line(text_, *close);
        return;
      }
      return check_word(at + 1, *close - 1);
    }
    if (c == '[' || c == '{') return check_flow(at, end);
    end = check_remark_behind(at, end);
    while (end > at && is_blank(text_[end - 1])) --end;
    check_word(at, end);
  }

  /// Where a remark begins on the line, or `end`. A blank of another width before it is told.
  std::size_t check_remark_behind(std::size_t at, std::size_t end) {
    const std::string_view line = text_.substr(0, end);
    for (std::size_t hash = line.find('#', at); hash < end; hash = line.find('#', hash + 1)) {
      if (is_blank(text_[hash - 1])) return hash;
      for (const std::size_t size : {2U, 3U}) {
        if (hash < at + size || (hash + 1 < end && !is_blank(text_[hash + 1]))) continue;
        const text::CodePoint c = decode(hash - size);
        if (c.size != size || look_of(c.value) != Look::blank) continue;
        tell({{hash - size, c, Look::blank, " "}}, {"before this remark", diagnostics::Grade::suggested});
        return hash - size;
      }
    }
    return end;
  }

  /// What looks like a blank, or like nothing, beside the signs of a list or mapping between brackets, and the words
  /// within it.
  void check_flow(std::size_t begin, std::size_t end) {
    constexpr std::string_view signs = "[]{},:";
    std::size_t word = begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (text_[at] == '"' || text_[at] == '\'') {
        const auto close = quoted_end(text_, at);
        if (!close || *close > end) return;
        at = word = *close - 1;
        continue;
      }
      if (signs.find(text_[at]) == std::string_view::npos) continue;
      check_word_between(word, at);
      word = at + 1;
    }
    check_word_between(word, end);
  }

  void check_word_between(std::size_t begin, std::size_t end) {
    begin = skip_blanks(text_, begin);
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (begin < end) check_word(begin, end);
  }

  /// A text that is one word, or would be one without what is not seen of it.
  void check_word(std::size_t begin, std::size_t end) {
    std::vector<Hit> hits;
    std::vector<Hit> quotes;
    std::string word;
    std::optional<std::size_t> gap;  // blanks that stand within it unless nothing follows
    bool is_plain = true;
    for (std::size_t at = begin; at < end;) {
      const text::CodePoint c = decode(at);
      const Look look = look_of(c.value);
      const bool is_edge = word.empty() || at + c.size == end;
      if (is_blank(text_[at])) return;
      if (look == Look::blank) {
        if (!word.empty()) gap = at;
      } else if (look != Look::nothing) {
        if (gap && look != Look::quote) return;
        if (look == Look::quote && !is_edge) return;
        if (look == Look::quote) quotes.push_back({at, c, look, ""});
        if (look == Look::hyphen) word.push_back('-');
        if (look == Look::other) word.append(text_.substr(at, c.size)), is_plain = is_plain && c.size == 1;
      }
      if (look == Look::blank || look == Look::nothing) hits.push_back({at, c, look, ""});
      if (look == Look::hyphen) hits.push_back({at, c, look, "-"});
      at += c.size;
    }
    if (word.empty() || word[0] == '*' || word[0] == '&' || word[0] == '!') return;
    const bool is_exact = is_plain && (is_id(word) || is_date_or_number(word));
    // In text a soft hyphen or a place where an address may break is meant.
    if (!is_exact) std::erase_if(hits, [](const Hit& hit) { return hit.look != Look::blank; });
    if (is_exact && quotes.size() == 2) tell(quotes, {fmt::format("around `{}`", word), diagnostics::Grade::suggested});
    tell(hits, {fmt::format("in `{}`", word), diagnostics::Grade::suggested});
  }

  static bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  static bool is_id(std::string_view word) {
    const bool made_of_it =
        std::all_of(word.begin(), word.end(), [](char c) { return is_lower_or_digit(c) || c == '-' || c == '/'; });
    return made_of_it && word[0] >= 'a' && word[0] <= 'z' && is_lower_or_digit(word.back()) &&
           word.find("--") == std::string_view::npos;
  }

  static bool is_date_or_number(std::string_view word) {
    using text::is_digit;
    constexpr std::string_view date = "dddd-dd-dd";
    const bool is_date = word.size() == date.size() &&
                         std::equal(word.begin(), word.end(), date.begin(),
                                    [&](char c, char wanted) { return wanted == '-' ? c == '-' : is_digit(c); });
    const std::string_view number = word[0] == '-' ? word.substr(1) : word;
    const bool is_number =
        !number.empty() && std::all_of(number.begin(), number.end(), [&](char c) { return is_digit(c) || c == '.'; });
    return is_date || is_number;
  }

  void tell(const std::vector<Hit>& hits, const Where& where) { findings_.tell(hits, where, number_); }

  const source::File& file_;
  std::string_view text_;
  UnseenFindings findings_;
  std::size_t line_ = 0;              ///< where the line begins
  std::size_t number_ = 0;            ///< of the line
  std::size_t next_ = 0;              ///< the begin of the line to be read next
  std::optional<long> block_parent_;  ///< the column of what holds the block text that is open
  std::optional<long> block_column_;  ///< where its lines begin
};

/// Whether the file holds any of the bytes that matter here.
bool may_hold(std::string_view text) {
  const char* end = text.data() + text.size();
  return find_any<'\t', '\xC2', '\xE1', '\xE2', '\xE3', '\xEF'>(text.data(), end) != end;
}

}  // namespace

std::vector<diagnostics::Edit> find_unseen(const source::File& file, diagnostics::Collector& diagnostics) {
  if (!may_hold(file.text().substr(file.content_begin()))) return {};
  return Unseen(file, diagnostics).run();
}

bool has_lone_cr(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') return true;
  return false;
}

std::string mend_lone_cr(const source::File& file, diagnostics::Collector& diagnostics) {
  std::string text(file.text());
  std::vector<diagnostics::Edit> edits;
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[at] = '\n';
    if (edits.size() <= most_in_fix) edits.push_back({file.span(at, at + 1), "\n"});
  }
  auto& finding = diagnostics.add(lone_cr, file.span(edits[0].span.begin, edits[0].span.begin), lines_end_here_with);
  finding.help = save_the_file_with_the_line;
  if (edits.size() <= most_in_fix)
    finding.fixes.push_back({end_the_lines_with, diagnostics::Grade::safe, std::move(edits)});
  return text;
}

}  // namespace nsp::syntax
