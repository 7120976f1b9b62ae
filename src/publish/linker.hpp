// SPDX-License-Identifier: EUPL-1.2
// What a form of prose needs to know to turn names into links.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nsp::publish {

/// What a name in prose leads to. `href` is finished for the form (not escaped); empty: known, but without a place.
struct Reached {
  std::string href;
  std::string title;
  std::string_view language;  ///< of the title; empty: that of the page
};

/// A word of the glossary, in the language of the page.
struct Term {
  std::string_view name;
  std::string_view abbreviation;  ///< may be empty
  std::string href;               ///< where it is explained
};

/// One page's view: made for each page, and used from one thread. `terms` are those that the page has not yet marked;
/// whoever marks one takes its index into `marked`, so that only the first use on a page is.
struct Linker {
  std::string_view language;  ///< of the page
  std::function<std::optional<Reached>(std::string_view name)> reach;
  std::span<const Term> terms;
  std::vector<bool>* marked = nullptr;  ///< by index of `terms`; nullptr: nothing is marked
};

}  // namespace nsp::publish
