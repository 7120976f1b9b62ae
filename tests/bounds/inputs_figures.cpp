// SPDX-License-Identifier: EUPL-1.2
// What is measured, reported and agreed in steps.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

constexpr std::string_view period = "period: {from: 2016-01-01, to: 2019-12-31}\n";

std::string report(std::string_view id, std::string_view more) {
  return format("kind: progress-report\nid: {}\ntitle: R\nof: np\nstage: yearly\nas_of: 2017-12-31\n{}", id, more);
}

std::string indicators(std::size_t count) {
  return "kind: indicators\nid: is\ntitle: I\nindicators:\n" +
         each(count, [](std::size_t i) { return format("- {{id: i{0}, title: I{0}}}\n", i); });
}

std::string zone(std::string_view more) {
  return format("kind: zonal-plan\nid: z1\ntitle: Z1\nzone: {{number: 1001, name: Z1}}\n{}responds_to: [np]\n{}",
                period, more);
}

}  // namespace

std::vector<Input> inputs_of_figures() {
  return {
      {"measurements of one indicator",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["i.yaml"] = indicators(1);
         made.files["r.yaml"] = report("r", "measurements:\n" + each(size.of(22'000), [](std::size_t i) {
                                              return format("- {{indicator: i0, value: {}, date: 2017-{:02}-{:02}}}\n",
                                                            i, i % 12 + 1, i % 28 + 1);
                                            }));
         made.files["z.yaml"] = zone(
             "priorities:\n- {id: p, title: P, local: true, objectives: [{id: o, title: O, measures: [{indicator: i0, "
             "baseline: {value: 1, year: 2015}, target: {value: 2, year: 2019}}]}]}\n");
         made.id = "i0";
         return made;
       }},
      {"objectives of one indicator",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["i.yaml"] = indicators(1);
         made.files["z.yaml"] = zone("priorities:\n- id: p\n  title: P\n  local: true\n  objectives:\n" +
                                     each(size.of(6'000), [](std::size_t i) {
                                       return format(
                                           "  - {{id: o{0}, title: O{0}, measures: [{{indicator: i0, baseline: "
                                           "{{value: 1, year: 2015}}, target: {{value: 2, year: 2019}}}}]}}\n",
                                           i);
                                     }));
         made.files["r.yaml"] = format(
             "kind: progress-report\nid: r\ntitle: R\nof: z1\nstage: yearly\nas_of: 2017-12-31\nmeasurements:\n{}",
             each(size.of(6'000), [](std::size_t i) {
               return format("- {{indicator: i0, value: {}, date: 2017-{:02}-{:02}}}\n", i, i % 12 + 1, i % 28 + 1);
             }));
         made.id = "i0";
         return made;
       }},
      {"measures of one objective",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["i.yaml"] = indicators(size.of(6'000));
         made.files["z.yaml"] = zone(
             "priorities:\n- id: p\n  title: P\n  local: true\n  objectives:\n  - id: o\n    title: O\n    "
             "measures:\n" +
             each(size.of(6'000), [](std::size_t i) {
               return format(
                   "    - {{indicator: i{}, baseline: {{value: 1, year: 2015}}, target: {{value: 2, year: 2019}}}}\n",
                   i);
             }));
         made.id = "o";
         return made;
       }},
      {"milestones",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["i.yaml"] = indicators(1);
         made.files["z.yaml"] = zone(
             "priorities:\n- id: p\n  title: P\n  local: true\n  objectives:\n  - id: o\n    title: O\n    measures:\n "
             "   - indicator: i0\n      baseline: {value: 1, year: 2015}\n      target: {value: 2, year: 2019}\n      "
             "milestones:\n" +
             each(size.of(25'000),
                  [](std::size_t i) { return format("      - {{value: {}, year: {}}}\n", i, 2'015 + i % 5); }));
         made.id = "o";
         return made;
       }},
      {"reports on one plan",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] =
             "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n- {id: a, title: A, owner: ow, "
             "status: planned}\n";
         for (std::size_t i = 0; i < size.of(6'000); ++i)
           made.files[format("r{}.yaml", i)] = report(format("r{}", i), "actions:\n- {action: a, status: running}\n");
         made.id = "a";
         return made;
       }},
      {"reports on many actions",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] = "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n" +
                                each(size.of(2'000), [](std::size_t i) {
                                  return format("- {{id: a{0}, title: A{0}, owner: ow, status: planned}}\n", i);
                                });
         for (std::size_t r = 0; r < size.of(12); ++r)
           made.files[format("r{}.yaml", r)] =
               report(format("r{}", r), "actions:\n" + each(size.of(2'000), [](std::size_t i) {
                                          return format("- {{action: a{}, status: running}}\n", i);
                                        }));
         made.id = "a0";
         return made;
       }},
      {"one action reported again and again",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["a.yaml"] =
             "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n- {id: a, title: A, owner: ow, "
             "status: planned}\n";
         made.files["r.yaml"] = report("r", "actions:\n" + repeat("- {action: a, status: running}\n", size.of(30'000)));
         made.id = "a";
         return made;
       }},
      {"action plans of one year",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t i = 0; i < size.of(7'000); ++i)
           made.files[format("a{}.yaml", i)] = format(
               "kind: action-plan\nid: ap{}\ntitle: A\npart_of: np\nyear: 2016\nactions:\n- {{id: a, title: A, owner: "
               "ow, status: planned}}\n",
               i);
         return made;
       }},
      {"steps of approval",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["z.yaml"] =
             zone("approvals:\n" + repeat("- {step: adopts, by: ow, date: 2016-01-01}\n", size.of(22'000)));
         return made;
       }},
      {"amendments",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["z.yaml"] = zone("amendments:\n" + repeat("- {date: 2011-01-01, text: T}\n", size.of(30'000)));
         return made;
       }},
      {"members of a council",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["z.yaml"] = zone("council:\n" + repeat("- {actor: ow, role: member}\n", size.of(34'000)));
         return made;
       }},
      {"findings of a scan and who builds on them",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c0.yaml"] = "kind: cluster\nid: c0\ntitle: C\nnumber: 1\npart_of: f\n";
         made.files["s.yaml"] =
             "kind: scan\nid: s\ntitle: S\npart_of: f\nfindings:\n" + each(size.of(10'000), [](std::size_t i) {
               return format("- {{id: s{}, cluster: c0, nature: objective, text: T}}\n", i);
             });
         for (std::size_t i = 0; i < size.of(300); ++i)
           made.files[format("o{}.yaml", i)] =
               format("kind: contribution\nid: o{}\ntitle: O\npart_of: np\ncluster: c0\nbasis: [{}]\n", i,
                      each(
                          size.of(250), [](std::size_t s) { return format("s{}", s); }, ","));
         made.id = "s0";
         return made;
       }},
      {"resources",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["z.yaml"] = zone("priorities:\n- id: p\n  title: P\n  local: true\n  resources:\n" +
                                     repeat("  - {area: personnel, amount: 1, unit: u}\n", size.of(22'000)));
         return made;
       }},
      {"sources and notes",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["f.yaml"] += "source:\n" + repeat("- {title: T, url: \"https://e.be\"}\n", size.of(15'000)) +
                                 "notes:\n" + repeat("- n\n", size.of(100'000));
         return made;
       }},
  };
}

}  // namespace nsp::bounds
