// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "world.hpp"

using namespace prose_world;

TEST_CASE("prose becomes HTML") {
  CHECK(html("Plain text, with \"quotes\".") == "<p>Plain text, with &quot;quotes&quot;.</p>\n");
  CHECK(html("One.\n\nTwo *soft* **strong**  \nnext") ==
        "<p>One.</p>\n<p>Two <em>soft</em> <strong>strong</strong><br>\nnext</p>\n");
  CHECK(html("- a\n- b\n  1. c\n") == "<ul>\n<li>a</li>\n<li>b<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n");
  CHECK(html("3. a\n\n4. b") == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
  CHECK(html("> quoted") == "<blockquote><p>quoted</p>\n</blockquote>\n");
  CHECK(html("    code <b>\n") == "<pre><code>code &lt;b&gt;\n</code></pre>\n");
  CHECK(html("2026 is a year") == "<p>2026 is a year</p>\n");
  CHECK(html("***") == "<hr>\n");
  CHECK(html("") == "");
}

TEST_CASE("headings follow each other without a gap, below the page's own") {
  CHECK(html("# A\n\n### B\n\n# C", 3) == "<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>\n");
  CHECK(html("## A\n\n# B", 4) == "<h4>A</h4>\n<h4>B</h4>\n");
  CHECK(html("###### A\n\n# B\n\n## C\n\n### D", 5) == "<h5>A</h5>\n<h5>B</h5>\n<h6>C</h6>\n<h6>D</h6>\n");
  CHECK(html("#\n\n# &nbsp;\n\nText") == "<p>Text</p>\n");
}

TEST_CASE("tables have headers with a scope, and no header where nothing stands") {
  CHECK(html("| a | |\n|--:|---|\n| 1 | x |\n") ==
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"a\">\n<table>\n<thead><tr><th scope=\"col\" "
        "class=\"right\">a</th><td></td></tr></thead>\n"
        "<tbody>\n<tr><td class=\"right\">1</td><td>x</td></tr>\n</tbody></table></div>\n");
}

TEST_CASE("a table is named by the headers of its columns, as it scrolls and so is a stop of the keyboard") {
  CHECK(html("| | *a* `b` | \"c\" |\n|---|---|---|\n| 1 | 2 | 3 |\n")
            .starts_with(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"a b, &quot;c&quot;\">\n<table>\n"));
  CHECK(html("| | |\n|---|---|\n| 1 | 2 |\n").starts_with("<div class=\"scroll\" tabindex=\"0\">\n<table>\n"));
}

TEST_CASE("raw HTML is text") {
  CHECK(html("a <b onclick='x'>c</b>") == "<p>a &lt;b onclick=&#39;x&#39;&gt;c&lt;/b&gt;</p>\n");
  CHECK(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
  CHECK(html("<!-- x -->\n\n&lt;b&gt;") == "<p>&lt;!-- x --&gt;</p>\n<p>&lt;b&gt;</p>\n");
}

TEST_CASE("links lead to the web or to an entity; others are told as text") {
  CHECK(html("[a](https://police.be/?a=1&b=2)") ==
        "<p><a href=\"https://police.be/?a=1&amp;b=2\" rel=\"external\">a</a></p>\n");
  CHECK(html("<https://police.be>") == "<p><a href=\"https://police.be\" rel=\"external\">https://police.be</a></p>\n");
  CHECK(html("[a](<javascript:alert(1)>)") == "<p>a (javascript:alert(1))</p>\n");
  CHECK(html("[a](java&#115;cript:x)") == "<p>a (javascript:x)</p>\n");
  CHECK(html("[a](//evil.example)") == "<p>a (//evil.example)</p>\n");
  CHECK(html("[a](data:text/html,x)") == "<p>a (data:text/html,x)</p>\n");
  CHECK(html("[](https://x.example)") ==
        "<p><a href=\"https://x.example\" rel=\"external\">https://x.example</a></p>\n");
  CHECK(html("![a *b*](https://x.example/p.png)") ==
        "<p><a href=\"https://x.example/p.png\" rel=\"external\">a <em>b</em></a></p>\n");
  CHECK(html("[![p](https://x.example/p)](https://x.example)") ==
        "<p><a href=\"https://x.example\" rel=\"external\">p</a></p>\n");
  CHECK(html("[our answer](drugs)") == "<p><a href=\"../cluster/drugs.html\">our answer</a></p>\n");
}

TEST_CASE("ids become links with the entity's title") {
  CHECK(html("See `drugs`.") == "<p>See <a href=\"../cluster/drugs.html\" lang=\"nl\">Drugs &amp; more</a>.</p>\n");
  CHECK(html("See [[plan/goal]].") == "<p>See <a href=\"#goal\">Goal &lt;1&gt;</a>.</p>\n");
  CHECK(html("`unknown` [[unknown]] `a b`") == "<p><code>unknown</code> [[unknown]] <code>a b</code></p>\n");
  CHECK(html("[[[drugs]]]") == "<p>[<a href=\"../cluster/drugs.html\" lang=\"nl\">Drugs &amp; more</a>]</p>\n");
  CHECK(html("[`drugs` now](https://x.example)") ==
        "<p><a href=\"https://x.example\" rel=\"external\"><span lang=\"nl\">Drugs &amp; more</span> now</a></p>\n");
  CHECK(html("`nowhere`") == "<p>No page</p>\n");
}

TEST_CASE("a term is marked where the page uses it first") {
  Page page;
  std::string out;
  prose::append_html(out, "The nsp, the NSP and a NATIONAL security plan; planned, a plan.", page.linker, 3);
  CHECK(out ==
        "<p>The nsp, the <a href=\"glossary.html#nsp\" class=\"term\"><abbr title=\"National security "
        "plan\">NSP</abbr></a> and a NATIONAL security plan; planned, a <a href=\"glossary.html#plan\" "
        "class=\"term\">plan</a>.</p>\n");
  out.clear();
  prose::append_html(out, "# NSP\n\nplan", page.linker, 3);
  CHECK(out == "<h3>NSP</h3>\n<p>plan</p>\n");
}

TEST_CASE("containers within containers end somewhere") {
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
  const std::string out = html(deep);
  std::size_t lists = 0;
  for (std::size_t at = out.find("<ul>"); at != std::string::npos; at = out.find("<ul>", at + 1)) ++lists;
  CHECK(lists > 8);
  CHECK(lists < 20);
  std::size_t ends = 0;
  for (std::size_t at = out.find("</ul>"); at != std::string::npos; at = out.find("</ul>", at + 1)) ++ends;
  CHECK(lists == ends);
}
