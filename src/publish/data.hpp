// SPDX-License-Identifier: EUPL-1.2
// The files of a site that are for programs: all data, the map of the site, the feed of plans.
#pragma once

#include <string>
#include <string_view>

#include "publish/compose.hpp"

namespace nsp::publish {

/// Every entity with its kind, id, titles, address, fields that refer, and what they refer to: JSON, a line each.
std::string write_data(const Material& material);

/// sitemaps.org, every page in every language. Wants an address of the site.
std::string write_sitemap(const Material& material);

/// Atom (RFC 4287): frameworks and plans by their dates, the newest first. Dates are those of the plans.
std::string write_feed(const Material& material, std::string_view language);

/// The address of a page on the web, or from the root of the site where that is not known.
std::string place_on_web(const Settings& settings, std::string_view language, std::string_view address);

}  // namespace nsp::publish
