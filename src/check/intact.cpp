// SPDX-License-Identifier: EUPL-1.2
#include "check/intact.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "syntax/extent.hpp"
#include "syntax/scan.hpp"
#include "syntax/tokens.hpp"
#include "text/digest.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace nsp::check {

namespace {

using diagnostics::Edit;
using syntax::Cell;
using syntax::Document;

using Words = std::multiset<std::string>;

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

/// Case and accents aside. Zeros alone, as in `00:00:00`, say nothing.
void add_words(std::string_view text, Words& words) {
  std::string word;
  const auto end_word = [&] {
    const bool letter = word.size() == 1 && !has_digit(word);
    if (!letter && word.find_first_not_of('0') != std::string::npos) words.insert(text::fold(word));
    word.clear();
  };
  while (!text.empty()) {
    const text::CodePoint point = text::decode(text);
    if (text::is_word_character(point.value)) {
      word += text.substr(0, point.size);
    } else {
      end_word();
    }
    text.remove_prefix(point.size);
  }
  end_word();
}

/// What is in `some` and not in `others`.
std::vector<std::string> without(const Words& some, const Words& others) {
  std::vector<std::string> rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(rest));
  return rest;
}

/// Where things stand once edits are made; asked for places that rise.
class Shift {
 public:
  explicit Shift(std::span<const Edit> edits) : edits_(edits) {}

  /// Of a place that no edit before it reaches beyond.
  std::int64_t of(std::uint32_t place) {
    for (; next_ < edits_.size() && edits_[next_].span.end <= place; ++next_)
      shift_ += static_cast<std::int64_t>(edits_[next_].text.size()) -
                static_cast<std::int64_t>(edits_[next_].span.end - edits_[next_].span.begin);
    return shift_;
  }
  /// Whether an edit reaches into the bytes from the place asked for last up to `end`, or touches them.
  bool touches(std::uint32_t begin, std::uint32_t end) const {
    return (next_ < edits_.size() && edits_[next_].span.begin <= end) ||
           (next_ > 0 && edits_[next_ - 1].span.end == begin);
  }

 private:
  std::span<const Edit> edits_;
  std::size_t next_ = 0;
  std::int64_t shift_ = 0;
};

/// Scalars that are written, by where they begin.
std::vector<const Cell*> scalars_of(const Document& document) {
  std::vector<const Cell*> scalars;
  for (const Cell& cell : document.cells())
    if (cell.type < syntax::Type::sequence && (cell.flags & syntax::absent) == 0) scalars.push_back(&cell);
  std::stable_sort(scalars.begin(), scalars.end(), [](const Cell* a, const Cell* b) { return a->begin < b->begin; });
  return scalars;
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), syntax::is_word);
}

/// `word:` and a blank or the end; an item's hyphen counts where the text is none that was meant to have lines.
bool looks_like_entry(std::string_view line, bool hyphens_count) {
  line = text::trim(line, " \t\r");
  if (hyphens_count && (line == "-" || line.starts_with("- "))) return true;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_word(line.substr(0, colon))) return false;
  return colon + 1 == line.size() || syntax::is_blank(line[colon + 1]);
}

/// Whether `key: ` stands behind a gap of two blanks or more.
bool has_entry_behind_gap(std::string_view line) {
  for (std::size_t gap = line.find("  "); gap != std::string_view::npos; gap = line.find("  ", gap + 1)) {
    const std::size_t word = syntax::skip_blanks(line, gap);
    const std::size_t colon = line.find(':', word);
    if (colon == std::string_view::npos) return false;
    if (is_word(line.substr(word, colon - word)) && colon + 1 < line.size() && syntax::is_blank(line[colon + 1]))
      return true;
  }
  return false;
}

bool swallows(std::string_view text, const Cell& cell) {
  const bool block = cell.style == syntax::Style::literal || cell.style == syntax::Style::folded;
  const std::string_view whole = text.substr(cell.begin, cell.end - cell.begin);
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t end = std::min(whole.find('\n', at), whole.size());
    const std::string_view line = whole.substr(at, end - at);
    if ((at > 0 && looks_like_entry(line, !block)) || (!block && has_entry_behind_gap(line))) return true;
    at = end + 1;
  }
  return false;
}

/// Every scalar with the keys and places that lead to it, as one number each.
std::set<std::uint64_t> say(const Document& document) {
  std::set<std::uint64_t> said;
  if (document.empty()) return said;
  struct Step {
    syntax::Node node;
    std::uint64_t path;
  };
  std::vector<Step> open{{document.root(), 0}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    text::Digester here;
    here.add(step.path).add(static_cast<std::uint64_t>(step.node.type()));
    if (step.node.is_scalar()) here.add(step.node.text());
    said.insert(here.sum());
    std::uint64_t index = 0;
    for (const syntax::Node& item : step.node.items())
      open.push_back({item, text::Digester().add(step.path).add(++index).sum()});
    for (const syntax::Entry& entry : step.node.entries())
      open.push_back({entry.value, text::Digester().add(step.path).add(entry.key.text()).sum()});
  }
  return said;
}

}  // namespace

bool loses_words(std::string_view text, const diagnostics::Fix& fix) {
  Words before;
  Words after;
  bool has_number = false;
  for (const Edit& edit : fix.edits) {
    add_words(text.substr(edit.span.begin, edit.span.end - edit.span.begin), before);
    add_words(edit.text, after);
    has_number = has_number || has_digit(edit.text);
  }
  std::vector<std::string> lost = without(before, after);
  const std::size_t gained = without(after, before).size();
  Words named;
  add_words(fix.title.english(), named);
  std::erase_if(lost, [&named](const std::string& word) { return named.contains(word); });
  return lost.size() > gained && (gained == 0 || has_number);
}

bool loses_remark(std::string_view text, const diagnostics::Fix& fix) {
  return std::any_of(fix.edits.begin(), fix.edits.end(), [text](const Edit& edit) {
    const std::string_view former = text.substr(edit.span.begin, edit.span.end - edit.span.begin);
    const std::size_t hash = former.find('#');
    if (hash == std::string_view::npos || edit.text.find('#') != std::string::npos) return false;
    const std::string_view remark = text::trim(former.substr(hash + 1), " \t\r\n");
    return !remark.empty() && !std::string_view(edit.text).ends_with(remark);
  });
}

bool loses_comments(const Document& before, const Document& after, std::span<const Edit> edits) {
  if (!before.complete() || !after.complete() || before.empty() || after.empty()) return false;
  std::multiset<std::string_view> left;
  const auto comment = [](const Document& document, const syntax::Token& token) {
    return text::trim(document.file().text().substr(token.begin, token.end - token.begin), " \t\r");
  };
  for (const syntax::Token& token : syntax::tokens(after))
    if (token.type == syntax::TokenType::comment) left.insert(comment(after, token));
  Shift shift(edits);
  for (const syntax::Token& token : syntax::tokens(before)) {
    if (token.type != syntax::TokenType::comment) continue;
    const auto found = left.find(comment(before, token));
    if (found != left.end()) {
      left.erase(found);
      continue;
    }
    shift.of(token.begin);
    if (shift.touches(token.begin, token.end)) return true;
  }
  return false;
}

bool stands_still(const Document& before, const Document& after, std::span<const Edit> edits) {
  std::map<std::uint32_t, const Cell*> present;
  for (const Cell* cell : scalars_of(after)) present[cell->begin] = cell;
  Shift shift(edits);
  for (const Cell* cell : scalars_of(before)) {
    const std::int64_t by = shift.of(cell->begin);
    if (shift.touches(cell->begin, cell->end)) continue;
    const auto found = present.find(static_cast<std::uint32_t>(cell->begin + by));
    if (found == present.end() || found->second->type != cell->type || after.text(*found->second) != before.text(*cell))
      return false;
  }
  return true;
}

bool swallows_lines(const Document* before, const Document& after, std::span<const Edit> edits) {
  // Where the edits ended up.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> made;
  std::int64_t by = 0;
  for (const Edit& edit : edits) {
    const auto begin = static_cast<std::uint32_t>(edit.span.begin + by);
    made.emplace_back(begin, begin + static_cast<std::uint32_t>(edit.text.size()));
    by += static_cast<std::int64_t>(edit.text.size()) - static_cast<std::int64_t>(edit.span.end - edit.span.begin);
  }
  std::set<std::string_view> known;  // texts that were so before
  if (before != nullptr)
    for (const Cell* cell : scalars_of(*before))
      if (before->text(*cell).find_first_of(":-") != std::string_view::npos) known.insert(before->text(*cell));
  const std::string_view text = after.file().text();
  for (const Cell* cell : scalars_of(after)) {
    const auto touched = std::lower_bound(made.begin(), made.end(), cell->begin,
                                          [](const auto& edit, std::uint32_t begin) { return edit.second < begin; });
    if (touched == made.end() || touched->first > cell->end) continue;
    if (swallows(text, *cell) && !known.contains(after.text(*cell))) return true;
  }
  return false;
}

bool means_the_same(const Document& before, const Document& after) {
  if (!before.complete()) return true;  // what it meant is not known
  return after.complete() && say(before) == say(after);
}

}  // namespace nsp::check
