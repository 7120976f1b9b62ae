// SPDX-License-Identifier: EUPL-1.2
// What a form of prose needs to know to turn names into links.
#pragma once

#include <cstdint>
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

/// What a mention (`prose/mentions.hpp`) leads to, by the number of who holds the text; nothing where it leads nowhere.
using Reach = std::function<std::optional<Reached>(std::uint32_t holder, std::string_view mention)>;

/// One page's view: made for each page, and used from one thread. Whoever marks a term of the glossary takes its index
/// into `marked`, so that only the first use on a page is.
struct Linker {
  std::string_view language;            ///< of the page
  const Reach* reach = nullptr;         ///< outlives it; nullptr: nothing is known
  std::uint32_t holder = 0;             ///< whose text is written, for `reach`
  const Glossary* glossary = nullptr;   ///< of the page's language
  std::vector<bool>* marked = nullptr;  ///< by index of the glossary's terms; nullptr: nothing is marked

  /// The same for the text of another.
  Linker of(std::uint32_t who) const {
    Linker own = *this;
    own.holder = who;
    return own;
  }
};

}  // namespace nsp::prose
