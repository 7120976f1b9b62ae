// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "source/files.hpp"

namespace nsp::diagnostics {

/// What a finding is known by when its lines have moved: never a line number. Texts are valid UTF-8, on one line, and
/// short, however long the line or the mark.
struct Content {
  std::string file;
  std::string code;
  std::string mark;  ///< the marked text, as far as it stands on its first line
  std::string
      line;  ///< that line without its indent, or the part of a long one around the mark; blanks in a row are one

  friend auto operator<=>(const Content&, const Content&) = default;
};

Content content_of(const source::Files& files, const Diagnostic& finding);

/// The same number for the same content, on every machine and in every version.
std::uint64_t fingerprint(const Content& content);

}  // namespace nsp::diagnostics
