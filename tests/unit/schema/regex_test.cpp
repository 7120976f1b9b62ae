// SPDX-License-Identifier: EUPL-1.2
// Regular expressions of ECMA-262: what is one, what it matches, and what it may cost.
#include "schema/regex.hpp"

#include <doctest/doctest.h>

#include "judge.hpp"

using nsp::schema::is_ecma_regex;
using nsp::schema::Regex;

namespace {

constexpr std::uint64_t many_steps = 1'000'000;

bool matches(std::string_view ecma, std::string_view text) {
  std::string error;
  const auto regex = Regex::compile(ecma, error);
  INFO(ecma, ": ", error);
  REQUIRE(regex != nullptr);
  std::uint64_t steps = many_steps;
  const auto found = regex->matches(text, steps);
  REQUIRE(found);
  return *found;
}

bool is_strict(std::string_view text) {
  std::string fault;
  const bool is_one = is_ecma_regex(text, fault);
  CHECK(is_one == fault.empty());
  return is_one;
}

bool is_usable(std::string_view ecma) {
  std::string error;
  return Regex::compile(ecma, error) != nullptr;
}

}  // namespace

TEST_CASE("what looks ahead or behind, or refers back") {
  CHECK(matches("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abc1"));
  CHECK_FALSE(matches("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd"));
  CHECK(matches("^(?!tmp)\\w+$", "data"));
  CHECK_FALSE(matches("^(?!tmp)\\w+$", "tmpdata"));
  CHECK(matches("(?<=a)b", "cab"));
  CHECK_FALSE(matches("(?<!a)b", "ab"));
  CHECK(matches("^(['\"]).*\\1$", "'x'"));
  CHECK_FALSE(matches("^(['\"]).*\\1$", "'x\""));
  CHECK(matches("^(?<q>a|b)\\k<q>$", "bb"));
  CHECK_FALSE(matches("^(?<q>a|b)\\k<q>$", "ba"));
  // A group that took no part is nothing; one may be referred to before it stands.
  CHECK(matches("^(?:(a)|b)\\1$", "b"));
  CHECK(matches("^\\1(a)$", "a"));
}

TEST_CASE("both engines follow ECMA-262") {
  // The look-ahead moves the second of each pair to the other engine.
  for (const std::string ahead : {"", "(?=)"}) {
    INFO(ahead);
    CHECK_FALSE(matches(ahead + "^a$", "a\n"));
    CHECK_FALSE(matches(ahead + "^\\d$", "\u0663"));
    CHECK_FALSE(matches(ahead + "^\\w$", "\u00E9"));
    CHECK(matches(ahead + "^\\W$", "\u00E9"));
    CHECK(matches(ahead + "^\\s$", "\uFEFF"));
    CHECK(matches(ahead + "^[\\s]$", "\u2003"));
    CHECK_FALSE(matches(ahead + "^[\\S]$", "\u2003"));
    CHECK(matches(ahead + "^[^\\S]$", "\u2003"));
    CHECK_FALSE(matches(ahead + "^\\s$", "\u0085"));
    CHECK_FALSE(matches(ahead + "^.$", "\u2028"));
    CHECK_FALSE(matches(ahead + "^.$", "\r"));
    CHECK(matches(ahead + "^\\v$", "\v"));
    CHECK_FALSE(matches(ahead + "^\\v$", "\n"));
    CHECK(matches(ahead + "^[\\b]$", "\b"));
    CHECK(matches(ahead + "^\\cA\\x41\\u0042\\u{1F600}$",
                  "\x01"
                  "AB\U0001F600"));
    CHECK(matches(ahead + "^\\uD83D\\uDE00$", "\U0001F600"));
    CHECK(matches(ahead + "^.$", "\U0001F600"));
    CHECK(matches(ahead + "^[\\u0000-\\uFFFF]$", "\u00E9"));
    CHECK(matches(ahead + "^[^\\uD800-\\uDFFF]$", "a"));
    CHECK_FALSE(matches(ahead + "[\\uD800-\\uDFFF]", "\U0001F600"));
    CHECK_FALSE(matches(ahead + "[]", "a"));
    CHECK(matches(ahead + "^[^]$", "\n"));
    CHECK(matches(ahead + "^[[a]]$", "[]"));
    CHECK(matches(ahead + "^[[:alpha:]]$", "a]"));
    CHECK(matches(ahead + "^\\p{Lu}\\p{Letter}\\P{L}\\p{gc=Nd}$", "Aa-1"));
    CHECK(matches(ahead + "^\\p{Script=Greek}+$", "\u03B1"));
    CHECK(matches(ahead + "^\\p{scx=Grek}+$", "\u03B1"));
    CHECK(matches(ahead + "^\\p{Alphabetic}\\p{Emoji}\\p{ASCII}\\P{ASCII}$", "a\U0001F600a\u00E9"));
    CHECK(matches(ahead + "^[\\p{Assigned}\\p{LC}]$", "a"));
    CHECK(matches(ahead + "^.{0,2048}$", "a"));
  }
}

TEST_CASE("what schemas hold that were made without the flag u") {
  for (const std::string ahead : {"", "(?=)"}) {
    CHECK(matches(ahead + "^a\\_b\\-c\\@\\ $", "a_b-c@ "));
    CHECK(matches(ahead + "^\\$\\{a}$", "${a}"));
    CHECK(matches(ahead + "^{a]$", "{a]"));
    CHECK(matches(ahead + "^[\\w-.]+$", "a-."));
  }
  CHECK(matches("^(?=a)?b$", "b"));
  for (const char* unusable : {"\\A", "\\z", "\\a", "a**", "a++", "(?i)a", "(?P<n>a)", "(?>a)", "\\1", "[z-a]",
                               "a{2,1}", "*", "(*FAIL)", "\\Qa\\E", "a)", "(a", "[a", "\\"})
    CHECK_FALSE(is_usable(unusable));
}

TEST_CASE("format: regex looks at all of an expression") {
  for (const char* valid : {"",
                            "a",
                            "^$",
                            "(?:a)+?",
                            "[a-z\\-]{2,}",
                            "(?<n>a)\\k<n>",
                            "\\k<n>(?<n>a)",
                            "(?=a)",
                            "(?<!a)",
                            "\\p{L}",
                            "\\p{Script=Latin}",
                            "\\p{White_Space}",
                            "\\u{1F600}",
                            "[^]",
                            "[]",
                            "a|",
                            "()",
                            "\\0",
                            "\\cZ",
                            "(?<é$_1>a)",
                            "[\\b]",
                            "\\/"})
    CHECK_MESSAGE(is_strict(valid), valid);
  for (const char* faulty : {"(?=x",
                             "((?<n>y)\\k<n>",
                             "?+(?=x)",
                             "(?=x)?=x)",
                             "(?<n*>y)\\k<n>",
                             "^{2,3}?$",
                             "]",
                             "}",
                             "{",
                             "a{",
                             "a{,5}",
                             "a{2,1}",
                             "\\_",
                             "\\-",
                             "\\a",
                             "\\Z",
                             "\\x4",
                             "\\u12",
                             "\\u{110000}",
                             "\\u{}",
                             "\\c1",
                             "\\00",
                             "\\01",
                             "\\2(a)",
                             "\\k<m>(?<n>a)",
                             "\\k",
                             "(?<n>a)(?<n>b)",
                             "(?<1>a)",
                             "(?<>a)",
                             "[b-a]",
                             "[\\d-x]",
                             "[\\w-\\s]",
                             "(?=a)*",
                             "(?<=a)+",
                             "^*",
                             "\\b+",
                             "a**",
                             "a{1}{2}",
                             "x|*",
                             "(?i)a",
                             "(?a)",
                             "\\p{Foo}",
                             "\\p{Script=Foo}",
                             "\\p{Greek}",
                             "\\p{gc=Greek}",
                             "\\p",
                             "\\p{L",
                             "[\\",
                             "\\",
                             "(",
                             ")",
                             "[a",
                             "\\p{script=Greek}"})
    CHECK_MESSAGE(!is_strict(faulty), faulty);
  CHECK(is_strict(std::string(100'000, '(') + std::string(100'000, ')')));
}

TEST_CASE("each try is counted") {
  const auto ask = [](std::string_view ecma, const std::string& text) {
    std::string error;
    const auto regex = Regex::compile(ecma, error);
    REQUIRE(regex != nullptr);
    std::uint64_t steps = 20'000'000;
    const std::clock_t start = std::clock();
    const auto found = regex->matches(text, steps);
#ifndef __SANITIZE_ADDRESS__
    CHECK(judge::seconds_since(start) < 5);
#endif
    return found;
  };
  const std::string as(100'000, 'a');
  // In linear time, where that can be.
  CHECK(ask("^(a+)+$", as + "b") == false);
  for (const char* hostile : {"^(?=(a+)+$)", "^(?=((a|a)*)*$)", "(?=(a*)*c)", "^(a*)(a*)(a*)(a*)\\1\\2\\3\\4[cd]$",
                              "(a*)\\1[cd]", "(?:(?=a*)a)*[cd]", "^(?!(?:a?){50}a{50}[cd])(?:a|aa)+$",
                              "(?=[a\u00E9]*).*.*.*.*[cd]", "(?=(?:(?:(?:a*)*)*)*[cd])"})
    CHECK_MESSAGE(!ask(hostile, as + "b").has_value(), hostile);
  CHECK(ask("^(?=.*b)a", std::string(2'000, 'a') + "b") == true);
}
