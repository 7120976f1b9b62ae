// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace nsp::model {

/// Items in numbered groups, each group a stretch of one list, in the order in which they were given.
template <class Item>
class Groups {
 public:
  Groups() = default;
  /// `put_all(put)` calls `put(group, item)` for every item; it is called twice, and gives the same both times. Groups
  /// are below `count`.
  template <class PutAll>
  Groups(std::size_t count, PutAll put_all) : begins_(count + 1, 0) {
    put_all([this](std::uint32_t group, const Item&) { ++begins_[group + 1]; });
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    items_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    put_all([&](std::uint32_t group, const Item& item) { items_[next[group]++] = item; });
  }

  std::span<const Item> operator[](std::uint32_t group) const {
    return std::span(items_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }
  /// Of all groups together.
  std::size_t item_count() const { return items_.size(); }

 private:
  std::vector<Item> items_;
  std::vector<std::uint32_t> begins_;  ///< of each group in `items_`; their number behind the last
};

}  // namespace nsp::model
