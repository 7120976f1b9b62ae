// SPDX-License-Identifier: EUPL-1.2
// What people put before the items of a list.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Name> a_list_item_begins{"a list item begins with a hyphen here, not with {0}"};
constexpr words::English<words::Name> write_in_the_place{"write `-` in the place of the {0}"};
constexpr words::English<> no_blank_stands_behind_the_hyphen_of_this{
    "no blank stands behind the hyphen of this list item"};
constexpr words::English<> put_a_blank_behind_the_3{"put a blank behind the hyphen"};
constexpr words::English<> write_hyphens{"write hyphens"};
constexpr words::English<> put_a_blank_behind_each{"put a blank behind each hyphen"};

}  // namespace

std::size_t Lines::bullet_at(std::size_t at) const {
  // The last four are hyphens of other widths; the one before them is a bullet of the fonts of word processors.
  constexpr std::array<std::string_view, 19> signs{"*",      "•",      "–",      "—",      "‣",     "·", "◦",
                                                   "▪",      "●",      "○",      "■",      "►",     "➢", "→",
                                                   "\uF0B7", "\u2010", "\u2011", "\u2012", "\u2212"};
  if (at >= text_.size() || (text_[at] != '*' && (static_cast<unsigned char>(text_[at]) & 0x80U) == 0)) return 0;
  for (const std::string_view sign : signs) {
    if (!text_.substr(at).starts_with(sign)) continue;
    const std::string_view behind = text_.substr(at + sign.size());
    if (behind.starts_with(' ') || behind.starts_with('\t') || behind.starts_with(no_break_sign)) return sign.size();
  }
  return 0;
}

bool Lines::blame_bullet(const Part& part) {
  const std::string_view sign = text_.substr(part.at, bullet_at(part.at));
  find(misplaced_entry, part.at, part.at + sign.size(), a_list_item_begins(sign), write_in_the_place(sign));
  std::vector<diagnostics::Edit> edits;
  for (std::size_t line = line_begin_; line < text_.size(); line = next_line(line)) {
    const std::size_t at = skip_blanks(text_, line);
    const auto column = static_cast<long>(at - line);
    if (at >= line_end(text_, line) || column > part.column) continue;  // it belongs to the item above it
    if (column < part.column || bullet_at(at) == 0) break;
    const std::size_t end = at + bullet_at(at);
    const std::size_t blank = text_.substr(end).starts_with(no_break_sign) ? no_break_sign.size() : 1;
    edits.push_back({file_.span(at, text_[end] == ' ' ? end : end + blank), text_[end] == ' ' ? "-" : "- "});
  }
  fix(write_hyphens, diagnostics::Grade::safe, std::move(edits));
  return false;
}

bool Lines::blame_hyphen(const Part& part, diagnostics::Grade grade) {
  find(misplaced_entry, part.at, part.at + 1, no_blank_stands_behind_the_hyphen_of_this, put_a_blank_behind_the_3);
  std::vector<diagnostics::Edit> edits{{file_.span(part.at + 1, part.at + 1), " "}};
  std::size_t hyphens = 1;
  bool mended = true;          // the item that a line belongs to
  std::optional<bool> shared;  // whether its further keys stand below its first, and move with it
  for (std::size_t line = next_line(part.at); line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    const auto column = static_cast<long>(content - line);
    if (content >= line_end(text_, line)) continue;
    if (column > part.column) {
      if (!shared) shared = mended && column == part.column + 1;
      if (*shared) edits.push_back({file_.span(line, line), " "});
      continue;
    }
    if (column < part.column || text_[content] != '-') break;
    mended = is_hyphened(text_.substr(content));
    shared.reset();
    if (mended) edits.push_back({file_.span(content + 1, content + 1), " "}), ++hyphens;
  }
  fix(hyphens > 1 ? put_a_blank_behind_each : put_a_blank_behind_the_3, grade, std::move(edits));
  return false;
}

}  // namespace nsp::syntax
