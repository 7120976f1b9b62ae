// SPDX-License-Identifier: EUPL-1.2
#include "text/url.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace nsp::text {

namespace {

/// The address behind the scheme, or nothing of it where it has another.
std::string_view behind(std::string_view address, std::string_view scheme) {
  if (address.size() <= scheme.size()) return {};
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if (to_lower(address[i]) != scheme[i]) return {};
  return address.substr(scheme.size());
}

bool is_host_start(char c) {
  return (c >= '0' && c <= '9') || (to_lower(c) >= 'a' && to_lower(c) <= 'z') || c == '[' ||
         (static_cast<unsigned char>(c) >= 0x80);
}

bool is_plain(std::string_view address) {
  for (std::string_view rest = address; !rest.empty();) {
    const CodePoint c = decode(rest);
    if (c.value <= 0x20 || (c.value >= 0x7F && c.value <= 0xA0) || is_bidirectional_control(c.value)) return false;
    if (c.value < 0x80 && std::string_view("\"'<>\\^`{|}").find(static_cast<char>(c.value)) != std::string_view::npos)
      return false;
    if (c.value >= 0x80 && display_width(c.value) == 0) return false;
    rest.remove_prefix(c.size);
  }
  return true;
}

}  // namespace

bool is_linkable(std::string_view address) {
  constexpr std::size_t longest = 2000;
  if (address.size() > longest || find_malformed(address) != std::string_view::npos || !is_plain(address)) return false;
  for (std::string_view scheme : {"https://", "http://"})
    if (const std::string_view rest = behind(address, scheme); !rest.empty()) return is_host_start(rest.front());
  const std::string_view mail = behind(address, "mailto:");
  return !mail.empty() && mail.find('@') != std::string_view::npos && mail.front() != '@' && mail.front() != '/';
}

}  // namespace nsp::text
