// SPDX-License-Identifier: EUPL-1.2
// Everything by its title in one language: the A to Z.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/view.hpp"

namespace nsp::publish {

struct Indexed {
  std::string key;  ///< the title folded: small letters, without marks
  EntityId entity = none;
};

/// All entities with a title, sorted by it, then by place.
std::vector<Indexed> make_index(const Chain& chain, const Titles& titles);

/// Latin letters as small ASCII ones, without their marks; everything else as it stands.
std::string fold(std::string_view text);
/// The part of the A to Z in which a folded title stands: "a" to "z", or "0-9" for all else.
std::string_view letter_of(std::string_view key);
/// All parts.
const std::vector<std::string>& letters();
std::string to_upper(std::string_view ascii);

}  // namespace nsp::publish
