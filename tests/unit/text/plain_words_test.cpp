// SPDX-License-Identifier: EUPL-1.2
#include "text/plain_words.hpp"

#include <doctest/doctest.h>

namespace {

/// What is left, with one blank for any blanks.
std::string left_of(std::string_view text) {
  const std::string plain = nsp::text::blank_code_and_addresses(text);
  CHECK(plain.size() == text.size());
  std::string words;
  for (char c : plain)
    if (c != ' ' || (!words.empty() && words.back() != ' ')) words.push_back(c);
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace

TEST_CASE("words are left, addresses and names of files are not") {
  CHECK(left_of("Het PNS (2016), zie https://example.be/PNS?x=1 en verder.") == "Het PNS (2016), zie en verder.");
  CHECK(left_of("Zie www.example.be/PNS, of PNS@example.be") == "Zie of");
  CHECK(left_of("[het plan](https://example.be/PNS) en [PNS](../PNS.pdf)") == "[het plan]( ) en [PNS]( )");
  CHECK(left_of("<https://example.be/PNS> is het PNS") == "is het PNS");
  CHECK(left_of("Zie PNS.pdf, art. 3.2 en 3.500 feiten") == "Zie art. 3.2 en 3.500 feiten");
}

TEST_CASE("code is blanked, in a line and in blocks; a lone backtick is text") {
  CHECK(left_of("Het `PNS` en ``een ` PNS`` hier") == "Het en hier");
  CHECK(left_of("Een ` en het PNS") == "Een ` en het PNS");
  CHECK(left_of("voor\n```\nPNS\n```\nna") == "voor\n \n \n \nna");
  CHECK(left_of("voor\n\n    PNS\n\nna") == "voor\n\n \n\nna");
  CHECK(left_of("- een\n\n    het PNS") == "- een\n\n het PNS");
}
