// SPDX-License-Identifier: EUPL-1.2
#include "syntax/builder.hpp"

#include <algorithm>
#include <utility>

#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

/// Room for cells and texts, handed from one builder of a thread to the next.
thread_local std::vector<Cell> spare_cells;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
thread_local std::vector<char> spare_texts;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

Builder::Builder(const source::File& file) : document_(file), file_(file.text()) {
  cells_.swap(spare_cells);
  room_ = cells_.size();
  texts_.swap(spare_texts);
  texts_.clear();
}

Builder::~Builder() {
  constexpr std::size_t most_kept = std::size_t{1} << 18U;
  if (cells_.size() <= most_kept) cells_.swap(spare_cells);
  if (texts_.capacity() <= most_kept) texts_.swap(spare_texts);
}

void Builder::grow() {
  room_ = std::max<std::size_t>(1024, 2 * count_);
  cells_.resize(room_);
}

void Builder::look_closer(Cell& cell, std::string_view text) {
  if (is_hyphened(text)) document_.hyphened_ = true;
  if (!reads_differently_in_yaml_1_1(text)) return;
  cell.flags |= differs_in_yaml_1_1;
  document_.ambiguous_ = true;
}

void Builder::add_absent(std::uint32_t at) {
  next() = {at, at, 0, 0, Type::null, Style::plain, absent, 0};
}

void Builder::add_alias(std::uint32_t target, std::uint32_t begin, std::uint32_t end) {
  Cell cell = cells_[target];
  cell.place = target;
  cell.flags |= mention;
  cell.begin = begin;
  cell.end = end;
  next() = cell;
}

void Builder::stop_at(std::uint32_t offset) {
  while (!open_.empty()) {
    const Open& innermost = open_.back();
    const bool key_alone = cells_[innermost.index].type == Type::mapping && innermost.children % 2 == 1;
    if (key_alone) add_absent(cells_[count_ - 1].end);
    close(cells_[count_ - 1].end);
  }
  document_.complete_ = false;
  document_.read_until_ = offset;
}

Document Builder::finish(std::uint32_t read_until) {
  if (document_.complete_) document_.read_until_ = read_until;
  document_.cells_.assign(cells_.data(), cells_.data() + count_);
  document_.texts_.assign(texts_.begin(), texts_.end());
  return std::move(document_);
}

Document Builder::rebase(Document document, const source::File& file, std::vector<source::Span> lost,
                         const std::function<std::uint32_t(std::uint32_t)>& to_original) {
  const std::string_view changed = document.file_->text();
  const auto begin = static_cast<std::uint32_t>(document.texts_.size());
  document.texts_.insert(document.texts_.end(), changed.begin(), changed.end());
  for (Cell& cell : document.cells_) {
    const bool within = cell.type < Type::sequence && (cell.flags & (mention | own_text)) == 0 && cell.size > 0;
    if (within) cell.place += begin, cell.flags |= own_text;
    // An alias of nothing has no text either, but it says what it stands for.
    if (cell.type < Type::sequence && (cell.flags & mention) == 0 && cell.size == 0) cell.place = 0;
    cell.begin = to_original(cell.begin);
    cell.end = std::max(cell.begin, to_original(cell.end));
  }
  document.file_ = &file;
  document.read_until_ = to_original(document.read_until_);
  if (!document.complete_)
    lost.push_back(file.span(document.read_until_, std::max<std::size_t>(document.read_until_, file.text().size())));
  document.complete_ = lost.empty();
  for (const source::Span& part : lost) document.read_until_ = std::min(document.read_until_, part.begin);
  document.lost_ = std::move(lost);
  return document;
}

}  // namespace nsp::syntax
