// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace nsp::text {

/// Whether a page may link to `address`: `http://`, `https://` with a host, or `mailto:`, in printable ASCII or
/// well-formed UTF-8 without blanks, quotes, backslashes or anything else that could mean something to a reader of
/// markup. No relative, scheme-relative, `javascript:` or `data:` address passes.
bool is_linkable(std::string_view address);

}  // namespace nsp::text
