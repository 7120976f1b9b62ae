// SPDX-License-Identifier: EUPL-1.2
// What people put before the items of a list.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/scan.hpp"
#include "syntax/slips/lines.hpp"

namespace nsp::syntax {

/// The bytes of a sign at `at` that people put before the items of a list, as Markdown or a word processor have it,
/// where a blank stands behind it; 0 where none does.
std::size_t Lines::bullet_at(std::size_t at) const {
  for (const std::string_view sign : {"*", "•", "–", "—", "‣", "·", "◦", "▪"}) {
    if (!text_.substr(at).starts_with(sign)) continue;
    const char behind = at + sign.size() < text_.size() ? text_[at + sign.size()] : '\n';
    if (behind == ' ' || behind == '\t') return sign.size();
  }
  return 0;
}

bool Lines::blame_bullet(const Part& part) {
  const std::size_t size = bullet_at(part.at);
  find(misplaced_entry, part.at, part.at + size,
       fmt::format("a list item begins with a hyphen here, not with `{}`", text_.substr(part.at, size)),
       fmt::format("write `-` in the place of the `{}`", text_.substr(part.at, size)));
  std::vector<diagnostics::Edit> edits;
  for (std::size_t line = line_begin_; line < text_.size(); line = next_line(line)) {
    const std::size_t at = line + static_cast<std::size_t>(part.column);
    if (skip_blanks(text_, line) != at || bullet_at(at) == 0) break;
    edits.push_back({file_.span(at, at + bullet_at(at)), "-"});
  }
  fix("write hyphens", diagnostics::Grade::safe, std::move(edits));
  return false;
}

bool Lines::blame_hyphen(const Part& part, diagnostics::Grade grade) {
  find(misplaced_entry, part.at, part.at + 1, "no blank stands behind the hyphen of this list item",
       "put a blank behind the hyphen");
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
  fix(hyphens > 1 ? "put a blank behind each hyphen" : "put a blank behind the hyphen", grade, std::move(edits));
  return false;
}

}  // namespace nsp::syntax
