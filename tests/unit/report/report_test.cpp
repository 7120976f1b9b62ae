// SPDX-License-Identifier: EUPL-1.2
// The formats: what each says of the same findings.
#include "report/report.hpp"

#include <doctest/doctest.h>

#include "../verbatim.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace nsp;
using diagnostics::Severity;

const diagnostics::Fault first_kind = {"T001", "first", Severity::error, "A first", {}};
const diagnostics::Fault second_kind = {"T002", "second", Severity::warning, "A second", {}};

struct Sample {
  Sample() {
    const source::File& file = files.add("a \"b\".yaml", "id: drugs\nid: arms\n");
    all.push_back(diagnostics::make(first_kind, file.span(4, 9), verbatim("no `\x1B[31m` \"here\"")));
    all.push_back(diagnostics::make(second_kind, file.span(14, 18), verbatim("second")));
    all.push_back(diagnostics::make(first_kind, file.span(14, 18), verbatim("first again")));
    all[0].help = verbatim("write it");
    all[0].fixes.push_back({verbatim("write `arms`"), diagnostics::Grade::suggested, {{file.span(4, 9), "arms"}}});
  }
  std::string write(std::string_view format, report::Style style = {}) const {
    return report::find_format(format)->write({files, all, {1, 1, 2, 3, 0}}, style);
  }
  source::Files files;
  std::vector<diagnostics::Diagnostic> all;
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("counts read as a person says them") {
  Sample sample;
  CHECK(report::describe_counts(sample.all) == "2 errors, 1 warning");
  CHECK(report::describe_counts({}) == "no findings");
  CHECK(report::find_format("xml") == nullptr);
}

TEST_CASE("statistics count each diagnostic, most frequent first") {
  const Sample sample;
  const std::string table = report::write_statistics({sample.files, sample.all, {}}, {});
  CHECK(table == "     2  error    T001  first\n     1  warning  T002  second\n");
}

TEST_CASE("concise is one line a finding, whatever the texts hold") {
  const Sample sample;
  const std::string text = sample.write("concise");
  CHECK(count(text, "\n") == 3);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find(":1:5: error[T001] no ") != std::string::npos);
  CHECK(text.find(":2:5: warning[T002] second") != std::string::npos);
}

TEST_CASE("the human form shows as many findings as asked for, and counts the rest") {
  const Sample sample;
  report::Style style;
  style.max_findings = 1;
  const std::string text = sample.write("human", style);
  CHECK(count(text, "-->") == 1);
  CHECK(text.find("2 more findings are not shown") != std::string::npos);
  CHECK(text.ends_with("checked 1 file: 2 errors, 1 warning\n"));
}

TEST_CASE("colour comes only where it is asked for, and changes no word") {
  const Sample sample;
  report::Style style;
  CHECK(sample.write("human", style).find('\x1B') == std::string::npos);
  style.color = true;
  std::string colored = sample.write("human", style);
  CHECK(colored.find('\x1B') != std::string::npos);
  for (std::size_t at = colored.find('\x1B'); at != std::string::npos; at = colored.find('\x1B'))
    colored.erase(at, colored.find('m', at) - at + 1);
  CHECK(colored == sample.write("human"));
}

TEST_CASE("the JSON form can be read back, and holds the facts unescaped") {
  const Sample sample;
  diagnostics::Collector faults;
  const source::File file(0, "out.json", sample.write("json"));
  const syntax::Document read = syntax::parse_by_name(file, faults);
  CHECK(faults.findings().empty());
  const syntax::Node root = read.root();
  CHECK(root.find("version")->text() == "1");
  CHECK(root.find("summary")->find("errors")->text() == "2");
  CHECK(root.find("summary")->find("links")->text() == "3");
  const syntax::Node all = *root.find("diagnostics");
  REQUIRE(all.size() == 3);
  const syntax::Node found = *all.items().begin();
  CHECK(found.find("message")->text() == "no `\x1B[31m` \"here\"");
  CHECK(found.find("file")->text() == "a \"b\".yaml");
  CHECK(found.find("start")->find("offset")->text() == "4");
  CHECK(found.find("end")->find("column")->text() == "10");
  const syntax::Node fix = *found.find("fixes")->items().begin();
  CHECK(fix.find("grade")->text() == "suggested");
  CHECK((*fix.find("edits")->items().begin()).find("text")->text() == "arms");
}
