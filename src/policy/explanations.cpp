// SPDX-License-Identifier: EUPL-1.2
#include "policy/explanations.hpp"

#include <algorithm>
#include <tuple>

namespace nsp::policy {

namespace {

auto key_of(std::string_view code, bool whole_file, source::FileId file, std::uint32_t at) {
  return std::tuple(code, whole_file, file, at);
}

}  // namespace

Explanations::Explanations(std::vector<Explanation> all) : all_(std::move(all)) {
  std::stable_sort(all_.begin(), all_.end(), [](const Explanation& a, const Explanation& b) {
    return key_of(a.code, a.whole_file, a.place.file, a.place.begin) <
           key_of(b.code, b.whole_file, b.place.file, b.place.begin);
  });
}

const std::string* Explanations::find(const Chain& chain, std::string_view code, EntityId entity) const {
  if (all_.empty()) return nullptr;
  const source::Span name = chain.entity(entity).name;
  for (const bool whole_file : {false, true}) {
    const auto behind = std::upper_bound(all_.begin(), all_.end(), key_of(code, whole_file, name.file, name.begin),
                                         [](const auto& key, const auto& it) {
                                           return key < key_of(it.code, it.whole_file, it.place.file, it.place.begin);
                                         });
    if (behind == all_.begin()) continue;
    const Explanation& last = *std::prev(behind);
    if (last.code == code && last.whole_file == whole_file && last.place.file == name.file &&
        name.begin <= last.place.end)
      return &last.reason;
  }
  return nullptr;
}

}  // namespace nsp::policy
