// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "syntax/events/reader.hpp"
#include "syntax/events/touch_up.hpp"
#include "syntax/repaired.hpp"

namespace nsp::syntax {

/// Gives events of a touched-up copy on with the places of the file.
class Translator : public Receiver {
 public:
  Translator(const Repaired& repaired, Receiver& receiver) : repaired_(repaired), receiver_(receiver) {}

  void receive(const Event& event) override {
    Event translated = event;
    translated.begin = repaired_.to_original(event.begin);
    translated.end = std::max(translated.begin, repaired_.to_original(event.end));
    if (event.text.find(question_stand_in) != std::string_view::npos) {
      text_ = event.text;
      std::replace(text_.begin(), text_.end(), question_stand_in, '?');
      translated.text = text_;
    }
    try {
      receiver_.receive(translated);
    } catch (const SyntaxError&) {
      is_own_fault_ = false;
      throw;
    }
  }

  /// Whether a fault has the places of the copy.
  bool is_own_fault() const { return is_own_fault_; }

 private:
  const Repaired& repaired_;
  Receiver& receiver_;
  std::string text_;
  bool is_own_fault_ = true;
};

}  // namespace nsp::syntax
