// SPDX-License-Identifier: EUPL-1.2
#include "prose/mentions.hpp"

#include <ctime>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace nsp;

namespace {

/// What is mentioned, each with a sign of its form before it.
std::vector<std::string> mentions(std::string_view text) {
  std::vector<std::string> all;
  for (const prose::Mention& mention : prose::find_mentions(text))
    all.push_back(std::string(1, "[`>!"[static_cast<std::size_t>(mention.form)]) +
                  std::string(text.substr(mention.begin, mention.size)));
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names in double brackets and in backticks are mentions") {
  CHECK(mentions("As [[drugs]] says, and `plan/goal`, not `Two words`.") == Names{"[drugs", "`plan/goal"});
  CHECK(mentions("[[drugs]]") == Names{"[drugs"});
  CHECK(mentions("| a |\n|---|\n| [[drugs]] and ` goal ` |") == Names{"[drugs", "`goal"});
  CHECK(mentions("[[Drugs and more]] [[]] [[[a]] [[b] [[c\nd]]") == Names{"[Drugs and more", "[a"});
  CHECK(mentions("drugs drugs [[drugs]]") == Names{"[drugs"});
  CHECK(prose::find_mentions("drugs [[drugs]]").front().begin == 8);
}

TEST_CASE("nothing in code blocks is a mention") {
  CHECK(mentions("```\n[[drugs]] `goal`\n```\n").empty());
  CHECK(mentions("`[[drugs]]`").empty());
}

TEST_CASE("links and pictures that no page can follow are mentions") {
  CHECK(mentions("[a](#goal) [b](../x.yaml#y) [c](https://example.be) [d](mailto:a@b.be) [e](javascript:x)") ==
        Names{">#goal", ">../x.yaml#y", ">javascript:x"});
  CHECK(mentions("![a map](map.png) ![b](https://example.be/b.png)") == Names{"!map.png"});
  CHECK(mentions("[the [[drugs]] plan](goal)") == Names{"[drugs", ">goal"});
  CHECK(mentions("[a][b]\n\n[b]: goal\n") == Names{">goal"});
}

TEST_CASE("what is written otherwise than it reads is no mention") {
  CHECK(mentions("[[dr&#117;gs]]").empty());
  CHECK(mentions("[a](dr%75gs&amp;)").empty());
}

TEST_CASE("hostile texts cost in proportion") {
  const std::clock_t begun = std::clock();
  for (const std::string_view unit : {"[[a]] ", "`a` ", "[[", "[a](b)", "![", "[[a](", "`", "]]"}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    prose::find_mentions(text);
    prose::find_mentions(std::string_view(text).substr(0, 11'000));
  }
  CHECK(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC < 20);
}
