// SPDX-License-Identifier: EUPL-1.2
// What each rule costs over a workspace, beside everything else that a check does: the least of several runs in one
// thread. What rules share (the chain, the figures) has rows of its own. Usage: rule-costs WORKSPACE [RUNS]
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/check.hpp"
#include "environment/disk.hpp"
#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

template <class Work>
double least_time(int runs, Work work) {
  double least = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto begin = Clock::now();
    work();
    least = std::min(least, Milliseconds(Clock::now() - begin).count());
  }
  return least;
}

void print(double cost, double whole, std::string_view code, std::string_view name) {
  fmt::print("{:8.3f} ms {:6.2f} %  {:4} {}\n", cost, 100 * cost / whole, code, name);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const int runs = count > 2 ? std::max(1, std::atoi(arguments[2])) : 9;
  const environment::Disk disk;
  source::Files files;
  diagnostics::Collector faults;
  const check::Workspace workspace = check::open_workspace(disk, arguments[1], "", files, faults);
  const auto folder = disk.open(workspace.root);
  if (folder == nullptr || faults.has_errors()) return 2;
  const check::Request request;
  const auto loaded = check::run(workspace, *folder, request);
  const double whole = least_time(3, [&] { check::run(workspace, *folder, request); });

  const policy::Settings settings{loaded->languages, {}, true};
  const double chain = least_time(runs, [&] { const policy::Chain again(loaded->library, settings); });
  const double figures = least_time(runs, [&] { const policy::Figures again(*loaded->chain); });
  std::vector<std::pair<double, const rules::Rule*>> costs;
  double total = chain + figures;
  for (const rules::Rule* rule : rules::rules()) {
    costs.emplace_back(least_time(runs,
                                  [&] {
                                    diagnostics::Collector findings;
                                    rule->judge(*loaded->chain, findings);
                                  }),
                       rule);
    total += costs.back().first;
  }
  std::stable_sort(costs.begin(), costs.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  fmt::print("{} files, {} entities, {} references; one thread, the least of {} runs\n", loaded->plans.size(),
             loaded->library.entities().size(), loaded->library.reference_count(), runs);
  print(whole, whole, "", "the whole check");
  print(total, whole, "", "all that rules need");
  print(chain, whole, "", "the chain, shared by rules");
  print(figures, whole, "", "figures, shared by rules");
  for (const auto& [cost, rule] : costs) print(cost, whole, rule->fault.code, rule->fault.name);
  return 0;
}
