// SPDX-License-Identifier: EUPL-1.2
// The whole check: any bytes stand as a plan file beside a small workspace, and every report of it can be written.
#include "check/check.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "environment/memory.hpp"
#include "report/report.hpp"
#include "target.hpp"

namespace {

using namespace nsp;

constexpr std::string_view framework = "kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n";
constexpr std::string_view cluster =
    "kind: cluster\nid: drugs\ntitle: Drugs\nnumber: 1\npart_of: f\nphenomena:\n  - {id: cannabis, title: Cannabis}\n";

/// The workspace, of which one file changes from input to input: its schemas are read once, so that the check is what
/// takes the time.
class Desk {
 public:
  Desk() {
    memory_.files["/w/nsp.yaml"] = "plans: [plans]\n";
    memory_.files["/w/plans/a.yaml"] = framework;
    memory_.files["/w/plans/b.yaml"] = cluster;
    memory_.files["/w/plans/input.yaml"] = "";
    source::Files files;
    diagnostics::Collector faults;
    workspace_ = check::open_workspace(memory_, "/w", "", files, faults);
    folder_ = memory_.open("/w");
    request_.jobs = 1;
    rerun_.emplace(workspace_, *folder_, request_);
    rerun_->run();
  }

  check::Loaded& judge(std::string_view input) {
    memory_.files["/w/plans/input.yaml"] = input;
    return rerun_->update(changed_);
  }

 private:
  environment::Memory memory_;
  check::Workspace workspace_;
  std::unique_ptr<environment::Folder> folder_;
  check::Request request_;
  std::optional<check::IncrementalCheck> rerun_;
  std::array<std::string, 1> changed_{"plans/input.yaml"};
};

}  // namespace

void try_input(std::string_view input) {
  static Desk desk;
  const check::Loaded& loaded = desk.judge(input);
  const report::Findings findings{loaded.files, loaded.result.findings, {}};
  for (const report::Format& format : report::formats()) {
    const std::string text = format.write(findings, {});
    // No control character of the input reaches a terminal.
    for (const char c : text)
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') std::abort();
  }
}
