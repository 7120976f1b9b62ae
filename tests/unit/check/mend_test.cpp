// SPDX-License-Identifier: EUPL-1.2
// AppliedFixes as a whole: how many files, and what is left alone. What single fixes do is told by golden cases.
#include <algorithm>

#include <doctest/doctest.h>

#include "../verbatim.hpp"
#include "check/apply_fixes.hpp"
#include "check/intact.hpp"
#include "world.hpp"

namespace {

using namespace nsp;
using diagnostics::Grade;

check::AppliedFixes mend(const std::map<std::string, std::string>& texts, Grade most) {
  test::World world(texts);
  const check::Workspace workspace =
      check::open_workspace(world.memory, "/w", "", world.configuration_files, world.configuration_faults);
  return check::apply_fixes(workspace, *world.memory.open("/w"), test::select({"Y", "S", "R"}), most);
}

std::map<std::string, std::string> with(std::map<std::string, std::string> texts, const check::AppliedFixes& mending) {
  for (const check::FixedFile& file : mending.files) texts[file.name] = file.after;
  return texts;
}

bool loses(const std::string& text, const std::string& title, const std::string& written) {
  return check::loses_words(
      text, {verbatim(title), Grade::suggested, {{{0, 0, static_cast<std::uint32_t>(text.size())}, written}}});
}

std::string with_line_ends_of_windows(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.replace(at, 1, "\r\n");
  return text;
}

}  // namespace

TEST_CASE("all files are mended in one run") {
  std::map<std::string, std::string> texts{{"nsp.yaml", "plans: [plans]\n"},
                                           {"plans/f.yaml", test::framework("f", "2016-01-01", "2019-12-31")}};
  for (int i = 1; i <= 300; ++i)
    texts["plans/c" + std::to_string(i) + ".yaml"] =
        with_line_ends_of_windows(test::cluster("c" + std::to_string(i), i, "f")) + "notes: []\n";
  const auto mending = mend(texts, Grade::safe);
  CHECK(mending.files.size() == 300);
  CHECK(mending.tried_all);
  CHECK(mend(with(texts, mending), Grade::safe).files.empty());
}

TEST_CASE("one fix that must not be made keeps no other from being made") {
  // In every second file the near name is no name of the kind that is wanted once it is written there.
  std::map<std::string, std::string> texts{{"nsp.yaml", "plans: [plans]\n"},
                                           {"plans/f.yaml", test::framework("frame", "2016-01-01", "2019-12-31")}};
  for (int i = 1; i <= 40; ++i) {
    const std::string rest = i % 2 == 0 ? "description: \"a\nnote: b\n" : "numbr: 3\n";
    texts["plans/c" + std::to_string(i) + ".yaml"] = "kind: cluster\nid: c" + std::to_string(i) +
                                                     "\ntitel: Cluster\nnumber: " + std::to_string(i) +
                                                     "\npart_of: frame\n" + rest;
  }
  const auto mending = mend(texts, Grade::suggested);
  const auto after = with(texts, mending);
  CHECK(std::all_of(after.begin(), after.end(),
                    [](const auto& file) { return file.second.find("titel") == std::string::npos; }));
  CHECK(mend(after, Grade::suggested).files.empty());
}

TEST_CASE("a fix loses no word that it does not name") {
  CHECK(loses("2016-06-07 (to be confirmed)", "replace it by `2016-06-07`", "2016-06-07"));
  CHECK(loses("7 juni 2016, to be confirmed", "replace it by `2016-06-07`", "2016-06-07"));
  CHECK(loses("24 feiten", "replace it by `24`", "24"));
  CHECK_FALSE(loses("24 feiten", "write `24`, without `feiten`", "24"));
  CHECK_FALSE(loses("2016-06-07 00:00:00", "replace it by `2016-06-07`", "2016-06-07"));
  CHECK_FALSE(loses("7 juni 2016", "replace it by `2016-06-07`", "2016-06-07"));
  CHECK_FALSE(loses("en cours", "replace it by `running`", "running"));
  CHECK_FALSE(loses("Sécurité", "replace it by `securite`", "securite"));
}

TEST_CASE("references that agree are right, and the id that nothing refers to is the slip") {
  const std::map<std::string, std::string> texts{{"nsp.yaml", "plans: [plans]\n"},
                                                 {"plans/f.yaml", test::framework("frane", "2016-01-01", "2019-12-31")},
                                                 {"plans/n.yaml", test::national_plan("np", "frame")},
                                                 {"plans/c1.yaml", test::cluster("c1", 1, "frame")}};
  const auto of_id = mend(texts, Grade::suggested);
  REQUIRE(of_id.files.size() == 1);
  CHECK(of_id.files[0].after.find("id: frame") != std::string::npos);
  auto alone = texts;
  alone.erase("plans/c1.yaml");
  const auto mending = mend(alone, Grade::suggested);
  REQUIRE(mending.files.size() == 1);
  CHECK(mending.files[0].after.find("responds_to: [frane]") != std::string::npos);
}

TEST_CASE("a fix loses nothing that stands behind the sign of a remark") {
  const auto loses_remark = [](const std::string& text, const std::string& written) {
    return check::loses_remark(text,
                               {{}, Grade::suggested, {{{0, 0, static_cast<std::uint32_t>(text.size())}, written}}});
  };
  CHECK(loses_remark("scan#c", "scan"));
  CHECK_FALSE(loses_remark("scan#c", "scan-c"));
  CHECK_FALSE(loses_remark("scan#c", "scan #c"));
  CHECK_FALSE(loses_remark("scan#", "scan"));
}
