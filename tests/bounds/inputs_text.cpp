// SPDX-License-Identifier: EUPL-1.2
// Text: bytes, lines, keys, aliases, comments, prose.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

Workspace with(std::string_view head, std::string text) {
  Workspace made = Workspace::usual();
  made.files["x.yaml"] = std::string(head) + std::move(text);
  made.file = "x.yaml";
  return made;
}

constexpr std::string_view cluster = "kind: cluster\nid: c\ntitle: C\nnumber: 1\npart_of: f\n";
constexpr std::string_view framework = "kind: framework\nid: g\ntitle: G\nperiod: {from: 2016-01-01, to: 2019-12-31}\n";

/// A text of the framework.
Workspace prose(std::string_view part, std::size_t count) {
  return with(framework, format("text: |\n  {}\n", repeat(part, count)));
}

}  // namespace

std::vector<Input> inputs_of_text() {
  return {
      {"aliases of one long text",
       [](Size size) {
         return with(cluster, format("expectations:\n- {{id: e, by: ow, of: [ow], text: &k \"{}\"}}\n",
                                     repeat("word ", size.of(160'000))) +
                                  each(size.of(5'000), [](std::size_t i) {
                                    return format("- {{id: e{}, by: ow, of: [ow], text: *k}}\n", i);
                                  }));
       }},
      {"aliases in many files",
       [](Size size) {
         Workspace made = Workspace::usual();
         for (std::size_t file = 0; file < size.of(40); ++file)
           made.files[format("c{}.yaml", file)] =
               format(
                   "kind: cluster\nid: c{}\ntitle: C\nnumber: 1\npart_of: f\nexpectations:\n- {{id: e, by: ow, of: "
                   "[ow], text: &k \"{}\"}}\n",
                   file, repeat("word ", 2'000)) +
               each(300, [](std::size_t i) { return format("- {{id: e{}, by: ow, of: [ow], text: *k}}\n", i); });
         return made;
       }},
      {"aliases of lists of aliases",
       [](Size size) {
         return with(cluster, format("notes:\n- &a {}\nsource:\n- title: &b S\n  more: &c [{}]\nd: [{}]\n",
                                     repeat("word ", size.of(20'000)), repeat("*a, ", size.of(1'000)),
                                     repeat("*c, ", size.of(1'000))));
       }},
      {"findings on one line",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c.yaml"] = cluster;
         made.files["o.yaml"] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c\nanswers: [{}]\n",
                    each(
                        size.of(140'000), [](std::size_t i) { return format("e{}", i); }, ","));
         made.file = "o.yaml";
         return made;
       }},
      {"wrong items", [](Size size) { return with(framework, "issued_by:\n" + repeat("- 1\n", size.of(240'000))); }},
      {"wrong items that differ",
       [](Size size) {
         return with(framework,
                     "issued_by:\n" + each(size.of(110'000), [](std::size_t i) { return format("- {}\n", i); }));
       }},
      {"unknown keys",
       [](Size size) {
         return with(framework, each(size.of(80'000), [](std::size_t i) { return format("titl{}: 1\n", i); }));
       }},
      {"equal keys", [](Size size) { return with(framework, repeat("k: 1\n", size.of(200'000))); }},
      {"keys without a value", [](Size size) { return with(framework, repeat("k\n", size.of(300'000))); }},
      {"hyphens without a blank",
       [](Size size) { return with(framework, "notes:\n" + repeat("-x\n", size.of(300'000))); }},
      {"quoted values",
       [](Size size) {
         return with(framework,
                     "notes: !!seq\n" + each(size.of(100'000), [](std::size_t i) { return format("- \"n{}\"\n", i); }));
       }},
      {"quoted values on one line",
       [](Size size) { return with(framework, "notes: !!seq [" + repeat("\"n\", 'm', ", size.of(100'000)) + "n]\n"); }},
      {"tabs", [](Size size) { return with(framework, "notes:\n" + repeat("\t- x\n", size.of(200'000))); }},
      {"escapes",
       [](Size size) { return with(framework, format("notes: \"{}\"\n", repeat("\\x", size.of(450'000)))); }},
      {"seen words of YAML 1.1",
       [](Size size) { return with(framework, "notes:\n" + repeat("- no\n", size.of(190'000))); }},
      {"unseen characters",
       [](Size size) { return with(framework, format("notes: \"{}\"\n", repeat("\xE2\x80\x8B", size.of(300'000)))); }},
      {"directional characters",
       [](Size size) { return with(framework, format("notes: \"{}\"\n", repeat("\xE2\x80\xAE", size.of(300'000)))); }},
      {"deep lists",
       [](Size size) {
         return with(framework,
                     "notes: " + repeat("[", 250) + repeat("1,", size.of(450'000)) + repeat("]", 250) + "\n");
       }},
      {"deep lists again and again",
       [](Size size) {
         return with(framework,
                     "notes: [" + repeat(repeat("[", 240) + "1" + repeat("]", 240) + ",", size.of(2'000)) + "]\n");
       }},
      {"comments", [](Size size) { return with(framework, repeat("#\n", size.of(480'000))); }},
      {"one allowance of many codes",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["f.yaml"] += "# nsp: allow " + repeat("P018,", size.of(180'000)) + " because x\n";
         return made;
       }},
      {"one allowance of unknown codes",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["f.yaml"] +=
             "# nsp: allow " + each(size.of(130'000), [](std::size_t i) { return format("P{},", i); }) + " because x\n";
         return made;
       }},
      {"allowances",
       [](Size size) {
         return with(framework, repeat("# nsp: allow P018 because x\n", size.of(35'000)) + "notes: x\n");
       }},
      {"allowances without a reason",
       [](Size size) { return with(framework, "notes: x\n" + repeat("# nsp: allow P018\n", size.of(50'000))); }},
      {"one long line of prose", [](Size size) { return prose("word ", size.of(190'000)); }},
      {"lines of prose", [](Size size) { return prose("word\n  ", size.of(140'000)); }},
      {"paragraphs", [](Size size) { return prose("w\n\n  ", size.of(200'000)); }},
      {"prose: brackets", [](Size size) { return prose("[", size.of(900'000)); }},
      {"prose: links", [](Size size) { return prose("[a](b) ", size.of(130'000)); }},
      {"prose: emphasis", [](Size size) { return prose("*a **b ", size.of(130'000)); }},
      {"prose: code", [](Size size) { return prose("`` ` ", size.of(180'000)); }},
      {"prose: angles", [](Size size) { return prose("<", size.of(900'000)); }},
      {"prose: ampersands", [](Size size) { return prose("&", size.of(900'000)); }},
      {"prose: lists", [](Size size) { return prose("- a\n  ", size.of(150'000)); }},
      {"prose: nested lists", [](Size size) { return prose(repeat("- ", 200) + "x\n  ", size.of(2'300)); }},
      {"prose: quotes", [](Size size) { return prose(repeat(">", 200) + "x\n  ", size.of(4'500)); }},
      {"prose: headings", [](Size size) { return prose("# a\n  ", size.of(150'000)); }},
      {"prose: footing of links",
       [](Size size) {
         return with(framework, "text: |\n" + each(size.of(40'000),
                                                   [](std::size_t i) { return format("  [a{0}]\n  [a{0}]: b\n", i); }));
       }},
  };
}

}  // namespace nsp::bounds
