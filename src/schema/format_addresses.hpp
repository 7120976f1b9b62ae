// SPDX-License-Identifier: EUPL-1.2
// Addresses of the net: what JSON Schema's formats for them take.
#pragma once

#include <string_view>

namespace nsp::schema {

bool is_ipv4(std::string_view text);
bool is_ipv6(std::string_view text);

/// RFC 3986, and RFC 3987 for letters beyond ASCII.
bool is_uri(std::string_view text);
bool is_uri_reference(std::string_view text);
bool is_iri(std::string_view text);
bool is_iri_reference(std::string_view text);
/// RFC 6570.
bool is_uri_template(std::string_view text);

/// RFC 1123; labels that begin with `xn--` by IDNA 2008, as far as it can be verified here.
bool is_hostname(std::string_view text);
/// RFC 5890.
bool is_idn_hostname(std::string_view text);

/// RFC 5321, section 4.1.2: Mailbox; and RFC 6531 for letters beyond ASCII.
bool is_email(std::string_view text);
bool is_idn_email(std::string_view text);

}  // namespace nsp::schema
