// SPDX-License-Identifier: EUPL-1.2
// Addresses of the web (RFC 3986, RFC 3987) and templates of them (RFC 6570).
#include <algorithm>
#include <string_view>

#include "schema/format_addresses.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace nsp::schema {

namespace {

using text::is_hex;
using text::is_letter_or_digit;

constexpr std::string_view marks_and_delimiters = "-._~!$&'()*+,;=";

/// RFC 3987: ucschar.
bool is_international(char32_t code) {
  if (code >= 0xE0000 && code < 0xE1000) return false;
  const bool is_low =
      (code >= 0xA0 && code <= 0xD7FF) || (code >= 0xF900 && code <= 0xFDCF) || (code >= 0xFDF0 && code <= 0xFFEF);
  return is_low || (code >= 0x10000 && code <= 0xEFFFD && (code & 0xFFFFU) <= 0xFFFD);
}

/// RFC 3987: iprivate.
bool is_private(char32_t code) {
  return (code >= 0xE000 && code <= 0xF8FF) || (code >= 0xF0000 && (code & 0xFFFFU) <= 0xFFFD);
}

/// One of the two: addresses in ASCII, and those of all letters.
class Addresses {
 public:
  explicit Addresses(bool international) : international_(international) {}

  bool is_whole(std::string_view text) const {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !text::is_letter(text[0])) return false;
    const std::string_view scheme = text.substr(0, colon);
    const auto is_sign = [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; };
    return std::all_of(scheme.begin(), scheme.end(), is_sign) && is_tail(text.substr(colon + 1));
  }

  bool is_reference(std::string_view text) const {
    if (is_whole(text)) return true;
    const std::size_t segment = text.find_first_of("/?#");
    return text.substr(0, segment).find(':') == std::string_view::npos && is_tail(text);
  }

 private:
  /// Whether every character may stand in a part of an address, which takes some `extra` ones.
  bool has_signs(std::string_view text, std::string_view extra, bool takes_private = false) const {
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == '%') {
        if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
        i += 3;
        continue;
      }
      const text::CodePoint next = text::decode(text.substr(i));
      const bool beyond = international_ && (is_international(next.value) || (takes_private && is_private(next.value)));
      if (!beyond && !is_letter_or_digit(c) && marks_and_delimiters.find(c) == std::string_view::npos &&
          extra.find(c) == std::string_view::npos)
        return false;
      i += next.size;
    }
    return true;
  }

  bool is_authority(std::string_view authority) const {
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
      if (!has_signs(authority.substr(0, at), ":")) return false;
      authority.remove_prefix(at + 1);
    }
    std::string_view port;
    if (authority.starts_with('[')) {
      const std::size_t end = authority.find(']');
      if (end == std::string_view::npos || !is_literal(authority.substr(1, end - 1))) return false;
      port = authority.substr(end + 1);
      if (!port.empty() && port[0] != ':') return false;
    } else {
      const std::size_t colon = authority.find(':');
      if (!has_signs(authority.substr(0, colon), "")) return false;
      if (colon != std::string_view::npos) port = authority.substr(colon);
    }
    if (!port.empty()) port.remove_prefix(1);
    return std::all_of(port.begin(), port.end(), text::is_digit);
  }

  /// What stands between square brackets: an IPv6 address, or one of a version to come: `v`, its number, a dot, signs.
  static bool is_literal(std::string_view address) {
    if (!address.starts_with('v') && !address.starts_with('V')) return is_ipv6(address);
    const std::size_t dot = address.find('.');
    if (dot == std::string_view::npos || dot < 2 || dot + 1 == address.size()) return false;
    const std::string_view version = address.substr(1, dot - 1);
    const std::string_view signs = address.substr(dot + 1);
    return std::all_of(version.begin(), version.end(), is_hex) && std::all_of(signs.begin(), signs.end(), [](char c) {
             return c == ':' || is_letter_or_digit(c) || marks_and_delimiters.find(c) != std::string_view::npos;
           });
  }

  /// What stands behind the scheme.
  bool is_tail(std::string_view text) const {
    const std::size_t hash = text.find('#');
    if (hash != std::string_view::npos && !has_signs(text.substr(hash + 1), ":@/?")) return false;
    text = text.substr(0, hash);
    const std::size_t query = text.find('?');
    if (query != std::string_view::npos && !has_signs(text.substr(query + 1), ":@/?", true)) return false;
    text = text.substr(0, query);
    if (text.starts_with("//")) {
      const std::size_t end = std::min(text.find('/', 2), text.size());
      if (!is_authority(text.substr(2, end - 2))) return false;
      text.remove_prefix(end);
    }
    return has_signs(text, ":@/");
  }

  bool international_;
};

/// Moves behind a whole percent escape; false where it is none.
bool skip_escape(std::string_view& text) {
  if (text.size() < 3 || !is_hex(text[1]) || !is_hex(text[2])) return false;
  text.remove_prefix(3);
  return true;
}

/// A name, with dots between its parts, and how much of it is meant: `name`, `name:3`, `name*`.
bool is_variable(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view length = text.substr(colon + 1);
    constexpr std::size_t most_digits = 4;
    if (length.empty() || length.size() > most_digits || length[0] == '0' ||
        !std::all_of(length.begin(), length.end(), text::is_digit))
      return false;
    text = text.substr(0, colon);
  } else if (text.ends_with('*')) {
    text.remove_suffix(1);
  }
  if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos)
    return false;
  while (!text.empty()) {
    if (text[0] == '%') {
      if (!skip_escape(text)) return false;
    } else if (is_letter_or_digit(text[0]) || text[0] == '_' || text[0] == '.') {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

/// What stands between braces.
bool is_expression(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("+#./;?&=,!@|").find(text[0]) != std::string_view::npos) text.remove_prefix(1);
  while (true) {
    const std::string_view variable = text.substr(0, text.find(','));
    if (!is_variable(variable)) return false;
    if (variable.size() == text.size()) return true;
    text.remove_prefix(variable.size() + 1);
  }
}

}  // namespace

bool is_uri(std::string_view text) {
  return Addresses(false).is_whole(text);
}

bool is_uri_reference(std::string_view text) {
  return Addresses(false).is_reference(text);
}

bool is_iri(std::string_view text) {
  return Addresses(true).is_whole(text);
}

bool is_iri_reference(std::string_view text) {
  return Addresses(true).is_reference(text);
}

bool is_uri_template(std::string_view text) {
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text[0]);
    if (text[0] == '{') {
      const std::size_t end = text.find('}');
      if (end == std::string_view::npos || !is_expression(text.substr(1, end - 1))) return false;
      text.remove_prefix(end + 1);
    } else if (text[0] == '%') {
      if (!skip_escape(text)) return false;
    } else if (byte >= 0x80) {
      const text::CodePoint next = text::decode(text);
      if (!is_international(next.value) && !is_private(next.value)) return false;
      text.remove_prefix(next.size);
    } else {
      if (byte <= ' ' || byte == 0x7F || std::string_view("\"<>\\^`|}").find(text[0]) != std::string_view::npos)
        return false;
      text.remove_prefix(1);
    }
  }
  return true;
}

}  // namespace nsp::schema
