// SPDX-License-Identifier: EUPL-1.2
// Folders, names of files, configuration, baselines.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

std::string cluster(std::size_t number) {
  return format("kind: cluster\nid: c{}\ntitle: C\nnumber: 1\npart_of: f\n", number);
}

}  // namespace

std::vector<Input> inputs_of_folders() {
  return {
      {"nested folders",
       [](Size size) {
         Workspace made = Workspace::usual();
         std::string folder;
         for (std::size_t i = 0; i < size.of(1'900); ++i) folder += "a/";
         made.files[folder + "c.yaml"] = cluster(0);
         return made;
       }},
      {"nested folders with a file in each",
       [](Size size) {
         Workspace made = Workspace::usual();
         std::string folder;
         for (std::size_t i = 0; i < size.of(1'900); ++i) {
           folder += "a/";
           made.files[folder + "c.yaml"] = cluster(i);
         }
         return made;
       }},
      {"many folders",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(10'000); ++i) made.files[format("d{}/c.yaml", i)] = cluster(i);
         return made;
       }},
      {"long names of files",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(3'000); ++i)
           made.files[format("{}{}.yaml", repeat("n", 240), i)] = cluster(i);
         return made;
       }},
      {"a long path of many findings",
       [](Size size) {
         Workspace made = Workspace::usual();
         std::string folder;
         for (std::size_t i = 0; i < 15; ++i) folder += repeat("n", 240) + "/";
         made.files[folder + "x.yaml"] =
             "kind: framework\nid: x\ntitle: X\nperiod: {from: 2016-01-01, to: 2019-12-31}\nissued_by:\n" +
             repeat("- 1\n", size.of(240'000));
         return made;
       }},
      {"a long path of many entities",
       [](Size size) {
         Workspace made = Workspace::usual();
         std::string folder;
         for (std::size_t i = 0; i < 15; ++i) folder += repeat("n", 240) + "/";
         made.files[folder + "x.yaml"] =
             "kind: cluster\nid: c\ntitle: C\nnumber: 1\npart_of: f\nphenomena:\n" +
             each(size.of(28'000), [](std::size_t i) { return format("- {{id: e{0}, title: T{0}}}\n", i); });
         return made;
       }},
      {"globs and files",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["nsp.yaml"] = "plans: [.]\nexclude:\n" + each(size.of(15'000), [](std::size_t i) {
                                    return format("- \"**/*a*b*{}*.yaml\"\n", i);
                                  });
         for (std::size_t i = 0; i < size.of(5'000); ++i)
           made.files[format("{}{}.yaml", repeat("ab", 20), i)] = cluster(i);
         return made;
       }},
      {"a costly glob",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["nsp.yaml"] = format("plans: [.]\nexclude: [\"{}b\"]\n", repeat("**/*a", size.of(30)));
         for (std::size_t i = 0; i < size.of(500); ++i)
           made.files[format("{}{}{}.yaml", repeat("aaa/", 20), repeat("a", 150), i)] = cluster(i);
         return made;
       }},
      {"folders of plans",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["nsp.yaml"] =
             "plans:\n- .\n" + each(size.of(5'000), [](std::size_t i) { return format("- d{}\n", i); });
         for (std::size_t i = 0; i < size.of(5'000); ++i) made.files[format("d{}/c.yaml", i)] = cluster(i);
         return made;
       }},
      {"rules in the configuration",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["nsp.yaml"] =
             "plans: [.]\nrules:\n" + each(size.of(60'000), [](std::size_t i) { return format("  P{}: off\n", i); });
         return made;
       }},
      {"a large baseline",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["baseline.json"] =
             format(R"({{"version":1,"findings":[{}]}})",
                    each(
                        size.of(12'000),
                        [](std::size_t i) {
                          return format(R"({{"file":"f.yaml","code":"P018","message":"m{}","count":1}})", i);
                        },
                        ","));
         return made;
       }},
      {"plan files that are no plans",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(10'000); ++i) made.files[format("e{}.yaml", i)] = "";
         return made;
       }},
  };
}

}  // namespace nsp::bounds
