// SPDX-License-Identifier: EUPL-1.2
#include "text/similar.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace nsp::text;

using Words = std::vector<std::string_view>;

TEST_CASE("edits are counted") {
  CHECK(edit_distance("drugs", "drugs", 3) == 0);
  CHECK(edit_distance("drgs", "drugs", 3) == 1);
  CHECK(edit_distance("drugss", "drugs", 3) == 1);
  CHECK(edit_distance("drags", "drugs", 3) == 1);
  CHECK(edit_distance("durgs", "drugs", 3) == 1);  // two neighbours swapped
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("", "", 0) == 0);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
}

TEST_CASE("edits past the limit are one more than it") {
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance(std::string(101, 'a'), std::string(101, 'a'), 2) == 3);
  CHECK(edit_distance(std::string(100, 'a'), std::string(100, 'a'), 2) == 0);
}

TEST_CASE("edits are those of the table that defines them") {
  const auto by_table = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        rows[i][j] =
            std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    return rows[a.size()][b.size()];
  };
  std::uint32_t state = 1;
  const auto word = [&state](std::size_t longest) {
    std::string letters;
    state = state * 1664525 + 1013904223;
    for (std::size_t left = (state >> 16U) % (longest + 1); left > 0; --left) {
      state = state * 1664525 + 1013904223;
      letters += static_cast<char>('a' + (state >> 24U) % 3);
    }
    return letters;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word(i % 2 == 0 ? 8 : 64);
    const std::string b = word(i % 3 == 0 ? 8 : 64);
    CHECK(edit_distance(a, b, 100) == by_table(a, b));
  }
}

TEST_CASE("near words come best first, ties in their order") {
  const Words known = {"cyberfraud", "cybercrime", "drugs", "cybercrimes"};
  CHECK(find_similar("cybercrme", known) == Words{"cybercrime", "cybercrimes"});
  CHECK(find_similar("cybercrme", known, 1) == Words{"cybercrime"});
  CHECK(find_similar("drug", {"drums", "drug1", "drug2", "drug3"}, 2) == Words{"drug1", "drug2"});
  CHECK(find_similar("terrorism", known).empty());
  CHECK(find_similar("", known).empty());
  CHECK(find_similar("drugz", {"drugs", "drugs"}) == Words{"drugs"});
}

TEST_CASE("case and separators do not count") {
  CHECK(find_nearest("Road_Safety", {"road-safety"}) == "road-safety");
  CHECK(find_nearest("road safety", {"road-safety", "road-safely"}) == "road-safety");
}

TEST_CASE("the nearest word is one or none") {
  CHECK(find_nearest("drgs", {"drugs", "dregs"}).empty());
  CHECK(find_nearest("drugz", {"drugs", "drags"}) == "drugs");
  CHECK(find_nearest("nothing", {}).empty());
  CHECK(find_nearest("drugz", {"drugs", "drugs"}) == "drugs");
}

TEST_CASE("short words are near only where a letter stays") {
  CHECK(find_nearest("x", {"y"}).empty());
  CHECK(find_nearest("nl", {"nk"}) == "nk");
}
