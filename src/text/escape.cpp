// SPDX-License-Identifier: EUPL-1.2
#include "text/escape.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace nsp::text {

namespace {

bool is_line_separator(char32_t c) {
  return c == 0x2028 || c == 0x2029;
}

void append_visible(std::string& out, std::string_view bytes, CodePoint c) {
  if (c.value < 0x20) {
    append(out, 0x2400 + c.value);
  } else if (c.value == 0x7F) {
    append(out, 0x2421);
  } else if ((c.value >= 0x80 && c.value < 0xA0) || is_bidirectional_control(c.value) || is_line_separator(c.value) ||
             c.value == 0xFEFF) {
    out += fmt::format("<U+{:04X}>", static_cast<unsigned>(c.value));
  } else if (c.value == 0xFFFD && c.size == 1) {
    append(out, 0xFFFD);
  } else {
    out.append(bytes.substr(0, c.size));
  }
}

/// Whether a runner may not see the code point when it looks for a command: .NET compares texts by culture.
bool is_passed_over(char32_t c) {
  return c == 0xAD || (c >= 0x300 && display_width(c) == 0);
}

/// Blanks as .NET trims them from the start of a line.
bool is_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Whether `text`, which starts with `#`, starts with `##[`, `##vso[` or any other `##word[`.
bool is_command(std::string_view text) {
  for (int hashes = 0; !text.empty();) {
    const CodePoint c = decode(text);
    text.remove_prefix(c.size);
    if (is_passed_over(c.value)) continue;
    if (hashes < 2) {
      if (c.value != '#') return false;
      ++hashes;
    } else if (c.value == '[') {
      return true;
    } else if ((c.value < 'a' || c.value > 'z') && (c.value < 'A' || c.value > 'Z')) {
      return false;
    }
  }
  return false;
}

/// A blank between the colons that a line starts with keeps the text readable, and no runner finds its command.
void break_up_leading_colons(std::string& text) {
  std::size_t first = std::string::npos;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(std::string_view(text).substr(at));
    if (c.value == ':') {
      if (first != std::string::npos) {
        text.insert(first + 1, " ");
        return;
      }
      first = at;
    } else if (!is_passed_over(c.value) && (first != std::string::npos || !is_blank(c.value))) {
      return;
    }
    at += c.size;
  }
}

/// The text with these ASCII characters as `%XX`.
std::string percent_encode(std::string_view text, std::string_view encoded) {
  std::string out;
  for (const char c : text) {
    if (encoded.find(c) == std::string_view::npos) {
      out.push_back(c);
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

bool starts_formula(std::string_view cell) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  if (cell.empty()) return false;
  const char32_t c = decode(cell).value;
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n' || c == 0xFF1D ||
         c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.+-") == std::string_view::npos &&
         cell.find_first_of("0123456789") != std::string_view::npos && cell.find_last_of("+-") + 1 <= 1;
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What an ASCII character becomes in HTML; empty where it stays.
constexpr std::string_view html_entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\n':
    case '\t': return {};
    case '\r': return " ";
    default: return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? replacement : std::string_view();
  }
}

/// The ASCII characters that stay as they are.
constexpr auto stands_in_html = [] {
  std::array<bool, 256> stands{};
  for (std::size_t c = 0; c < 0x80; ++c) stands[c] = html_entity(static_cast<char>(c)).empty();
  return stands;
}();

/// Whether the `i`th byte of `text` is a letter or a digit, or part of a character past ASCII.
bool is_wordy(std::string_view text, std::size_t i) {
  return i < text.size() && (is_letter_or_digit(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80);
}

/// Whether the ASCII character at `i` means something in a line of Markdown.
bool is_markdown(std::string_view text, std::size_t i) {
  const std::string_view rest = text.substr(i + 1);
  switch (text[i]) {
    case '_': return i == 0 || !is_wordy(text, i - 1) || !is_wordy(text, i + 1);
    case '&': return !rest.empty() && (rest.front() == '#' || is_letter_or_digit(rest.front()));
    case ':': return rest.starts_with("//");
    case '.': return i >= 3 && (text[i - 1] == 'w' || text[i - 1] == 'W') && is_wordy(text, i + 1);
    default: return std::string_view("\\`*[]<|~$").find(text[i]) != std::string_view::npos;
  }
}

void append_markdown(std::string& out, std::string_view text, std::size_t i) {
  const char c = text[i];
  if (c == '\n' || c == '\r' || c == '\t') {
    out.push_back(' ');
  } else if (c < 0x20 || c == 0x7F) {
    out.append(replacement);
  } else {
    if (is_markdown(text, i)) out.push_back('\\');
    out.push_back(c);
    const bool called = (c == '@' && i + 1 < text.size() && is_letter_or_digit(text[i + 1])) ||
                        (c == '#' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9');
    if (called) out.append("<!-- -->");
  }
}

bool is_noncharacter(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace

std::string escape_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decode(text);
    append_visible(out, text, c);
    if (c.value == '#' && is_command(text)) out.push_back(' ');
    text.remove_prefix(c.size);
  }
  break_up_leading_colons(out);
  return out;
}

namespace {

/// Whether a byte stands in a JSON string as it is, whatever stands around it.
constexpr bool is_plain_in_json(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '#';
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain_in_json(text[at])) ++at;
    out.append(text, begin, at - begin);
    if (at == text.size()) return;
    const CodePoint c = decode(text.substr(at));
    at += c.size;
    switch (c.value) {
      case '"': out += "\\\""; break;
      case '#': out += is_command(text.substr(at - c.size)) ? "\\u0023" : "#"; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || is_line_separator(c.value) ||
            is_bidirectional_control(c.value)) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
        } else {
          append(out, c.value);
        }
    }
  }
}

std::string escape_json(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_json(out, text);
  return out;
}

void append_quoted_json(std::string& out, std::string_view text) {
  out += '"';
  append_json(out, text);
  out += '"';
}

std::string quote_json(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_quoted_json(out, text);
  return out;
}

std::string escape_markdown(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  std::string out;
  for (const char c : escape_terminal(line)) {
    if (std::string_view("\\`*_{}[]<>()#+-.!|~&:@$").find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text.substr(i));
    const bool control = (c.value < 0x20 && c.value != '\n' && c.value != '\t') || (c.value >= 0x7F && c.value < 0xA0);
    if (control || is_bidirectional_control(c.value) || (c.value == 0xFFFD && c.size == 1)) {
      out.append(replacement);
    } else {
      out.append(text.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

std::string escape_markdown_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text.substr(i));
    if (c.value < 0x80) {
      append_markdown(out, text, i);
    } else if ((c.value == 0xFFFD && c.size == 1) || c.value < 0xA0 || is_bidirectional_control(c.value) ||
               is_line_separator(c.value)) {
      out.append(replacement);
    } else {
      out.append(text.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

std::string guard_markdown_line(std::string_view line) {
  std::size_t at = 0;
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits != std::string_view::npos && digits > 0 && (line[digits] == '.' || line[digits] == ')')) {
    at = digits;
  } else if (line.empty() || std::string_view("#>+-=:").find(line.front()) == std::string_view::npos) {
    return std::string(line);
  }
  const bool ends_word = at + 1 == line.size() || line[at + 1] == ' ';
  const bool repeats = at + 1 < line.size() && (line[at + 1] == line[at] || line[at + 1] == '-');
  if (line[at] != '#' && line[at] != '>' && !ends_word && !repeats) return std::string(line);
  return std::string(line.substr(0, at)).append("\\").append(line.substr(at));
}

std::string escape_markdown_address(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (std::string_view("\\()<>&|").find(c) != std::string_view::npos) out.push_back('\\');
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_html(out, text);
  return out;
}

void append_html(std::string& out, std::string_view text) {
  std::size_t kept = 0;  // what stands before is copied already
  for (std::size_t i = 0; i < text.size();) {
    if (stands_in_html[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      const std::string_view entity = html_entity(text[i]);
      if (!entity.empty()) {
        out.append(text.substr(kept, i - kept)).append(entity);
        kept = i + 1;
      }
      ++i;
      continue;
    }
    const CodePoint c = decode(text.substr(i));
    const bool malformed = c.value == 0xFFFD && c.size == 1;
    if (malformed || c.value < 0xA0 || is_bidirectional_control(c.value) || is_noncharacter(c.value)) {
      out.append(text.substr(kept, i - kept)).append(replacement);
      kept = i + c.size;
    }
    i += c.size;
  }
  out.append(text.substr(kept));
}

std::string escape_roff(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-' || c == '~' || c == '^') {
      out += c == '-' ? "\\-" : c == '~' ? "\\(ti" : "\\(ha";
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

namespace {

/// On one line, and harmless for a terminal.
std::string flatten(std::string_view text) {
  std::string flat(text);
  for (char& c : flat)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return escape_terminal(flat);
}

}  // namespace

std::string quote_dot(std::string_view text) {
  std::string out = "\"";
  for (char c : flatten(text)) {
    if (c == '"' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  // Graphviz reads HTML entities in plain labels as well.
  for (std::size_t at = out.find('&'); at != std::string::npos; at = out.find('&', at + 5)) out.replace(at, 1, "&amp;");
  out.push_back('"');
  return out;
}

std::string quote_mermaid(std::string_view text) {
  constexpr std::string_view harmless = " .,-_/:+?";
  std::string out = "\"";
  for (char c : flatten(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (letter || harmless.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      out += fmt::format("#{};", static_cast<unsigned>(byte));
    }
  }
  out.push_back('"');
  return out;
}

namespace {

std::string break_up_colons_of_lines(std::string_view text, bool begins_line) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
    std::string line(text.substr(0, end));
    if (begins_line) break_up_leading_colons(line);
    begins_line = true;
    out += line;
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::string escape_csv(std::string_view text, bool begins_line) {
  std::string cell;
  if (starts_formula(text) && !is_number(text)) cell.push_back('\'');
  while (!text.empty()) {
    const CodePoint c = decode(text);
    if (c.value == '\t' || c.value == '\n' || c.value == '\r') {
      append(cell, c.value);
    } else {
      append_visible(cell, text, c);
      if (c.value == '#' && is_command(text)) cell.push_back(' ');
    }
    text.remove_prefix(c.size);
  }
  cell = break_up_colons_of_lines(cell, begins_line);
  if (cell.find_first_of("\",\r\n\t;'") == std::string::npos) return cell;
  std::string out = "\"";
  for (char c : cell) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
  return out;
}

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = decode(text);
    const bool layout = c.value == '\t' || c.value == '\n' || c.value == '\r';
    switch (c.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      case '#': out += is_command(text) ? "&#35;" : "#"; break;
      default: append(out, (c.value < 0x20 && !layout) || (c.value & 0xFFFEU) == 0xFFFE ? 0xFFFD : c.value);
    }
    text.remove_prefix(c.size);
  }
  return out;
}

std::string escape_uri_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || std::string_view("-._~/").find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string escape_github_message(std::string_view text) {
  return percent_encode(text, "%\r\n");
}

std::string escape_github_property(std::string_view text) {
  return percent_encode(text, "%\r\n:,");
}

std::string escape_sarif_message(std::string_view text) {
  std::string out;
  const bool link = text.find("](") != std::string_view::npos;
  for (const char c : text) {
    if (link && (c == '[' || c == ']' || c == '\\')) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

}  // namespace nsp::text
