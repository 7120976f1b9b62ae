// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/event_notation.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace nsp::syntax {

namespace {

char sign_of(Style style) {
  switch (style) {
    case Style::single_quoted: return '\'';
    case Style::double_quoted: return '"';
    case Style::literal: return '|';
    case Style::folded: return '>';
    default: return ':';
  }
}

/// What would move a cursor or turn a line around on a terminal; the notation has no word of its own for it.
bool is_disturbing(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || text::is_bidirectional_control(c);
}

void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    switch (c.value) {
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\b': out += "\\b"; break;
      case '\\': out += "\\\\"; break;
      default:
        if (is_disturbing(c.value))
          out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
        else
          out += text.substr(0, c.size);
    }
    text.remove_prefix(c.size);
  }
}

}  // namespace

void EventNotation::receive(const Event& event) {
  switch (event.type) {
    case EventType::document_start: text_ += event.is_explicit ? "+DOC ---\n" : "+DOC\n"; break;
    case EventType::document_end: text_ += event.is_explicit ? "-DOC ...\n" : "-DOC\n"; break;
    case EventType::mapping_start: open("+MAP", " {}", event); break;
    case EventType::sequence_start: open("+SEQ", " []", event); break;
    case EventType::mapping_end: text_ += "-MAP\n"; break;
    case EventType::sequence_end: text_ += "-SEQ\n"; break;
    case EventType::alias: text_ += "=ALI *", append_escaped(text_, event.anchor), text_ += '\n'; break;
    case EventType::scalar: add_scalar(event); break;
  }
}

void EventNotation::open(std::string_view sign, std::string_view brackets, const Event& event) {
  text_ += sign;
  if (event.style == Style::flow) text_ += brackets;
  add_properties(event);
  text_ += '\n';
}

void EventNotation::add_properties(const Event& event) {
  if (!event.anchor.empty()) text_ += " &", append_escaped(text_, event.anchor);
  if (event.tag.empty()) return;
  text_ += " <";
  append_escaped(text_, event.tag);
  text_ += '>';
}

void EventNotation::add_scalar(const Event& event) {
  text_ += "=VAL";
  add_properties(event);
  text_ += ' ';
  text_ += sign_of(event.style);
  append_escaped(text_, event.text);
  text_ += '\n';
}

}  // namespace nsp::syntax
