// SPDX-License-Identifier: EUPL-1.2
// The formats for machines: what they hold, whatever the texts and names are.
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../verbatim.hpp"
#include "diagnostics/explanation.hpp"
#include "report/report.hpp"
#include "syntax/parse.hpp"
#include "text/utf8.hpp"

namespace {

using namespace nsp;
using diagnostics::Severity;

const diagnostics::Fault first_kind = {"T001", "first", Severity::error, "A first", {}};
const diagnostics::Fault second_kind = {"T002", "unknown-key", Severity::warning, "A second", {}};

const std::string hostile =
    "\"' \\ \n\r\t \x1B[31m ::error::x ##[error]y %0A 100% ]]> <b>&amp; | `c` [l](http://x) @all #1 $x$ "
    "\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\xA8 \\ud800 \xF0\x9F\x9A\x94 e\xCC\x81 \xFF\xED\xA0\x80 \xEF\xBF\xBE";

struct Sample {
  const source::File& add_file(const std::string& name, const std::string& text) {
    const source::File& file = files.add(name, text);
    checked.push_back(file.id());
    return file;
  }
  diagnostics::Diagnostic& add(const diagnostics::Fault& fault, source::Span span, words::Text message) {
    return all.emplace_back(diagnostics::make(fault, span, std::move(message)));
  }
  std::string write(std::string_view format, const report::Style& style = {}) const {
    return report::find_format(format)->write({files, all, {checked.size(), 0, 0, 0, 1}, checked, "1.2.3"}, style);
  }
  source::Files files;
  std::vector<source::FileId> checked;
  std::vector<diagnostics::Diagnostic> all;
};

/// Findings whose every text, name and source is hostile.
Sample make_hostile() {
  Sample sample;
  const source::File& file = sample.add_file("plans/" + hostile + ".yaml", "a: " + hostile + "\nb: c\n");
  sample.add_file("::error::.yaml", "id: x\n");
  auto& finding = sample.add(first_kind, file.span(3, static_cast<std::size_t>(file.text().size())), verbatim(hostile));
  finding.primary.message = verbatim(hostile);
  finding.labels.push_back({file.span(0, 1), verbatim(hostile)});
  finding.notes.push_back(verbatim(hostile));
  finding.help = verbatim(hostile);
  finding.fixes.push_back(
      {verbatim(hostile), diagnostics::Grade::safe, {{file.span(0, 1), hostile}, {file.span(3, 4), ""}}});
  finding.fixes.push_back({verbatim("fill in"), diagnostics::Grade::placeholder, {{file.span(0, 0), "x: "}}});
  sample.add(second_kind, file.span(0, 1), verbatim(hostile));
  return sample;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// A JSON text that was read, with what it was read from.
struct Json {
  explicit Json(std::string text)
      : file(0, "report.json", std::move(text)), document(syntax::parse_json(file, faults)) {
    CHECK(faults.empty());
  }
  /// The value behind keys and numbers: "runs.0.results".
  syntax::Node at(std::string_view path) const {
    syntax::Node node = document.root();
    while (!path.empty()) {
      const std::string_view step = path.substr(0, path.find('.'));
      path.remove_prefix(std::min(path.size(), step.size() + 1));
      if (node.is_sequence()) {
        auto item = node.items().begin();
        for (int i = std::stoi(std::string(step)); i > 0; --i) ++item;
        node = *item;
      } else {
        const auto found = node.find(step);
        REQUIRE_MESSAGE(found, step);
        node = *found;
      }
    }
    return node;
  }
  std::string text(std::string_view path) const { return std::string(at(path).text()); }

  diagnostics::Collector faults;
  source::File file;
  syntax::Document document;
};

}  // namespace

TEST_CASE("no format lets a control, a change of direction or a malformed byte through") {
  const Sample sample = make_hostile();
  for (const report::Format& format : report::formats()) {
    INFO(format.name);
    const std::string text = sample.write(format.name);
    CHECK(text::find_malformed(text) == std::string_view::npos);
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint c = text::decode(std::string_view(text).substr(at));
      REQUIRE((c.value >= 0x20 || c.value == '\n'));
      REQUIRE_FALSE(text::is_bidirectional_control(c.value));
      at += c.size;
    }
  }
}

TEST_CASE("what JSON forms hold can be read, and a fix is what it was") {
  const Sample sample = make_hostile();
  std::string valid;
  for (std::string_view rest = hostile; !rest.empty();) {
    const text::CodePoint c = text::decode(rest);
    text::append(valid, c.value);
    rest.remove_prefix(c.size);
  }
  CHECK(Json(sample.write("json")).text("diagnostics.0.message") == valid);
  const Json sarif(sample.write("sarif"));
  CHECK(sarif.text("runs.0.results.0.fixes.0.artifactChanges.0.replacements.0.insertedContent.text") == valid);
  CHECK(sarif.at("runs.0.results.0.fixes").size() == 1);
  CHECK(sarif.text("runs.0.results.0.message.text").find("\\[l\\](http") != std::string::npos);
  const Json rdjson(sample.write("rdjson"));
  CHECK(rdjson.at("diagnostics.0.suggestions").size() == 1);
  CHECK(rdjson.text("diagnostics.0.suggestions.0.text") == valid + ": ");
  CHECK(rdjson.text("diagnostics.0.location.path") == "plans/" + valid + ".yaml");
  const Json gitlab(sample.write("gitlab"));
  CHECK(gitlab.at("").size() == 2);
  CHECK(gitlab.text("0.location.path") == "plans/" + valid + ".yaml");
}

TEST_CASE("every form of nothing can be read") {
  Sample sample;
  for (const std::string_view format : {"json", "sarif", "rdjson", "gitlab"}) Json read(sample.write(format));
  CHECK(sample.write("github").empty());
  CHECK(count(sample.write("junit"), "tests=\"0\"") == 2);
  CHECK(sample.write("markdown") == "## nsp check\n\nno findings (1 known or allowed)\n");
}

TEST_CASE("regions of SARIF lie on one line, in code points, and name the file as a reference") {
  Sample sample;
  const source::File& file = sample.add_file("a b/\xC3\xA9.yaml", "x: \xC3\xA9\xF0\x9F\x9A\x94 z\r\ny: 1\n");
  auto& finding = sample.add(first_kind, file.span(5, 18), verbatim("over two lines"));
  finding.labels.push_back({file.span(3, 12), verbatim("label")});
  sample.add(second_kind, file.span(file.text().size(), file.text().size()), verbatim("at the end"));
  const Json sarif(sample.write("sarif"));
  const std::string place = "runs.0.results.0.locations.0.physicalLocation.";
  CHECK(sarif.text(place + "artifactLocation.uri") == "a%20b/%C3%A9.yaml");
  CHECK(sarif.text(place + "region.startLine") == "1");
  CHECK(sarif.text(place + "region.endLine") == "1");
  CHECK(sarif.text(place + "region.startColumn") == "5");
  CHECK(sarif.text(place + "region.endColumn") == "8");
  CHECK(sarif.text("runs.0.results.0.relatedLocations.0.message.text") == "label");
  CHECK(sarif.text("runs.0.results.1.locations.0.physicalLocation.region.startLine") == "3");
  CHECK(sarif.text("runs.0.results.1.ruleIndex") == "1");
  CHECK(sarif.text("runs.0.tool.driver.rules.1.id") == "T002");
  const diagnostics::Explanation said = diagnostics::explain(second_kind);
  CHECK(sarif.text("runs.0.tool.driver.rules.1.help.text") == said.matters + " " + said.mend);
  CHECK(sarif.text("runs.0.tool.driver.version") == "1.2.3");
}

TEST_CASE("fingerprints outlive lines that move above, and no two are the same") {
  const auto fingerprints = [](const std::string& before) {
    Sample sample;
    const source::File& file = sample.add_file("a.yaml", before + "id: bad\nid: bad\nof: bad\n");
    for (std::size_t at = file.text().find("bad"); at != std::string_view::npos; at = file.text().find("bad", at + 1))
      sample.add(first_kind, file.span(at, at + 3), verbatim("said"));
    std::vector<std::string> all;
    const Json sarif(sample.write("sarif"));
    const Json gitlab(sample.write("gitlab"));
    for (int i = 0; i < 3; ++i) {
      all.push_back(sarif.text(fmt::format("runs.0.results.{}.partialFingerprints.primaryLocationLineHash", i)));
      all.push_back(gitlab.text(fmt::format("{}.fingerprint", i)));
    }
    return all;
  };
  const auto here = fingerprints("");
  CHECK(here == fingerprints("# more\n\ntitle: X\n"));
  CHECK(std::set<std::string>(here.begin(), here.end()).size() == 3);
}

TEST_CASE("of more results than services take, the worst are kept") {
  Sample sample;
  const source::File& file = sample.add_file("a.yaml", "id: x\n");
  for (int i = 0; i < 25'001; ++i) sample.add(second_kind, file.span(0, 2), verbatim("second"));
  sample.add(first_kind, file.span(0, 2), verbatim("the last is the worst"));
  const std::string text = sample.write("sarif");
  CHECK(count(text, "\"ruleId\"") == 25'000);
  CHECK(count(text, "the last is the worst") == 1);
  CHECK(count(text, "2 more findings are left out") == 1);
}

TEST_CASE("GitHub gets ten commands of a kind, the worst first, and one line for the rest") {
  Sample sample;
  const source::File& file = sample.add_file("a,b:c%.yaml", "id: x\n");
  for (int i = 0; i < 12; ++i) sample.add(second_kind, file.span(0, 2), verbatim(fmt::format("second {}", i)));
  for (int i = 0; i < 11; ++i) sample.add(first_kind, file.span(4, 5), verbatim(fmt::format("first {}", i)));
  const auto lines = lines_of(sample.write("github"));
  REQUIRE(lines.size() == 21);
  CHECK(lines[0] == "::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=5,endColumn=6,title=T001 first::first 0");
  CHECK(lines[9].starts_with("::error "));
  CHECK(lines[10].starts_with("::warning "));
  CHECK(lines[20] ==
        "3 more findings are not shown here: GitHub takes 10 of a kind in a step, `--format markdown` holds all");
}

TEST_CASE("GitHub's runner finds no command that is not meant") {
  const auto lines = lines_of(make_hostile().write("github"));
  REQUIRE(lines.size() == 2);
  for (const std::string& line : lines) {
    CHECK((line.starts_with("::error ") || line.starts_with("::warning ")));
    CHECK(line.find("##[") == std::string::npos);
    // What stands before the second `::` are the command and its properties.
    const std::string properties = line.substr(2, line.find("::", 2) - 2);
    CHECK(count(properties, "=") == 6);
    CHECK(count(properties, ",") == 5);
  }
}

TEST_CASE("JUnit has a case for each file, which fails from the level on that fails the run") {
  Sample sample;
  const source::File& first = sample.add_file("a.yaml", "id: x\n");
  const source::File& second = sample.add_file("b.yaml", "id: x\n");
  sample.add_file("c.yaml", "id: x\n");
  sample.add(first_kind, first.span(0, 2), verbatim("said"));
  sample.add(second_kind, first.span(4, 5), verbatim("also said"));
  sample.add(second_kind, second.span(0, 2), verbatim("said \"]]>\""));
  const std::string text = sample.write("junit");
  CHECK(count(text, "<testcase ") == 3);
  CHECK(count(text, "tests=\"3\" failures=\"1\" errors=\"0\"") == 2);
  CHECK(count(text, "<failure type=\"first\" message=\"said\">1:1: error[T001] said\n</failure>") == 1);
  CHECK(count(text, "<system-out>1:1: warning[T002] said &quot;]]&gt;&quot;\n</system-out>") == 1);
  CHECK(count(text, "name=\"c.yaml\" file=\"c.yaml\"/>") == 1);
  report::Style strict;
  strict.fails_from = Severity::warning;
  CHECK(count(sample.write("junit", strict), "failures=\"2\"") == 2);
  CHECK(count(sample.write("junit", strict), "message=\"2 findings\"") == 1);
}

TEST_CASE("rdjson counts columns in bytes, and offers what can be taken over as it is") {
  Sample sample;
  const source::File& file = sample.add_file("a.yaml", "x: \xC3\xA9 z\ny: 1\n");
  auto& finding = sample.add(first_kind, file.span(6, 7), verbatim("said"));
  finding.fixes.push_back(
      {verbatim("both"), diagnostics::Grade::suggested, {{file.span(8, 9), "Y"}, {file.span(0, 1), "X"}}});
  finding.fixes.push_back(
      {verbatim("overlap"), diagnostics::Grade::safe, {{file.span(0, 2), "X"}, {file.span(1, 3), "X"}}});
  finding.fixes.push_back({verbatim("nothing"), diagnostics::Grade::safe, {}});
  const Json rdjson(sample.write("rdjson"));
  CHECK(rdjson.text("diagnostics.0.location.range.start.column") == "7");
  CHECK(rdjson.text("diagnostics.0.location.range.end.column") == "8");
  CHECK(rdjson.text("diagnostics.0.severity") == "ERROR");
  REQUIRE(rdjson.at("diagnostics.0.suggestions").size() == 1);
  CHECK(rdjson.text("diagnostics.0.suggestions.0.text") == "X: \xC3\xA9 z\nY");
  CHECK(rdjson.text("diagnostics.0.suggestions.0.range.end.line") == "2");
  CHECK(rdjson.text("diagnostics.0.suggestions.0.range.end.column") == "2");
}

TEST_CASE("Markdown is one row a finding, and no text becomes markup") {
  const auto lines = lines_of(make_hostile().write("markdown"));
  REQUIRE(lines.size() == 8);
  CHECK(lines[2] == "2 files: 1 error, 1 warning (1 known or allowed)");
  for (std::size_t i = 6; i < lines.size(); ++i) {
    std::size_t bars = 0;
    for (std::size_t at = 0; at < lines[i].size(); ++at) {
      const char c = lines[i][at];
      if (c == '\\') {
        ++at;
      } else if (c == '|') {
        ++bars;
      } else {
        CHECK(std::string_view("`<>[]*_&@#$~").find(c) == std::string_view::npos);
      }
    }
    CHECK(bars == 6);
  }
}
