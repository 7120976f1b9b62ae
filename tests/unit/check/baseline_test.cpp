// SPDX-License-Identifier: EUPL-1.2
// What is written down as known is read as the same, and counted.
#include "check/baseline.hpp"

#include <doctest/doctest.h>

#include "../verbatim.hpp"

namespace {

using namespace nsp;

const diagnostics::Fault kind = {"T001", "first", diagnostics::Severity::error, "A first", {}};

struct Sample {
  explicit Sample(const std::string& text, const std::string& name = "a.yaml") {
    const source::File& file = files.add(name, text);
    for (std::size_t at = text.find("bad"); at != std::string::npos; at = text.find("bad", at + 1))
      all.push_back(diagnostics::make(kind, file.span(at, at + 3), verbatim("said")));
  }
  std::string write() const { return check::write_baseline(files, all); }
  source::Files files;
  std::vector<diagnostics::Diagnostic> all;
};

/// How many findings of `later` are not known to the baseline of `before`.
std::size_t count_new(const Sample& before, Sample later) {
  const source::File file(0, "known.json", before.write());
  std::string fault;
  auto baseline = check::Baseline::read(file, fault);
  REQUIRE(fault == "");
  REQUIRE(baseline);
  const std::size_t all = later.all.size();
  const std::size_t known = baseline->pass_over(later.files, later.all);
  CHECK(known == all - later.all.size());
  CHECK(baseline->left() == before.all.size() - known);
  return later.all.size();
}

std::string read_fault(const std::string& text) {
  const source::File file(0, "known.json", text);
  std::string fault;
  CHECK(!check::Baseline::read(file, fault));
  return fault;
}

}  // namespace

TEST_CASE("known findings stay known where lines move, and equal ones count") {
  const Sample before("a: bad\nb: bad\nb: bad\n");
  CHECK(count_new(before, Sample("a: bad\nb: bad\nb: bad\n")) == 0);
  CHECK(count_new(before, Sample("# more\n\n  b:  bad\nx: 1\nb: bad\r\na: bad")) == 0);
  CHECK(count_new(before, Sample("a: bad\nb: bad\nb: bad\nb: bad\n")) == 1);
  CHECK(count_new(before, Sample("c: bad\nb: bad\n")) == 1);
  CHECK(count_new(before, Sample("")) == 0);
  CHECK(count_new(before, Sample("a: bad\n", "b.yaml")) == 1);
  CHECK(count_new(Sample(""), Sample("a: bad\n")) == 1);
}

TEST_CASE("hostile texts and names come back as they were") {
  for (const std::string name : {"a \"b\".yaml", "\xFF\n::error::.yaml", "\xE2\x80\xAE]]>.yaml"}) {
    const std::string text = "a: \"\\ud800 \x1B[31m\xFF\xE2\x80\xAE %0A ::x]]> \xF0\x9F\x9A\x94 e\xCC\x81\\\" bad\"\n";
    CHECK(count_new(Sample(text, name), Sample("\n" + text, name)) == 0);
  }
}

TEST_CASE("the same findings give the same bytes, whatever their order") {
  Sample sample("a: bad\nb: bad\nc: bad\nb: bad\n");
  const std::string text = sample.write();
  std::swap(sample.all[0], sample.all[3]);
  CHECK(sample.write() == text);
  CHECK(Sample("b: bad\n\nb: bad\nc: bad\n\na: bad\n").write() == text);
  CHECK(Sample("").write() == "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
}

TEST_CASE("a file that is no baseline is told of by its first fault") {
  CHECK(read_fault("") == "line 1: the file holds no JSON value");
  CHECK(read_fault("{\"version\": 1, \"findings\": {}}") == "it has no `version` and no list of `findings`");
  CHECK(read_fault("{\"version\": 1,\n \"findings\": [[]]}") == "line 2: a finding has no `file`");
  CHECK(read_fault("{\"version\": \"one\", \"findings\": []}") ==
        "its version is `one`, and this `nsp` reads version 1");
  CHECK(read_fault(std::string(100'000, '[')).starts_with("line 1: "));
  const std::string head =
      R"({"version": 1, "findings": [{"file": "a", "code": "T001", "mark": "", "line": "", "count": )";
  for (const std::string count : {"0", "-1", "1.5", "99999999999999999999", "null", "\"x\"", "[1]"})
    CHECK(read_fault(head + count + "}]}") == "line 1: a finding has no `count` from 1");
}
