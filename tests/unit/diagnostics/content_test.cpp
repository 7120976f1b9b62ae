// SPDX-License-Identifier: EUPL-1.2
// What a finding is known by stays the same where its lines move, and is fit to be written down.
#include "diagnostics/content.hpp"

#include <doctest/doctest.h>

#include "../verbatim.hpp"
#include "text/utf8.hpp"

namespace {

using namespace nsp;

const diagnostics::Fault kind = {"T001", "first", diagnostics::Severity::error, "A first", {}};

/// The content of a finding that marks `mark`, where it first stands in the text.
diagnostics::Content content(const std::string& text, std::string_view mark, const std::string& name = "a.yaml") {
  source::Files files;
  const source::File& file = files.add(name, text);
  const std::size_t at = text.find(mark);
  return diagnostics::content_of(files, diagnostics::make(kind, file.span(at, at + mark.size()), verbatim("said")));
}

}  // namespace

TEST_CASE("a finding is known by its mark and its line") {
  const diagnostics::Content here = content("id: a\n  due: 2016-02-30  # soon\n", "2016-02-30");
  CHECK(here == diagnostics::Content{"a.yaml", "T001", "2016-02-30", "due: 2016-02-30 # soon"});
  CHECK(here == content("x: 1\n\nid: b\nz: 1\n\tdue:\t2016-02-30 # soon\r\nid: c\n", "2016-02-30"));
  CHECK(here != content("id: a\n  end: 2016-02-30  # soon\n", "2016-02-30"));
  CHECK(here != content("id: a\n  due: 2016-02-30  # soon\n", "due"));
  CHECK(here != content("id: a\n  due: 2016-02-30  # soon\n", "2016-02-30", "b.yaml"));
}

TEST_CASE("marks over several lines, of nothing, and at the end of a file are known by one line") {
  CHECK(content("notes: a\n  b\nx: 1\n", "a\n  b\nx") == diagnostics::Content{"a.yaml", "T001", "a", "notes: a"});
  CHECK(content("id: a\n", "") == diagnostics::Content{"a.yaml", "T001", "", "id: a"});
  source::Files files;
  const source::File& file = files.add("a.yaml", "id: a\n");
  CHECK(diagnostics::content_of(files, diagnostics::make(kind, file.span(6, 6), verbatim("said"))).line.empty());
  const source::File& empty = files.add("b.yaml", "");
  CHECK(diagnostics::content_of(files, diagnostics::make(kind, empty.span(0, 0), verbatim("said"))).line.empty());
}

TEST_CASE("of a long line the part around the mark counts, cut between characters") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "\xF0\x9F\x9A\x94";
    const diagnostics::Content here = content(many + std::string(shift, 'x') + "MARK" + many, "MARK");
    CHECK(here.mark == "MARK");
    CHECK(here.line.size() < 200);
    CHECK(text::find_malformed(here.line) == std::string_view::npos);
    const diagnostics::Content all = content("x" + many + "x", many);
    CHECK(all.mark.size() < 210);
    CHECK(text::find_malformed(all.mark) == std::string_view::npos);
  }
}

TEST_CASE("bytes that are no text are replaced, in names too") {
  const diagnostics::Content here = content("id: \xFF\xFEx\n", "\xFF\xFEx", "\xE9t\xE9.yaml");
  CHECK(here.mark == "\uFFFD\uFFFDx");
  CHECK(here.file == "\uFFFDt\uFFFD.yaml");
}

TEST_CASE("fingerprints are those of every version before") {
  CHECK(diagnostics::fingerprint({"a.yaml", "T001", "x", "id: x"}) !=
        diagnostics::fingerprint({"a.yaml", "T001", "", "xid: x"}));
  CHECK(diagnostics::fingerprint({"a.yaml", "T001", "x", "id: x"}) == 14387636238821374767U);
}
