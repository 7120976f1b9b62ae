// SPDX-License-Identifier: EUPL-1.2
// The headings of one Markdown file: whole, apart from their like, and where GitHub puts them.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace nsp::prose {

/// Where GitHub puts a heading: its letters and digits, small, with hyphens for blanks.
std::string place_of_heading(std::string_view words);

/// Markdown of a heading, escaped already, such that its last sign stays: a mark at the end, which markdownlint wants
/// away, is written as an entity, and a `#` is no closing mark.
std::string guard_heading_end(std::string words);

class MarkdownHeadings {
 public:
  struct Entered {
    std::string mark;   ///< to be written behind the words, where another one below the same heading has them: " (2)"
    std::string place;  ///< without the `#`
  };
  /// The next heading of the file; `words` as readers see them.
  Entered enter(int level, std::string_view words);

 private:
  std::array<std::set<std::string, std::less<>>, 7> siblings_;  ///< by level, below the last heading of the level above
  std::map<std::string, int, std::less<>> places_;              ///< how many more were to stand there
};

}  // namespace nsp::prose
