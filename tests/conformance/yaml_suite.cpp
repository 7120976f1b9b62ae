// SPDX-License-Identifier: EUPL-1.2
// The YAML test suite (data form): events exact where the input is YAML, a finding where it is not.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "source/files.hpp"
#include "syntax/events/event_notation.hpp"
#include "syntax/guard.hpp"

namespace {

namespace fs = std::filesystem;
using namespace nsp;

/// An input that is read otherwise than the suite wants it, and why that is left so.
struct Exception {
  std::string_view name;
  std::string_view reason;
};

constexpr std::array exceptions{
    Exception{"UKK6/02", "refused: a document that is a lone `!`; yaml-cpp takes it for a tag without a value"},
};

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path data_folder() {
  const char* named = std::getenv("NSP_CONFORMANCE");  // NOLINT(concurrency-mt-unsafe)
  return fs::path(named != nullptr ? named : NSP_SOURCE_DIR "/../shared/conformance") / "yaml";
}

/// The events of the suite's files, with their indent taken away.
std::string without_indent(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', at), end);
    plain.append(text, first, end - first).append("\n");
    at = end + 1;
  }
  return plain;
}

/// What was seen of one input: nothing where all is as it should be.
std::string judge(const fs::path& folder) {
  source::Files files;
  diagnostics::Collector findings;
  const source::File& file = files.add("in.yaml", read(folder / "in.yaml"));
  syntax::EventNotation events;
  std::string refused;
  if (!syntax::check_bytes(file, syntax::Grammar::yaml, findings)) {
    refused = findings.findings()[0].message.english();
  } else if (const auto fault = syntax::read_events(file, syntax::Mode::stream, events)) {
    refused = fmt::format("{} (byte {})", fault->finding.message.english(), fault->finding.primary.span.begin);
  } else {
    events.finish();
  }
  const bool is_yaml = !fs::exists(folder / "error");
  if (!is_yaml) return refused.empty() ? "accepted, though it is no YAML\n" + events.text() : "";
  if (!refused.empty()) return "refused: " + refused + "\n";
  const std::string wanted = without_indent(read(folder / "test.event"));
  return events.text() == wanted ? "" : "wanted:\n" + wanted + "seen:\n" + events.text();
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> options(arguments + 1, arguments + count);
  const bool verbose = std::find(options.begin(), options.end(), "-v") != options.end();
  const fs::path root = data_folder();
  if (!fs::is_directory(root)) {
    fmt::print("skipped: no YAML test suite (set NSP_CONFORMANCE)\n");
    return 77;
  }
  std::vector<fs::path> cases;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().filename() == "in.yaml") cases.push_back(entry.path().parent_path());
  std::sort(cases.begin(), cases.end());
  std::size_t passed = 0;
  std::size_t excepted = 0;
  std::size_t failed = 0;
  for (const fs::path& folder : cases) {
    const std::string name = fs::relative(folder, root).generic_string();
    const std::string fault = judge(folder);
    const auto known =
        std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& e) { return e.name == name; });
    if (fault.empty() && known == exceptions.end()) {
      ++passed;
    } else if (!fault.empty() && known != exceptions.end()) {
      ++excepted;
      fmt::print("exception {}: {}\n", name, known->reason);
    } else {
      ++failed;
      fmt::print("FAILED {}: {}", name, fault.empty() ? "is right now, and still named as an exception\n" : fault);
    }
    if (verbose && !fault.empty()) fmt::print("{}\n{}", read(folder / "in.yaml"), fault);
  }
  fmt::print("{} inputs: {} right, {} named exceptions, {} failed\n", cases.size(), passed, excepted, failed);
  return failed == 0 ? 0 : 1;
}
