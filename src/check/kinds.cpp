// SPDX-License-Identifier: EUPL-1.2
#include "check/kinds.hpp"

#include <algorithm>
#include <array>

#include "check/check.hpp"
#include "rules/rule.hpp"
#include "schema/schema.hpp"
#include "syntax/kinds.hpp"

namespace nsp::check {

using diagnostics::Kind;
using diagnostics::Severity;

const Kind missing_kind{"C001",
                        "missing-kind",
                        Severity::error,
                        "a plan file that does not say what it is",
                        {"A file among the plans without `kind`.",
                         "The kind says which fields a document has; without it nothing in the file can be checked.",
                         "id: road-safety\ntitle: Road safety\n", "",
                         "Write `kind:` and one of the kinds that `nsp schema` lists on the first line."}};

const Kind unknown_kind{"C002",
                        "unknown-kind",
                        Severity::error,
                        "a kind of document that nobody has described",
                        {"A file whose `kind` is none of the built-in kinds and none of the workspace's own.",
                         "The kind says which fields a document has; an unknown one cannot be checked.",
                         "kind: clutser\nid: road-safety\ntitle: Road safety\n", "",
                         "Correct the word; `nsp schema` lists the kinds. A kind of your own needs a schema in a "
                         "folder named under `schemas:` in `nsp.yaml`."}};

const Kind not_a_regular_file{"C003",
                              "not-a-regular-file",
                              Severity::error,
                              "a link, pipe or device in the place of a plan file",
                              {"Something with the name of a plan file that is no ordinary file.",
                               "A link can lead out of the workspace, to something that must not be shown; a pipe can "
                               "keep the tool waiting for ever. Neither is read.",
                               "", "", "Put the file itself in its place."}};

const Kind unreadable_file{
    "C004",
    "unreadable-file",
    Severity::error,
    "a file that the system does not let us read",
    {"A plan file that exists and cannot be read.", "What it says is missing from everything that was checked.", "", "",
     "Give yourself the right to read it, or look after the disk."}};

const Kind unknown_rule{"C010",
                        "unknown-rule",
                        Severity::error,
                        "a rule in `nsp.yaml` that does not exist",
                        {"A key under `rules:` that is no code and no name of a diagnostic.",
                         "A severity that was meant to change stays as it was, and nobody is told.", "", "",
                         "Correct the word; `nsp rules` lists all codes and names."}};

const Kind path_outside_workspace{
    "C011",
    "path-outside-workspace",
    Severity::error,
    "a path in `nsp.yaml` that leads out of the workspace",
    {"A path under `plans:`, `exclude:` or `schemas:` that is absolute or climbs out with `..`.",
     "The workspace is all that is read, so that a configuration from elsewhere can show nothing of your disk.", "", "",
     "Write a path beneath the folder of `nsp.yaml`."}};

const Kind missing_folder{
    "C012",
    "missing-folder",
    Severity::error,
    "a folder in `nsp.yaml` that does not exist",
    {"A folder under `plans:` or `schemas:` that is not there.",
     "Plans in a folder of a similar name would go unchecked.", "", "", "Correct the path, or make the folder."}};

std::span<const Kind* const> kinds() {
  static constexpr std::array all{&missing_kind, &unknown_kind,           &not_a_regular_file, &unreadable_file,
                                  &unknown_rule, &path_outside_workspace, &missing_folder};
  return all;
}

std::vector<const Kind*> all_kinds() {
  std::vector<const Kind*> all;
  for (const auto& family : {syntax::kinds(), schema::kinds(), model::kinds(), rules::kinds(), kinds()})
    all.insert(all.end(), family.begin(), family.end());
  std::sort(all.begin(), all.end(), [](const Kind* a, const Kind* b) { return a->code < b->code; });
  return all;
}

const Kind* find_kind(std::string_view word) {
  for (const Kind* kind : all_kinds()) {
    if (kind->code == word || kind->name == word) return kind;
    if (std::find(kind->former_names.begin(), kind->former_names.end(), word) != kind->former_names.end()) return kind;
  }
  return nullptr;
}

}  // namespace nsp::check
