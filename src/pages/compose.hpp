// SPDX-License-Identifier: EUPL-1.2
// Which pages there are, and what each says. Pages see the library through their view alone, which notes what they look
// at; what else they are made from has its own header, which no page includes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pages/settings.hpp"
#include "pages/view/view.hpp"
#include "policy/coverage.hpp"
#include "policy/status.hpp"

namespace nsp::pages {

/// What every page is made from (`pages/view/material.hpp`).
struct Material;

/// Where a fixed page is offered.
enum class Place : std::uint8_t { navigation, foot, hidden };

/// A page that is not an entity's own: a row of the table.
struct FixedPage {
  std::string address;
  const Fixed* title;
  Place place;
  Page (*compose)(const Material& material, View& view, const FixedPage& row);
  std::string part;        ///< of the A to Z, or the kind of which a list goes on
  std::size_t number = 0;  ///< of the page of that list, from 0
};

// What pages take of the material besides the library. Each notes in the view that its page depends on it.

const Settings& settings_of(const Material& material);
/// Those of the table, and those over which lists go on; the same in each language, and of no edit's concern.
const std::vector<FixedPage>& pages_of(const Material& material);
const std::vector<policy::Coverage>& coverage_of(const Material& material, View& view);
/// How many questions there are, where they are too many for a page.
std::optional<std::size_t> too_many_questions(const Material& material, View& view);
const std::vector<policy::PlanStatus>& status_of(const Material& material, View& view);
/// All entities with an id by their titles in the view's language.
std::span<const EntityId> by_title(const Material& material, View& view);
/// Those that stand on one page of the A to Z: the site's key of that page has them.
std::span<const EntityId> of_letter(const Material& material, View& view, const FixedPage& row);

/// As many entries as a page of the A to Z shows.
inline constexpr std::size_t most_of_letter = 300;

/// In the order of the navigation. The same in each language.
const std::vector<FixedPage>& fixed_pages();

/// A fixed page, or the page of an entity that has one.
Page compose_fixed(const Material& material, View& view, const FixedPage& row);
Page compose_entity(const Material& material, View& view, EntityId entity);

/// The title of the site in a language.
std::string site_title(const Settings& settings, std::string_view language);

}  // namespace nsp::pages
