// SPDX-License-Identifier: EUPL-1.2
// What YAML does not allow and yaml-cpp lets pass.
#pragma once

#include "syntax/events/position.hpp"

namespace nsp::syntax {

/// Every check throws a `SyntaxError` where it finds one.
class Strictness : protected Position {
 protected:
  using Position::Position;

  void check_scalar(const Event& event, std::size_t begin, std::size_t end) const;
  /// What may follow a closed value on its line: nothing, a comment behind a blank, or a sign of the collection.
  void check_behind(std::size_t end) const;
  /// yaml-cpp passes over empty entries in brackets; YAML does not know them (7.4).
  void check_commas(const OpenCollection& level, std::size_t begin) const;
  /// The lines of a bracket stand deeper than the block that holds it (7.4); a closing bracket at the edge, which many
  /// write and all tools accept, is let pass.
  void check_flow_indent(std::size_t begin) const;
  [[noreturn]] void fail_at_comma(std::size_t at) const;
  /// Behind the properties of a block collection, which stand on the line above it; those on its own line are its first
  /// key's.
  std::size_t skip_own_properties(std::size_t begin) const;
  /// A tag of the author's own with no value behind it: text that begins with `!`.
  void check_lone_tag(std::size_t tag, std::size_t content) const;
  void check_behind_marker(std::size_t end) const;
  void check_lone_directive() const;
  void check_end(std::size_t at, bool closed) const;
  [[noreturn]] void fail_behind_end(std::size_t at) const;

 private:
  /// yaml-cpp lets the lines of a quoted text stand anywhere; YAML wants them deeper than their parent (7.3.1).
  void check_continuation_lines(std::size_t begin, std::size_t end) const;
  void check_block_header(std::size_t begin) const;
  void check_escapes(std::size_t begin, std::size_t end) const;
  void check_plain_lines(std::size_t begin, std::size_t end) const;
  void check_property_indent(std::size_t at) const;
};

}  // namespace nsp::syntax
