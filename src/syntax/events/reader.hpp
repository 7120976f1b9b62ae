// SPDX-License-Identifier: EUPL-1.2
// The one place that knows yaml-cpp: its events, with the places and checks that it lacks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"
#include "syntax/document.hpp"
#include "syntax/mode.hpp"

namespace nsp::syntax {

enum class EventType : std::uint8_t {
  document_start,
  document_end,
  mapping_start,
  mapping_end,
  sequence_start,
  sequence_end,
  scalar,
  alias
};

/// One event of the YAML 1.2 serialisation tree, with its place. Texts are good during the call only, unless they are
/// slices of the file.
struct Event {
  EventType type = EventType::scalar;
  Style style = Style::plain;
  bool is_explicit = false;   ///< a document start or end that is written
  bool is_absent = false;     ///< a scalar that is not written
  std::string_view text;      ///< content of a scalar
  std::string_view tag;       ///< resolved tag, empty where none is written
  std::string_view anchor;    ///< its own name, or the one that an alias stands for
  std::size_t anchor_id = 0;  ///< distinguishes anchors of one name; 0: none
  std::uint32_t begin = 0;    ///< bytes in the file; ends of block collections are those of their last child
  std::uint32_t end = 0;
};

/// What stopped the reading. A `structural` one is a symptom whose cause may stand on an earlier line.
struct SyntaxError {
  diagnostics::Diagnostic finding;
  bool structural = false;
};

/// What receives the events. A receiver stops the reading by throwing a `SyntaxError`.
class Receiver {
 public:
  virtual ~Receiver() = default;
  virtual void receive(const Event& event) = 0;
};

/// Reads the file, which has passed `check_bytes`, and gives its events to `receiver` until the end or a fault.
/// Never throws. Linear in time; no memory by the size of the file but one token's.
std::optional<SyntaxError> read_events(const source::File& file, Mode mode, Receiver& receiver);

}  // namespace nsp::syntax
