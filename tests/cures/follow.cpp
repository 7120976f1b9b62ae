// SPDX-License-Identifier: EUPL-1.2
#include "follow.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace nsp::cures {

namespace {

using Words = std::vector<std::string>;
using Edits = std::vector<Edit>;

std::size_t line_begin(const std::string& text, std::size_t at) {
  return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
}

std::size_t line_end(const std::string& text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

Edit replace(const Finding& finding, std::size_t begin, std::size_t end, std::string words) {
  return {finding.file, begin, end, std::move(words)};
}

/// Where the value of a line begins: behind its hyphens, and behind `key: ` where it has one.
std::size_t value_begin(const std::string& text, std::size_t line) {
  std::size_t at = text.find_first_not_of(" -\t", line);
  const std::size_t end = line_end(text, line);
  const std::size_t colon = text.find(": ", line);
  if (colon < end) at = text.find_first_not_of(' ', colon + 1);
  return std::min(at, end);
}

/// In the place of what is marked; behind the colon where a key without a value is marked.
Edits write_there(const Finding& finding, const std::string& text, const Words& words) {
  const std::size_t behind = text.find_first_not_of(' ', finding.end);
  const bool is_key = behind != std::string::npos && text[behind] == ':';
  if (!is_key) return {replace(finding, finding.begin, finding.end, words[0])};
  const std::size_t rest = text.find_first_not_of(' ', behind + 1);
  const bool is_bare = rest == std::string::npos || text[rest] == '\n' || text[rest] == '#';
  if (is_bare) return {replace(finding, behind + 1, behind + 1, " " + words[0])};
  return {replace(finding, finding.begin, finding.end, words[0])};
}

/// The word that is named, on the line that is marked.
Edits write_instead(const Finding& finding, const std::string& text, const Words& words) {
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t at = text.find(words[1], line);
  if (at == std::string::npos || at > line_end(text, finding.end)) return {};
  return {replace(finding, at, at + words[1].size(), words[0])};
}

std::size_t indent_of(const std::string& text, std::size_t line) {
  return std::min(text.find_first_not_of(' ', line), text.size()) - line;
}

/// Behind the line and all lines that stand further in than `column`.
std::size_t end_of_block(const std::string& text, std::size_t line, std::size_t column) {
  std::size_t end = line_end(text, line);
  while (end < text.size()) {
    const std::size_t next = end + 1;
    if (next >= text.size() || text[next] == '\n' || indent_of(text, next) <= column) break;
    end = line_end(text, next);
  }
  return end;
}

/// A line for each `key: value` that is named: in the mapping whose key is marked, where the message says so, else
/// beside what is marked; within braces where they are.
Edits add_line(const Finding& finding, const std::string& text, const Words& /*words*/) {
  Words lines;
  static const std::regex pattern("`([a-z_]+: [^`]+)`");
  for (std::sregex_iterator at(finding.help.begin(), finding.help.end(), pattern); at != std::sregex_iterator(); ++at)
    lines.push_back((*at)[1]);
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t end = line_end(text, finding.begin);
  const std::string marked = text.substr(finding.begin, finding.end - finding.begin);
  const bool within = finding.message.ends_with("in `" + marked + "`");
  const std::size_t brace = text.find('{', marked.starts_with('{') ? finding.begin : finding.end);
  Edits edits;
  if (marked.starts_with('{') || (within && brace < end)) {
    for (const std::string& each : lines) edits.push_back(replace(finding, brace + 1, brace + 1, each + ", "));
    return edits;
  }
  const std::size_t column = std::min(text.find_first_not_of(" -", line), end) - line;
  const std::size_t place = within ? end : end_of_block(text, line, column);
  const std::size_t indent = within ? indent_of(text, std::min(end + 1, text.size())) : column;
  std::string added;
  for (const std::string& each : lines) added += "\n" + std::string(indent, ' ') + each;
  return {replace(finding, place, place, added)};
}

/// The entry or item that is marked, with what stands further in beneath it.
Edits remove_entry(const Finding& finding, const std::string& text, const Words& /*words*/) {
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t end = end_of_block(text, line, indent_of(text, line));
  return {replace(finding, line, std::min(end + 1, text.size()), "")};
}

Edits blank_behind(const Finding& finding, const std::string& text, char sign) {
  const std::size_t at = text.find(sign, finding.begin);
  if (at == std::string::npos || at > line_end(text, finding.end)) return {};
  return {replace(finding, at + 1, at + 1, " ")};
}

Edits blank_behind_colon(const Finding& finding, const std::string& text, const Words& /*words*/) {
  return blank_behind(finding, text, ':');
}

Edits blank_behind_hyphen(const Finding& finding, const std::string& text, const Words& /*words*/) {
  return blank_behind(finding, text, '-');
}

Edits indent_by(const Finding& finding, const std::string& text, const Words& words) {
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t content = std::min(text.find_first_not_of(" \t", line), text.size());
  return {replace(finding, line, content, std::string(std::stoul(words[0]), ' '))};
}

Edits quote_value(const Finding& finding, const std::string& text, const Words& /*words*/) {
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t begin = value_begin(text, line);
  const std::size_t end = text.find_last_not_of(" \r", line_end(text, line) - 1) + 1;
  if (text.substr(begin, end - begin).find_first_of("\"\\") != std::string::npos) return {};
  return {replace(finding, begin, begin, "\""), replace(finding, end, end, "\"")};
}

Edits close_line(const Finding& finding, const std::string& text, const Words& words) {
  const std::size_t end = text.find_last_not_of(" \r", line_end(text, finding.begin) - 1) + 1;
  return {replace(finding, end, end, words[0])};
}

Edits write_hyphen(const Finding& finding, const std::string& /*text*/, const Words& /*words*/) {
  return {replace(finding, finding.begin, finding.end, "-")};
}

Edits unquote(const Finding& finding, const std::string& text, const Words& /*words*/) {
  return {
      replace(finding, finding.begin, finding.end, text.substr(finding.begin + 1, finding.end - finding.begin - 2))};
}

/// What is marked, with the blanks before it; the whole line where nothing else stands on it.
Edits delete_mark(const Finding& finding, const std::string& text, const Words& words) {
  const auto cut = [&](std::size_t begin, std::size_t end) {
    const std::size_t line = line_begin(text, begin);
    const bool ends = end == text.size() || std::string(" ,\r\n").find(text[end]) != std::string::npos;
    while (ends && begin > line && text[begin - 1] == ' ') --begin;
    const std::size_t stop = line_end(text, end);
    const bool alone = begin == line && text.find_first_not_of(" ,", end) >= stop;
    return alone ? replace(finding, line, std::min(stop + 1, text.size()), "")
                 : replace(finding, begin == line ? finding.begin : begin, end, "");
  };
  Edits edits{cut(finding.begin, finding.end)};
  if (words[0].empty()) return edits;
  // The first line below that ends with the other bracket.
  for (std::size_t line = line_end(text, finding.end) + 1; line < text.size(); line = line_end(text, line) + 1) {
    const std::size_t last = text.find_last_not_of(" ,\r", line_end(text, line) - 1);
    if (last == std::string::npos || last < line || text.substr(last, 1) != words[0]) continue;
    edits.push_back(cut(last, last + 1));
    return edits;
  }
  return {};
}

/// Each key that is named begins a line of its own, where the key that it stands behind begins.
Edits new_lines(const Finding& finding, const std::string& text, const Words& /*words*/) {
  const std::size_t line = line_begin(text, finding.begin);
  const std::size_t column = text.find_first_not_of(" -", line) - line;
  static const std::regex pattern("`([a-z_]+)`");
  Edits edits;
  std::size_t from = finding.begin;
  for (std::sregex_iterator at(finding.help.begin(), finding.help.end(), pattern); at != std::sregex_iterator(); ++at) {
    const std::size_t word = text.find((*at)[1].str() + ":", from);
    if (word == std::string::npos || word > line_end(text, line)) return {};
    const std::size_t end = text.find_last_not_of(" \t,;|", word - 1) + 1;
    edits.push_back(replace(finding, end, word, "\n" + std::string(column, ' ')));
    from = word + 1;
  }
  return edits;
}

/// The word in the place of what is marked, and the rest as a comment at the end of the line.
Edits comment_behind(const Finding& finding, const std::string& text, const Words& words) {
  const std::size_t end = text.find_last_not_of(" \r", line_end(text, finding.end) - 1) + 1;
  return {replace(finding, finding.begin, finding.end, words[0]), replace(finding, end, end, "  # " + words[1])};
}

Edits remark(const Finding& finding, const std::string& text, const Words& /*words*/) {
  const std::size_t line = text.find_first_not_of(' ', line_begin(text, finding.begin));
  return {replace(finding, line, line, "# ")};
}

constexpr std::array table{
    Form{"write `x`, and `y` behind a `#`", R"(^write `([^`]+)`, and `([^`]+)` behind a `#` at the end of the line$)",
         comment_behind},
    Form{"delete it, and the other bracket", R"(^delete it, and the `([^`]+)` behind them$)", delete_mark},
    Form{"delete it", R"(^delete it()(?:$|, or write the word anew$))", delete_mark},
    Form{"begin a new line before `x`", R"(^begin a new line before `[a-z_]+`(?: and `[a-z_]+`)*$)", new_lines},
    Form{"write NUMBER, in digits alone", R"(^write (-?[0-9.]+), in digits alone)", write_there},
    Form{"write NUMBER or NUMBER", R"(^write ([0-9.-]+) or [0-9.-]+, whichever is meant$)", write_there},
    Form{"write the year", R"(^write the year in four digits: ([0-9]{4})$)", write_there},
    Form{"write the whole date", R"(^write the whole date: (\d{4}-\d\d-\d\d), or)", write_there},
    Form{"write a hyphen", R"(^write a hyphen()(?: \(`-`\))? in its place)", write_hyphen},
    Form{"remove it", R"(^remove (?:it|the key|this line|the line)(?:$|,| or))", remove_entry},
    Form{"did you mean `x`?", R"(^(?:.*: )?did you mean `([^`]+)`\?)", write_there},
    Form{"did you mean DAY?", R"(^(?:.*: )?did you mean (\d{4}-\d\d-\d\d)\?)", write_there},
    Form{"write `x` in the place of `y`", R"(^write `([^`]+)` (?:in the place of|instead of) (?:the )?`([^`]+)`)",
         write_instead},
    Form{"write one of `x`, ...", R"(^write one of `([^`]+)`)", write_there},
    Form{"rename it to `x`", R"(^rename it to `([^`.]+)`)", write_there},
    Form{
        "write it as `x`",
        R"(^write (?:it with [a-z, -]+|the rest as a remark|year, month and day|digits, and a point before a fraction): `([^`]+)`)",
        write_there},
    Form{"write the day alone", R"(^write the (?:day alone|whole date): (\d{4}-\d\d-\d\d)$)", write_there},
    Form{"write DAY", R"(^(?:read with [^:]*: )?write (\d{4}-\d\d-\d\d)(?:$|,))", write_there},
    Form{"write `x`", R"(^write `([^`:]+:?)`(?:$|,| or))", write_there},
    Form{"write a list of one", R"(^write a list, even of one: (\[.*\])$)", write_there},
    Form{"write a list in brackets", R"(^write a list in brackets: (\[.*\])$)", write_there},
    Form{"write the number without quotes", R"(^write the number without quotes)", unquote},
    Form{"write NUMBER or more", R"(^write (-?[0-9.]+) or (?:more|less)$)", write_there},
    Form{"write true", R"(^write (true|false)$)", write_there},
    Form{"between double quotes: \"x\"", R"(^(?:.*, )?put it between double quotes: (".*")$)", write_there},
    Form{"put the text between double quotes", R"(^put the (?:whole )?text between double quotes)", quote_value},
    Form{"add `key: value`", R"(^add `([a-z_]+: [^`]+)`)", add_line},
    Form{"a blank behind the colon", R"(^put a blank behind the colon)", blank_behind_colon},
    Form{"a blank behind the hyphen", R"(^put a blank behind the hyphen)", blank_behind_hyphen},
    Form{"indent it by N blanks", R"(^indent (?:it|the line) by (\d+) blanks?)", indent_by},
    Form{"close it with `x`", R"(^close it with `([^`]+)`)", close_line},
    Form{"make a comment of it", R"(^make a (?:comment|remark) of it|^put `#` before it)", remark},
};

}  // namespace

std::span<const Form> forms() {
  return table;
}

std::optional<Followed> follow(const Files& files, const Finding& finding) {
  const auto file = files.find(finding.file);
  if (file == files.end() || finding.end > file->second.size()) return std::nullopt;
  for (const Form& form : table) {
    std::smatch match;
    if (!std::regex_search(finding.help, match, std::regex(form.pattern))) continue;
    const Words words(std::next(match.begin()), match.end());
    const Edits edits = form.follow(finding, file->second, words);
    if (edits.empty()) return std::nullopt;
    return Followed{form.name, make(files, edits)};
  }
  return std::nullopt;
}

}  // namespace nsp::cures
