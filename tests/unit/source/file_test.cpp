// SPDX-License-Identifier: EUPL-1.2
#include "source/file.hpp"

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "source/files.hpp"
#include "text/utf8.hpp"

using namespace nsp::source;

namespace {

struct At {
  std::uint32_t line, column;
  friend bool operator==(const At&, const At&) = default;
};

At at(const File& file, std::uint32_t offset) {
  const Position position = file.position(offset);
  CHECK(position.offset == std::min<std::size_t>(offset, file.text().size()));
  return {position.line, position.column};
}

}  // namespace

TEST_CASE("lines end with LF or CRLF") {
  const File file(0, "a.yaml", "one\r\ntwo\n\nfour");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "four");
  CHECK(file.line(5).empty());
  CHECK(file.line_begin(2) == 5);
  CHECK(file.line_begin(9) == file.text().size());
}

TEST_CASE("a line end at the end of the file begins an empty line") {
  const File file(0, "a.yaml", "a\n");
  CHECK(file.line_count() == 2);
  CHECK(file.line(2).empty());
  CHECK(at(file, 2) == At{2, 1});
}

TEST_CASE("an empty file has one empty line") {
  const File file(0, "a.yaml", "");
  CHECK(file.line_count() == 1);
  CHECK(file.line(1).empty());
  CHECK(at(file, 0) == At{1, 1});
  CHECK(at(file, 7) == At{1, 1});
}

TEST_CASE("a carriage return alone ends no line") {
  const File file(0, "a.yaml", "a\rb\r\r\nc");
  CHECK(file.line_count() == 2);
  CHECK(file.line(1) == "a\rb\r");
}

TEST_CASE("columns count code points") {
  const File file(0, "a.yaml", "é日🚒x\ne\xCC\x81y");
  CHECK(at(file, 0) == At{1, 1});
  CHECK(at(file, 2) == At{1, 2});
  CHECK(at(file, 5) == At{1, 3});
  CHECK(at(file, 9) == At{1, 4});
  CHECK(at(file, 10) == At{1, 5});  // the line end
  CHECK(at(file, 14) == At{2, 3});
  CHECK(at(file, 15) == At{2, 4});
}

TEST_CASE("a byte order mark takes no column and stays in the offsets") {
  const File file(0, "a.yaml", "\xEF\xBB\xBFkind: x\nb");
  CHECK(file.content_begin() == 3);
  CHECK(file.line(1) == "kind: x");
  CHECK(at(file, 0) == At{1, 1});
  CHECK(at(file, 3) == At{1, 1});
  CHECK(at(file, 9) == At{1, 7});
  CHECK(at(file, 11) == At{2, 1});
  const File bare(0, "b.yaml", "\xEF\xBB\xBF");
  CHECK(bare.line(1).empty());
  CHECK(at(bare, 3) == At{1, 1});
}

TEST_CASE("columns of long lines are those of a plain count") {
  std::string line;
  for (int i = 0; line.size() < 9000; ++i) line += i % 7 == 0 ? "🚒" : (i % 3 == 0 ? "é" : (i % 11 == 0 ? "日" : "x"));
  line += "\xFF\xE2\x82";
  line += std::string(3000, 'z');
  const std::string text = "\xEF\xBB\xBF" + line + "\nshort\n" + line;
  const File file(0, "a.yaml", text);
  std::uint32_t column = 1;
  const auto second = static_cast<std::uint32_t>(3 + line.size() + 7);
  for (std::uint32_t offset = 0; offset < line.size(); ++column) {
    REQUIRE(at(file, 3 + offset) == At{1, column});
    REQUIRE(at(file, second + offset) == At{3, column});
    offset += nsp::text::decode(std::string_view(line).substr(offset)).size;
  }
  CHECK(at(file, static_cast<std::uint32_t>(text.size())) == At{3, column});
}

TEST_CASE("many places on one long line are found in time") {
  const File file(0, "a.json", std::string(std::size_t{1} << 24U, 'x'));
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < 100000; ++i) sum += file.position((1U << 24U) - i).column + file.line(1).size() % 2;
  CHECK(sum == 100000ULL * ((1U << 24U) + 1) - 100000ULL * 99999 / 2);
}

TEST_CASE("several threads may be the first to ask") {
  const File file(0, "a.yaml", "a\n" + std::string(5000, 'b'));
  std::vector<std::uint32_t> columns(4);
  std::vector<std::thread> threads;
  for (std::uint32_t& column : columns) threads.emplace_back([&] { column = file.position(5002).column; });
  for (std::thread& thread : threads) thread.join();
  CHECK(columns == std::vector<std::uint32_t>(4, 5001));
}

TEST_CASE("a span is a slice of its file") {
  const File file(3, "a.yaml", "cluster: drugs");
  const Span span = file.span(9, 14);
  CHECK(span.file == 3);
  CHECK(file.slice(span) == "drugs");
}

TEST_CASE("spans sort by file, begin and end") {
  CHECK(Span{0, 9, 9} < Span{1, 0, 0});
  CHECK(Span{1, 2, 9} < Span{1, 3, 4});
  CHECK(Span{1, 2, 3} < Span{1, 2, 4});
}
