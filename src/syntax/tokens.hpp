// SPDX-License-Identifier: EUPL-1.2
// Everything that stands in a file, comments and blanks included.
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/document.hpp"

namespace nsp::syntax {

enum class TokenType : std::uint8_t {
  blank,     ///< blanks and tabs within a line, indents included
  line_end,  ///< LF or CRLF
  comment,   ///< from its `#` to the end of the line
  sign,      ///< `-`, `:`, `?`, `,`, a bracket, `---`, a property (`&a`, `!t`), a byte order mark
  scalar     ///< a value or key with its quotes; a block text with its header
};

struct Token {
  TokenType type = TokenType::blank;
  std::uint32_t begin = 0;  ///< bytes in the file
  std::uint32_t end = 0;
  std::uint32_t cell = 0;  ///< of a scalar or alias: its index in the document
};

/// The tokens of a file that was read without a fault, in order and without a gap: put one behind the other they are
/// the file, byte for byte.
std::vector<Token> tokens(const Document& document);

}  // namespace nsp::syntax
