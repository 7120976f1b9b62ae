// SPDX-License-Identifier: EUPL-1.2
#include "text/words.hpp"

#include <doctest/doctest.h>

using namespace nsp::text;

namespace {

std::string find_all(const Phrases& phrases, std::string_view text) {
  std::string found;
  phrases.for_each_in(text, [&](std::size_t at, std::size_t length, const std::vector<std::uint32_t>& numbers) {
    found += std::string(text.substr(at, length)) + "=" + std::to_string(numbers.size()) + " ";
  });
  return found;
}

TEST_CASE("headings begin with a capital, accents included") {
  CHECK(nsp::text::capitalise("government service") == "Government service");
  CHECK(nsp::text::capitalise("\xC3\xA9tranger") == "\xC3\x89tranger");
  CHECK(nsp::text::capitalise("\xC3\xB7 2") == "\xC3\xB7 2");  // no letter
  CHECK(nsp::text::capitalise("") == "");
  CHECK(nsp::text::capitalise("\xE2\x82\xAC") == "\xE2\x82\xAC");
}

}  // namespace

TEST_CASE("a word is found where it stands as a word of its own") {
  CHECK(find_word("the NSPs and the NSP", "NSP") == 17);
  CHECK(find_word("PNS-2016", "PNS") == 0);
  CHECK(find_word("éNSP", "NSP") == std::string_view::npos);
  CHECK(find_word("", "NSP") == std::string_view::npos);
}

TEST_CASE("letters of Western Europe are folded byte by byte") {
  CHECK(fold_case("ÉTAT Ça × Ÿ") == "état ça × Ÿ");
  CHECK(fold_case("\xC3") == "\xC3");
}

TEST_CASE("phrases of several words are found beside each other and within each other") {
  Phrases phrases;
  phrases.add("trafic", 1);
  phrases.add("trafic des êtres humains", 2);
  phrases.add("  (trafic) ", 3);
  phrases.add("", 4);
  phrases.add("--", 5);
  const std::string long_word(Phrases::max_bytes + 1, 'a');
  phrases.add(long_word, 6);
  CHECK(find_all(phrases, long_word).empty());
  CHECK(find_all(phrases, "le trafic des êtres humains, le trafic, les trafics") ==
        "trafic=2 trafic des êtres humains=1 trafic=2 ");
  CHECK(find_all(phrases, "traficdes") == "");
  CHECK(find_all(Phrases(), "trafic") == "");
}
