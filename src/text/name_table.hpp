// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace nsp::text {

/// Finds the number of a name among many: by hash, or in a sorted tree where the hashes of hostile names collide. Names
/// are slices that must outlive the table.
class NameTable {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  /// The number of `name`: that of its first mention, counted from 0.
  std::uint32_t add(std::string_view name);
  std::uint32_t find(std::string_view name) const;
  /// The same, quicker where it is the one that is expected.
  std::uint32_t find(std::string_view name, std::uint32_t expected) const {
    return expected < names_.size() && names_.data()[expected] == name ? expected : find(name);
  }
  std::size_t size() const { return names_.size(); }
  std::string_view operator[](std::uint32_t number) const { return names_[number]; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = none;
  };
  void place(std::uint64_t hash, std::uint32_t number);
  void grow();

  std::vector<std::string_view> names_;
  std::vector<Slot> slots_;                           ///< as many as a power of two, and twice the names at least
  unsigned shift_ = 64;                               ///< what a hash is shifted by to give its slot
  std::map<std::string_view, std::uint32_t> sorted_;  ///< used where `crowded_`
  bool crowded_ = false;
};

}  // namespace nsp::text
