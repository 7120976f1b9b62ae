// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "syntax/document.hpp"

namespace nsp::syntax {

/// Builds a document in document order; used by the readers. Scalars resolve their type by the YAML 1.2 core schema.
class Builder {
 public:
  explicit Builder(const source::File& file);
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// Adds a scalar. `text` may be a slice of the file (then it is kept as it is) or anything else (then it is copied).
  void add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end);
  /// The same with a type that the syntax itself decides (JSON, a tag).
  void add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end, Type type);
  /// A value that is not written.
  void add_absent(std::uint32_t at);
  /// Another mention of the closed cell `target`.
  void add_alias(std::uint32_t target, std::uint32_t begin, std::uint32_t end);
  /// Opens a collection; children follow until `close`.
  std::uint32_t open(Type type, Style style, std::uint32_t begin);
  /// Closes the innermost collection, which ends before `end`.
  void close(std::uint32_t end);
  /// Closes all that is open at the end of what was read, and says where a fault stopped the reading.
  void stop_at(std::uint32_t offset);

  std::size_t depth() const { return open_.size(); }
  /// How many cells there are.
  std::uint32_t size() const { return static_cast<std::uint32_t>(count_); }
  Document finish(std::uint32_t read_until);

  /// The document of a changed copy of `file` as one of the file itself, which keeps the texts that it needs;
  /// `to_original` says where a byte of the copy stands in the file. Parts of it that were left out (`lost`) make it
  /// incomplete.
  static Document rebase(Document document, const source::File& file, std::vector<source::Span> lost,
                         const std::function<std::uint32_t(std::uint32_t)>& to_original);

 private:
  struct Open {
    std::uint32_t index;
    std::uint32_t children;
  };

  /// Room for one more cell of the collection that is open, to be filled.
  Cell& next();
  void grow();
  void keep(Cell& cell, std::string_view text);
  /// What a plain text may be taken for.
  void look_closer(Cell& cell, std::string_view text);

  Document document_;
  std::string_view file_;
  std::vector<Cell> cells_;  ///< room for cells, which is used again; the document gets copies
  std::size_t count_ = 0;    ///< of cells
  std::size_t room_ = 0;     ///< for so many
  std::vector<char> texts_;
  std::vector<Open> open_;
};

/// The type of a plain scalar by the YAML 1.2 core schema (section 10.3.2).
Type resolve_plain(std::string_view text);

/// Whether a plain scalar that is text in YAML 1.2 is something else in YAML 1.1 (yaml.org/type: bool, int, float;
/// dates left out, because plans write them unquoted).
bool reads_differently_in_yaml_1_1(std::string_view text);

/// Whether a plain scalar that begins with this byte can be anything but text, in YAML 1.2 or 1.1.
constexpr std::array<bool, 256> make_typed_starts() {
  std::array<bool, 256> starts{};
  for (const char c : std::string_view("~nNtTfFyYoO+-.0123456789")) starts[static_cast<unsigned char>(c)] = true;
  return starts;
}
inline constexpr std::array<bool, 256> typed_starts = make_typed_starts();

/// The same of a plain scalar that is not empty: a word of more than five letters is text.
inline bool may_be_typed(std::string_view text) {
  constexpr std::size_t longest_word = 5;  // `false`
  return typed_starts[static_cast<unsigned char>(text[0])] && (text.size() <= longest_word || text[0] < 'A');
}

// Inline, because the readers call them for every value.

/// Sets the text of a cell: a slice of the file, or a copy.
inline void Builder::keep(Cell& cell, std::string_view text) {
  const std::uintptr_t place =
      reinterpret_cast<std::uintptr_t>(text.data()) - reinterpret_cast<std::uintptr_t>(file_.data());
  if (place <= file_.size() && text.size() <= file_.size() - place) {
    cell.place = static_cast<std::uint32_t>(place);
  } else if (!text.empty()) {
    cell.place = static_cast<std::uint32_t>(texts_.size());
    cell.flags = own_text;
    texts_.insert(texts_.end(), text.begin(), text.end());
  }
}

inline Cell& Builder::next() {
  if (count_ == room_) grow();
  if (!open_.empty()) ++open_.back().children;
  return cells_.data()[count_++];
}

inline void Builder::add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end, Type type) {
  // Field by field: what is put together elsewhere would have to be fetched from there again.
  Cell& cell = next();
  cell.begin = begin;
  cell.end = end;
  cell.size = static_cast<std::uint32_t>(text.size());
  cell.place = 0;
  cell.type = type;
  cell.style = style;
  cell.flags = 0;
  cell.sketch = sketch_of(text);
  keep(cell, text);
  if (style == Style::plain && type == Type::string && !text.empty() && may_be_typed(text)) look_closer(cell, text);
}

inline void Builder::add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end) {
  const bool is_text = style != Style::plain || (!text.empty() && !may_be_typed(text));
  add_scalar(text, style, begin, end, is_text ? Type::string : resolve_plain(text));
}

inline std::uint32_t Builder::open(Type type, Style style, std::uint32_t begin) {
  const std::uint32_t index = size();
  next() = {begin, begin, 0, 0, type, style, 0, 0};
  open_.push_back({index, 0});
  return index;
}

inline void Builder::close(std::uint32_t end) {
  const Open closed = open_.back();
  open_.pop_back();
  Cell& cell = cells_[closed.index];
  cell.end = std::max(cell.begin, end);
  cell.place = size();
  cell.size = cell.type == Type::mapping ? closed.children / 2 : closed.children;
}

}  // namespace nsp::syntax
