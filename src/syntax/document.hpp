// SPDX-License-Identifier: EUPL-1.2
// The positioned tree: what a YAML or JSON file says, every key and value with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "source/file.hpp"

namespace nsp::syntax {

/// What a value is, by the YAML 1.2 core schema (YAML 1.2.2, section 10.3). A quoted or block scalar is always text.
enum class Type : std::uint8_t { null, boolean, integer, number, string, sequence, mapping };

/// "nothing", "a true/false value", "a number", "text", "a list", "a mapping": as diagnostics say it.
std::string_view describe(Type type);

/// How a value is written.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

/// A scalar that YAML 1.1 tools read differently although it is text here (`yes`, `no`, `on`, `off`, `12:30`).
inline constexpr std::uint8_t differs_in_yaml_1_1 = 1;
/// A value that is not written at all (`key:` with nothing behind it).
inline constexpr std::uint8_t absent = 2;
/// An alias, which has the type and size of what it stands for.
inline constexpr std::uint8_t mention = 4;
/// A scalar whose text the document keeps, because it does not stand in the file word for word.
inline constexpr std::uint8_t own_text = 8;

/// One value of the tree, 20 bytes, in document order: a collection is followed by its children (a mapping's are key,
/// value, key, value).
struct Cell {
  std::uint32_t begin = 0;  ///< byte range in the file
  std::uint32_t end = 0;
  std::uint32_t size = 0;   ///< of a scalar the bytes of its text, of a sequence its items, of a mapping its entries
  std::uint32_t place = 0;  ///< where a scalar's text begins; behind a collection's children; what an alias stands for
  Type type = Type::null;
  Style style = Style::plain;
  std::uint8_t flags = 0;
  std::uint8_t sketch = 0;  ///< of a scalar's text: see `sketch_of`

  bool is_collection() const { return type >= Type::sequence && (flags & mention) == 0; }
};

/// A byte in which most texts of one length differ, so that few have to be looked at to find one.
inline std::uint8_t sketch_of(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [text](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
  return static_cast<std::uint8_t>(byte(0) + 31U * byte(text.size() / 2) + 7U * byte(text.size() - 1));
}

class Document;
class Items;
class Entries;
struct Entry;

/// A value of a document: a light handle, good as long as the document. An alias (`*name`) answers like the value that
/// it stands for, but `span` is where the alias stands.
class Node {
 public:
  Node(const Document& document, std::uint32_t index);

  Type type() const { return cell().type; }
  Style style() const { return cell().style; }
  bool is_plain() const { return cell().style == Style::plain; }
  bool has(std::uint8_t flag) const { return (cell().flags & flag) != 0; }
  bool is_scalar() const { return type() < Type::sequence; }
  bool is_string() const { return type() == Type::string; }
  bool is_sequence() const { return type() == Type::sequence; }
  bool is_mapping() const { return type() == Type::mapping; }
  bool is_alias() const { return index_ != content_; }

  /// Content of a scalar, escapes and folding resolved; empty for collections.
  std::string_view text() const;
  /// What most scalars differ in, equal for equal texts.
  std::uint32_t sketch() const { return cell().size << 8U | cell().sketch; }
  /// Items of a sequence, entries of a mapping; 0 for scalars.
  std::size_t size() const { return is_scalar() ? 0 : cell().size; }
  source::Span span() const;

  /// The items of a sequence; none for anything else.
  Items items() const;
  /// The entries of a mapping in the order of the file, equal keys included; none for anything else.
  Entries entries() const;
  /// The value of the first entry with that key. Linear in the number of entries.
  std::optional<Node> find(std::string_view key) const;
  std::optional<Entry> find_entry(std::string_view key) const;

  const Document& document() const { return *document_; }
  /// Identity within the document: equal for an alias and what it stands for.
  std::uint32_t content_index() const { return content_; }
  /// Where it stands in the document, different for an alias and what it stands for.
  std::uint32_t index() const { return index_; }

 private:
  friend class Items;
  friend class Entries;
  const Cell& cell() const;

  const Document* document_;
  std::uint32_t index_;
  std::uint32_t content_;
};

struct Entry {
  Node key;
  Node value;
};

/// Forward range over the items of a sequence.
class Items {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Node operator*() const { return {*document_, index_}; }
    Iterator& operator++();
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };
  explicit Items(const Node& node);
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, last_}; }

 private:
  const Document* document_;
  std::uint32_t first_, last_;
};

/// Forward range over the entries of a mapping.
class Entries {
 public:
  class Iterator {
   public:
    Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
    Entry operator*() const;
    Iterator& operator++();
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const Document* document_;
    std::uint32_t index_;
  };
  explicit Entries(const Node& node);
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, last_}; }

 private:
  const Document* document_;
  std::uint32_t first_, last_;
};

/// A read file. Immutable once built; keeps a reference to its file, which must outlive it. Depth is at most
/// `max_depth`, and the tree with all aliases followed has at most `max_expanded` cells, so walks may recurse.
class Document {
 public:
  static constexpr std::uint32_t max_depth = 256;
  static constexpr std::uint32_t max_expanded = 100'000;
  /// How much text aliases may repeat in a file of so many bytes: less in a plan, whose texts are published.
  static constexpr std::uint64_t max_repeated_bytes(std::uint64_t file_size, bool plan) {
    return plan ? file_size + 16'000 : 4 * file_size + 100'000;
  }

  explicit Document(const source::File& file) : file_(&file) {}
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  const source::File& file() const { return *file_; }
  /// Whether there is any content; a file of comments alone has none.
  bool empty() const { return cells_.empty(); }
  /// The root value; only if not `empty`.
  Node root() const { return {*this, 0}; }
  /// False when a fault stopped the reading: the tree holds what stands before it.
  bool complete() const { return complete_; }
  /// Offset of the fault that stopped the reading, the size of the file where none did.
  std::uint32_t read_until() const { return read_until_; }
  /// Whether the bytes of `span`, or what stands behind them where they are a key, could not be read: what is said of
  /// them may be untrue.
  bool is_near_lost(source::Span span) const;
  /// Those bytes, where they were left out to read on behind them.
  std::span<const source::Span> lost() const { return lost_; }
  /// Some scalar in the tree has `differs_in_yaml_1_1`.
  bool has_ambiguous_text() const { return ambiguous_; }
  /// No mapping holds a key twice; false also where nobody has looked.
  bool has_unique_keys() const { return unique_keys_; }
  void set_unique_keys() { unique_keys_ = true; }
  /// Some plain text in the tree begins like the item of a list without the blank behind its hyphen.
  bool has_hyphened_text() const { return hyphened_; }
  const std::vector<Cell>& cells() const { return cells_; }
  /// One of them, by an index that comes from the tree itself.
  const Cell& cell(std::uint32_t index) const { return cells_.data()[index]; }
  /// The index of the first cell behind a cell and its children.
  std::uint32_t behind(std::uint32_t index) const {
    const Cell& cell = this->cell(index);
    return cell.is_collection() ? cell.place : index + 1;
  }
  /// The text of a cell that is a scalar, or an alias of one.
  std::string_view text(const Cell& cell) const {
    if ((cell.flags & (mention | own_text)) == 0) [[likely]]
      return {file_->text().data() + cell.place, cell.size};
    return text_elsewhere(cell);
  }

 private:
  friend class Builder;
  std::string_view text_elsewhere(const Cell& cell) const;

  const source::File* file_;
  std::vector<Cell> cells_;
  std::vector<char> texts_;  ///< of the scalars that are `own_text`
  std::uint32_t read_until_ = 0;
  std::vector<source::Span> lost_;  ///< parts that the tree leaves out
  bool complete_ = true;
  bool ambiguous_ = false;
  bool hyphened_ = false;
  bool unique_keys_ = false;
};

// Inline, because every step behind the reader walks the tree with them.

inline Node::Node(const Document& document, std::uint32_t index)
    : document_(&document), index_(index), content_(index) {
  const Cell& own = document.cell(index);
  if ((own.flags & mention) != 0) content_ = own.place;
}
inline const Cell& Node::cell() const {
  return document_->cell(content_);
}
inline std::string_view Node::text() const {
  return is_scalar() ? document_->text(cell()) : std::string_view();
}
inline source::Span Node::span() const {
  const Cell& own = document_->cell(index_);
  return document_->file().span(own.begin, own.end);
}
inline Items Node::items() const {
  return Items(*this);
}
inline Entries Node::entries() const {
  return Entries(*this);
}

inline Items::Iterator& Items::Iterator::operator++() {
  index_ = document_->behind(index_);
  return *this;
}
inline Entry Entries::Iterator::operator*() const {
  return {Node(*document_, index_), Node(*document_, document_->behind(index_))};
}
inline Entries::Iterator& Entries::Iterator::operator++() {
  index_ = document_->behind(document_->behind(index_));
  return *this;
}
inline Items::Items(const Node& node)
    : document_(node.document_), first_(node.content_ + 1), last_(node.is_sequence() ? node.cell().place : first_) {}
inline Entries::Entries(const Node& node)
    : document_(node.document_), first_(node.content_ + 1), last_(node.is_mapping() ? node.cell().place : first_) {}

}  // namespace nsp::syntax
