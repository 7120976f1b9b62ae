// SPDX-License-Identifier: EUPL-1.2
// Which pages there are, and what each says.
#pragma once

#include <string_view>
#include <vector>

#include "publish/view.hpp"

namespace nsp::publish {

/// What every page is made from. Immutable while pages are made.
struct Material {
  const Chain& chain;
  const Addresses& addresses;
  const Settings& settings;
};

/// A page that is not an entity's own: a row of the table.
struct FixedPage {
  std::string_view address;
  Word title;
  bool in_navigation;
  Page (*compose)(const Material& material, View& view);
};

/// In the order of the navigation.
std::vector<FixedPage> fixed_pages();

/// The page of an entity that has one.
Page compose_entity(const Material& material, View& view, EntityId entity);

/// The title of the site in a language.
std::string site_title(const Settings& settings, std::string_view language);

}  // namespace nsp::publish
