// SPDX-License-Identifier: EUPL-1.2
#include <ctime>
#include <thread>

#include <doctest/doctest.h>

#include "prose/commonmark.hpp"
#include "world.hpp"

using namespace prose_world;

namespace {

std::string repeat(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

/// Texts that cost a careless parser time or memory out of all proportion.
std::vector<std::string> shapes(std::size_t size) {
  std::vector<std::string> all;
  for (const char* part : {"*a **a ",
                           "a_ ",
                           "_a ",
                           "a]",
                           "[a",
                           "![l",
                           "*a_ ",
                           "**x*a_ ",
                           "[ (](",
                           "![[]()",
                           "> ",
                           ">",
                           "- ",
                           "1. ",
                           "[a](<b",
                           "[a](b",
                           "</ <!--",
                           "<?",
                           "a <?x",
                           "<!A ",
                           "<![CDATA[",
                           "|",
                           "|a\n",
                           "a|b\n",
                           "a|b\n-|-\n",
                           "&",
                           "&#0;",
                           "a   \n",
                           "a\n",
                           "~",
                           "*",
                           "**a ",
                           "***_a",
                           "[[a]]",
                           "[[",
                           "<div>\n",
                           "[a](b \"c\\\"",
                           "`",
                           "e`` ",
                           "[0]: u\n",
                           "- a\n  ",
                           "\\",
                           "\t",
                           "> - ",
                           "[a]: b\n[a]\n",
                           "#\n",
                           "![[[",
                           "]]",
                           "<a b=\"",
                           "http://a ",
                           "drugs NSP plan "})
    all.push_back(repeat(part, size));
  all.push_back(repeat("> ", size / 2) + "a\n" + repeat("a\n", size / 2));
  all.push_back(repeat("- ", size / 2) + "a\n" + repeat("a\n", size / 2));
  all.push_back(repeat("|a", size / 3) + "\n" + repeat("|-", size / 3) + "\n" + repeat("|a|\n", size / 3));
  all.push_back("|" + repeat("a|", 120) + "\n|" + repeat("-|", 120) + "\n" + repeat("|a|\n", size));
  all.push_back("[a]: " + repeat("u", size / 2) + "\n\n" + repeat("[a]", size / 2));
  all.push_back(repeat("[", size / 2) + "a" + repeat("]", size / 2));
  all.push_back(repeat("*", size / 2) + "a" + repeat("*", size / 2));
  std::string ladder;
  for (std::size_t depth = 0; ladder.size() < size; ++depth) ladder += std::string(2 * depth, ' ') + "- a\n";
  all.push_back(ladder);
  return all;
}

}  // namespace

TEST_CASE("no text takes time or room out of proportion") {
  for (const std::string& text : shapes(200'000)) {
    CAPTURE(text.substr(0, 20));
    const std::clock_t begin = std::clock();
    const std::string page = html(text);
    const std::string source = markdown(text);
    const std::string plain = words(text);
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 2.0);
    CHECK(page.size() < 40 * text.size());
    CHECK(source.size() < 40 * text.size());
    CHECK(plain.size() < 5000);
  }
}

TEST_CASE("what an author needs is parsed") {
  for (const std::string& text : {repeat("A *word* in **bold**, a `code` and a [link](https://x.example).\n\n", 60'000),
                                  repeat("- item\n  - below\n", 60'000), repeat("> quoted\n", 20'000),
                                  "| a | b | c |\n|---|---|---|\n" + repeat("| 1 | 2 | 3 |\n", 20'000)})
    CHECK(prose::is_parsable(text));
}

TEST_CASE("threads do not disturb each other") {
  const std::string text = repeat("# A\n\nOne *two* `drugs` | x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- l\n\n", 20'000);
  const std::string wanted = html(text);
  std::vector<std::string> seen(4);
  std::vector<std::thread> threads;
  for (std::string& out : seen)
    threads.emplace_back([&out, &text] {
      for (int i = 0; i < 20; ++i) out = html(text);
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& out : seen) CHECK(out == wanted);
}
