// SPDX-License-Identifier: EUPL-1.2
#include "syntax/edit.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "syntax/builder.hpp"
#include "syntax/extent.hpp"
#include "syntax/repaired.hpp"

namespace nsp::syntax {

namespace {

/// One entry or item, and where it stands: from its key or dash to the end of its value.
struct EditPart {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The entries of a mapping or the items of a list as they stand in the file, for edits to them.
class Parts {
 public:
  explicit Parts(const Node& collection)
      : file_(collection.document().file()),
        text_(file_.text()),
        whole_(collection.span()),
        flow_(collection.style() == Style::flow),
        keeps_blank_lines_(ends_with_kept_lines(collection)) {
    if (collection.is_mapping()) {
      for (const Entry& entry : collection.entries())
        parts_.push_back({entry.key.span().begin, std::max(entry.key.span().end, entry.value.span().end)});
    } else {
      std::size_t at = whole_.begin;
      for (const Node& item : collection.items()) {
        const source::Span span = item.span();
        // A block item begins at its dash, the first thing behind the item before it.
        const auto begin = flow_ ? span.begin : static_cast<std::uint32_t>(skip_space(text_, at));
        parts_.push_back({begin, std::max(begin + 1, span.end)});
        at = parts_.back().end;
      }
    }
  }

  Edits insert(std::size_t index, std::string_view text) const {
    if (flow_) return insert_between_commas(index, text);
    if (index == parts_.size()) {
      const auto end = static_cast<std::uint32_t>(end_of_last());
      return {edit(end, end, fmt::format("{}{}{}", line_break(), indent(), text))};
    }
    const std::uint32_t begin = parts_[index].begin;
    return {edit(begin, begin, fmt::format("{}{}{}", text, line_break(), indent()))};
  }

  Edits remove(std::size_t index) const {
    if (parts_.size() == 1) return {};
    const EditPart& part = parts_[index];
    const bool last = index + 1 == parts_.size();
    if (flow_) {
      return {last ? edit(parts_[index - 1].end, part.end, "") : edit(part.begin, parts_[index + 1].begin, "")};
    }
    const std::size_t line = line_begin(text_, part.begin);
    const bool owns_line = skip_blanks(text_, line) == part.begin;
    // The first of an item, behind its dash: the next takes its place. Any other has a mark before it, such as `?`.
    if (!owns_line && index > 0) return {};
    if (!owns_line) return {edit(part.begin, parts_[index + 1].begin, "")};
    if (const std::size_t remark = skip_blanks(text_, part.end); remark < text_.size() && text_[remark] == '#')
      return {edit(part.begin, remark, "")};
    const std::size_t end = text_.find('\n', part.end);
    if (end != std::string_view::npos) return {edit(line, end + 1, "")};
    // The last line of a file that has no line end: the one before it has none then either.
    const std::size_t before = line > 0 ? line_end(text_, line - 1) : 0;
    return {edit(before, text_.size(), "")};
  }

  Edits replace_whole(std::string_view text) const { return {edit(whole_.begin, whole_.end, std::string(text))}; }

 private:
  diagnostics::Edit edit(std::size_t begin, std::size_t end, std::string text) const {
    return {file_.span(begin, end), std::move(text)};
  }

  /// Whether the last value is a block text that keeps the empty lines behind it (`|+`, `>+`).
  bool ends_with_kept_lines(const Node& collection) const {
    const Document& document = collection.document();
    const Cell& last = document.cells()[document.behind(collection.content_index()) - 1];
    const bool block = last.style == Style::literal || last.style == Style::folded;
    const std::string_view header = text_.substr(last.begin, line_end(text_, last.begin) - last.begin);
    return block && header.substr(0, header.find(' ')).find('+') != std::string_view::npos;
  }

  std::size_t end_of_last() const {
    std::size_t end = line_end(text_, parts_.back().end);
    while (keeps_blank_lines_) {
      const std::size_t next = text_.find('\n', end);
      if (next == std::string_view::npos || next + 1 >= text_.size()) break;
      const std::size_t next_end = line_end(text_, next + 1);
      if (skip_blanks(text_, next + 1) < next_end) break;
      end = next_end;
    }
    return end;
  }

  Edits insert_between_commas(std::size_t index, std::string_view text) const {
    if (parts_.empty()) return {edit(whole_.begin + 1, whole_.begin + 1, std::string(text))};
    if (index == parts_.size()) return {edit(parts_.back().end, parts_.back().end, fmt::format(", {}", text))};
    return {edit(parts_[index].begin, parts_[index].begin, fmt::format("{}, ", text))};
  }

  std::string indent() const { return std::string(column_of(text_, parts_[0].begin), ' '); }

  std::string_view line_break() const {
    const std::size_t first = text_.find('\n');
    return first != std::string_view::npos && first > 0 && text_[first - 1] == '\r' ? "\r\n" : "\n";
  }

  const source::File& file_;
  std::string_view text_;
  source::Span whole_;
  bool flow_;
  bool keeps_blank_lines_;
  std::vector<EditPart> parts_;
};

/// Signs that mean nothing to YAML wherever they stand.
bool is_harmless(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80 || c == ' ' ||
         c == '_' || c == '.' || c == '/' || c == '(' || c == ')' || c == '-' || c == '\'' || c == ';' || c == '+';
}

bool can_stand_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (!std::all_of(text.begin(), text.end(), [](char c) { return is_harmless(static_cast<unsigned char>(c)); }))
    return false;
  if (text.front() == '-' || text.front() == '\'' || text.front() == '.') return false;
  for (const std::string_view unseen : {"\xC2\x85", "\xC2\xA0", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"})
    if (text.find(unseen) != std::string_view::npos) return false;
  return resolve_plain(text) == Type::string && !reads_differently_in_yaml_1_1(text);
}

}  // namespace

std::string write_scalar(std::string_view text) {
  if (can_stand_plain(text)) return std::string(text);
  std::string written = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      written += '\\';
      written += c;
    } else if (c == '\n') {
      written += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      written += fmt::format("\\x{:02x}", byte);
    } else {
      written += c;
    }
  }
  return written + '"';
}

Edits replace_value(const Node& value, std::string_view text) {
  const source::Span span = value.span();
  const std::string written = write_scalar(text);
  return {{span, value.has(absent) && span.begin == span.end ? " " + written : written}};
}

Edits insert_entry(const Node& mapping, std::size_t index, std::string_view key, std::string_view text) {
  return Parts(mapping).insert(index, fmt::format("{}: {}", write_scalar(key), write_scalar(text)));
}

Edits remove_entry(const Node& mapping, std::size_t index) {
  const Parts parts(mapping);
  return mapping.size() == 1 ? parts.replace_whole("{}") : parts.remove(index);
}

Edits insert_item(const Node& list, std::size_t index, std::string_view text) {
  const bool flow = list.style() == Style::flow;
  return Parts(list).insert(index, (flow ? "" : "- ") + write_scalar(text));
}

Edits remove_item(const Node& list, std::size_t index) {
  const Parts parts(list);
  return list.size() == 1 ? parts.replace_whole("[]") : parts.remove(index);
}

std::string apply(std::string_view text, Edits edits) {
  Repaired changed(text);
  changed.apply(std::move(edits));
  return changed.text();
}

}  // namespace nsp::syntax
