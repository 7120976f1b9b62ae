// SPDX-License-Identifier: EUPL-1.2
#include "publish/index.hpp"

#include <algorithm>
#include <tuple>

#include "text/utf8.hpp"

namespace nsp::publish {

namespace {

constexpr std::string_view other_part = "0-9";

/// U+00C0 to U+00FF without their marks; a dot where there is none to take.
constexpr std::string_view latin_1 = "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y";

}  // namespace

std::string fold(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    if (c.value >= 'A' && c.value <= 'Z') {
      key.push_back(static_cast<char>(c.value - 'A' + 'a'));
    } else if (c.value >= 0xC0 && c.value <= 0xFF && latin_1[c.value - 0xC0] != '.') {
      key.push_back(latin_1[c.value - 0xC0]);
    } else if (c.value == 0x152 || c.value == 0x153) {
      key += "oe";
    } else {
      key.append(text.substr(0, c.size));
    }
    text.remove_prefix(c.size);
  }
  return key;
}

std::string_view letter_of(std::string_view key) {
  const std::size_t first = key.find_first_not_of(" \"'([<");
  if (first == std::string_view::npos) return other_part;
  const char c = key[first];
  return c >= 'a' && c <= 'z' ? key.substr(first, 1) : other_part;
}

const std::vector<std::string>& letters() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> parts{std::string(other_part)};
    for (char c = 'a'; c <= 'z'; ++c) parts.emplace_back(1, c);
    return parts;
  }();
  return all;
}

std::string to_upper(std::string_view ascii) {
  std::string upper(ascii);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

std::vector<Indexed> make_index(const Chain& chain, const Titles& titles) {
  std::vector<Indexed> index;
  for (EntityId id = 0; id < chain.library().entities().size(); ++id)
    if (!chain.entity(id).id.empty()) index.push_back({fold(titles[id].text), id});
  std::sort(index.begin(), index.end(),
            [](const Indexed& a, const Indexed& b) { return std::tie(a.key, a.entity) < std::tie(b.key, b.entity); });
  return index;
}

}  // namespace nsp::publish
