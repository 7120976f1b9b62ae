// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/event_notation.hpp"

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

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\b': out += "\\b"; break;
      case '\\': out += "\\\\"; break;
      default: out += c;
    }
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
    case EventType::alias: text_.append("=ALI *").append(event.anchor) += '\n'; break;
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
  if (!event.anchor.empty()) text_.append(" &").append(event.anchor);
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
