// SPDX-License-Identifier: EUPL-1.2
// The notation of the YAML test suite's `test.event` files.
#pragma once

#include <string>

#include "syntax/events/reader.hpp"

namespace nsp::syntax {

/// Writes each event on a line of its own, without indent: `+MAP {} &a <tag>`, `=VAL :text`, `=ALI *a` and so on.
/// `finish` closes the stream; where a fault stopped the reading it is left open, as the suite does.
class EventNotation : public Receiver {
 public:
  EventNotation() : text_("+STR\n") {}
  void receive(const Event& event) override;
  void finish() { text_ += "-STR\n"; }

  const std::string& text() const { return text_; }

 private:
  void open(std::string_view sign, std::string_view brackets, const Event& event);
  void add_properties(const Event& event);
  void add_scalar(const Event& event);

  std::string text_;
};

}  // namespace nsp::syntax
