// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "syntax/document.hpp"

namespace nsp::syntax {

/// Builds a document in document order; used by the readers. Scalars resolve their type by the YAML 1.2 core schema.
class Builder {
 public:
  explicit Builder(const source::File& file) : document_(file) {}

  /// Adds a scalar. `text` may be a slice of the file (then it is kept as it is) or anything else (then it is copied).
  std::uint32_t add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end);
  /// The same with a type that the syntax itself decides (JSON, a tag).
  std::uint32_t add_scalar(std::string_view text, Style style, std::uint32_t begin, std::uint32_t end, Type type);
  /// A value that is not written.
  std::uint32_t add_absent(std::uint32_t at);
  /// Another mention of the closed cell `target`.
  std::uint32_t add_alias(std::uint32_t target, std::uint32_t begin, std::uint32_t end);
  /// Opens a collection; children follow until `close`.
  std::uint32_t open(Type type, Style style, std::uint32_t begin);
  /// Closes the innermost collection, which ends before `end`.
  void close(std::uint32_t end);
  /// Closes all that is open at the end of what was read, and says where a fault stopped the reading.
  void stop_at(std::uint32_t offset);

  std::size_t depth() const { return open_.size(); }
  const std::vector<Cell>& cells() const { return document_.cells_; }
  Document finish(std::uint32_t read_until);

 private:
  std::uint32_t add(Cell cell);
  const char* keep(std::string_view text);

  Document document_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> children_;
  std::size_t chunk_left_ = 0;
  char* chunk_ = nullptr;
};

/// The type of a plain scalar by the YAML 1.2 core schema (section 10.3.2).
Type resolve_plain(std::string_view text);

/// Whether a plain scalar that is text in YAML 1.2 is something else in YAML 1.1 (yaml.org/type: bool, int, float;
/// dates left out, because plans write them unquoted).
bool reads_differently_in_yaml_1_1(std::string_view text);

}  // namespace nsp::syntax
