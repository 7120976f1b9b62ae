// SPDX-License-Identifier: EUPL-1.2
// The index of the search of one language: script files, so that it works where a page is opened from a disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/page.hpp"

namespace nsp::forms {

using namespace pages;

/// Something that can be found.
struct Findable {
  std::string href;  ///< from the folder of the language
  Wording title;     ///< as it is shown
  Wording kind;      ///< as it is shown: "Cluster"
  std::string_view id;
  std::string words;               ///< more that it is found by; not shown
  std::string_view language = {};  ///< of the title; empty: that of the page
};

/// Something of which the whole index is made: a script that hands its rows to `search.js`, which fetches it. Words are
/// folded (`text::fold`); of the words of an entry at most 40 different ones of three letters or more are kept, so that
/// the index stays small.
std::string write_search_index(const std::vector<Findable>& entries);

/// The script that names these: search/1.js and so on.
std::string write_search_list(std::size_t count);

}  // namespace nsp::forms
