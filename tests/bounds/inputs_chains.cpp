// SPDX-License-Identifier: EUPL-1.2
// The graph: who answers, follows, depends on and carries out whom.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

constexpr std::string_view period = "period: {from: 2016-01-01, to: 2019-12-31}\n";

std::string cluster(std::size_t number, std::string_view more = "") {
  return format("kind: cluster\nid: c{}\ntitle: C\nnumber: {}\npart_of: f\n{}", number, number % 99 + 1, more);
}

std::string actions(std::string_view list) {
  return format("kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n{}", list);
}

std::string numbered(std::string_view name, std::size_t count) {
  return each(
      count, [&](std::size_t i) { return format("{}{}", name, i); }, ",");
}

/// A zonal plan that answers many national plans.
Workspace wide_answers(std::size_t plans, std::string_view more) {
  Workspace made = Workspace::usual();
  made.files["c0.yaml"] = cluster(0);
  for (std::size_t i = 0; i < plans; ++i)
    made.files[format("n{}.yaml", i)] =
        format("kind: national-plan\nid: n{0}\ntitle: N{0}\n{1}responds_to: [f]\n", i, period);
  made.files["z.yaml"] =
      format("kind: zonal-plan\nid: z1\ntitle: Z1\nzone: {{number: 1001, name: Z1}}\n{}responds_to: [{},np]\n{}",
             period, numbered("n", plans), more);
  made.id = "z1";
  return made;
}

}  // namespace

std::vector<Input> inputs_of_chains() {
  return {
      {"priorities under many plans",
       [](Size size) {
         return wide_answers(size.of(300), "priorities:\n" + each(size.of(22'000), [](std::size_t i) {
                                             return format("- {{id: p{}, title: P, clusters: [c0]}}\n", i);
                                           }));
       }},
      {"unknown clusters under many plans",
       [](Size size) {
         return wide_answers(size.of(300), "not_retained:\n" + each(size.of(25'000), [](std::size_t i) {
                                             return format("- {{cluster: c{}x, reason: R}}\n", i);
                                           }));
       }},
      {"clusters under many plans",
       [](Size size) {
         Workspace made = wide_answers(size.of(300), format("priorities:\n- {{id: p, title: P, clusters: [{}]}}\n",
                                                            numbered("c", size.of(9'000))));
         for (std::size_t i = 0; i < size.of(9'000); ++i) made.files[format("c{}.yaml", i)] = cluster(i);
         return made;
       }},
      {"plans that answer all before them",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(500); ++i)
           made.files[format("r{:04}.yaml", i)] =
               format("kind: regional-plan\nid: r{0}\ntitle: R{0}\nregion: R{0}\n{1}responds_to: [np{2}{3}]\n", i,
                      period, i == 0 ? "" : ",", numbered("r", i));
         made.id = "r0";
         return made;
       }},
      {"frameworks that follow each other",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(9'000); ++i)
           made.files[format("g{}.yaml", i)] = format("kind: framework\nid: g{}\ntitle: G\n{}follows: {}\n", i, period,
                                                      i == 0 ? "f" : format("g{}", i - 1));
         made.id = "g0";
         return made;
       }},
      {"a circle of frameworks",
       [](Size size) {
         Workspace made = Workspace::usual();
         const std::size_t all = size.of(9'000);
         for (std::size_t i = 0; i < all; ++i)
           made.files[format("g{}.yaml", i)] =
               format("kind: framework\nid: g{}\ntitle: G\n{}follows: g{}\n", i, period, (i + 1) % all);
         made.id = "g0";
         return made;
       }},
      {"actors within actors",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["ac.yaml"] += each(size.of(14'000), [](std::size_t i) {
           return format("- {{id: a{0}, title: A{0}, type: police, level: local, part_of: {1}}}\n", i,
                         i == 0 ? "ow" : format("a{}", i - 1));
         });
         made.id = "ow";
         return made;
       }},
      {"actions that depend on one another",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] = actions(each(size.of(12'000), [](std::size_t i) {
           return format("- {{id: a{0}, title: A{0}, owner: ow, status: planned, depends_on: [a{1}]}}\n", i,
                         i == 0 ? 1 : i - 1);
         }));
         made.id = "a5";
         return made;
       }},
      {"actions that depend on all before them",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] = actions(each(size.of(550), [](std::size_t i) {
           return format(
               "- {{id: a{0}, title: A{0}, owner: ow, status: planned, due: 2016-03-01, depends_on: [{1}]}}\n", i,
               numbered("a", i));
         }));
         made.id = "a0";
         return made;
       }},
      {"actions that depend on all",
       [](Size size) {
         Workspace made = Workspace::usual();
         const std::size_t all = size.of(400);
         made.files["a.yaml"] = actions(each(all, [all](std::size_t i) {
           return format("- {{id: a{0}, title: A{0}, owner: ow, status: planned, depends_on: [{1}]}}\n", i,
                         numbered("a", all));
         }));
         made.id = "a0";
         return made;
       }},
      {"actions that name unknown ones",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] = actions(each(size.of(330), [&](std::size_t i) {
           return format("- {{id: action-{0}, title: A{0}, owner: ow, status: planned, depends_on: [{1},{2}]}}\n", i,
                         numbered("action-", size.of(180)), numbered("actoin-", size.of(180)));
         }));
         return made;
       }},
      {"objectives under objectives",
       [](Size size) {
         return wide_answers(1, "priorities:\n- id: p\n  title: P\n  local: true\n  objectives:\n" +
                                    each(size.of(16'000), [](std::size_t i) {
                                      return format("  - {{id: o{0}, title: O{0}, level: strategic, under: o{1}}}\n", i,
                                                    i == 0 ? 1 : i - 1);
                                    }));
       }},
      {"priorities with many clusters",
       [](Size size) {
         Workspace made = wide_answers(1, "priorities:\n" + each(size.of(400), [&](std::size_t i) {
                                            return format("- {{id: p{}, title: P, clusters: [{}]}}\n", i,
                                                          numbered("c", size.of(450)));
                                          }));
         for (std::size_t i = 0; i < size.of(450); ++i) made.files[format("c{}.yaml", i)] = cluster(i);
         return made;
       }},
      {"expectations and contributions",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c0.yaml"] = cluster(0, "expectations:\n" + each(size.of(4'000), [](std::size_t i) {
                                              return format("- {{id: e{}, by: ow, of: [ow], text: T}}\n", i);
                                            }));
         for (std::size_t i = 0; i < size.of(1'000); ++i)
           made.files[format("o{}.yaml", i)] =
               format("kind: contribution\nid: o{}\ntitle: O\npart_of: np\ncluster: c0\nanswers: [{}]\n", i,
                      numbered("e", size.of(140)));
         made.id = "e0";
         return made;
       }},
      {"expectations of everybody",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["ac.yaml"] += each(size.of(2'000), [](std::size_t i) {
           return format("- {{id: a{0}, title: A{0}, type: police, level: local}}\n", i);
         });
         made.files["c0.yaml"] =
             cluster(0, "expectations:\n" + each(size.of(75), [&](std::size_t i) {
                          return format("- {{id: e{}, by: ow, of: [{}], text: T}}\n", i, numbered("a", size.of(2'000)));
                        }));
         return made;
       }},
      {"themes and contributions",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(1'000); ++i) {
           made.files[format("t{}.yaml", i)] =
               format("kind: theme\nid: t{}\ntitle: T\nnumber: {}\npart_of: f\n", i, i % 99 + 1);
           made.files[format("u{}.yaml", i)] =
               format("kind: theme\nid: u{}\ntitle: T\nnumber: {}\npart_of: np\nanswers: t{}\n", i, i % 99 + 1, i);
           made.files[format("c{}.yaml", i)] = cluster(i);
           made.files[format("o{}.yaml", i)] =
               format("kind: contribution\nid: o{0}\ntitle: O\npart_of: np\ncluster: c{0}\nthemes: [{1}]\n", i,
                      numbered("u", size.of(100)));
         }
         made.id = "u0";
         return made;
       }},
      {"laws that amend all before them",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["l.yaml"] =
             "kind: legislation\nid: l\ntitle: L\nlaws:\n" + each(size.of(600), [](std::size_t i) {
               return i == 0 ? format("- {{id: l0, title: L0}}\n")
                             : format("- {{id: l{0}, title: L{0}, amends: [{1}]}}\n", i, numbered("l", i));
             });
         made.id = "l0";
         return made;
       }},
      {"articles of one law",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["l.yaml"] =
             "kind: legislation\nid: l\ntitle: L\nlaws:\n- id: w\n  title: W\n  articles:\n" +
             each(size.of(28'000), [](std::size_t i) { return format("  - {{id: a{0}, number: {0}}}\n", i); });
         made.files["f.yaml"] += format("legal_basis: [{}]\n", numbered("a", size.of(20'000)));
         made.id = "w";
         return made;
       }},
      {"phenomena that continue others",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["g.yaml"] = format("kind: framework\nid: g\ntitle: G\n{}follows: f\n", period);
         for (std::size_t i = 0; i < size.of(500); ++i) {
           made.files[format("c{}.yaml", i)] = cluster(i);
           made.files[format("d{}.yaml", i)] =
               format("kind: cluster\nid: d{}\ntitle: D\nnumber: 1\npart_of: g\ncontinues: [{}]\n", i,
                      numbered("f/c", size.of(250)));
         }
         made.id = "f/c0";
         return made;
       }},
      {"feedback and answers",
       [](Size size) {
         Workspace made = wide_answers(1, "feedback:\n" + each(size.of(9'000), [](std::size_t i) {
                                            return format("- {{id: b{}, to: c0, text: T}}\n", i);
                                          }));
         for (std::size_t i = 0; i < size.of(20); ++i)
           made.files[format("o{}.yaml", i)] =
               format("kind: contribution\nid: o{}\ntitle: O\npart_of: np\ncluster: c0\nfeedback_answered: [{}]\n", i,
                      numbered("z1/b", size.of(3'000)));
         return made;
       }},
      {"programmes of everything",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(300); ++i) {
           made.files[format("c{}.yaml", i)] = cluster(i);
           made.files[format("p{}.yaml", i)] =
               format("kind: programme\nid: p{}\ntitle: P\npart_of: np\nlead: ow\nclusters: [{}]\n", i,
                      numbered("c", size.of(300)));
           made.files[format("q{}.yaml", i)] =
               format("kind: improvement-project\nid: q{}\ntitle: Q\npart_of: np\nlead: ow\nclusters: [{}]\n", i,
                      numbered("c", size.of(300)));
         }
         made.id = "p0";
         return made;
       }},
      {"plans of one period",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(9'000); ++i)
           made.files[format("n{}.yaml", i)] =
               format("kind: national-plan\nid: n{0}\ntitle: N{0}\n{1}responds_to: [f]\n", i, period);
         return made;
       }},
      {"clusters and national plans",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(3'500); ++i) {
           made.files[format("c{}.yaml", i)] = cluster(i);
           made.files[format("n{}.yaml", i)] =
               format("kind: national-plan\nid: n{0}\ntitle: N{0}\n{1}responds_to: [f]\n", i, period);
         }
         return made;
       }},
      {"frameworks and their plans",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(60); ++i) {
           made.files[format("g{}.yaml", i)] = format("kind: framework\nid: g{0}\ntitle: G{0}\n{1}", i, period);
           made.files[format("d{}.yaml", i)] =
               format("kind: cluster\nid: d{}\ntitle: D\nnumber: 1\npart_of: g{}\nphenomena: [{}]\n", i, i,
                      each(
                          100, [](std::size_t p) { return format("{{id: e{0}, title: E{0}}}", p); }, ","));
         }
         for (std::size_t i = 0; i < size.of(1'500); ++i)
           made.files[format("n{}.yaml", i)] =
               format("kind: national-plan\nid: n{0}\ntitle: N{0}\n{1}responds_to: [{2}]\n", i, period,
                      numbered("g", size.of(60)));
         return made;
       }},
      {"plans of one zone",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(6'000); ++i)
           made.files[format("z{}.yaml", i)] = format(
               "kind: zonal-plan\nid: z{0}\ntitle: Z{0}\nzone: {{number: 1001, name: Z1, replaces: "
               "[1002]}}\n{1}responds_to: [np]\n",
               i, period);
         return made;
       }},
  };
}

}  // namespace nsp::bounds
