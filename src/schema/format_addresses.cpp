// SPDX-License-Identifier: EUPL-1.2
#include "schema/format_addresses.hpp"

#include <algorithm>
#include <string>

#include "schema/domain_label.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace nsp::schema {

namespace {

using text::is_digit;
using text::is_hex;
using text::is_letter_or_digit;

constexpr std::size_t longest_name = 253;
constexpr std::size_t longest_label = 63;

bool consists_of(std::string_view text, bool (*is)(char)) {
  return std::all_of(text.begin(), text.end(), is);
}

bool is_ascii(std::string_view text) {
  return consists_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool is_ipv4(std::string_view text) {
  int parts = 0;
  while (true) {
    const std::string_view part = text.substr(0, text.find('.'));
    if (part.empty() || !consists_of(part, is_digit) || part.size() > 3 || (part.size() > 1 && part[0] == '0') ||
        (part.size() == 3 && part > "255"))
      return false;
    ++parts;
    if (part.size() == text.size()) return parts == 4;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_ipv6(std::string_view text) {
  int groups = 0;
  bool compressed = false;
  if (text.starts_with("::")) {
    compressed = true;
    text.remove_prefix(2);
    if (text.empty()) return true;
  }
  while (true) {
    const std::size_t colon = text.find(':');
    const std::string_view group = text.substr(0, colon);
    if (colon == std::string_view::npos && group.find('.') != std::string_view::npos) {
      if (!is_ipv4(group)) return false;
      groups += 2;
      break;
    }
    if (group.empty() || group.size() > 4 || !std::all_of(group.begin(), group.end(), is_hex)) return false;
    ++groups;
    if (colon == std::string_view::npos) break;
    text.remove_prefix(colon + 1);
    if (text.starts_with(':')) {
      if (compressed) return false;
      compressed = true;
      text.remove_prefix(1);
      if (text.empty()) break;
    }
  }
  return compressed ? groups < 8 : groups == 8;
}

namespace {

/// Letters, digits and hyphens; what begins with `xn--` stands for letters beyond ASCII.
bool is_ascii_label(std::string_view label) {
  if (label.empty() || label.size() > longest_label || label.front() == '-' || label.back() == '-') return false;
  if (!consists_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; })) return false;
  if (label.size() < 4 || label.substr(2, 2) != "--") return true;
  return text::to_lower(label[0]) == 'x' && text::to_lower(label[1]) == 'n' && is_idna_label(label);
}

bool is_unicode_label(std::string_view label) {
  return is_ascii(label) ? is_ascii_label(label) : is_idna_label(label);
}

/// RFC 6531 leaves it to the mail server what a label with letters beyond ASCII may hold.
bool is_mail_label(std::string_view label) {
  return is_ascii(label) ? is_ascii_label(label) : label.front() != '-' && label.back() != '-';
}

/// Labels with dots between them.
bool is_name_of(std::string_view text, bool (*is_label)(std::string_view)) {
  if (text.empty() || text.size() > longest_name * 4 || text::count_code_points(text) > longest_name) return false;
  while (true) {
    const std::string_view label = text.substr(0, text.find('.'));
    if (!is_label(label)) return false;
    if (label.size() == text.size()) return true;
    text.remove_prefix(label.size() + 1);
  }
}

bool is_address_literal(std::string_view domain) {
  const std::string_view address = domain.substr(1, domain.size() - 2);
  return address.starts_with("IPv6:") ? is_ipv6(address.substr(5)) : is_ipv4(address);
}

bool is_quoted_local(std::string_view local) {
  if (local.size() < 2 || local.front() != '"' || local.back() != '"') return false;
  local = local.substr(1, local.size() - 2);
  for (std::size_t i = 0; i < local.size(); ++i) {
    const bool escaped = local[i] == '\\';
    if (escaped && ++i == local.size()) return false;
    const auto byte = static_cast<unsigned char>(local[i]);
    if (byte < 0x20 || byte == 0x7F || (byte == '"' && !escaped)) return false;
  }
  return true;
}

bool is_mailbox(std::string_view text, bool (*is_label)(std::string_view)) {
  constexpr std::size_t longest_local = 64;
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > longest_local) return false;
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  if (!is_quoted_local(local)) {
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos) return false;
    const auto is_atom = [](char c) {
      return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
             std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
    };
    if (!consists_of(local, is_atom)) return false;
  }
  if (domain.starts_with('[') && domain.ends_with(']')) return is_address_literal(domain);
  return is_name_of(domain, is_label);
}

}  // namespace

bool is_hostname(std::string_view text) {
  return is_name_of(text, is_ascii_label);
}

bool is_idn_hostname(std::string_view text) {
  // IDNA 2003 and its successors take these for dots.
  std::string dotted;
  for (std::size_t i = 0; i < text.size();) {
    const bool is_stop = text.substr(i).starts_with("\u3002") || text.substr(i).starts_with("\uFF0E") ||
                         text.substr(i).starts_with("\uFF61");
    dotted += is_stop ? '.' : text[i];
    i += is_stop ? 3 : 1;
  }
  return is_name_of(dotted, is_unicode_label);
}

bool is_email(std::string_view text) {
  return is_ascii(text) && is_mailbox(text, is_ascii_label);
}

bool is_idn_email(std::string_view text) {
  return is_mailbox(text, is_mail_label);
}

}  // namespace nsp::schema
