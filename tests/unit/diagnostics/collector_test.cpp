// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/collector.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "../verbatim.hpp"

using namespace nsp::diagnostics;
using nsp::source::Span;

namespace {

constexpr Fault broken{.code = "Y001", .name = "broken", .severity = Severity::error, .summary = ""};
constexpr Fault odd{.code = "P001", .name = "odd", .severity = Severity::warning, .summary = ""};
constexpr Fault strange{.code = "P002", .name = "strange", .severity = Severity::warning, .summary = ""};

std::string messages(const std::vector<Diagnostic>& findings) {
  std::string all;
  for (const Diagnostic& finding : findings) all += finding.message.english();
  return all;
}

}  // namespace

TEST_CASE("a finding has the severity of its kind until somebody changes it") {
  CHECK(make(odd, Span{1, 2, 3}, verbatim("m")).severity == Severity::warning);
  const Diagnostic finding = make(broken, Span{1, 2, 3}, verbatim("m"));
  CHECK(finding.fault == &broken);
  CHECK(finding.severity == Severity::error);
  CHECK(finding.primary.span == Span{1, 2, 3});
  CHECK(finding.primary.message.empty());
}

TEST_CASE("findings are sorted by file, place, severity, code and message") {
  Collector collector;
  collector.add(odd, Span{1, 0, 0}, verbatim("i"));
  collector.add(odd, Span{0, 5, 9}, verbatim("h"));
  collector.add(strange, Span{0, 5, 8}, verbatim("f"));
  collector.add(odd, Span{0, 5, 8}, verbatim("e"));
  collector.add(odd, Span{0, 5, 8}, verbatim("d"));
  collector.add(broken, Span{0, 5, 8}, verbatim("c"));
  collector.add(odd, Span{0, 4, 99}, verbatim("b"));
  collector.add(odd, Span{0, 4, 5}, verbatim("a"));
  CHECK(messages(collector.take_sorted()) == "abcdefhi");
  CHECK(collector.empty());
}

TEST_CASE("equal findings stand once") {
  Collector collector;
  collector.add(odd, Span{0, 1, 2}, verbatim("a"));
  collector.add(odd, Span{0, 1, 3}, verbatim("b"));
  collector.add(odd, Span{0, 1, 2}, verbatim("a"));
  collector.add(odd, Span{0, 1, 2}, verbatim("c"));
  CHECK(messages(collector.take_sorted()) == "acb");
}

TEST_CASE("of two equal findings the first one stays, with all that was added to it") {
  Collector collector;
  collector.add(odd, Span{0, 1, 2}, verbatim("a")).help = verbatim("mend it");
  collector.add(odd, Span{0, 1, 2}, verbatim("a"));
  const auto findings = collector.take_sorted();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].help == "mend it");
}

TEST_CASE("collectors are joined, whoever comes first") {
  for (const bool swapped : {false, true}) {
    Collector one;
    Collector other;
    (swapped ? other : one).add(odd, Span{0, 1, 1}, verbatim("a"));
    (swapped ? one : other).add(odd, Span{0, 2, 2}, verbatim("b"));
    one.absorb(std::move(other));
    CHECK(one.size() == 2);
    CHECK(messages(one.take_sorted()) == "ab");
  }
}
