// SPDX-License-Identifier: EUPL-1.2
// What a form of prose needs to know to turn names into links.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prose/glossary.hpp"

namespace nsp::prose {

/// What a name in prose leads to. `href` is finished for the form (not escaped); empty: known, but without a place.
struct Reached {
  std::string href;
  std::string title;
  std::string_view language;  ///< of the title; empty: that of the page
};

/// One page's view: made for each page, and used from one thread. Whoever marks a term of the glossary takes its index
/// into `marked`, so that only the first use on a page is.
struct Linker {
  std::string_view language;  ///< of the page
  std::function<std::optional<Reached>(std::string_view name)> reach;
  const Glossary* glossary = nullptr;   ///< of the page's language
  std::vector<bool>* marked = nullptr;  ///< by index of the glossary's terms; nullptr: nothing is marked
};

}  // namespace nsp::prose
