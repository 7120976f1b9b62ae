// SPDX-License-Identifier: EUPL-1.2
#include "prose/markdown_headings.hpp"

#include <doctest/doctest.h>

using namespace nsp::prose;

TEST_CASE("headings below another heading keep their words, those beside their like get a number") {
  MarkdownHeadings headings;
  CHECK(headings.enter(1, "Plan").mark.empty());
  CHECK(headings.enter(2, "Theft").mark.empty());
  CHECK(headings.enter(3, "Sources").mark.empty());
  CHECK(headings.enter(2, "Fraud").mark.empty());
  CHECK(headings.enter(3, "Sources").mark.empty());
  CHECK(headings.enter(3, "Sources").mark == " (2)");
  CHECK(headings.enter(3, "Sources").mark == " (3)");
  CHECK(headings.enter(2, "Theft").mark == " (2)");
}

TEST_CASE("a heading stands where GitHub puts it, also behind its like") {
  MarkdownHeadings headings;
  CHECK(headings.enter(1, "Plan").place == "plan");
  CHECK(headings.enter(2, "A").place == "a");
  CHECK(headings.enter(3, "Why: x").place == "why-x");
  CHECK(headings.enter(2, "B").place == "b");
  CHECK(headings.enter(3, "Why x").place == "why-x-1");
  CHECK(headings.enter(3, "Why x 1").place == "why-x-1-1");
  CHECK(headings.enter(3, "Why x!").place == "why-x-2");
}

TEST_CASE("the last sign of a heading stays, and closes nothing") {
  CHECK(guard_heading_end("Why") == "Why");
  CHECK(guard_heading_end("Why?") == "Why?");
  CHECK(guard_heading_end("Stop!") == "Stop&#33;");
  CHECK(guard_heading_end("a\\.") == "a&#46;");
  CHECK(guard_heading_end("a\\\\.") == "a\\\\&#46;");
  CHECK(guard_heading_end("C #") == "C \\#");
  CHECK(guard_heading_end("C \\#") == "C \\#");
  CHECK(guard_heading_end("\xE5\xAE\x89\xE3\x80\x82") == "\xE5\xAE\x89&#12290;");
  CHECK(guard_heading_end("").empty());
}
