// SPDX-License-Identifier: EUPL-1.2
#include "syntax/guard.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

#include "syntax/document.hpp"
#include "syntax/kinds.hpp"
#include "syntax/scan.hpp"
#include "text/utf8.hpp"

namespace nsp::syntax {

namespace {

constexpr std::string_view delete_it = "delete the character, or write the line anew";

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 2) return false;
  return (text[0] == '\0') != (text[1] == '\0');
}

/// Whether the byte needs a closer look: a control, DEL, a bracket, or the lead byte of C1 and directional controls.
constexpr std::array<bool, 256> make_suspects() {
  std::array<bool, 256> suspect{};
  for (std::size_t c = 0; c < 0x20; ++c) suspect[c] = c != '\t' && c != '\n' && c != '\r';
  for (std::size_t c : {0x7FU, 0xC2U, 0xD8U, 0xE2U, 0x5BU, 0x5DU, 0x7BU, 0x7DU}) suspect[c] = true;
  return suspect;
}
constexpr std::array<bool, 256> suspects = make_suspects();

/// Whether eight bytes are all plain: no control, no bracket, nothing beyond ASCII.
bool is_plain(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t tops = ones << 7U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t low = word | (ones * 0x20U);  // `[` becomes `{`, `]` becomes `}`
  const std::uint64_t beyond = word | (word + ones);
  const std::uint64_t controls = (word - ones * 0x20U) & ~word;
  return ((beyond | controls | equal_bytes(low, '{') | equal_bytes(low, '}')) & tops) == 0;
}

bool report_control(const source::File& file, std::size_t at, text::CodePoint c, diagnostics::Collector& diagnostics) {
  const bool is_nul = c.value == 0;
  auto& finding = diagnostics.add(
      control_character, file.span(at, at + c.size),
      is_nul ? "a NUL byte stands here"
             : fmt::format("a control character (U+{:04X}) stands here", static_cast<unsigned>(c.value)));
  finding.help = delete_it;
  return false;
}

bool report_too_deep(const source::File& file, std::size_t at, diagnostics::Collector& diagnostics) {
  auto& finding =
      diagnostics.add(nested_too_deep, file.span(at, at + 1),
                      fmt::format("brackets are nested more than {} levels deep here", Document::max_depth));
  finding.help = "look for brackets that are opened and never closed";
  return false;
}

/// The one pass over the bytes. Brackets in text count as well: no sensible plan has 256 more opened than closed.
bool check_characters(const source::File& file, Grammar grammar, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  std::uint32_t open = 0;
  std::size_t next = 0;  // where it is worth looking at eight bytes again
  for (std::size_t at = file.content_begin(); at < text.size(); ++at) {
    if (at >= next) {
      while (text.size() - at > 8 && is_plain(text.data() + at)) at += 8;
      next = at + 8;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!suspects[byte]) continue;
    if (byte == '[' || byte == '{') {
      if (grammar == Grammar::yaml && ++open > Document::max_depth) return report_too_deep(file, at, diagnostics);
    } else if (byte == ']' || byte == '}') {
      if (open > 0) --open;
    } else {
      const text::CodePoint c = text::decode(text.substr(at));
      // JSON has its own words for controls within text (RFC 8259, section 7).
      if (c.value == 0 ||
          (grammar == Grammar::yaml && (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0 && c.value != 0x85))))
        return report_control(file, at, c, diagnostics);
      if (text::is_bidirectional_control(c.value)) {
        auto& finding = diagnostics.add(bidirectional_control, file.span(at, at + c.size),
                                        fmt::format("an unseen character (U+{:04X}) changes the direction of the text",
                                                    static_cast<unsigned>(c.value)));
        finding.help = delete_it;
      }
    }
  }
  return true;
}

}  // namespace

bool check_bytes(const source::File& file, Grammar grammar, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  const source::Span start = file.span(0, 0);
  if (text.size() > max_file_size) {
    auto& finding =
        diagnostics.add(file_too_large, start,
                        fmt::format("the file has {} bytes, more than the limit of {}", text.size(), max_file_size));
    finding.help = "split the file, or keep it out of the folders that hold plans";
    return false;
  }
  if (looks_like_utf16(text)) {
    diagnostics.add(not_utf8_encoding, start, "the file is encoded in UTF-16 or UTF-32, not in UTF-8").help =
        "save the file as UTF-8";
    return false;
  }
  const std::size_t malformed = text::find_malformed(text);
  if (malformed != std::string_view::npos) {
    const auto byte = static_cast<unsigned char>(text[malformed]);
    diagnostics
        .add(malformed_utf8, file.span(malformed, malformed + 1),
             fmt::format("the byte {:02X} is no character in UTF-8", byte))
        .help = "save the file as UTF-8 and write this character anew";
    return false;
  }
  return check_characters(file, grammar, diagnostics);
}

}  // namespace nsp::syntax
