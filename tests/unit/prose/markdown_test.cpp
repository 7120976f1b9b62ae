// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <doctest/doctest.h>

#include "world.hpp"

using namespace prose_world;

namespace {

/// Without line ends, and without comments, such as the one that keeps two lists apart.
std::string flat(std::string page) {
  std::replace(page.begin(), page.end(), '\n', ' ');
  const std::string_view end = "--&gt;</p> ";
  for (std::size_t at = page.find("<p>&lt;!--"); at != std::string::npos; at = page.find("<p>&lt;!--"))
    page.erase(at, page.find(end, at) + end.size() - at);
  return page;
}

}  // namespace

TEST_CASE("prose stays the Markdown that it was, in one style") {
  CHECK(markdown("Plain text.") == "Plain text.\n");
  CHECK(markdown("a __b__ _c_\n\n* x\n* y\n    * z\n\n1) p\n2) q\n") ==
        "a **b** *c*\n\n- x\n- y\n  - z\n\n1. p\n2. q\n");
  CHECK(markdown("A\n=\n\nB\n-\n") == "### A\n\n#### B\n");
  CHECK(markdown("> a\n>\n> b\n") == "> a\n>\n> b\n");
  CHECK(markdown("    a\tb\n") == "```text\na    b\n```\n");
  CHECK(markdown("~~~sh\n```\n~~~") == "````text\n```\n````\n");
  CHECK(markdown("a  \nb") == "a\\\nb\n");
  CHECK(markdown("| a | b |\n|:-:|---|\n| 1 | x \\| y |\n") == "| a | b |\n| :-: | --- |\n| 1 | x \\| y |\n");
  CHECK(markdown("- a\n\n  b\n- c\n") == "- a\n\n  b\n\n- c\n");
  CHECK(markdown("- a\n\n\n* b\n") == "- a\n\n<!-- -->\n\n- b\n");
  CHECK(markdown("3. a\n4. b") ==
        "<!-- markdownlint-disable MD029 -->\n\n3. a\n4. b\n\n<!-- markdownlint-enable MD029 -->\n");
  CHECK(markdown("***") == "---\n");
  CHECK(markdown("**All of it**") == "All of it\n");
  CHECK(markdown("# End.") == "### End&#46;\n");
  CHECK(markdown("# C #\\#") == "### C #\\#\n");
  CHECK(markdown("# Why?\n\n# Why?") == "### Why?\n\n### Why? (2)\n");
}

TEST_CASE("lines are broken, and no block begins with what comes first in one") {
  const std::string long_text = "word " + std::string(74, 'x') + " - not a list";
  CHECK(markdown(long_text) == "word " + std::string(74, 'x') + "\n\\- not a list\n");
  CHECK(markdown(std::string(77, 'x') + " 12. x") == std::string(77, 'x') + "\n12\\. x\n");
  CHECK(markdown("\\# a") == "\\# a\n");
  CHECK(markdown("\\- a") == "\\- a\n");
  CHECK(markdown("a\n\\===") == "a ===\n");
  CHECK(markdown("\\---") == "\\---\n");
  CHECK(markdown("1986\\. A year") == "1986\\. A year\n");
}

TEST_CASE("nothing in a text is markup that its author did not write") {
  CHECK(markdown("\\*a\\* \\_b\\_ c_d \\`e\\` \\[f\\](g) \\<b> \\~x\\~ a | b") ==
        "\\*a\\* \\_b\\_ c_d \\`e\\` \\[f\\](g) \\<b> \\~x\\~ a \\| b\n");
  CHECK(markdown("<b>x</b>") == "\\<b>x\\</b>\n");
  CHECK(markdown("https://x.example www.x.example a@b.example") ==
        "https\\://x.example www\\.x.example a@<!-- -->b.example\n");
  CHECK(markdown("&amp;lt; R&D #12 #a @user $x$") == "\\&lt; R\\&D #<!-- -->12 #a @<!-- -->user \\$x\\$\n");
  CHECK(markdown("wow\\![a](https://x.example)") == "wow\\![a](https://x.example)\n");
  CHECK(markdown("[a](javascript:x)") == "a (javascript:x)\n");
  CHECK(markdown("\\> [!NOTE]") == "\\> \\[!NOTE\\]\n");
}

TEST_CASE("ids become links in Markdown too") {
  CHECK(markdown("`drugs` [[plan/goal]] `x` `` ` ``") ==
        "[Drugs & more](../cluster/drugs.html) [Goal \\<1>](#goal) `x` `` ` ``\n");
  Page page;
  std::string out;
  prose::append_markdown(out, "An NSP, the NSP", page.linker, 3);
  CHECK(out == "An [NSP](glossary.html#nsp), the NSP\n");
}

TEST_CASE("no word is passed over that CommonMark passes over") {
  CHECK(markdown("[Note]: see the annex") == "\\[Note\\]: see the annex\n");
  CHECK(markdown("[a][n]\n\n[n]: https://x.example \"more\"") == "[a](https://x.example) (more)\n");
  CHECK(markdown("```\n[n]: x\n| a |\n|--|\n| b | c |\n```") == "```text\n[n]: x\n| a |\n|--|\n| b | c |\n```\n");
  CHECK(markdown("| a |\n|---|\n| b | c |") == "| a | |\n| --- | --- |\n| b | c |\n");
  CHECK(markdown("``` a b\nc\n```") == "```text\na b\nc\n```\n");
  CHECK(markdown("[a](https://x.example 'b')") == "[a](https://x.example) (b)\n");
  CHECK(words("> [n]: x") == "[n]: x");
}

TEST_CASE("words alone, for search and for descriptions") {
  CHECK(words("# A\n\nOne *two*\n`drugs`\n\n- x\n- [y](https://z.example)\n") == "A One two Drugs & more x y");
  CHECK(words("> a\n\n```\nb\n```\n") == "a b");
  CHECK(words("one two three", 9) == "one two\xE2\x80\xA6");
  CHECK(words("one two three", 13) == "one two three");
  CHECK(words("é") == "é");
  CHECK(words("") == "");
}

TEST_CASE("what is read back is what was written") {
  // Seen through the HTML of both; what the style of Markdown wants otherwise is left out.
  for (const char* text : {"a *b **c** d* e",
                           "x ***a** b*",
                           "x **a *b***",
                           "_\"x\"_ y",

                           "a`b`c",
                           "`` a`b ``",
                           "- a\n  > b\n  > - c\n\n    d\n- e",

                           "> - a\n> - b\n>\n> c",
                           "- 3. a\n  - b",

                           "-\n- a",
                           "[a *b* `c`](https://x.example/(1))",
                           "a\\\\*b*",
                           "x\\\ny",
                           "`a  b`",
                           "| *a* | `b\\|c` |\n|---|---|\n| [d](https://x.example) | |",
                           "# a\n\n## b\n\n### c",
                           "> a\n\n> b",
                           "- a\n\n1. b\n\n2) c",
                           "a ! [b](https://x.example)",
                           "&#42;a&#42; &#95;b&#95;",
                           "snake_case_word 2*3*4"}) {
    CAPTURE(text);
    const std::string again = markdown(text);
    CAPTURE(again);
    CHECK(flat(html(again)) == flat(html(text)));
  }
}
