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

const Kind linked_path{
    "C037",
    "linked-path",
    Severity::error,
    "a path in `nsp.yaml` that leads through a symbolic link",
    {"A path under `plans:`, `exclude:`, `schemas:` or `publish:` that is a symbolic link, or leads through one.",
     "A link can lead out of the workspace, so none is followed. What stands behind it would go unread, and rules of "
     "your own would be off, without a word.",
     "", "",
     "Write the folder that the link leads to, where that lies in the workspace, or put the folder itself in its "
     "place."}};

const Kind unusable_output{
    "C038",
    "unusable-output",
    Severity::error,
    "a folder under `publish:` in which nothing can be published",
    {"`publish: {output: ...}` that names the workspace itself, a folder that holds its plans or schemas, a place "
     "within "
     "`.git`, or a name with a control character in it.",
     "Published pages need a folder of their own: what is published there is replaced and removed by the next run.", "",
     "", "Write a folder of its own, such as `public`."}};

const Kind unused_allowance{
    "C020",
    "unused-allowance",
    Severity::warning,
    "a comment that allows what is not found",
    {"A comment `# nsp: allow CODE because REASON` where the rule finds nothing on the line that the comment covers: "
     "its own, or the next one where the comment stands alone on its line; before the first key, the whole file. "
     "Nothing is said while the rule is off or not selected, or while errors elsewhere keep rules from looking; nor of "
     "a rule that looks at the day of judgement, which may find something on another day, nor of a rule about "
     "languages where the file has no `languages` of its own, as another workspace has others.",
     "What it allowed has been mended or has moved. Left standing, it would hide the next mistake of the same kind, "
     "with a reason that was given for another.",
     "# nsp: allow S002 because the form of the ministry has this key\nkind: actors\nid: actors\ntitle: Actors\n"
     "actors: [{id: police, title: Police, type: police}]\n",
     "kind: actors\nid: actors\ntitle: Actors\nactors: [{id: police, title: Police, type: police}]\n",
     "Remove the comment, or move it to the line above the place that it is meant for."}};

const Kind malformed_allowance{
    "C021",
    "malformed-allowance",
    Severity::error,
    "a comment for `nsp` that cannot be followed",
    {"A comment that begins with `nsp:` and does not go on as `allow CODE because REASON`: another word than `allow`, "
     "no rule, or no reason. It silences nothing.",
     "A finding that is passed over is a decision. Whoever reads the plan later, the council included, must find in "
     "the same place why it was taken.",
     "kind: actors\nid: actors\ntitle: Actors\n# nsp: allow R004\n"
     "actors: [{id: police, title: Police, type: police}]\n",
     "", "Write `# nsp: allow CODE because REASON`; several codes are parted by commas."}};

const Kind allowance_of_unknown_rule{
    "C022",
    "allowance-of-unknown-rule",
    Severity::error,
    "a comment that allows a rule which does not exist",
    {"A word in a comment `# nsp: allow CODE because REASON` that is no code and no name of a diagnostic. A family "
     "letter is none: each rule is allowed by itself.",
     "What was meant to be silent is not, and nobody is told why.",
     "kind: actors\nid: actors\ntitle: Actors\n# nsp: allow R099 because both offices stay\n"
     "actors: [{id: police, title: Police, type: police}]\n",
     "", "Correct the word; `nsp rules` lists all codes and names."}};

const Kind allowance_not_possible{
    "C023",
    "allowance-not-possible",
    Severity::error,
    "a comment that allows what cannot be allowed",
    {"A comment `# nsp: allow CODE because REASON` with a code of the families Y (the YAML text) or C (the "
     "configuration, and files as such). Only what the schema (S), references (R), rules (P) and languages (L) find "
     "can be allowed in place.",
     "Behind a fault of the YAML text the file means something else than its author thinks; no reason makes that "
     "right.",
     "kind: actors\nid: actors\ntitle: Actors\n# nsp: allow Y010 because the second key is the right one\n"
     "actors: [{id: police, title: Police, type: police}]\n",
     "", "Mend what is found and remove the comment. `rules:` in `nsp.yaml` sets severities for a whole workspace."}};

const Kind unreadable_folder{
    "C030",
    "unreadable-folder",
    Severity::error,
    "a folder that the system does not let us look into",
    {"A folder among the plans that cannot be read. The run ends with 3, and what may stand in there is not missed "
     "elsewhere.",
     "Plans that nobody looked at are not without faults, and pages of theirs would disappear from what is published.",
     "", "", "Give yourself the right to read it, or look after the disk."}};

const Kind plan_not_read{
    "C031",
    "plan-not-read",
    Severity::note,
    "a file that looks like a plan, and has the name of something else",
    {"A file that says which kind of document it is, or a `.YAML` among the plans, whose name does not end in `.yaml` "
     "or "
     "`.yml`: `report.yaml.txt`, `plan.txt`, `Report.YAML`, or a plan as JSON. Endings such as `.bak` and `.old` say "
     "that "
     "a file is set aside, and are passed over, as hidden files are. Where a name leads nowhere, and such a file gives "
     "it "
     "whose original is gone, that is told of here, as an error.",
     "Its author believes that it is checked and published, and neither is done.", "", "",
     "Rename it, so that it ends in `.yaml`; or remove it, or name it under `exclude:` in `nsp.yaml`."}};

const Kind configuration_not_read{"C032",
                                  "configuration-not-read",
                                  Severity::note,
                                  "a configuration under another name than `nsp.yaml`",
                                  {"A file `nsp.yml`, `NSP.yaml` or the like in the place of `nsp.yaml`.",
                                   "What it says of plans, languages and rules holds for nobody: the defaults do.", "",
                                   "", "Rename it to `nsp.yaml`."}};

const Kind plan_elsewhere{"C033",
                          "plan-elsewhere",
                          Severity::note,
                          "plan files outside of the folders that `plans:` names",
                          {"Files with a known `kind` in a folder that `plans:` in `nsp.yaml` does not take in, and "
                           "`exclude:` does not name. "
                           "Each folder is told of once. Hidden folders, published pages, other workspaces and "
                           "repositories, and folders that "
                           "tools fill are passed over; in very large workspaces not every folder is looked into.",
                           "Their author believes that they are checked and published, and neither is done.", "", "",
                           "Add the folder to `plans:`, move the files, or name the folder under `exclude:`."}};

const Kind link_not_followed{
    "C034",
    "link-not-followed",
    Severity::note,
    "a symbolic link among the plans, behind which nothing is read",
    {"A symbolic link without an ending in a folder of plans, which may lead to a folder. Links are not followed.",
     "A link can lead out of the workspace, to something that must not be shown. Plans behind it are not read.", "", "",
     "Put the folder itself in its place, or name the link under `exclude:`."}};

const Kind findings_left_out{
    "C044",
    "findings-left-out",
    Severity::note,
    "more findings than anybody reads, of which the rest is left out",
    {"More than 1,000 findings, and more than one for every 150 bytes that were checked. The worst are told, in the "
     "order of the files, and this one comes first. The exit code counts all.",
     "A file that is no plan can be wrong at every letter; a report of it that is a hundred times as long helps "
     "nobody, "
     "and fills the disk of who asked.",
     "", "",
     "Mend what is told, or keep the file out of the folders that hold plans; paths, `--select` and `--ignore` show "
     "others. `--write-baseline` knows all."}};

const Kind path_too_long{
    "C045",
    "path-too-long",
    Severity::error,
    "a folder so deep that it is not looked into",
    {"A folder whose path from the workspace on is longer than 500 bytes. Nothing beneath it is read.",
     "No plan lies so deep; folders within folders by the thousand keep a machine busy, and every line that names a "
     "file "
     "in them is as long.",
     "", "", "Move what it holds further up, or name it under `exclude:` in `nsp.yaml`."}};

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
