// SPDX-License-Identifier: EUPL-1.2
// What stands round the content of every page of the site: head, navigation, languages, trail, contents, foot.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/html.hpp"
#include "pages/view/material.hpp"

namespace nsp::forms {

/// What all pages of a site share.
struct Frame {
  const Settings& settings;
};

/// A whole HTML document. Its links lead from its own place in the site.
std::string write_page(const Page& page, const Frame& frame, const prose::Linker& linker);

/// The page that offers the languages: the root of the site.
std::string write_language_choice(const Frame& frame);

/// From a page to the folder of its language: "", "../", "../../".
std::string way_up(std::string_view address);

/// The address of a target as seen from a page of the site.
std::string site_href(std::string_view up, const Target& target);

}  // namespace nsp::forms
