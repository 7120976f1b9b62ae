// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace nsp::publish {

/// A file of `assets/` that the binary carries: "site.css", "search.js".
struct Asset {
  std::string_view name;
  std::string_view text;
};

/// All of them, sorted by name.
std::vector<Asset> assets();
/// The text of one; empty where there is none of that name.
std::string_view asset(std::string_view name);

}  // namespace nsp::publish
