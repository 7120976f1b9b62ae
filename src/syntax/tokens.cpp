// SPDX-License-Identifier: EUPL-1.2
#include "syntax/tokens.hpp"

#include <string_view>

#include "syntax/extent.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

bool stands_alone(char c) {
  return std::string_view(",[]{}").find(c) != std::string_view::npos;
}

/// The token at `at`, between scalars of which the next begins at `limit`.
Token next_between(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  Token token{TokenType::sign, at, at + 1, 0};
  const char first = text[at];
  if (first == '\n') {
    token.type = TokenType::line_end;
  } else if (first == '\r' && text.substr(at, 2) == "\r\n") {
    token.type = TokenType::line_end;
    ++token.end;
  } else if (is_blank(first)) {
    token.type = TokenType::blank;
    while (token.end < limit && is_blank(text[token.end])) ++token.end;
  } else if (first == '#') {
    token.type = TokenType::comment;
    token.end = static_cast<std::uint32_t>(line_end(text, at));
  } else if (at == 0 && text.starts_with("\xEF\xBB\xBF")) {
    token.end = 3;
  } else if (!stands_alone(first)) {
    while (token.end < limit && !is_space(text[token.end]) && !stands_alone(text[token.end])) ++token.end;
  }
  return token;
}

}  // namespace

std::vector<Token> tokens(const Document& document) {
  const std::string_view text = document.file().text();
  std::vector<Token> all;
  std::uint32_t at = 0;
  const auto fill = [&](std::uint32_t limit) {
    while (at < limit) at = all.emplace_back(next_between(text, at, limit)).end;
  };
  const auto& cells = document.cells();
  for (std::uint32_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    if (cell.is_collection() || cell.begin == cell.end) continue;
    fill(cell.begin);
    all.push_back({TokenType::scalar, cell.begin, cell.end, i});
    at = cell.end;
  }
  fill(static_cast<std::uint32_t>(text.size()));
  return all;
}

}  // namespace nsp::syntax
