// SPDX-License-Identifier: EUPL-1.2
#include "text/utf8.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace nsp::text;

TEST_CASE("each code point decodes to what was appended") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append(bytes, c);
    const CodePoint back = decode(bytes + "x");
    REQUIRE(back.value == c);
    REQUIRE(back.size == bytes.size());
    REQUIRE(find_malformed(bytes) == std::string_view::npos);
  }
}

TEST_CASE("what is no code point is appended as a replacement") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string bytes;
    append(bytes, c);
    CHECK(bytes == "\xEF\xBF\xBD");
  }
}

TEST_CASE("malformed bytes are found where they begin and decode one at a time") {
  const std::string_view malformed[] = {
      "\x80",              // a continuation alone
      "\xC0\xAF",          // overlong
      "\xC1\xBF",          //
      "\xE0\x9F\xBF",      //
      "\xF0\x8F\xBF\xBF",  //
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // past U+10FFFF
      "\xF5\x80\x80\x80",  //
      "\xFF",              //
      "\xC3",              // cut short
      "\xE2\x82",          //
      "\xF0\x9F\x98",      //
      "\xE2\x28\xA1",      // a start and no continuation
  };
  for (const std::string_view bytes : malformed) {
    CAPTURE(bytes);
    CHECK(find_malformed(bytes) == 0);
    CHECK(decode(bytes).value == 0xFFFD);
    CHECK(decode(bytes).size == 1);
    // Behind enough ASCII that the fast way is taken first.
    CHECK(find_malformed("0123456789abcdef\xC3\xA9" + std::string(bytes)) == 18);
  }
}

TEST_CASE("well-formed text has no malformed byte at any alignment") {
  for (std::size_t lead = 0; lead < 20; ++lead)
    CHECK(find_malformed(std::string(lead, 'a') + "é日本🚒" + std::string(9, 'z')) == std::string_view::npos);
  CHECK(find_malformed("") == std::string_view::npos);
}

TEST_CASE("code points are counted, malformed bytes as one each") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("aé日🚒") == 4);
  CHECK(count_code_points("e\xCC\x81") == 2);
  CHECK(count_code_points("a\xFF\xFE"
                          "b") == 4);
  CHECK(count_code_points("\xE2\x82") == 2);
}

TEST_CASE("width is counted in cells") {
  CHECK(display_width("plan") == 4);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\xCC\x81") == 1);  // combining acute
  CHECK(display_width("日本語") == 6);
  CHECK(display_width("🚒") == 2);
  CHECK(display_width("ﬀ") == 1);
  CHECK(display_width("Ａ") == 2);            // fullwidth
  CHECK(display_width("\xE2\x80\x8D") == 0);  // joiner
  CHECK(display_width("\xEF\xB8\x8F") == 0);  // variation selector
  CHECK(display_width("한") == 2);
  CHECK(display_width("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB") == 2);  // the same, taken apart
  CHECK(display_width(U'\x1B') == 0);
  CHECK(display_width(U'\x7F') == 0);
  CHECK(display_width(U'\x85') == 0);
}

TEST_CASE("direction is changed by the formatting characters alone") {
  CHECK(is_bidirectional_control(0x202E));
  CHECK(is_bidirectional_control(0x2066));
  CHECK(is_bidirectional_control(0x061C));
  CHECK_FALSE(is_bidirectional_control(0x2065));
  CHECK_FALSE(is_bidirectional_control(0x05D0));  // a Hebrew letter
  CHECK_FALSE(is_bidirectional_control('a'));
}
