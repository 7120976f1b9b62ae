// SPDX-License-Identifier: EUPL-1.2
// The whole check: any bytes stand as a plan file beside a small workspace, and every report of it can be written.
#include "check/check.hpp"

#include <cstdlib>

#include "environment/memory.hpp"
#include "report/report.hpp"
#include "target.hpp"

namespace {

using namespace nsp;

constexpr std::string_view framework = "kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n";
constexpr std::string_view cluster =
    "kind: cluster\nid: drugs\ntitle: Drugs\nnumber: 1\npart_of: f\nphenomena:\n  - {id: cannabis, title: Cannabis}\n";

}  // namespace

void try_input(std::string_view input) {
  environment::Memory memory;
  memory.files["/w/nsp.yaml"] = "plans: [plans]\n";
  memory.files["/w/plans/a.yaml"] = framework;
  memory.files["/w/plans/b.yaml"] = cluster;
  memory.files["/w/plans/input.yaml"] = input;
  source::Files files;
  diagnostics::Collector faults;
  const check::Workspace workspace = check::open_workspace(memory, "/w", "", files, faults);
  const auto loaded = check::run(workspace, *memory.open("/w"), {});
  const report::Findings findings{loaded->files, loaded->result.findings, {}};
  for (const report::Format& format : report::formats()) {
    const std::string text = format.write(findings, {});
    // No control character of the input reaches a terminal.
    for (const char c : text)
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') std::abort();
  }
}
