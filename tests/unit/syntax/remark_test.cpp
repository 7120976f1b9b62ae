// SPDX-License-Identifier: EUPL-1.2
#include "syntax/remark.hpp"

#include <doctest/doctest.h>

#include "syntax/edit.hpp"

using namespace nsp;

namespace {

std::string moved(const std::string& line, std::string_view written, std::string_view word, std::string_view remark) {
  const source::File file(0, "a.yaml", line);
  const std::size_t at = line.find(written);
  return syntax::apply(line, syntax::move_to_comment(file, file.span(at, at + written.size()), word, remark));
}

}  // namespace

TEST_CASE("a remark behind a word is told from the word") {
  for (const char* text : {"mayor (interim)", "mayor(interim)", "mayor [interim]", "mayor - interim",
                           "mayor \u2013 interim", "mayor // interim", "mayor, interim"}) {
    const auto parts = syntax::split_remark(text);
    REQUIRE_MESSAGE(parts.has_value(), text);
    CHECK_MESSAGE(parts->word == "mayor", text);
    CHECK_MESSAGE(parts->remark.find("interim") != std::string_view::npos, text);
  }
  for (const char* text : {"mayor", "(interim)", "our-zone", "mayor (a\nb)", "mayor - "})
    CHECK_MESSAGE(!syntax::split_remark(text), text);
}

TEST_CASE("a remark becomes a comment at the end of its line") {
  CHECK(moved("a: x (y)\nb: 1\n", "x (y)", "x", "(y)") == "a: x  # (y)\nb: 1\n");
  CHECK(moved("- {a: x (y), b: 1}\n", "x (y)", "x", "(y)") == "- {a: x, b: 1}  # (y)\n");
  CHECK(moved("a: x (y)  # z\r\n", "x (y)", "x", "(y)") == "a: x  # z (y)\r\n");
  // The comment would stand within the text between quotes.
  CHECK(moved("- {a: x (y), b: \"1\n  2\"}\n", "x (y)", "x", "(y)") == "- {a: x (y), b: \"1\n  2\"}\n");
}
