// SPDX-License-Identifier: EUPL-1.2
// What readers see of a file, word by word and sign by sign, whatever its form.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace words {

/// Words, and each sign that is none by itself: `a*b` gives `a`, `*`, `b`.
std::vector<std::string> split(std::string_view text);

/// A text that is read, with the language of each of its tokens.
class Tokens {
 public:
  void add(std::string_view text, const std::string& language);
  /// Whether the tokens of `wanted` follow each other somewhere; where `language` is not empty, in that language.
  bool holds(const std::vector<std::string>& wanted, std::string_view language) const;
  bool empty() const { return all_.empty(); }

 private:
  struct Token {
    std::string text;
    std::string language;
  };
  std::vector<Token> all_;
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

/// The words between the tags, of what stands in `<body>`.
Tokens read_html(std::string_view page, const std::string& language);
/// As GitHub's own reader takes it; languages are not marked there.
Tokens read_markdown(std::string_view file);

/// Without blanks, and in letters as they are written: for what comes out of a PDF, whose lines and columns are gone.
std::string squeeze(std::string_view text);

}  // namespace words
