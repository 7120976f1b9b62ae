// SPDX-License-Identifier: EUPL-1.2
#include "syntax/guard.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "syntax/document.hpp"
#include "syntax/faults.hpp"
#include "syntax/scan.hpp"
#include "text/utf8.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> a_nul_byte_stands{"a NUL byte stands here"};
constexpr words::English<words::Number> more_than_brackets_are_open{"more than {0} brackets are open here"};
constexpr words::English<words::Number, words::Number> the_file_has_bytes{
    "the file has {0} bytes, more than the limit of {1}"};
constexpr words::English<> the_file_is_encoded{"the file is encoded in UTF-16 or UTF-32, not in UTF-8"};
constexpr words::English<> type_a_blank_in_its_place{"type a blank in its place"};
constexpr words::English<> look_for_brackets_that_are_opened{"look for brackets that are opened and never closed"};
constexpr words::English<> split_the_file_or{"split the file, or keep it out of the folders that hold plans"};
constexpr words::English<> save_the_file_anew{
    "save the file anew as UTF-8; Notepad has it beside the file's name, and calls UTF-16 \"Unicode\""};
constexpr words::English<> save_the_file_as_utf{"save the file as UTF-8 and write this character anew"};

constexpr std::size_t most_bidirectional = 2'000;  // told of; a file of nothing else stays cheap
/// yaml-cpp keeps what stands between brackets in memory before it tells of any of it. Brackets in text count as well,
/// so the limit is far above what nests; the tree counts what does.
constexpr std::uint32_t most_open_brackets = 100'000;
constexpr words::English<> a_nul_byte{"a NUL byte stands here"};
constexpr words::English<words::Word> a_control_character{"a control character (U+{0}) stands here"};
constexpr words::English<> put_a_blank_in_its_place{"put a blank in its place"};
constexpr words::English<> delete_the_character{"delete it"};
constexpr words::English<words::Word> an_unseen_character{
    "an unseen character (U+{0}) changes the direction of the text"};
constexpr words::English<words::Word> the_byte_is_no_character{"the byte {0} is no character in UTF-8"};
constexpr words::English<> delete_it{"delete the character, or write the line anew"};

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 2) return false;
  return (text[0] == '\0') != (text[1] == '\0');
}

/// The bytes that need a closer look: controls, DEL, brackets, and the lead bytes of C1 and directional controls.
inline Hits find_suspects(const Sixteen& bytes) {
  const auto controls = ((bytes & '\xE0') == '\0') & (bytes != '\t') & (bytes != '\n') & (bytes != '\r');
  const Sixteen low = bytes | ' ';  // `[` becomes `{`, `]` becomes `}`
  const auto leads = (bytes == '\xC2') | (bytes == '\xD8') | (bytes == '\xE2');
  return Hits(controls | (bytes == '\x7F') | (low == '{') | (low == '}') | leads);
}

bool is_control(char32_t c) {
  return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0 && c != 0x85;
}

/// All control characters of the file; a file that holds many is no text.
std::vector<diagnostics::Edit> delete_controls(const source::File& file, std::size_t at) {
  constexpr std::size_t most = 1'000;
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  while (at < text.size()) {
    const text::CodePoint c = text::decode(text.substr(at));
    if (is_control(c.value)) {
      if (edits.size() == most) return {};
      // Word breaks a line with a vertical tab: it parts two words.
      const std::size_t next = at + c.size;
      const bool parts_words = at > 0 && !is_space(text[at - 1]) && next < text.size() && !is_space(text[next]);
      edits.push_back({file.span(at, next), parts_words && (c.value == '\v' || c.value == '\f') ? " " : ""});
    }
    at += c.size;
  }
  return edits;
}

bool report_control(const source::File& file, std::size_t at, text::CodePoint c, diagnostics::Collector& diagnostics) {
  auto& finding = diagnostics.add(
      control_character, file.span(at, at + c.size),
      c.value == 0 ? a_nul_byte : a_control_character(fmt::format("{:04X}", static_cast<unsigned>(c.value))));
  finding.help = delete_it;
  auto edits = delete_controls(file, at);
  if (edits.empty()) return false;
  const bool is_blank = edits[0].text == " ";
  if (is_blank) finding.help = type_a_blank_in_its_place;
  finding.fixes.push_back(
      {is_blank ? put_a_blank_in_its_place : delete_the_character, diagnostics::Grade::suggested, std::move(edits)});
  return false;
}

bool report_too_deep(const source::File& file, std::size_t at, diagnostics::Collector& diagnostics) {
  auto& finding =
      diagnostics.add(nested_too_deep, file.span(at, at + 1), more_than_brackets_are_open(most_open_brackets));
  finding.help = look_for_brackets_that_are_opened;
  return false;
}

/// Looks at characters one by one. Each step answers false where the file is refused.
class CharacterCheck {
 public:
  CharacterCheck(const source::File& file, Grammar grammar, diagnostics::Collector& diagnostics)
      : file_(file), text_(file.text()), is_yaml_(grammar == Grammar::yaml), diagnostics_(diagnostics) {}

  /// The one pass over the bytes.
  bool run() {
    constexpr std::size_t width = sizeof(Sixteen);
    std::size_t at = file_.content_begin();
    for (; text_.size() - at >= width; at += width)
      if (const Hits hits = find_suspects(load_sixteen(text_.data() + at)); hits.any() && !look_at(hits, at))
        return false;
    std::array<char, width> rest;
    rest.fill(' ');
    std::memcpy(rest.data(), text_.data() + at, text_.size() - at);
    return look_at(find_suspects(load_sixteen(rest.data())), at);
  }

 private:
  bool look_at(Hits hits, std::size_t begin) {
    while (hits.any()) {
      const std::size_t hit = hits.first();
      if (!look_at(begin + hit)) return false;
      hits.remove(hit);
    }
    return true;
  }

  bool look_at(std::size_t at) {
    const char byte = text_[at];
    if (byte == '[' || byte == '{') return open(at);
    if (byte == ']' || byte == '}') {
      if (open_ > 0) --open_;
      return true;
    }
    return look_at(text::decode(text_.substr(at)), at);
  }

  bool look_at(text::CodePoint c, std::size_t at) {
    // JSON has its own words for controls within text (RFC 8259, section 7).
    if (c.value == 0 || (is_yaml_ && is_control(c.value))) return report_control(file_, at, c, diagnostics_);
    if (text::is_bidirectional_control(c.value) && bidirectional_++ < most_bidirectional) {
      auto& finding = diagnostics_.add(bidirectional_control, file_.span(at, at + c.size),
                                       an_unseen_character(fmt::format("{:04X}", static_cast<unsigned>(c.value))));
      finding.help = delete_it;
    }
    return true;
  }

  bool open(std::size_t at) {
    return !is_yaml_ || ++open_ <= most_open_brackets || report_too_deep(file_, at, diagnostics_);
  }

  const source::File& file_;
  std::string_view text_;
  bool is_yaml_;
  diagnostics::Collector& diagnostics_;
  std::uint32_t open_ = 0;
  std::size_t bidirectional_ = 0;
};

}  // namespace

bool check_bytes(const source::File& file, Grammar grammar, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  const source::Span start = file.span(0, 0);
  if (text.size() > max_file_size) {
    auto& finding = diagnostics.add(file_too_large, start, the_file_has_bytes(text.size(), max_file_size));
    finding.help = split_the_file_or;
    return false;
  }
  if (looks_like_utf16(text)) {
    diagnostics.add(not_utf8_encoding, start, the_file_is_encoded).help = save_the_file_anew;
    return false;
  }
  const std::size_t malformed = text::find_malformed(text);
  if (malformed != std::string_view::npos) {
    const auto byte = static_cast<unsigned char>(text[malformed]);
    diagnostics
        .add(malformed_utf8, file.span(malformed, malformed + 1), the_byte_is_no_character(fmt::format("{:02X}", byte)))
        .help = save_the_file_as_utf;
    return false;
  }
  return CharacterCheck(file, grammar, diagnostics).run();
}

}  // namespace nsp::syntax
