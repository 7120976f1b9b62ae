// SPDX-License-Identifier: EUPL-1.2
// Names: ids, references to what is and to what is not, terms, titles.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

std::string cluster(std::string_view id, std::string_view more = "") {
  return format("kind: cluster\nid: {}\ntitle: C\nnumber: 1\npart_of: f\n{}", id, more);
}

std::string zone(std::size_t number, std::string_view more = "") {
  return format(
      "kind: zonal-plan\nid: z{0}\ntitle: Z\nzone: {{number: {1}, name: Z{0}}}\nperiod: {{from: 2016-01-01, to: "
      "2019-12-31}}\nresponds_to: [np]\n{2}",
      number, 1'000 + number % 9'000, more);
}

/// Each of a list of terms stands within the next.
std::string nested_terms(std::size_t count) {
  std::string words;
  return each(count, [&words](std::size_t i) {
    words += "word ";
    return format("- {{id: t{}, title: \"{}\", text: \"{}\"}}\n", i, words, words);
  });
}

}  // namespace

std::vector<Input> inputs_of_names() {
  return {
      {"unknown references and ids",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c.yaml"] = cluster("c0", "expectations:\n" + each(size.of(18'000), [](std::size_t i) {
                                                return format("- {{id: e{}, text: T}}\n", i);
                                              }));
         made.files["o.yaml"] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c0\nanswers: [{}]\n",
                    each(
                        size.of(60'000), [](std::size_t i) { return format("f{}", i); }, ","));
         return made;
       }},
      {"unknown references and long ids",
       [](Size size) {
         Workspace made = Workspace::usual();
         const std::string tail = repeat("abcdefg-", 8);
         made.files["c.yaml"] = cluster("c0", "expectations:\n" + each(size.of(5'000), [&](std::size_t i) {
                                                return format("- {{id: e{}{}x, text: T}}\n", tail, i);
                                              }));
         made.files["o.yaml"] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c0\nanswers: [{}]\n",
                    each(
                        size.of(6'000), [&](std::size_t i) { return format("f{}{}y", tail, i); }, ","));
         return made;
       }},
      {"unknown owners",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] = "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n" +
                                each(size.of(15'000), [](std::size_t i) {
                                  return format("- {{id: a{0}, title: A{0}, owner: oww, status: planned}}\n", i);
                                });
         return made;
       }},
      {"an actor renamed under many zones",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(2'200); ++i)
           made.files[format("z{}.yaml", i)] =
               zone(i,
                    "council:\n- {actor: mayor-of-the-town, role: member}\n"
                    "approvals:\n- {step: adopts, by: mayor-of-the-town, date: 2016-01-01}\n");
         for (std::size_t i = 0; i < size.of(2'000); ++i)
           made.files["ac.yaml"] +=
               format("- {{id: mayor-of-the-city-{0}, title: A{0}, type: police, level: local}}\n", i);
         return made;
       }},
      {"unknown kinds",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(6'000); ++i)
           made.files[format("k{}.yaml", i)] = format("kind: clutser{}\nid: x\n", i);
         return made;
       }},
      {"equal ids in one file",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c.yaml"] = cluster("c0", "phenomena:\n" + repeat("- {id: e, title: T}\n", size.of(48'000)));
         made.id = "c0/e";
         return made;
       }},
      {"equal ids in many files",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(8'000); ++i) made.files[format("c{}.yaml", i)] = cluster("c0");
         made.id = "c0";
         return made;
       }},
      {"names of many meanings",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(4'000); ++i)
           made.files[format("c{}.yaml", i)] = cluster(format("c{}", i), "phenomena:\n- {id: e, title: E}\n");
         made.files["o.yaml"] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c0\nphenomena: [{}]\n",
                    each(
                        size.of(200'000), [](std::size_t) { return "e"; }, ","));
         made.id = "e";
         return made;
       }},
      {"long unknown id",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["o.yaml"] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: {}\n", repeat("a", size.of(950'000)));
         return made;
       }},
      {"long id",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c.yaml"] = cluster(repeat("a", size.of(950'000)));
         return made;
       }},
      {"long scope of many ids",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c.yaml"] =
             cluster(repeat("a", size.of(100'000)), "phenomena:\n" + each(size.of(20'000), [](std::size_t i) {
                                                      return format("- {{id: e{0}, title: T{0}}}\n", i);
                                                    }));
         return made;
       }},
      {"one long title",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["g.yaml"] = "kind: glossary\nid: gl\ntitle: G\nterms:\n" + each(size.of(15'000), [](std::size_t i) {
                                  return format("- {{id: t{0}, title: word{0}, text: x}}\n", i);
                                });
         made.files["c.yaml"] = cluster("c1", format("expectations:\n- {{id: ea, by: ow, of: [ow], text: \"{}\"}}\n",
                                                     repeat("word ", size.of(60'000))));
         return made;
       }},
      {"one wide action",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] =
             "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n" +
             each(
                 size.of(10'000),
                 [](std::size_t i) { return format("- {{id: a{0}, title: A{0}, owner: ow, status: planned}}\n", i); }) +
             format("- {{id: b, title: \"{}\", owner: ow, status: planned}}\n", repeat("word ", size.of(60'000)));
         return made;
       }},
      {"terms and prose",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["g.yaml"] = "kind: glossary\nid: gl\ntitle: G\nterms:\n" + each(size.of(8'000), [](std::size_t i) {
                                  return format("- {{id: t{0}, title: word{0}, text: x}}\n", i);
                                });
         made.files["c.yaml"] =
             cluster("c1", format("expectations:\n- {{id: ea, by: ow, of: [ow], text: \"{}\"}}\n",
                                  each(size.of(50'000), [](std::size_t i) { return format("word{} ", i % 8'000); })));
         return made;
       }},
      {"terms within terms",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["g.yaml"] = "kind: glossary\nid: gl\ntitle: G\nterms:\n" + nested_terms(size.of(300));
         return made;
       }},
      {"terms with forms and false friends",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["g.yaml"] = "kind: glossary\nid: gl\ntitle: G\nterms:\n" + each(size.of(6'000), [](std::size_t i) {
                                  return format(
                                      "- {{id: t{0}, title: w{0}, text: x, forms: {{en: [wa{0}, wb{0}]}}, "
                                      "false_friends: {{nl: [ff{0}]}}}}\n",
                                      i);
                                });
         made.files["c.yaml"] =
             cluster("c1", format("expectations:\n- {{id: ea, by: ow, of: [ow], text: {{nl: \"{}\"}}}}\n",
                                  each(size.of(40'000), [](std::size_t i) { return format("ff{} ", i % 6'000); })));
         return made;
       }},
      {"languages",
       [](Size size) {
         Workspace made = Workspace::usual();
         const auto language = [](std::size_t i) {
           return std::string{static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)};
         };
         std::string title;
         for (std::size_t i = 0; i < 676; ++i) title += format("{}\"{}\": T", i == 0 ? "" : ", ", language(i));
         made.files["nsp.yaml"] =
             format("plans: [.]\nlanguages: [{}]\n",
                    each(
                        size.of(676), [&](std::size_t i) { return "\"" + language(i) + "\""; }, ", "));
         made.files["c.yaml"] = cluster("c1", "phenomena:\n" + each(size.of(120), [&](std::size_t i) {
                                                return format("- {{id: e{}, title: {{{}}}}}\n", i, title);
                                              }));
         return made;
       }},
      {"missing languages",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["nsp.yaml"] = "plans: [.]\nlanguages: [nl, fr, de, en, it, es, pl, pt]\n";
         made.files["c.yaml"] = cluster("c1", "phenomena:\n" + each(size.of(30'000), [&](std::size_t i) {
                                                return format("- {{id: e{}, title: {{nl: T}}}}\n", i);
                                              }));
         return made;
       }},
      {"many short actors",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["ac.yaml"] += each(size.of(18'000), [](std::size_t i) {
           return format("- {{id: a{0}, title: A{0}, type: police, level: local}}\n", i);
         });
         return made;
       }},
      {"many small files",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(12'000); ++i)
           made.files[format("c{}.yaml", i)] = cluster(format("c{}", i));
         return made;
       }},
      {"many small files with a slip",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(9'000); ++i)
           made.files[format("c{}.yaml", i)] = cluster(format("c{}", i), "notes:\n -a\n\tx: [\n");
         return made;
       }},
      {"clusters and zones",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(5'000); ++i) made.files[format("c{}.yaml", i)] = cluster(format("c{}", i));
         for (std::size_t i = 0; i < size.of(4'500); ++i) made.files[format("z{}.yaml", i)] = zone(i);
         return made;
       }},
      {"zones that take up a cluster",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(200); ++i) made.files[format("c{}.yaml", i)] = cluster(format("c{}", i));
         for (std::size_t i = 0; i < size.of(4'000); ++i)
           made.files[format("z{}.yaml", i)] = zone(i, "priorities:\n- {id: p, title: P, clusters: [c0, c1]}\n");
         return made;
       }},
      {"one municipality of many zones",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(1'000); ++i) {
           std::string plan = zone(i);
           plan.replace(plan.find(", name"), 1,
                        format(", municipalities: [{}],", each(
                                                              50, [](std::size_t) { return "{name: A}"; }, ", ")));
           made.files[format("z{}.yaml", i)] = plan;
         }
         return made;
       }},
      {"one number of many zones",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(6'000); ++i) {
           std::string plan = zone(i);
           plan.replace(plan.find("number: "), 12, "number: 1000");
           made.files[format("z{}.yaml", i)] = plan;
         }
         return made;
       }},
      {"regions of all zones",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(50); ++i)
           made.files[format("r{}.yaml", i)] = format(
               "kind: regional-plan\nid: r{0}\ntitle: R\nregion: R{0}\nperiod: {{from: 2016-01-01, to: "
               "2019-12-31}}\nresponds_to: [np]\nzones: [{1}]\n",
               i,
               each(
                   size.of(2'500), [](std::size_t z) { return std::to_string(1'000 + z); }, ", "));
         for (std::size_t i = 0; i < size.of(2'500); ++i) made.files[format("z{}.yaml", i)] = zone(i);
         return made;
       }},
  };
}

}  // namespace nsp::bounds
