// SPDX-License-Identifier: EUPL-1.2
// Which pages there are, and what each says.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "policy/coverage.hpp"
#include "policy/status.hpp"
#include "publish/index.hpp"
#include "publish/revisions.hpp"
#include "publish/view.hpp"

namespace nsp::publish {

struct Material;

/// Where a fixed page is offered.
enum class Place : std::uint8_t { navigation, foot, hidden };

/// A page that is not an entity's own: a row of the table.
struct FixedPage {
  std::string address;
  Word title;
  Place place;
  Page (*compose)(const Material& material, View& view, const FixedPage& row);
  std::string part;        ///< of the A to Z, or the kind of which a list goes on
  std::size_t number = 0;  ///< of the page of that list, from 0
};

/// What every page is made from. Immutable while pages are made.
struct Material {
  /// `earlier`, where given, was made with the same settings. What holds good of it is taken out of it; it may look at
  /// documents that are no longer there, and nothing else is to be asked of it.
  Material(const Chain& of, const Settings& with, Material* earlier = nullptr);

  const Chain& chain;
  const Settings& settings;
  Revisions revisions;
  /// Documents that are not as they were in the earlier one; nothing where all is new.
  std::optional<std::vector<model::DocumentId>> changes;
  Addresses addresses;
  std::map<std::string, Index, std::less<>> indexes;  ///< by language
  std::vector<std::optional<text::Date>> days;        ///< by document, that of its last approval, or what comes near it
  std::vector<FixedPage> pages;  ///< those of the table, and those over which lists go on; the same in each language

  /// Worked out at the first call, from any thread.
  const std::vector<policy::Coverage>& coverage() const;
  const std::vector<policy::PlanStatus>& status() const;

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
  mutable std::once_flag looked_;
  mutable std::vector<policy::PlanStatus> status_;
};

/// As many entries as a page of the A to Z shows.
inline constexpr std::size_t most_of_letter = 300;

/// In the order of the navigation. The same in each language.
const std::vector<FixedPage>& fixed_pages();

/// A fixed page, or the page of an entity that has one.
Page compose_fixed(const Material& material, View& view, const FixedPage& row);
Page compose_entity(const Material& material, View& view, EntityId entity);

/// The title of the site in a language.
std::string site_title(const Settings& settings, std::string_view language);

}  // namespace nsp::publish
