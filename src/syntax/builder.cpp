// SPDX-License-Identifier: EUPL-1.2
#include "syntax/builder.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace nsp::syntax {

namespace {

constexpr std::size_t chunk_size = 4096;

/// Room for cells, handed from one builder of a thread to the next.
thread_local std::vector<Cell> spare;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

Builder::Builder(const source::File& file) : document_(file) {
  cells_.swap(spare);
  cells_.clear();
}

Builder::~Builder() {
  constexpr std::size_t most_kept = std::size_t{1} << 18U;
  if (cells_.capacity() <= most_kept) cells_.swap(spare);
}

const char* Builder::copy(std::string_view text) {
  if (text.empty()) return document_.file().text().data();
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

void Builder::add_absent(std::uint32_t at) {
  Cell& cell = add();
  cell.text = document_.file().text().data();
  cell.begin = cell.end = at;
  cell.flags = absent;
}

void Builder::add_alias(std::uint32_t target, std::uint32_t begin, std::uint32_t end) {
  Cell& cell = add();
  const std::uint32_t next = cell.next;
  cell = cells_[target];
  cell.next = next;
  cell.begin = begin;
  cell.end = end;
}

void Builder::stop_at(std::uint32_t offset) {
  while (!open_.empty()) {
    const Open& innermost = open_.back();
    const bool key_alone = cells_[innermost.index].type == Type::mapping && innermost.children % 2 == 1;
    if (key_alone) add_absent(cells_.back().end);
    close(cells_.back().end);
  }
  document_.complete_ = false;
  document_.read_until_ = offset;
}

Document Builder::finish(std::uint32_t read_until) {
  if (document_.complete_) document_.read_until_ = read_until;
  document_.cells_.assign(cells_.begin(), cells_.end());
  return std::move(document_);
}

Document Builder::rebase(Document document, const source::File& file, std::vector<source::Span> lost,
                         const std::function<std::uint32_t(std::uint32_t)>& to_original) {
  const std::string_view changed = document.file_->text();
  char* kept = document.texts_.emplace_back(std::make_unique<char[]>(changed.size() + 1)).get();
  std::memcpy(kept, changed.data(), changed.size());
  for (Cell& cell : document.cells_) {
    const bool within = !std::less<>()(cell.text, changed.data()) &&
                        !std::less<>()(changed.data() + changed.size(), cell.text + cell.size);
    if (cell.text != nullptr && within) cell.text = kept + (cell.text - changed.data());
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
