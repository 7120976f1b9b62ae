// SPDX-License-Identifier: EUPL-1.2
#include "check/kinds.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "check/check.hpp"
#include "rules/rule.hpp"
#include "schema/schema.hpp"
#include "syntax/kinds.hpp"

namespace nsp::check {

using diagnostics::Kind;
using diagnostics::Severity;

const Kind missing_kind{"C001", "missing-kind", Severity::error, "a plan file that does not say what it is"};

const Kind unknown_kind{"C002", "unknown-kind", Severity::error, "a kind of document that nobody has described"};

const Kind not_a_regular_file{"C003", "not-a-regular-file", Severity::error,
                              "a link, pipe or device in the place of a plan file"};

const Kind unreadable_file{"C004", "unreadable-file", Severity::error, "a file that the system does not let us read"};

const Kind unknown_rule{"C010", "unknown-rule", Severity::error, "a rule in `nsp.yaml` that does not exist"};

const Kind path_outside_workspace{"C011", "path-outside-workspace", Severity::error,
                                  "a path in `nsp.yaml` that leads out of the workspace"};

const Kind missing_folder{"C012", "missing-folder", Severity::error, "a folder in `nsp.yaml` that does not exist"};

const Kind linked_path{"C037", "linked-path", Severity::error,
                       "a path in `nsp.yaml` that leads through a symbolic link"};

const Kind unusable_output{"C038", "unusable-output", Severity::error,
                           "a folder under `publish:` in which nothing can be published"};

const Kind unused_allowance{"C020", "unused-allowance", Severity::warning, "a comment that allows what is not found"};

const Kind malformed_allowance{"C021", "malformed-allowance", Severity::error,
                               "a comment for `nsp` that cannot be followed"};

const Kind allowance_of_unknown_rule{"C022", "allowance-of-unknown-rule", Severity::error,
                                     "a comment that allows a rule which does not exist"};

const Kind allowance_not_possible{"C023", "allowance-not-possible", Severity::error,
                                  "a comment that allows what cannot be allowed"};

const Kind unreadable_folder{"C030", "unreadable-folder", Severity::error,
                             "a folder that the system does not let us look into"};

const Kind plan_not_read{"C031", "plan-not-read", Severity::note,
                         "a file that looks like a plan, and has the name of something else"};

const Kind configuration_not_read{"C032", "configuration-not-read", Severity::note,
                                  "a configuration under another name than `nsp.yaml`"};

const Kind plan_elsewhere{"C033", "plan-elsewhere", Severity::note,
                          "plan files outside of the folders that `plans:` names"};

const Kind link_not_followed{"C034", "link-not-followed", Severity::note,
                             "a symbolic link among the plans, behind which nothing is read"};

const Kind findings_left_out{"C044", "findings-left-out", Severity::note,
                             "more findings than anybody reads, of which the rest is left out"};

const Kind path_too_long{"C045", "path-too-long", Severity::error, "a folder so deep that it is not looked into"};

std::span<const Kind* const> kinds() {
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

std::vector<const Kind*> all_kinds() {
  std::vector<const Kind*> all;
  for (const auto& family : {syntax::kinds(), schema::kinds(), model::kinds(), rules::kinds(), kinds()})
    all.insert(all.end(), family.begin(), family.end());
  std::sort(all.begin(), all.end(), [](const Kind* a, const Kind* b) { return a->code < b->code; });
  return all;
}

const Kind* find_kind(std::string_view word) {
  static const std::map<std::string_view, const Kind*> by_word = [] {
    std::map<std::string_view, const Kind*> all;
    for (const Kind* kind : all_kinds()) {
      all.emplace(kind->code, kind);
      all.emplace(kind->name, kind);
      for (std::string_view name : kind->former_names) all.emplace(name, kind);
    }
    return all;
  }();
  const auto found = by_word.find(word);
  return found == by_word.end() ? nullptr : found->second;
}

}  // namespace nsp::check
