// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace nsp::schema {

/// `reference` resolved against `base` (RFC 3986, section 5.2): the URI without fragment, and the fragment as it
/// stands.
std::pair<std::string, std::string> resolve_uri(std::string_view base, std::string_view reference);

/// Percent escapes undone.
std::string decode_percent(std::string_view text);

}  // namespace nsp::schema
