// SPDX-License-Identifier: EUPL-1.2
#include "syntax/builder.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace nsp::syntax {

namespace {

constexpr std::size_t chunk_size = 4096;

}  // namespace

const char* Builder::keep(std::string_view text) {
  const std::string_view file = document_.file().text();
  if (text.empty()) return file.data();
  const bool within_file =
      !std::less<>()(text.data(), file.data()) && !std::less<>()(file.data() + file.size(), text.data() + text.size());
  if (within_file) return text.data();
  if (text.size() > chunk_left_) {
    const std::size_t size = std::max(text.size(), chunk_size);
    chunk_ = document_.texts_.emplace_back(std::make_unique<char[]>(size)).get();
    chunk_left_ = size;
  }
  std::memcpy(chunk_, text.data(), text.size());
  const char* kept = chunk_;
  chunk_ += text.size();
  chunk_left_ -= text.size();
  return kept;
}

std::uint32_t Builder::add(Cell cell) {
  const auto index = static_cast<std::uint32_t>(document_.cells_.size());
  cell.next = index + 1;
  if (cell.target == 0) cell.target = index;
  document_.cells_.push_back(cell);
  if (!open_.empty()) ++children_.back();
  return index;
}

std::uint32_t Builder::add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end) {
  return add_scalar(text, style, begin, end, style == Style::plain ? resolve_plain(text) : Type::string);
}

std::uint32_t Builder::add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end,
                                  Type type) {
  Cell cell;
  cell.text = keep(text);
  cell.size = static_cast<std::uint32_t>(text.size());
  cell.begin = begin;
  cell.end = end;
  cell.type = type;
  cell.style = style;
  if (style == Style::plain && type == Type::string && reads_differently_in_yaml_1_1(text)) {
    cell.flags = differs_in_yaml_1_1;
    document_.ambiguous_ = true;
  }
  return add(cell);
}

std::uint32_t Builder::add_absent(std::uint32_t at) {
  Cell cell;
  cell.text = document_.file().text().data();
  cell.begin = cell.end = at;
  cell.flags = absent;
  return add(cell);
}

std::uint32_t Builder::add_alias(std::uint32_t target, std::uint32_t begin, std::uint32_t end) {
  Cell cell = document_.cells_[target];
  cell.target = document_.cells_[target].target;
  cell.begin = begin;
  cell.end = end;
  const auto index = static_cast<std::uint32_t>(document_.cells_.size());
  cell.next = index + 1;
  document_.cells_.push_back(cell);
  if (!open_.empty()) ++children_.back();
  return index;
}

std::uint32_t Builder::open(Type type, Style style, std::uint32_t begin) {
  Cell cell;
  cell.begin = cell.end = begin;
  cell.type = type;
  cell.style = style;
  const std::uint32_t index = add(cell);
  open_.push_back(index);
  children_.push_back(0);
  return index;
}

void Builder::close(std::uint32_t end) {
  Cell& cell = document_.cells_[open_.back()];
  cell.end = std::max(cell.begin, end);
  cell.next = static_cast<std::uint32_t>(document_.cells_.size());
  cell.size = cell.type == Type::mapping ? children_.back() / 2 : children_.back();
  open_.pop_back();
  children_.pop_back();
}

void Builder::stop_at(std::uint32_t offset) {
  while (!open_.empty()) {
    const bool key_alone = document_.cells_[open_.back()].type == Type::mapping && children_.back() % 2 == 1;
    if (key_alone) add_absent(document_.cells_.back().end);
    close(document_.cells_.back().end);
  }
  document_.complete_ = false;
  document_.read_until_ = offset;
}

Document Builder::finish(std::uint32_t read_until) {
  if (document_.complete_) document_.read_until_ = read_until;
  document_.cells_.shrink_to_fit();
  return std::move(document_);
}

}  // namespace nsp::syntax
