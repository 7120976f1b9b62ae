// SPDX-License-Identifier: EUPL-1.2
#include "check/faults.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "check/check.hpp"
#include "rules/rule.hpp"
#include "schema/schema.hpp"
#include "syntax/faults.hpp"

namespace nsp::check {

using diagnostics::Fault;
using diagnostics::Severity;

const Fault missing_kind{"C001", "missing-kind", Severity::error, "a plan file that does not say what it is"};

const Fault unknown_kind{"C002", "unknown-kind", Severity::error, "a kind of document that nobody has described"};

const Fault not_a_regular_file{"C003", "not-a-regular-file", Severity::error,
                               "a link, pipe or device in the place of a plan file"};

const Fault unreadable_file{"C004", "unreadable-file", Severity::error, "a file that the system does not let us read"};

const Fault unknown_rule{"C010", "unknown-rule", Severity::error, "a rule in `nsp.yaml` that does not exist"};

const Fault path_outside_workspace{"C011", "path-outside-workspace", Severity::error,
                                   "a path in `nsp.yaml` that leads out of the workspace"};

const Fault missing_folder{"C012", "missing-folder", Severity::error, "a folder in `nsp.yaml` that does not exist"};

const Fault linked_path{"C037", "linked-path", Severity::error,
                        "a path in `nsp.yaml` that leads through a symbolic link"};

const Fault unusable_output{"C038", "unusable-output", Severity::error,
                            "a folder under `publish:` in which nothing can be published"};

const Fault unused_allowance{"C020", "unused-allowance", Severity::warning, "a comment that allows what is not found"};

const Fault malformed_allowance{"C021", "malformed-allowance", Severity::error,
                                "a comment for `nsp` that cannot be followed"};

const Fault allowance_of_unknown_rule{"C022", "allowance-of-unknown-rule", Severity::error,
                                      "a comment that allows a rule which does not exist"};

const Fault allowance_not_possible{"C023", "allowance-not-possible", Severity::error,
                                   "a comment that allows what cannot be allowed"};

const Fault unreadable_folder{"C030", "unreadable-folder", Severity::error,
                              "a folder that the system does not let us look into"};

const Fault plan_not_read{"C031", "plan-not-read", Severity::note,
                          "a file that looks like a plan, and has the name of something else"};

const Fault configuration_not_read{"C032", "configuration-not-read", Severity::note,
                                   "a configuration under another name than `nsp.yaml`"};

const Fault plan_elsewhere{"C033", "plan-elsewhere", Severity::note,
                           "plan files outside of the folders that `plans:` names"};

const Fault link_not_followed{"C034", "link-not-followed", Severity::note,
                              "a symbolic link among the plans, behind which nothing is read"};

const Fault findings_left_out{"C044", "findings-left-out", Severity::note,
                              "more findings than anybody reads, of which the rest is left out"};

const Fault path_too_long{"C045", "path-too-long", Severity::error, "a folder so deep that it is not looked into"};

std::span<const Fault* const> faults() {
  static constexpr std::array all{
      &missing_kind,           &unknown_kind,           &not_a_regular_file,  &unreadable_file,
      &unknown_rule,           &path_outside_workspace, &missing_folder,      &linked_path,
      &unusable_output,        &unused_allowance,       &malformed_allowance, &allowance_of_unknown_rule,
      &allowance_not_possible, &unreadable_folder,      &plan_not_read,       &configuration_not_read,
      &plan_elsewhere,         &link_not_followed,      &findings_left_out,   &path_too_long};
  return all;
}

bool is_family(std::string_view word) {
  return word.size() == 1 && std::string_view("YSRPLC").find(word) != std::string_view::npos;
}

std::vector<const Fault*> all_faults() {
  std::vector<const Fault*> all;
  for (const auto& family : {syntax::faults(), schema::faults(), model::faults(), rules::faults(), faults()})
    all.insert(all.end(), family.begin(), family.end());
  std::sort(all.begin(), all.end(), [](const Fault* a, const Fault* b) { return a->code < b->code; });
  return all;
}

const Fault* find_fault(std::string_view word) {
  static const std::map<std::string_view, const Fault*> by_word = [] {
    std::map<std::string_view, const Fault*> all;
    for (const Fault* fault : all_faults()) {
      all.emplace(fault->code, fault);
      all.emplace(fault->name, fault);
      for (std::string_view name : fault->former_names) all.emplace(name, fault);
    }
    return all;
  }();
  const auto found = by_word.find(word);
  return found == by_word.end() ? nullptr : found->second;
}

}  // namespace nsp::check
