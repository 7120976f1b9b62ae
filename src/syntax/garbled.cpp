// SPDX-License-Identifier: EUPL-1.2
#include "syntax/garbled.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "syntax/faults.hpp"
#include "text/utf8.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Number> so_do_more_signs{"so do {0} more signs of the file"};
constexpr words::English<words::Name, words::Name> stands_here_where_was{
    "{0} stands here where {1} was meant: the text was saved twice over"};
constexpr words::English<words::Name> write_in_its_place{"write {0} in its place"};
constexpr words::English<> write_the_letters_that_were{"write the letters that were meant"};

constexpr std::size_t most_garbled_in_fix = 10'000;

/// What Windows-1252 has from 80 to 9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<char> byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<char>(c);
  const auto* found = c == 0 ? windows_1252.end() : std::find(windows_1252.begin(), windows_1252.end(), c);
  if (found == windows_1252.end()) return std::nullopt;
  return static_cast<char>(0x80 + (found - windows_1252.begin()));
}

/// What the signs at the begin of `text` stand for, and how many bytes they take; none where they stand for themselves.
struct Garbled {
  std::string meant;
  std::size_t size = 0;
};
std::optional<Garbled> read_garbled(std::string_view text) {
  const text::CodePoint lead = text::decode(text);
  // Two bytes for the letters of Western Europe, three for the signs of word processors; others stand for themselves.
  const std::size_t count = lead.value == 0xC2 || lead.value == 0xC3 || lead.value == 0xC5 ? 2
                            : lead.value == 0xE2                                           ? 3
                                                                                           : 0;
  Garbled garbled;
  while (garbled.meant.size() < count && garbled.size < text.size()) {
    const text::CodePoint c = text::decode(text.substr(garbled.size));
    const auto byte = byte_of(c.value);
    if (!byte) return std::nullopt;
    garbled.meant.push_back(*byte);
    garbled.size += c.size;
  }
  if (garbled.meant.size() < 2 || text::find_malformed(garbled.meant) != std::string::npos) return std::nullopt;
  return garbled;
}

}  // namespace

void report_garbled_accents(const source::File& file, diagnostics::Collector& diagnostics) {
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  // All that begin so have C3 as their first byte.
  for (std::size_t at = text.find('\xC3'); at != std::string_view::npos && edits.size() < most_garbled_in_fix;
       at = text.find('\xC3', at + 1)) {
    if (const auto garbled = read_garbled(text.substr(at, 16)))
      edits.push_back({file.span(at, at + garbled->size), garbled->meant});
  }
  if (edits.empty()) return;
  const source::Span first = edits[0].span;
  auto& finding = diagnostics.add(garbled_accents, first, stands_here_where_was(file.slice(first), edits[0].text));
  if (edits.size() > 1) finding.notes.push_back(so_do_more_signs(edits.size() - 1));
  finding.help = write_in_its_place(edits[0].text);
  finding.fixes.push_back({write_the_letters_that_were, diagnostics::Grade::suggested, std::move(edits)});
}

}  // namespace nsp::syntax
