// SPDX-License-Identifier: EUPL-1.2
#include "text/name_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace nsp::text {

namespace {

constexpr std::size_t longest_probe = 32;

template <class Word>
std::uint64_t load(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// What stands at the begin and the end of a name of up to 16 bytes is all of it.
std::uint64_t ends_of(const char* name, std::size_t size) {
  constexpr std::uint64_t factor = 0xff51afd7ed558ccdULL;
  if (size >= 8) return load<std::uint64_t>(name) * factor ^ load<std::uint64_t>(name + size - 8);
  if (size >= 4) return load<std::uint32_t>(name) * factor ^ load<std::uint32_t>(name + size - 4);
  if (size == 0) return 0;
  return load<std::uint8_t>(name) << 16U | load<std::uint8_t>(name + size / 2) << 8U |
         load<std::uint8_t>(name + size - 1);
}

/// All bytes have a say in the upper bits.
std::uint64_t hash_name(std::string_view name) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15ULL;
  std::uint64_t hash = (ends_of(name.data(), name.size()) ^ name.size()) * factor;
  for (std::size_t at = 8; at + 8 < name.size(); at += 8) {
    hash ^= hash >> 32;
    hash = (hash ^ load<std::uint64_t>(name.data() + at)) * factor;
  }
  return hash;
}

}  // namespace

std::uint32_t NameTable::add(std::string_view name) {
  if (const std::uint32_t known = find(name); known != none) return known;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.push_back(name);
  if (!crowded_) {
    if (names_.size() * 2 > slots_.size()) {
      grow();
    } else {
      place(hash_name(name), number);
    }
  }
  if (crowded_) sorted_.emplace(name, number);
  return number;
}

void NameTable::grow() {
  slots_.assign(std::max<std::size_t>(8, slots_.size() * 2), {});
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(slots_.size()));
  for (std::uint32_t i = 0; i < names_.size() && !crowded_; ++i) place(hash_name(names_[i]), i);
}

void NameTable::place(std::uint64_t hash, std::uint32_t number) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t probe = 0; probe < longest_probe; ++probe) {
    Slot& slot = slots_[((hash >> shift_) + probe) & mask];
    if (slot.number != none) continue;
    slot = {hash, number};
    return;
  }
  crowded_ = true;
  for (std::uint32_t i = 0; i + 1 < names_.size(); ++i) sorted_.emplace(names_[i], i);
}

std::uint32_t NameTable::find(std::string_view name) const {
  if (crowded_) {
    const auto known = sorted_.find(name);
    return known == sorted_.end() ? none : known->second;
  }
  if (slots_.empty()) return none;
  const std::uint64_t hash = hash_name(name);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t probe = 0; probe < longest_probe; ++probe) {
    const Slot& slot = slots_.data()[((hash >> shift_) + probe) & mask];
    if (slot.number == none) return none;
    if (slot.hash == hash && names_.data()[slot.number] == name) return slot.number;
  }
  return none;
}

}  // namespace nsp::text
