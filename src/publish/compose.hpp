// SPDX-License-Identifier: EUPL-1.2
// Which pages there are, and what each says.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "policy/coverage.hpp"
#include "policy/status.hpp"
#include "publish/index.hpp"
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
  Material(const Chain& of, const Settings& with);

  const Chain& chain;
  const Settings& settings;
  Addresses addresses;
  std::vector<policy::Coverage> coverage;
  std::vector<policy::PlanStatus> status;
  std::map<std::string, std::vector<Indexed>, std::less<>> indexes;  ///< by language

  std::map<std::string, Titles, std::less<>> titles;  ///< by language
  /// By language and letter, in the order of their titles.
  std::map<std::string, std::map<std::string, std::vector<EntityId>, std::less<>>, std::less<>> letters_of;
  std::vector<FixedPage> pages;  ///< those of the table, and those over which lists go on; the same in each language

  std::span<const EntityId> of_letter(std::string_view language, const FixedPage& row) const;

  /// A view of one page in one of the languages.
  View view(std::string_view language, Notes* notes = nullptr) const {
    return {chain, addresses, language, &titles.find(language)->second, notes};
  }
  const std::vector<Indexed>& index_of(std::string_view language) const { return indexes.find(language)->second; }

 private:
  /// Fills what is kept by language, for one of them.
  void list_titles(const std::string& language);
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
