// SPDX-License-Identifier: EUPL-1.2
// The official JSON Schema Test Suite, draft 2020-12: required tests, and the optional ones that can be kept.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "../unit/schema/sentences.hpp"
#include "schema/schema.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace nsp;
namespace fs = std::filesystem;

struct Skipped {
  std::string_view place;  ///< the beginning of `file: group: test`
  std::string_view reason;
};

// Each optional test that does not pass, by name.
constexpr std::array skipped{
    Skipped{"optional/cross-draft.json: ", "schemas of other drafts are not read"},
    Skipped{"optional/format/idn-hostname.json: validation of internationalized host names: Bidi domain name with a",
            "libidn2 looks at one label at a time"},
    Skipped{"optional/format/idn-hostname.json: validation of internationalized host names: right-to-left label mixing",
            "libidn2 2.3.3 lets both kinds of digits stand together"},
    Skipped{"optional/dependencies-compatibility.json: ", "`dependencies` is a keyword of older drafts"},
};

struct Figures {
  int passed = 0, failed = 0, skipped = 0;
  int sentences = 0;  ///< findings of which every sentence was looked at
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Files and their trees, kept for the whole run.
class Library {
 public:
  const syntax::Document* read(const fs::path& path) {
    if (!fs::exists(path) || fs::is_directory(path)) return nullptr;
    auto& entry = entries_[path.string()];
    if (entry.document == nullptr) {
      entry.file = std::make_unique<source::File>(0, path.string(), read_file(path));
      diagnostics::Collector faults;
      entry.document = std::make_unique<syntax::Document>(syntax::parse_json(*entry.file, faults));
    }
    return entry.document.get();
  }

 private:
  struct Entry {
    std::unique_ptr<source::File> file;
    std::unique_ptr<syntax::Document> document;
  };
  std::map<std::string, Entry> entries_;
};

class Suite {
 public:
  explicit Suite(fs::path root) : root_(std::move(root)) {}

  Figures run(const fs::path& folder, bool recursive) {
    Figures figures;
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root_ / "draft2020-12" / folder))
      if (entry.path().extension() == ".json" && (recursive || entry.path().parent_path() == root_ / "draft2020-12"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) run_file(file, figures);
    return figures;
  }

 private:
  void run_file(const fs::path& path, Figures& figures) {
    const std::string name = fs::relative(path, root_ / "draft2020-12").string();
    const syntax::Document* document = library_.read(path);
    int index = 0;
    for (const syntax::Node& group : document->root().items()) {
      // Each group's schema stands in the file; a pointer into it would give it the file's address, so it is copied
      // out.
      const std::string group_name = fmt::format("{}: {}", name, group.find("description")->text());
      const syntax::Node schema_node = *group.find("schema");
      const auto file =
          std::make_unique<source::File>(0, "schema.json", std::string(document->file().slice(schema_node.span())));
      diagnostics::Collector faults;
      const syntax::Document schema_document = syntax::parse_json(*file, faults);
      const std::string uri = fmt::format("suite:/{}/{}", name, index++);
      const auto load = [&](std::string_view wanted) -> const syntax::Document* {
        if (wanted == uri) return &schema_document;
        constexpr std::string_view remote = "http://localhost:1234/";
        return wanted.starts_with(remote) ? library_.read(root_ / "remotes" / std::string(wanted.substr(remote.size())))
                                          : nullptr;
      };
      schema::Options options;
      options.assert_formats = name.starts_with("optional/format/");
      options.of_plans = false;
      const auto schema = schema::compile(uri, load, faults, options);
      for (const syntax::Node& test : group.find("tests")->items())
        run_test(fmt::format("{}: {}", group_name, test.find("description")->text()), schema, test, faults, figures);
      if (schema) look_at_sentences(group_name, *schema, *document, figures);
    }
  }

  /// Every schema with the documents of all groups of its file: what is said must make sense, whatever the pair.
  static void look_at_sentences(const std::string& name, const schema::Schema& schema, const syntax::Document& document,
                                Figures& figures) {
    for (const syntax::Node& group : document.root().items())
      for (const syntax::Node& test : group.find("tests")->items()) {
        diagnostics::Collector findings;
        schema::validate(schema, *test.find("data"), findings);
        for (const auto& finding : findings.findings()) {
          ++figures.sentences;
          const std::string fault = sentences::fault_of(finding, document.file());
          if (fault.empty()) continue;
          ++figures.failed;
          fmt::print("FAILED {}, with the document of `{}`: {} / {}: {}\n", name, test.find("description")->text(),
                     finding.message.english(), finding.help.english(), fault);
        }
      }
  }

  void run_test(const std::string& name, const std::optional<schema::Schema>& schema, const syntax::Node& test,
                diagnostics::Collector& faults, Figures& figures) {
    const bool expected = test.find("valid")->text() == "true";
    const syntax::Node instance = *test.find("data");
    std::string problem;
    if (!schema) {
      problem = "does not compile" + (faults.empty() ? std::string() : ": " + faults.findings()[0].message.english());
    } else {
      const schema::Verdict verdict = schema::check(*schema, instance);
      if ((verdict == schema::Verdict::accepted) != expected) problem = expected ? "refused" : "accepted";
      diagnostics::Collector findings;
      if (schema::validate(*schema, instance, findings) != verdict) problem = "the two verdicts differ";
      if (verdict == schema::Verdict::refused && findings.empty()) problem = "refused without a finding";
      for (const auto& finding : findings.findings()) {
        ++figures.sentences;
        const std::string fault = sentences::fault_of(finding, instance.document().file());
        if (!fault.empty())
          problem = fmt::format("{} / {}: {}", finding.message.english(), finding.help.english(), fault);
      }
    }
    for (const Skipped& one : skipped) {
      if (!std::string_view(name).starts_with(one.place) || problem.empty()) continue;
      ++figures.skipped;
      fmt::print("skipped {}: {}\n", name, one.reason);
      return;
    }
    if (problem.empty()) {
      ++figures.passed;
    } else {
      ++figures.failed;
      fmt::print("FAILED {}: {}\n", name, problem);
    }
  }

  fs::path root_;
  Library library_;
};

}  // namespace

int main() {
  const char* set = std::getenv("NSP_CONFORMANCE");
  const fs::path root =
      (set != nullptr ? fs::path(set) : fs::path(NSP_SOURCE_DIR) / "../shared/conformance") / "json-schema";
  if (!fs::exists(root)) {
    fmt::print("skipped: {} is not there; set NSP_CONFORMANCE to the folder that holds the suites\n", root.string());
    return 77;
  }
  Suite suite(root);
  const Figures required = suite.run("", false);
  const Figures optional = suite.run("optional", true);
  fmt::print("required: {} passed, {} failed\n", required.passed, required.failed);
  fmt::print("optional: {} passed, {} failed, {} skipped by name\n", optional.passed, optional.failed,
             optional.skipped);
  fmt::print("sentences: of {} findings\n", required.sentences + optional.sentences);
  return required.failed + optional.failed > 0 ? 1 : 0;
}
