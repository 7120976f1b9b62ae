// SPDX-License-Identifier: EUPL-1.2
#include "syntax/notices.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/edit.hpp"
#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/garbled.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> the_text_ends_here{"the text ends here"};
constexpr words::English<> the_text_begins_here{"the text begins here"};
constexpr words::English<> what_stands_behind_this{"what stands behind this `#` is a comment, and no part of the text"};
constexpr words::English<words::Name> is_read_as_a_tag{"{0} is read as a tag, and no part of the text"};
constexpr words::English<> a_curly_quote_begins{"a curly quote begins this text, and none ends it"};
constexpr words::English<> a_curly_quote_ends{"a curly quote ends this text, and none begins it"};
constexpr words::English<> the_curly_quotes_around{"the curly quotes around this text are part of it"};
constexpr words::English<words::Either> this_line_ends_as_on{
    "this line ends as on {0|Windows|Unix}, the lines above it as on {0|Unix|Windows}"};
constexpr words::English<> put_the_whole_text{
    "put the whole text between double quotes, or a blank behind the `#` if it begins a comment"};
constexpr words::English<> put_the_whole_text_between{"put the whole text between double quotes"};
constexpr words::English<> write_straight_quotes_at{"write straight quotes (\") at both ends, or none"};
constexpr words::English<> write_straight_quotes_keep{
    "write straight quotes (\"); keep these only where readers shall see them, with straight ones around"};
constexpr words::English<> save_the_file_with{"save the file with one kind of line end"};
constexpr words::English<> put_the_text_between_double_3{"put the text between double quotes"};
constexpr words::English<> write_a_straight_quote{"write a straight quote"};
constexpr words::English<> delete_it_3{"delete it"};
constexpr words::English<> write_straight_quotes{"write straight quotes"};
constexpr words::English<> end_all_lines_alike{"end all lines alike"};

constexpr std::array<std::string_view, 4> curly{"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x9F"};

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/// The plain scalar that ends right before the comment at `hash`.
const Cell* find_cut_text(const Document& document, std::size_t hash) {
  std::size_t end = hash;
  while (end > 0 && document.file().text()[end - 1] == ' ') --end;
  const auto& cells = document.cells();
  const auto is_cut = [end](const Cell& cell) {
    return cell.end == end && cell.begin < end && cell.type < Type::sequence && cell.style == Style::plain;
  };
  const auto found = std::find_if(cells.begin(), cells.end(), is_cut);
  return found == cells.end() ? nullptr : &*found;
}

void report_hashes(const Document& document, diagnostics::Collector& diagnostics) {
  constexpr int most = 20;  // each costs a walk over the tree
  const source::File& file = document.file();
  const std::string_view text = file.text();
  int found = 0;
  for (std::size_t hash = text.find('#'); hash != std::string_view::npos && found < most;
       hash = text.find('#', hash + 1)) {
    if (hash == 0 || text[hash - 1] != ' ') continue;
    if (hash + 1 >= text.size() || !is_letter_or_digit(text[hash + 1])) continue;
    ++found;
    const Cell* cut = find_cut_text(document, hash);
    if (cut == nullptr) continue;
    auto& finding = diagnostics.add(unquoted_hash, file.span(hash, line_end(text, hash)), what_stands_behind_this);
    finding.labels.push_back({file.span(cut->begin, cut->end), the_text_ends_here});
    finding.help = put_the_whole_text;
  }
}

/// Text that begins with `!` and goes on behind a blank: its first word is lost.
void report_tags(const Document& document, diagnostics::Collector& diagnostics) {
  constexpr int most = 20;  // each costs a walk over the tree
  const source::File& file = document.file();
  const std::string_view text = file.text();
  int looked_at = 0;
  for (std::size_t sign = text.find('!'); sign != std::string_view::npos && looked_at < most;
       sign = text.find('!', sign + 1)) {
    if (sign == 0 || text[sign - 1] != ' ' || sign + 1 >= text.size() || !is_letter_or_digit(text[sign + 1])) continue;
    const std::size_t end = std::min(text.find_first_of(" \n", sign), text.size());
    const std::size_t content = skip_blanks(text, end);
    ++looked_at;
    const auto& cells = document.cells();
    const auto is_tagged = [content](const Cell& cell) {
      return cell.begin == content && cell.type == Type::string && cell.style == Style::plain && cell.end > content;
    };
    const auto tagged = std::find_if(cells.begin(), cells.end(), is_tagged);
    if (content == end || tagged == cells.end()) continue;
    auto& finding =
        diagnostics.add(unquoted_tag, file.span(sign, end), is_read_as_a_tag(text.substr(sign, end - sign)));
    finding.labels.push_back({file.span(tagged->begin, tagged->end), the_text_begins_here});
    finding.help = put_the_whole_text_between;
    const std::string_view whole = text.substr(sign, tagged->end - sign);
    if (whole.find('\n') == std::string_view::npos)
      finding.fixes.push_back({put_the_text_between_double_3,
                               diagnostics::Grade::suggested,
                               {{file.span(sign, tagged->end), write_scalar(whole)}}});
  }
}

/// One pass for all of them, which begin with the same byte.
bool holds_curly_quotes(std::string_view text) {
  for (std::size_t at = text.find(curly[0][0]); at != std::string_view::npos; at = text.find(curly[0][0], at + 1))
    if (std::find(curly.begin(), curly.end(), text.substr(at, curly[0].size())) != curly.end()) return true;
  return false;
}

/// A curly quote at one end of the text alone, where no other within it may be its partner.
void report_lone_curly_quote(const Document& document, const Cell& cell, bool at_begin,
                             diagnostics::Collector& diagnostics) {
  const source::File& file = document.file();
  const std::string_view text = document.text(cell);
  const std::size_t size = curly[0].size();
  if (holds_curly_quotes(at_begin ? text.substr(size) : text.substr(0, text.size() - size))) return;
  const source::Span quote = at_begin ? file.span(cell.begin, cell.begin + size) : file.span(cell.end - size, cell.end);
  auto& finding = diagnostics.add(curly_quotes, quote, at_begin ? a_curly_quote_begins : a_curly_quote_ends);
  finding.help = write_straight_quotes_at;
  const bool straight_end = at_begin && text.ends_with('"');
  finding.fixes.push_back({straight_end ? write_a_straight_quote : delete_it_3,
                           diagnostics::Grade::suggested,
                           {{quote, straight_end ? "\"" : ""}}});
}

void report_curly_quotes(const Document& document, diagnostics::Collector& diagnostics) {
  const source::File& file = document.file();
  const auto is_in = [](std::string_view text, auto test) {
    return std::any_of(curly.begin(), curly.end(), [&](std::string_view quote) { return test(text, quote); });
  };
  if (!holds_curly_quotes(file.text())) return;
  for (const Cell& cell : document.cells()) {
    if (cell.type != Type::string || cell.style != Style::plain) continue;
    if ((cell.flags & mention) != 0) continue;
    const std::string_view text = document.text(cell);
    const auto begins = [](std::string_view whole, std::string_view quote) { return whole.starts_with(quote); };
    const auto ends = [](std::string_view whole, std::string_view quote) { return whole.ends_with(quote); };
    if (text.size() < 2 * curly[0].size() || (!is_in(text, begins) && !is_in(text, ends))) continue;
    if (!is_in(text, begins) || !is_in(text, ends)) {
      report_lone_curly_quote(document, cell, is_in(text, begins), diagnostics);
      continue;
    }
    auto& finding = diagnostics.add(curly_quotes, file.span(cell.begin, cell.end), the_curly_quotes_around);
    finding.help = write_straight_quotes_keep;
    finding.fixes.push_back({write_straight_quotes,
                             diagnostics::Grade::suggested,
                             {{file.span(cell.begin, cell.begin + curly[0].size()), "\""},
                              {file.span(cell.end - curly[0].size(), cell.end), "\""}}});
  }
}

/// The lines that end otherwise than most do, made like those.
std::vector<diagnostics::Edit> even_line_ends(const source::File& file) {
  constexpr std::size_t most = 10'000;
  const std::string_view text = file.text();
  std::array<std::vector<diagnostics::Edit>, 2> edits;  // to Unix, to Windows
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const bool windows = at > 0 && text[at - 1] == '\r';
    edits[windows ? 0 : 1].push_back(windows ? diagnostics::Edit{file.span(at - 1, at), ""}
                                             : diagnostics::Edit{file.span(at, at), "\r"});
    if (edits[0].size() > most && edits[1].size() > most) return {};
  }
  return std::move(edits[edits[0].size() <= edits[1].size() ? 0 : 1]);
}

void report_line_ends(const source::File& file, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  if (text.find('\r') == std::string_view::npos) return;
  std::optional<bool> first;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const bool windows = at > 0 && text[at - 1] == '\r';
    if (!first) first = windows;
    if (*first == windows) continue;
    const std::size_t begin = line_begin(text, at);
    auto& finding =
        diagnostics.add(mixed_line_ends, file.span(begin, line_end(text, begin)), this_line_ends_as_on(windows));
    finding.help = save_the_file_with;
    if (auto edits = even_line_ends(file); !edits.empty())
      finding.fixes.push_back({end_all_lines_alike, diagnostics::Grade::safe, std::move(edits)});
    return;
  }
}

}  // namespace

void report_notices(const Document& document, diagnostics::Collector& diagnostics) {
  report_line_ends(document.file(), diagnostics);
  report_hashes(document, diagnostics);
  report_tags(document, diagnostics);
  report_curly_quotes(document, diagnostics);
  report_garbled_accents(document.file(), diagnostics);
}

std::optional<Node> find_merge_key(const Document& document) {
  if (document.file().text().find("<<") == std::string_view::npos) return std::nullopt;
  for (std::uint32_t i = 0; i < document.cells().size(); ++i) {
    const Cell& cell = document.cells()[i];
    if (cell.type != Type::mapping || !cell.is_collection()) continue;
    for (const Entry& entry : Node(document, i).entries())
      if (entry.key.is_plain() && entry.key.text() == "<<") return entry.key;
  }
  return std::nullopt;
}

std::size_t glued_sign(std::string_view key) {
  const auto is_of_word = [](char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; };
  std::size_t word = 0;
  while (word < key.size() && is_of_word(key[word])) ++word;
  if (word == 0 || key[0] <= '9') return std::string_view::npos;
  const std::size_t sign = skip_blanks(key, word);
  if (sign + 1 >= key.size() || key.substr(sign, 3) == "://") return std::string_view::npos;
  return key[sign] == '=' || (key[sign] == ':' && sign == word) ? sign : std::string_view::npos;
}

std::optional<Node> find_glued_key(const Document& document) {
  for (std::uint32_t i = 0; i < document.cells().size(); ++i) {
    const Cell& cell = document.cells()[i];
    if (cell.type != Type::mapping || !cell.is_collection() || cell.style != Style::flow) continue;
    for (const Entry& entry : Node(document, i).entries())
      if (entry.key.is_plain() && entry.value.has(absent) && glued_sign(entry.key.text()) != std::string_view::npos)
        return entry.key;
  }
  return std::nullopt;
}

std::optional<Node> find_placeholder(const Document& document) {
  if (document.file().text().find("{{") == std::string_view::npos) return std::nullopt;
  for (std::uint32_t i = 0; i < document.cells().size(); ++i) {
    const Node node(document, i);
    if (node.is_alias() || !node.is_mapping() || node.style() != Style::flow || node.size() != 1) continue;
    if ((*node.entries().begin()).key.is_mapping()) return node;
  }
  return std::nullopt;
}

std::optional<Node> find_hyphened_item(const Document& document) {
  if (!document.has_hyphened_text()) return std::nullopt;
  const std::string_view text = document.file().text();
  const auto is_item = [text](const Node& node) {
    if (!node.is_plain() || !node.is_string() || node.is_alias() || !is_hyphened(node.text())) return false;
    std::size_t line = node.span().begin;
    while (line > 0 && is_blank(text[line - 1])) --line;
    return line > 0 && text[line - 1] == '\n';
  };
  for (std::uint32_t i = 0; i < document.cells().size();) {
    const Node node(document, i);
    const bool flow = node.style() == Style::flow && !node.is_alias();
    i = flow ? document.behind(i) : i + 1;
    if (flow || node.is_alias()) continue;
    for (const Node& item : node.items())
      if (is_item(item)) return item;
    bool all = node.is_mapping() && node.size() > 0;
    for (const Entry& entry : node.entries()) {
      if (is_item(entry.value)) return entry.value;
      all = all && is_item(entry.key);
    }
    if (all) return (*node.entries().begin()).key;
  }
  return std::nullopt;
}

}  // namespace nsp::syntax
