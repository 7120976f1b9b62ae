// SPDX-License-Identifier: EUPL-1.2
#include "text/escape.hpp"

#include <string>

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using namespace nsp::text;

TEST_CASE("a terminal gets pictures of controls") {
  CHECK(escape_terminal("a\x1b[31mb") == "a␛[31mb");
  CHECK(escape_terminal(std::string("\0\n\r\t\x7F", 5)) == "␀␊␍␉␡");
  CHECK(escape_terminal("\xC2\x9B"
                        "31m") == "<U+009B>31m");  // the one-character escape of ECMA-48
  CHECK(escape_terminal("a\xE2\x80\xAE"
                        "b") == "a<U+202E>b");
  CHECK(escape_terminal("a\xE2\x80\xA8"
                        "b") == "a<U+2028>b");
  CHECK(escape_terminal("\xEF\xBB\xBF") == "<U+FEFF>");
  CHECK(escape_terminal("a\xFF") == "a\xEF\xBF\xBD");
  CHECK(escape_terminal("een dief, één fiets 日本 🚒 👨‍👩‍👧") ==
        "een dief, één fiets 日本 🚒 👨‍👩‍👧");
}

TEST_CASE("no escape leaves a control or a malformed byte") {
  std::string all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<char>(i));
  for (char32_t c = 0x80; c < 0x2100; ++c) append(all, c);
  for (const std::string& escaped : {escape_terminal(all), escape_markdown(all)}) {
    CHECK(find_malformed(escaped) == std::string::npos);
    for (std::size_t i = 0; i < escaped.size();) {
      const CodePoint c = decode(std::string_view(escaped).substr(i));
      REQUIRE(c.value >= 0x20);
      REQUIRE((c.value < 0x7F || c.value >= 0xA0));
      REQUIRE_FALSE(is_bidirectional_control(c.value));
      i += c.size;
    }
  }
}

TEST_CASE("no CI runner finds a command") {
  CHECK(escape_terminal("::error::x") == ": :error::x");
  CHECK(escape_terminal("  ::set-output") == "  : :set-output");
  CHECK(escape_terminal("a ::error::x") == "a ::error::x");
  CHECK(escape_terminal(":") == ":");
  CHECK(escape_terminal("x ##[error] y") == "x # #[error] y");
  CHECK(escape_terminal("###[error]") == "## #[error]");
  CHECK(escape_terminal("##vso[task.setvariable]##vso[x]") == "# #vso[task.setvariable]# #vso[x]");
  CHECK(escape_terminal("##teamcity[x]") == "# #teamcity[x]");
  CHECK(escape_terminal("## a heading [x]") == "## a heading [x]");
  SUBCASE("not even behind blanks and characters that .NET passes over") {
    CHECK(escape_terminal("\xC2\xA0\xE3\x80\x80::error::x") == "\xC2\xA0\xE3\x80\x80: :error::x");
    CHECK(escape_terminal("\xE2\x80\x8B::error::x") == "\xE2\x80\x8B: :error::x");
    CHECK(escape_terminal(":\xC2\xAD:error::x") == ": \xC2\xAD:error::x");
    CHECK(escape_terminal("#\xE2\x80\x8D#[x") == "# \xE2\x80\x8D#[x");
    CHECK(escape_terminal("##\xC2\xADvso[x") == "# #\xC2\xADvso[x");
  }
}

TEST_CASE("what is harmless stays as it is") {
  for (const std::string text : {"::error::x", "##[x]", " \xC2\xAD::x", "a\x1b\xFF", "\xE2\x80\xAE", ": :x"}) {
    const std::string once = escape_terminal(text);
    CHECK(escape_terminal(once) == once);
  }
}

TEST_CASE("a hostile text is escaped in time") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "##\xC2\xAD#a";
  CHECK(escape_terminal(text).size() == text.size());
}

TEST_CASE("JSON strings hold anything") {
  CHECK(quote_json("a\"b\\c/") == R"("a\"b\\c/")");
  CHECK(escape_json(std::string("\0\n\r\t\b\x1F\x7F", 7)) == R"(\u0000\n\r\t\u0008\u001f\u007f)");
  CHECK(escape_json("é日🚒") == "é日🚒");
  CHECK(escape_json("\xE2\x80\xA8") == R"(\u2028)");
  CHECK(escape_json("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(quote_json("") == R"("")");
}

TEST_CASE("Markdown shows text as text") {
  CHECK(escape_markdown("a *b* [c](d) <e> & `f` | #g") == R"(a \*b\* \[c\]\(d\) \<e\> \& \`f\` \| \#g)");
  CHECK(escape_markdown("a\r\nb") == "a  b");
  CHECK(escape_markdown("1. een") == R"(1\. een)");
  CHECK(escape_markdown("@allen, http://x") == R"(\@allen, http\://x)");
  CHECK(escape_markdown("\x1b") == "␛");
}

TEST_CASE("a CSV cell is quoted where it must be") {
  CHECK(escape_csv("drugs") == "drugs");
  CHECK(escape_csv("") == "");
  CHECK(escape_csv("a,b") == "\"a,b\"");
  CHECK(escape_csv("a;b") == "\"a;b\"");
  CHECK(escape_csv("a \"b\"") == "\"a \"\"b\"\"\"");
  CHECK(escape_csv("a\nb") == "\"a\nb\"");
}

TEST_CASE("no control of a CSV cell reaches a terminal") {
  CHECK(escape_csv("\x1b[31m\x07") == "␛[31m␇");
  CHECK(escape_csv("a\u202eb") == "a<U+202E>b");
  CHECK(escape_csv("\xff") == "\uFFFD");
}

TEST_CASE("no spreadsheet runs a CSV cell") {
  CHECK(escape_csv("=1+1") == "\"'=1+1\"");
  CHECK(escape_csv(" =1+1") == "\"' =1+1\"");
  CHECK(escape_csv("@SUM(A1)") == "\"'@SUM(A1)\"");
  CHECK(escape_csv("+cmd|x") == "\"'+cmd|x\"");
  CHECK(escape_csv("-2+3+cmd") == "\"'-2+3+cmd\"");
  CHECK(escape_csv("\t=1") == "\"'\t=1\"");
  CHECK(escape_csv("\n=1") == "\"'\n=1\"");
  CHECK(escape_csv("＝1") == "\"'＝1\"");  // fullwidth
  SUBCASE("but numbers stay numbers") {
    CHECK(escape_csv("-12.5") == "-12.5");
    CHECK(escape_csv("+3") == "+3");
    CHECK(escape_csv("-") == "\"'-\"");
    CHECK(escape_csv("-1-2") == "\"'-1-2\"");
  }
}

TEST_CASE("XML gets entities, and no character that it cannot hold") {
  CHECK(escape_xml("<a b=\"c\" d='e'>&]]>") == "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;]]&gt;");
  CHECK(escape_xml(std::string("a\0b\x1B\n\t\xFF", 7)) == "a\uFFFDb\uFFFD\n\t\uFFFD");
  CHECK(escape_xml("\xEF\xBF\xBE\xEF\xBF\xBF\xF0\x9F\xBF\xBE") == "\uFFFD\uFFFD\uFFFD");
  CHECK(escape_xml("een fiets \U0001F6B2 e\u0301") == "een fiets \U0001F6B2 e\u0301");
}

TEST_CASE("a path as a reference is bytes of letters and percent signs") {
  CHECK(escape_uri_path("plans/zones/5340/plan-1_a.b~c.yaml") == "plans/zones/5340/plan-1_a.b~c.yaml");
  CHECK(escape_uri_path("a b:c%d?e#f[g]\n\xE9\xC3\xA9.yaml") == "a%20b%3Ac%25d%3Fe%23f%5Bg%5D%0A%E9%C3%A9.yaml");
}

TEST_CASE("a workflow command keeps its message and its properties apart") {
  CHECK(escape_github_message("100%\r\na::b,c") == "100%25%0D%0Aa::b,c");
  CHECK(escape_github_property("100%\r\na::b,c") == "100%25%0D%0Aa%3A%3Ab%2Cc");
}

TEST_CASE("a message of SARIF holds no link") {
  CHECK(escape_sarif_message("no [brackets] (here)") == "no [brackets] (here)");
  CHECK(escape_sarif_message("[click](http://x) \\") == "\\[click\\](http://x) \\\\");
}

TEST_CASE("JSON writes what turns the text around as an escape") {
  CHECK(escape_json("a\xE2\x80\xAE"
                    "b\xD8\x9C") == "a\\u202eb\\u061c");
}

TEST_CASE("no text ends a label of a graph, or becomes markup in it") {
  CHECK(quote_dot("a \"b\" \\N \\l\n];x&lt;\x1b") == "\"a \\\"b\\\" \\\\N \\\\l ];x&amp;lt;␛\"");
  CHECK(quote_dot("\\") == "\"\\\\\"");
  CHECK(quote_dot("<b>") == "\"<b>\"");
  CHECK(quote_mermaid("a \"b\"]; %%{init}%%\n`c` <d>#quot;") ==
        "\"a #34;b#34;#93;#59; #37;#37;#123;init#125;#37;#37; #96;c#96; #60;d#62;#35;quot#59;\"");
  CHECK(quote_mermaid("één | twee") == "\"één #124; twee\"");
}
