// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/index.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t letter_count = 27;

/// Number of the part of the A to Z in which a folded title stands.
std::size_t letter_of(std::string_view key) {
  const std::size_t first = key.find_first_not_of(" \"'([<");
  const char c = first == std::string_view::npos ? '0' : key[first];
  return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') + 1 : 0;
}

/// The first bytes of a text as a number that sorts like them.
std::uint64_t begin_of(std::string_view text) {
  std::uint64_t begin = 0;
  for (std::size_t i = 0; i < sizeof begin; ++i)
    begin = begin << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return begin;
}

}  // namespace

const std::vector<std::string>& letters() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> parts{"0-9"};
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

Index::Index(const Chain& chain, const Addresses& addresses, std::string_view language)
    : language_(language), titles_(find_titles(chain, addresses, language)), keys_(titles_.size()) {
  for (EntityId id = 0; id < titles_.size(); ++id)
    if (!chain.entity(id).id.empty()) text::append_folded(keys_[id], titles_[id].text);
  sort(chain);
}

void Index::sort(const Chain& chain) {
  std::vector<std::pair<std::uint64_t, EntityId>> order;
  for (EntityId id = 0; id < keys_.size(); ++id)
    if (!chain.entity(id).id.empty()) order.emplace_back(begin_of(keys_[id]), id);
  std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const int compared = keys_[a.second].compare(keys_[b.second]);
    return compared != 0 ? compared < 0 : a.second < b.second;
  });
  sorted_.clear();
  by_letter_.assign(letter_count, {});
  for (const auto& [begin, id] : order) {
    sorted_.push_back(id);
    by_letter_[letter_of(keys_[id])].push_back(id);
  }
}

std::span<const EntityId> Index::under(std::string_view letter) const {
  const auto& parts = letters();
  const auto found = std::find(parts.begin(), parts.end(), letter);
  return found == parts.end() ? std::span<const EntityId>()
                              : std::span<const EntityId>(by_letter_[static_cast<std::size_t>(found - parts.begin())]);
}

}  // namespace nsp::pages
