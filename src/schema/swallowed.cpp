// SPDX-License-Identifier: EUPL-1.2
#include "schema/swallowed.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "schema/faults.hpp"
#include "syntax/extent.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::Style;

constexpr words::English<> the_text_begins_here{"the text begins here"};
constexpr words::English<words::Word, words::Name> is_read_as_part{"`{0}:` is read as part of the text of {1}"};
constexpr words::English<words::Name> indent_it_as_if{"indent it as {0}, if it is a key"};
constexpr words::English<words::Name> indent_it_as{"indent it as {0}"};

constexpr std::array<std::string_view, 4> languages{"nl", "fr", "de", "en"};

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool is_block_text(Style style) {
  return style == Style::literal || style == Style::folded;
}

/// The word at the start of the line at `at` when a colon and a blank or the end of the line follow it.
std::string_view key_at(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  std::size_t end = at;
  while (end < text.size() && is_key_character(text[end])) ++end;
  const bool key = end > at && end < text.size() && text[end] == ':' &&
                   (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n' || text[end + 1] == '\r');
  return key ? text.substr(at, end - at) : std::string_view();
}

class Walk {
 public:
  explicit Walk(diagnostics::Collector& diagnostics) : diagnostics_(diagnostics) {}

  void visit(const Node& node, const Shape& shape) {
    std::optional<Names> lost;
    for (const Entry& entry : node.entries()) {
      if (entry.value.is_scalar() && is_block_text(entry.value.style())) {
        if (!lost) lost = absent_keys(node, shape);
        look_into(entry, *lost);
      }
      if (const Property* property = shape.find(entry.key.text())) {
        visit(entry.value, *property->shape);
      } else if (shape.values != nullptr) {
        visit(entry.value, *shape.values);
      }
    }
    if (shape.items == nullptr) return;
    for (const Node& item : node.items()) visit(item, *shape.items);
  }

 private:
  using Names = std::vector<std::string_view>;

  static Names absent_keys(const Node& mapping, const Shape& shape) {
    Names absent;
    for (const Property& property : shape.properties) absent.push_back(property.name);
    if (shape.localised) absent.insert(absent.end(), languages.begin(), languages.end());
    for (const Entry& entry : mapping.entries()) std::erase(absent, entry.key.text());
    return absent;
  }

  /// Tells of each lost key once, however many lines begin with it.
  void look_into(const Entry& entry, Names& lost) {
    const source::File& file = entry.key.document().file();
    const std::string_view text = file.slice(entry.value.span());
    for (std::size_t line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
      const std::string_view key = key_at(text, line + 1);
      if (key.empty() || std::erase(lost, key) == 0) continue;
      const auto begin = static_cast<std::size_t>(key.data() - file.text().data());
      auto& finding =
          diagnostics_.add(swallowed_key, file.span(begin, begin + key.size()), is_read_as_part(key, entry.key.text()));
      finding.labels.push_back({entry.key.span(), the_text_begins_here});
      finding.help = indent_it_as_if(entry.key.text());
      if (std::find(languages.begin(), languages.end(), key) != languages.end())
        finding.fixes.push_back(
            {indent_it_as(entry.key.text()), diagnostics::Grade::suggested, move_out(entry, begin)});
    }
  }

  /// The lines of the text from the key on stand as much further left as the key does.
  static std::vector<diagnostics::Edit> move_out(const Entry& entry, std::size_t key) {
    const source::File& file = entry.key.document().file();
    const std::string_view text = file.text();
    const std::size_t begin = entry.key.span().begin;
    const std::size_t by = syntax::column_of(text, key) - syntax::column_of(text, begin);
    std::vector<diagnostics::Edit> edits;
    for (std::size_t line = syntax::line_begin(text, key); line < entry.value.span().end;
         line = syntax::next_line(text, line)) {
      const std::size_t content = std::min(text.find_first_not_of(' ', line), text.size());
      if (content - line >= by) edits.push_back({file.span(line, line + by), ""});
    }
    return edits;
  }

  diagnostics::Collector& diagnostics_;
};

}  // namespace

void report_swallowed_keys(const Shape& shape, const syntax::Document& document, diagnostics::Collector& diagnostics) {
  const std::string_view text = document.file().text();
  const auto may_hold_key = [text](const syntax::Cell& cell) {
    if (!is_block_text(cell.style)) return false;
    for (std::size_t line = text.find('\n', cell.begin); line < cell.end; line = text.find('\n', line + 1))
      if (!key_at(text.substr(0, cell.end), line + 1).empty()) return true;
    return false;
  };
  if (std::any_of(document.cells().begin(), document.cells().end(), may_hold_key))
    Walk(diagnostics).visit(document.root(), shape);
}

}  // namespace nsp::schema
