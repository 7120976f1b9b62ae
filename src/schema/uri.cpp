// SPDX-License-Identifier: EUPL-1.2
#include "schema/uri.hpp"

#include <algorithm>
#include <charconv>

namespace nsp::schema {

namespace {

bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
           c == '.';
  });
}

/// RFC 3986, section 5.2.4.
std::string remove_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    if (path.starts_with("../")) {
      path.remove_prefix(3);
    } else if (path.starts_with("./")) {
      path.remove_prefix(2);
    } else if (path.starts_with("/./") || path == "/.") {
      path = path == "/." ? "/" : path.substr(2);
    } else if (path.starts_with("/../") || path == "/..") {
      path = path == "/.." ? "/" : path.substr(3);
      const std::size_t slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (path == "." || path == "..") {
      path = {};
    } else {
      const std::size_t end = std::min(path.find('/', 1), path.size());
      out.append(path.substr(0, end));
      path.remove_prefix(end);
    }
  }
  return out;
}

}  // namespace

std::pair<std::string, std::string> resolve_uri(std::string_view base, std::string_view reference) {
  const std::size_t hash = reference.find('#');
  std::string fragment(hash == std::string_view::npos ? std::string_view() : reference.substr(hash + 1));
  reference = reference.substr(0, hash);
  base = base.substr(0, base.find('#'));
  if (reference.empty()) return {std::string(base), std::move(fragment)};
  if (has_scheme(reference)) return {std::string(reference), std::move(fragment)};
  const std::size_t scheme_end = has_scheme(base) ? base.find(':') + 1 : 0;
  const std::string_view scheme = base.substr(0, scheme_end);
  std::string_view rest = base.substr(scheme_end);
  if (reference.starts_with("//")) return {std::string(scheme) + std::string(reference), std::move(fragment)};
  std::string_view authority;
  if (rest.starts_with("//")) {
    const std::size_t end = std::min(rest.find('/', 2), rest.size());
    authority = rest.substr(0, end);
    rest.remove_prefix(end);
  }
  rest = rest.substr(0, rest.find('?'));
  const std::size_t query = std::min(reference.find('?'), reference.size());
  std::string path(reference.substr(0, query));
  if (path.empty()) {
    path = rest;
  } else if (!path.starts_with('/')) {
    const std::size_t slash = rest.rfind('/');
    path = (slash == std::string_view::npos ? std::string(authority.empty() ? "" : "/")
                                            : std::string(rest.substr(0, slash + 1))) +
           path;
  }
  std::string uri(scheme);
  uri.append(authority).append(remove_dot_segments(path)).append(reference.substr(query));
  return {std::move(uri), std::move(fragment)};
}

std::string decode_percent(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    int code = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(text.data() + i + 1, text.data() + i + 3, code, 16).ptr == text.data() + i + 3) {
      plain.push_back(static_cast<char>(code));
      i += 2;
    } else {
      plain.push_back(text[i]);
    }
  }
  return plain;
}

}  // namespace nsp::schema
