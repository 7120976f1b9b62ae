// SPDX-License-Identifier: EUPL-1.2
// The files of a site that are for programs: all data, the map of the site, the feed of plans.
#pragma once

#include <string>
#include <string_view>

#include "forms/facets.hpp"
#include "pages/view/material.hpp"

namespace nsp::forms {

using namespace pages;

/// Every entity with its kind, id, titles, address, fields that refer, and what they refer to: JSON, a line each. In
/// parts, which follow each other: a head, one for each document, and a foot.
class Data {
 public:
  /// Both outlive it.
  Data(const Material& material, const Facets& facets);
  std::size_t parts() const { return material_.chain.library().documents().size() + 2; }
  std::uint64_t key(std::size_t part) const;
  std::string write(std::size_t part) const;

 private:
  const Material& material_;
  const Facets& facets_;
  std::uint64_t ids_ = 0;  ///< of the ids of all documents, which say how entities are named
};

/// sitemaps.org, every page in every language. Wants an address of the site.
std::string write_sitemap(const Material& material);

/// Atom (RFC 4287): frameworks and plans by their dates, the newest first. Dates are those of the plans.
std::string write_feed(const Material& material, std::string_view language);

/// The address of a page on the web, or from the root of the site where that is not known.
std::string place_on_web(const Settings& settings, std::string_view language, std::string_view address);

}  // namespace nsp::forms
