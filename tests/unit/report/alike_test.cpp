// SPDX-License-Identifier: EUPL-1.2
#include "report/alike.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../verbatim.hpp"
#include "report/report.hpp"

namespace {

using namespace nsp;

const diagnostics::Fault unknown_name{"T003", "third", diagnostics::Severity::error, "", {}};

std::vector<diagnostics::Diagnostic> say(std::size_t times, source::FileId file) {
  std::vector<diagnostics::Diagnostic> findings;
  for (std::size_t i = 0; i < times; ++i)
    findings.push_back(
        diagnostics::make(unknown_name, {file, 0, 1}, verbatim(fmt::format("no `x-{}` among {} names", i, i))));
  return findings;
}

}  // namespace

TEST_CASE("many findings that say the same are shown by three, and counted") {
  source::Files files;
  const source::FileId one = files.add("one.yaml", "a: 1\n").id();
  const source::FileId two = files.add("two.yaml", "a: 1\n").id();
  auto findings = say(600, one);
  findings.push_back(diagnostics::make(unknown_name, {one, 0, 1}, verbatim("no name at all")));
  for (auto& finding : say(400, two)) findings.push_back(finding);
  const auto shown = report::gather_alike(findings);
  REQUIRE(shown.size() == 4);
  CHECK(shown[2].more == 997);
  CHECK(shown[2].files == 2);
  CHECK(shown[3].finding->message == "no name at all");

  const std::string human = report::find_format("human")->write({files, findings, {}}, {});
  CHECK(human.find("997 like this one in 2 files are not shown") != std::string::npos);
  CHECK(human.ends_with("1001 errors\n"));
  const std::string concise = report::find_format("concise")->write({files, findings, {}}, {});
  CHECK(std::count(concise.begin(), concise.end(), '\n') == 1001);
}

TEST_CASE("as many as somebody reads are all shown") {
  const auto findings = say(report::largest_shown_whole, 0);
  CHECK(report::gather_alike(findings).size() == findings.size());
}
