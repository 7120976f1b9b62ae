// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/content.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace nsp::diagnostics {

namespace {

constexpr std::size_t around = 80;  // bytes of the line at either side of the mark
constexpr std::size_t longest = 200;

std::string make_valid(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const text::CodePoint c = text::decode(bytes);
    text::append(out, c.value);
    bytes.remove_prefix(c.size);
  }
  return out;
}

/// Each run of blanks as one, so that lines whose columns were aligned anew stay known.
std::string squeeze(std::string_view text) {
  std::string out;
  for (const char c : make_valid(text)) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank || !out.ends_with(' ')) out.push_back(blank ? ' ' : c);
  }
  return out;
}

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The bytes [begin, end) of the line, and those of code points that begin or end without.
std::string_view widen(std::string_view line, std::size_t begin, std::size_t end) {
  while (begin > 0 && continues_code_point(line[begin])) --begin;
  while (end < line.size() && continues_code_point(line[end])) ++end;
  return line.substr(begin, end - begin);
}

}  // namespace

Content content_of(const source::Files& files, const Diagnostic& finding) {
  const source::Span span = finding.primary.span;
  const source::File& file = files[span.file];
  const std::uint32_t number = file.position(span.begin).line;
  const std::string_view line = file.line(number);
  const std::size_t begin = std::min<std::size_t>(span.begin - file.line_begin(number), line.size());
  const std::size_t end = std::min(begin + std::min<std::size_t>(span.end - span.begin, longest), line.size());
  const std::string_view mark = begin < end ? widen(line, begin, end) : std::string_view();
  const std::string_view part =
      line.empty() ? line : widen(line, begin - std::min(begin, around), std::min(end + around, line.size()));
  return {make_valid(file.name()), std::string(finding.fault->code), squeeze(text::trim(mark, " \t\r")),
          squeeze(text::trim(part, " \t\r"))};
}

std::uint64_t fingerprint(const Content& content) {
  // FNV-1a with 64 bits; a zero byte, which no part holds, stands behind each.
  std::uint64_t hash = 14695981039346656037U;
  const auto mix = [&hash](std::string_view part) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    hash *= 1099511628211U;
  };
  mix(content.file);
  mix(content.code);
  mix(content.mark);
  mix(content.line);
  return hash;
}

}  // namespace nsp::diagnostics
