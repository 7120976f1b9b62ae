// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace nsp::text {

/// Whether `word` is an id: lower-case letters a-z and digits, in groups joined by single hyphens.
bool is_slug(std::string_view word);

/// An id out of any text: "Veiligé school!" gives "veilige-school". Letters without a Latin form are left out.
std::string make_slug(std::string_view text);

}  // namespace nsp::text
