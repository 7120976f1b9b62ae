// SPDX-License-Identifier: EUPL-1.2
// What a plan says at a place, whatever it was written in.
#pragma once

#include <optional>
#include <string_view>

#include "source/file.hpp"
#include "syntax/document.hpp"
#include "text/date.hpp"

namespace nsp::model {

/// A value of a plan: text, a number, a day, a list, or named values. Light, and good as long as the document. What
/// judges plans sees these; who shows how something is written sees the node behind it.
class Value {
 public:
  struct Entry;
  class Items;
  class Entries;

  Value(const syntax::Node& node) : node_(node) {}  // NOLINT(google-explicit-constructor): the same, seen narrower
  operator syntax::Node() const { return node_; }   // NOLINT(google-explicit-constructor)

  bool is_scalar() const { return node_.is_scalar(); }
  bool is_string() const { return node_.is_string(); }
  bool is_sequence() const { return node_.is_sequence(); }
  bool is_mapping() const { return node_.is_mapping(); }

  /// As it is written, escapes and folding resolved; empty for lists and mappings.
  std::string_view text() const { return node_.text(); }
  /// Nothing where it is no number.
  std::optional<double> number() const;
  /// Nothing where it is no day.
  std::optional<text::Date> day() const { return text::read_date(node_.text()); }

  /// How many items or entries; 0 for anything else.
  std::size_t size() const { return node_.size(); }
  Items items() const;      ///< of a list, in order
  Entries entries() const;  ///< of named values, in the order of the file, equal names included
  /// The first of that name.
  std::optional<Value> find(std::string_view name) const;
  std::optional<Entry> find_entry(std::string_view name) const;

  /// Where it stands.
  source::Span span() const { return node_.span(); }
  const source::File& file() const { return node_.document().file(); }
  /// Its number in the order of its file.
  std::uint32_t index() const { return node_.index(); }

 private:
  syntax::Node node_;
};

struct Value::Entry {
  Value key;
  Value value;

  operator syntax::Entry() const { return {key, value}; }  // NOLINT(google-explicit-constructor)
};

/// Forward range of values.
class Value::Items {
 public:
  class Iterator {
   public:
    explicit Iterator(syntax::Items::Iterator at) : at_(at) {}
    Value operator*() const { return *at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    syntax::Items::Iterator at_;
  };
  explicit Items(const syntax::Node& node) : items_(node) {}
  Iterator begin() const { return Iterator(items_.begin()); }
  Iterator end() const { return Iterator(items_.end()); }

 private:
  syntax::Items items_;
};

/// Forward range of named values.
class Value::Entries {
 public:
  class Iterator {
   public:
    explicit Iterator(syntax::Entries::Iterator at) : at_(at) {}
    Entry operator*() const {
      const syntax::Entry entry = *at_;
      return {entry.key, entry.value};
    }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    syntax::Entries::Iterator at_;
  };
  explicit Entries(const syntax::Node& node) : entries_(node) {}
  Iterator begin() const { return Iterator(entries_.begin()); }
  Iterator end() const { return Iterator(entries_.end()); }

 private:
  syntax::Entries entries_;
};

inline Value::Items Value::items() const {
  return Items(node_);
}
inline Value::Entries Value::entries() const {
  return Entries(node_);
}

}  // namespace nsp::model
