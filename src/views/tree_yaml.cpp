// SPDX-License-Identifier: EUPL-1.2
#include "views/tree_yaml.hpp"

#include <algorithm>

#include "syntax/builder.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"

namespace nsp::views {

namespace {

using syntax::Entry;
using syntax::Node;

bool is_wordy(char c) {
  return text::is_letter_or_digit(c) || (c & 0x80) != 0;
}

/// Whether text can stand without quotes. Some that could are refused: quotes never hurt.
bool can_be_plain(std::string_view text) {
  constexpr std::string_view harmless = " .,;()'/+-_";
  if (text.empty() || !is_wordy(text.front()) || text.back() == ' ') return false;
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_wordy(c) || harmless.find(c) != std::string_view::npos; });
}

class YamlView {
 public:
  explicit YamlView(std::string& out) : out_(out) {}

  /// Writes a value that begins where the text ends, with further lines behind `indent` blanks.
  void write(const Node& node, std::size_t indent) {
    bool first = true;
    const auto begin_line = [&] {
      if (!first) out_.append(indent, ' ');
      first = false;
    };
    for (const Entry& entry : node.entries()) {
      begin_line();
      write_scalar(entry.key);
      out_ += ':';
      write_behind_key(entry.value, indent + 2);
    }
    for (const Node& item : node.items()) {
      begin_line();
      out_ += "- ";
      write(item, indent + 2);
    }
    if (!first) return;
    if (node.is_scalar()) {
      write_scalar(node);
    } else {
      out_ += node.is_mapping() ? "{}" : "[]";
    }
    out_ += '\n';
  }

 private:
  void write_behind_key(const Node& value, std::size_t indent) {
    if (value.size() == 0) {
      out_ += ' ';
    } else {
      out_ += '\n';
      out_.append(indent, ' ');
    }
    write(value, indent);
  }

  void write_scalar(const Node& node) { out_ += node.is_string() ? to_yaml(node.text()) : std::string(node.text()); }

  std::string& out_;
};

}  // namespace

std::string to_yaml(std::string_view text) {
  const bool plain = can_be_plain(text) && syntax::resolve_plain(text) == syntax::Type::string &&
                     !syntax::reads_differently_in_yaml_1_1(text);
  return plain ? std::string(text) : text::quote_json(text);
}

std::string to_yaml(const Node& node) {
  std::string out;
  YamlView(out).write(node, 0);
  return out;
}

}  // namespace nsp::views
