// SPDX-License-Identifier: EUPL-1.2
// Signs that mean something in other notations.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> begin_each_line_of_the_comment{"begin each line of the comment with `# `"};
constexpr words::English<words::Word> a_key_cannot_begin{"a key cannot begin with {0} unless it stands between quotes"};
constexpr words::English<words::Name> write_the_key_without{"write the key without signs around it: {0}"};
constexpr words::English<words::Name> a_comment_begins_with{"a comment begins with `#` here, not with {0}"};
constexpr words::English<words::Name> write_in_the_place_of{"write `#` in the place of {0}"};
constexpr words::English<> a_frame_of_markdown{"a frame of Markdown stands around these lines"};
constexpr words::English<words::Word> delete_the_lines_of{"delete the lines of {0}"};
constexpr words::English<> a_line_of_signs{"a line of signs is neither a key nor text"};
constexpr words::English<> delete_it_or_begin{"delete it, or begin it with `# `, which makes a comment of it"};
constexpr words::English<> stands_before_the_line{"`>` stands before the line, as in a mail that is quoted"};
constexpr words::English<> delete_the_before_each{"delete the `>` before each line"};
constexpr words::English<> begin_the_comment_with{"begin the comment with `#`"};
constexpr words::English<> make_comments_of_them{"make comments of them"};
constexpr words::English<> make_a_comment_of_it{"make a comment of it"};
constexpr words::English<> delete_the{"delete the `>`"};
constexpr words::English<> delete_the_signs_around{"delete the signs around the key"};

constexpr std::size_t most_foreign_lines = 10'000;

bool is_rule_sign(char c) {
  return std::string_view("-=_*~+#|.: \t").find(c) != std::string_view::npos;
}

}  // namespace

bool Lines::blame_foreign(const Part& part, std::size_t end) {
  return blame_comment(part, end) || blame_fence(part, end) || blame_rule(part, end);
}

bool Lines::blame_comment(const Part& part, std::size_t end) {
  const std::string_view line = text_.substr(part.at, end - part.at);
  const std::string_view opening = line.starts_with("//") ? "//" : line.starts_with("<!--") ? "<!--" : "/*";
  if (!line.starts_with(opening)) return false;
  const std::string_view closing = opening == "<!--" ? "-->" : "*/";
  find(foreign_notation, part.at, part.at + opening.size(), a_comment_begins_with(opening),
       write_in_the_place_of(opening));
  std::vector<diagnostics::Edit> edits;
  for (std::size_t begin = line_begin_; begin < text_.size() && edits.size() < most_foreign_lines;
       begin = next_line(begin)) {
    const std::size_t content = skip_blanks(text_, begin);
    const std::size_t stop = line_end(text_, begin);
    const std::string_view whole = text_.substr(content, stop - content);
    if (opening == "//") {
      if (!whole.starts_with("//")) break;
      const std::string_view sign = whole.size() > 2 && !is_blank(whole[2]) ? "# " : "#";
      edits.push_back({file_.span(content, content + 2), std::string(sign)});
      continue;
    }
    if (!whole.empty()) edits.push_back({file_.span(content, content), "# "});
    if (whole.find(closing) != std::string_view::npos) break;
    if (next_line(begin) == text_.size()) edits.resize(1);  // it is never closed
  }
  if (opening != "//") found_->help = begin_each_line_of_the_comment;
  fix(begin_the_comment_with, diagnostics::Grade::safe, std::move(edits));
  return true;
}

bool Lines::blame_fence(const Part& part, std::size_t end) {
  const std::string_view fence = text_.substr(part.at, 3);
  if (fence != "```" && fence != "~~~") return false;
  find(foreign_notation, part.at, end, a_frame_of_markdown,
       delete_the_lines_of(fence == "```" ? "backticks" : "tildes"));
  std::vector<diagnostics::Edit> edits{{file_.span(part.at, part.at), "# "}};
  for (std::size_t line = next_line(part.at); line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    if (text_.substr(content, 3) != fence) continue;
    edits.push_back({file_.span(content, content), "# "});
    break;
  }
  fix(make_comments_of_them, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

bool Lines::blame_rule(const Part& part, std::size_t end) {
  constexpr std::size_t fewest = 3;
  const std::string_view line = text_.substr(part.at, end - part.at);
  const auto first = line.substr(0, 1);
  if (line.size() < fewest || std::string_view("-=_*~+.").find(first) == std::string_view::npos) return false;
  if (!std::all_of(line.begin(), line.end(), is_rule_sign)) return false;
  find(foreign_notation, part.at, end, a_line_of_signs, delete_it_or_begin);
  fix(make_a_comment_of_it, diagnostics::Grade::safe, {{file_.span(part.at, part.at), "# "}});
  return true;
}

bool Lines::blame_mail_quote(std::size_t content, std::size_t end) {
  if (text_[content] != '>' || content + 2 >= end || text_[content + 1] != ' ') return false;
  if (text_[content + 2] == '#' || text_[content + 2] == ' ' || in_block_text_) return false;
  find(foreign_notation, content, content + 1, stands_before_the_line, delete_the_before_each);
  std::vector<diagnostics::Edit> edits;
  for (std::size_t line = line_begin_; line < text_.size() && edits.size() < most_foreign_lines;
       line = next_line(line)) {
    const std::size_t at = line + (content - line_begin_);
    if (skip_blanks(text_, line) != at || at >= text_.size() || text_[at] != '>') break;
    edits.push_back({file_.span(at, at + (text_.substr(at + 1, 1) == " " ? 2 : 1)), ""});
  }
  fix(delete_the, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

bool Lines::blame_key_sign(const Part& part) {
  const char sign = text_[part.at];
  const bool doubled = sign == '*' && text_.substr(part.at, 2) == "**";
  if (!doubled && sign != '@' && sign != '`' && sign != '%') return false;
  std::size_t end = text_.rfind(':', part.value - 1);
  while (end > part.at && is_blank(text_[end - 1])) --end;
  std::size_t first = part.at;
  std::size_t last = end;
  while (first < last && text_[first] == sign) ++first;
  while (last > first && text_[last - 1] == sign) --last;
  reserved(part.at, end);
  found_->message = a_key_cannot_begin(sign == '`' ? "a backtick" : fmt::format("`{}`", sign));
  if (last == end || !all_word(first, last)) return true;
  found_->help = write_the_key_without(text_.substr(first, last - first));
  repairs_.clear();
  fix(delete_the_signs_around, diagnostics::Grade::suggested,
      {{file_.span(part.at, first), ""}, {file_.span(last, end), ""}});
  return true;
}

}  // namespace nsp::syntax
