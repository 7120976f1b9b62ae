// SPDX-License-Identifier: EUPL-1.2
#include "text/plain_words.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace nsp::text {

namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to && at < text.size(); ++at)
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
}

std::size_t count_run(std::string_view text, std::size_t at, char c) {
  const std::size_t end = text.find_first_not_of(c, at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

/// A line from its first byte to its line end.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t indent = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  std::size_t indent = 0;
  while (begin + indent < end && text[begin + indent] == ' ') ++indent;
  return {begin, end, indent};
}

bool begins_item(std::string_view line) {
  if (line.empty()) return false;
  if (line[0] == '-' || line[0] == '*' || line[0] == '+') return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
}

/// Blocks of code: between fences, and indented by four blanks behind a blank line where no list goes on.
void blank_blocks(std::string& text) {
  constexpr std::size_t code_indent = 4;
  char fence = 0;
  std::size_t fence_length = 0;
  bool is_behind_blank = true;
  bool is_in_list = false;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_at(text, at);
    const std::size_t content = line.begin + line.indent;
    const bool is_empty = text.find_first_not_of(" \t\r", line.begin) >= line.end;
    const char first = content < line.end ? text[content] : ' ';
    const std::size_t run = first == '`' || first == '~' ? count_run(text, content, first) : 0;
    if (fence != 0) {
      if (first == fence && run >= fence_length) fence = 0;
      blank(text, line.begin, line.end);
    } else if (run >= 3 && line.indent < code_indent) {
      fence = first;
      fence_length = run;
      blank(text, line.begin, line.end);
    } else if (!is_empty && line.indent >= code_indent && is_behind_blank && !is_in_list) {
      blank(text, line.begin, line.end);
    } else if (!is_empty) {
      const bool item = begins_item(std::string_view(text).substr(content, line.end - content));
      is_in_list = item || (is_in_list && line.indent > 0);
      is_behind_blank = false;
    }
    if (is_empty) is_behind_blank = true;
    at = line.end + 1;
  }
}

/// Code between runs of backticks of one length. A run that nothing closes is text.
void blank_spans(std::string& text) {
  constexpr std::size_t most_runs = 2000;  // a text with more is no prose
  std::size_t looked = 0;
  for (std::size_t at = text.find('`'); at != std::string::npos; at = text.find('`', at)) {
    const std::size_t run = count_run(text, at, '`');
    std::size_t close = at + run;
    while ((close = text.find('`', close)) != std::string::npos) {
      if (++looked > most_runs) return;
      const std::size_t length = count_run(text, close, '`');
      if (length == run) break;
      close += length;
    }
    if (close == std::string::npos) {
      at += run;
      continue;
    }
    blank(text, at, close + run);
    at = close + run;
  }
}

/// The targets of links, `](address)`, and what stands between `<` and `>`: addresses and tags.
void blank_targets(std::string& text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    // Up to the first character that no address has, which keeps this linear.
    blank(text, at + 2, std::min(text.find_first_of(")[] \n", at + 2), text.size()));
  }
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find_first_of("<> \n", at + 1);
    if (end != std::string::npos && text[end] == '>') blank(text, at, end + 1);
  }
}

/// Whether a word without blanks is an address or the name of a file: it has a scheme, an `@` between letters, or a
/// full stop between letters that no blank follows.
bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (!is_word_byte(word[at - 1]) || !is_word_byte(word[at + 1])) continue;
    const bool is_figure = word[at + 1] >= '0' && word[at + 1] <= '9';
    if (word[at] == '@' || (word[at] == '.' && !is_figure)) return true;
  }
  return false;
}

void blank_addresses(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_white(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_white(text[end])) ++end;
    if (is_address(std::string_view(text).substr(at, end - at))) blank(text, at, end);
    at = end;
  }
}

}  // namespace

std::string blank_code_and_addresses(std::string_view text) {
  std::string plain(text);
  blank_blocks(plain);
  blank_spans(plain);
  blank_targets(plain);
  blank_addresses(plain);
  return plain;
}

}  // namespace nsp::text
