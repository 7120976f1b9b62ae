// SPDX-License-Identifier: EUPL-1.2
// A workspace in memory, checked as users check theirs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "environment/memory.hpp"

namespace nsp::test {

struct World {
  explicit World(std::map<std::string, std::string> texts) {
    for (auto& [name, text] : texts) memory.files["/w/" + name] = std::move(text);
  }

  /// Checks the workspace; faults of its configuration are findings as well.
  void check(check::Request request = {}) {
    const check::Workspace workspace =
        check::open_workspace(memory, "/w", "", configuration_files, configuration_faults);
    if (!rules) request.selection.ignore.insert(request.selection.ignore.end(), {"P", "L"});
    loaded = check::run(workspace, *memory.open("/w"), request);
  }

  const std::vector<diagnostics::Diagnostic>& findings() const { return loaded->result.findings; }

  /// `FILE:LINE CODE` of each finding.
  std::vector<std::string> places() const {
    std::vector<std::string> all;
    for (const diagnostics::Diagnostic& finding : findings())
      all.push_back(place(finding.primary.span) + " " + std::string(finding.fault->code));
    return all;
  }

  std::string place(source::Span span) const {
    const source::File& file = loaded->files[span.file];
    return file.name() + ":" + std::to_string(file.position(span.begin).line);
  }

  bool rules = false;  ///< also those of policy and languages
  environment::Memory memory;
  source::Files configuration_files;
  diagnostics::Collector configuration_faults;
  std::unique_ptr<check::Loaded> loaded;
};

inline check::Request only(std::vector<std::string> paths) {
  check::Request request;
  request.paths = std::move(paths);
  return request;
}

inline check::Request select(std::vector<std::string> words) {
  check::Request request;
  request.selection.select = std::move(words);
  return request;
}

inline check::Request ignore(std::vector<std::string> words) {
  check::Request request;
  request.selection.ignore = std::move(words);
  return request;
}

inline std::string framework(const std::string& id, const std::string& from, const std::string& to) {
  return "kind: framework\nid: " + id + "\ntitle: Framework\nperiod: {from: " + from + ", to: " + to + "}\n";
}

inline std::string cluster(const std::string& id, int number, const std::string& part_of,
                           const std::string& rest = "") {
  return "kind: cluster\nid: " + id + "\ntitle: Cluster\nnumber: " + std::to_string(number) + "\npart_of: " + part_of +
         "\n" + rest;
}

inline std::string national_plan(const std::string& id, const std::string& framework_id) {
  return "kind: national-plan\nid: " + id +
         "\ntitle: Plan\nperiod: {from: 2016-01-01, to: 2019-12-31}\nresponds_to: [" + framework_id + "]\n";
}

}  // namespace nsp::test
