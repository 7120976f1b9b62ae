// SPDX-License-Identifier: EUPL-1.2
// What every page is made from, for those who make whole publications. A page never includes this: what it read here
// would not be noted, and it would not be composed again when that changes.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/compose.hpp"
#include "pages/view/index.hpp"

namespace nsp::pages {

/// What every page is made from. Immutable while pages are made.
struct Material {
  Material(const Chain& of, const Settings& with);

  const Chain& chain;
  const Settings& settings;
  Addresses addresses;
  std::map<std::string, Index, std::less<>> indexes;  ///< by language
  std::vector<std::optional<text::Date>> days;        ///< by document, that of its last approval, or what comes near it
  std::vector<FixedPage> pages;  ///< those of the table, and those over which lists go on; the same in each language

  /// Worked out at the first call, from any thread.
  /// Empty where more questions are put than may be shown, which `too_many_questions` counts.
  const std::vector<policy::Coverage>& coverage() const;
  std::optional<std::size_t> too_many_questions() const;
  const std::vector<policy::PlanStatus>& status() const;

  /// What stands on a page of the A to Z.
  std::span<const EntityId> of_letter(std::string_view language, const FixedPage& row) const;

  /// A view of one page in one of the languages.
  View view(std::string_view language, Notes* notes = nullptr) const {
    return {chain, addresses, language, &index_of(language).titles(), notes};
  }
  const Index& index_of(std::string_view language) const { return indexes.find(language)->second; }

 private:
  void list_pages();

  mutable std::once_flag covered_;
  mutable std::vector<policy::Coverage> coverage_;
  mutable std::size_t questions_ = 0;
  mutable std::once_flag looked_;
  mutable std::vector<policy::PlanStatus> status_;
};

}  // namespace nsp::pages
