// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace nsp::schema {

/// Whether a label of a domain name with letters beyond ASCII, or its form in ASCII that begins with `xn--`, can be
/// registered by IDNA 2008 (RFC 5891). True where libidn2, which knows that, is not installed.
bool is_idna_label(std::string_view label);

}  // namespace nsp::schema
