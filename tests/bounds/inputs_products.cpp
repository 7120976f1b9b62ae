// SPDX-License-Identifier: EUPL-1.2
// Where two things meet of which there may be many: each small by itself, and their product is not.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

constexpr std::string_view period = "period: {from: 2016-01-01, to: 2019-12-31}\n";

std::string numbered(std::string_view name, std::size_t count) {
  return each(
      count, [&](std::size_t i) { return format("{}{}", name, i); }, ",");
}

std::string cluster(std::size_t number, std::string_view more = "") {
  return format("kind: cluster\nid: c{}\ntitle: C\nnumber: {}\npart_of: f\n{}", number, number % 99 + 1, more);
}

Workspace against(std::string schema, std::string instance) {
  Workspace made;
  made.files["nsp.yaml"] = "plans: [plans]\n";
  made.files["plans/f.yaml"] = format("kind: framework\nid: f\ntitle: F\n{}", period);
  made.files["s.json"] = std::move(schema);
  made.files["x.yaml"] = std::move(instance);
  made.file = "x.yaml";
  made.against = "s.json";
  return made;
}

/// A workspace with kinds of its own beside plans.
Workspace with_kind(std::string_view name, std::string_view members) {
  Workspace made = Workspace::usual();
  made.files["nsp.yaml"] += "schemas: [my]\n";
  made.files[format("my/{}.schema.json", name)] = format(
      R"({{"type":"object","x-entity":"{0}","properties":{{"kind":{{"const":"{0}"}},"id":{{"type":"string"}}}}{1}}})",
      name, members);
  made.kind = name;
  return made;
}

std::string long_folder() {
  return repeat(repeat("n", 240) + "/", 15);
}

}  // namespace

std::vector<Input> inputs_of_products() {
  return {
      {"zones below many national plans",
       [](Size size) {
         Workspace made = Workspace::usual();
         const std::size_t plans = size.of(300);
         for (std::size_t i = 0; i < plans; ++i)
           made.files[format("n{}.yaml", i)] =
               format("kind: national-plan\nid: n{0}\ntitle: N{0}\n{1}responds_to: [f]\n", i, period);
         for (std::size_t i = 0; i < size.of(150); ++i) made.files[format("c{}.yaml", i)] = cluster(i);
         made.files["r.yaml"] = format("kind: regional-plan\nid: r\ntitle: R\nregion: R\n{}responds_to: [np,{}]\n",
                                       period, numbered("n", plans));
         for (std::size_t i = 0; i < size.of(5'000); ++i)
           made.files[format("z{}.yaml", i)] = format(
               "kind: zonal-plan\nid: z{0}\ntitle: Z{0}\nzone: {{number: {1}, name: Z{0}}}\n{2}responds_to: [r]\n", i,
               1'000 + i, period);
         return made;
       }},
      {"plans of a costly kind",
       [](Size size) {
         const std::string choices = each(
             size.of(6'000), [](std::size_t i) { return format(R"({{"properties":{{"v":{{"const":{}}}}}}})", i + 1); },
             ",");
         Workspace made = with_kind("evil", format(R"(,"anyOf":[{}])", choices));
         for (std::size_t i = 0; i < size.of(9'000); ++i)
           made.files[format("x{}.yaml", i)] = format("kind: evil\nid: x{}\nv: [0, 1]\nw: 1\n", i);
         made.file = "x0.yaml";
         made.id = "x0";
         return made;
       }},
      {"unknown kinds beside many kinds",
       [](Size size) {
         Workspace made = with_kind("evil", "");
         for (std::size_t i = 0; i < size.of(2'500); ++i)
           made.files[format("my/a{}.schema.json", i)] = format(
               R"({{"x-entity":"kind-{0}","properties":{{"kind":{{"const":"kind-{0}"}},"id":{{"type":"string"}}}}}})",
               i);
         for (std::size_t i = 0; i < size.of(9'000); ++i)
           made.files[format("x{}.yaml", i)] = format("kind: knid-{}x\nid: x{}\n", i, i);
         made.file = "x0.yaml";
         return made;
       }},
      {"a long path of unknown references",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["c0.yaml"] = cluster(0);
         made.file = long_folder() + "o.yaml";
         made.files[made.file] =
             format("kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c0\nanswers: [{}]\n",
                    numbered("e", size.of(120'000)));
         return made;
       }},
      {"references in two letters",
       [](Size size) {
         Workspace made = Workspace::usual();
         const auto name = [](std::size_t i) {
           return std::string{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26 % 26)};
         };
         made.files["a.yaml"] =
             "kind: action-plan\nid: ap\ntitle: A\npart_of: np\nyear: 2016\nactions:\n" +
             each(size.of(600), [&](std::size_t i) {
               return format("- {{id: {0}, title: A, owner: ow, status: planned, depends_on: [{1}]}}\n", name(i),
                             each(500, name, ","));
             });
         made.id = "aa";
         return made;
       }},
      {"allowances of findings",
       [](Size size) {
         Workspace made = Workspace::usual();
         made.files["o.yaml"] =
             "kind: contribution\nid: co\ntitle: Co\npart_of: np\ncluster: c0\nanswers:\n" +
             each(size.of(24'000), [](std::size_t i) { return format("- e{} # nsp: allow R001 because x\n", i); });
         made.files["c0.yaml"] = cluster(0);
         made.file = "o.yaml";
         return made;
       }},
      {"schema: items that their type decides",
       [](Size size) {
         return against(
             format(R"({{"allOf":[{}]}})",
                    each(
                        size.of(8'000), [](std::size_t) { return R"({"not":{"contains":{"type":"string"}}})"; }, ",")),
             "[" + repeat("1,", size.of(250'000)) + "1]\n");
       }},
      {"schema: long text and many rules",
       [](Size size) {
         return against(
             format(R"({{"items":{{"allOf":[{}]}}}})", each(
                                                           size.of(15'000),
                                                           [](std::size_t i) {
                                                             return i % 2 == 0
                                                                        ? format(R"({{"maxLength":{}}})", 100'000 + i)
                                                                        : format(R"({{"not":{{"const":{}}}}})", i);
                                                           },
                                                           ",")),
             each(3, [&](std::size_t) { return format("- \"{}\"\n", repeat("\xC3\xA9", size.of(80'000))); }));
       }},
      {"schema: long numbers and many rules",
       [](Size size) {
         return against(format(R"({{"items":{{"allOf":[{}]}}}})",
                               each(
                                   size.of(15'000),
                                   [](std::size_t i) { return format(R"({{"multipleOf":{}}})", 3 + i % 5); }, ",")),
                        each(3, [&](std::size_t) { return format("- {}\n", repeat("30", size.of(80'000))); }));
       }},
      {"schema: required keys and alternatives",
       [](Size size) {
         return against(
             format(R"({{"items":{{"oneOf":[{}]}}}})",
                    each(
                        size.of(6'000), [](std::size_t i) { return format(R"({{"required":["k{}"]}})", i); }, ",")),
             each(size.of(20'000), [](std::size_t i) { return format("- {{m{}: 1, n: 2}}\n", i); }));
       }},
  };
}

}  // namespace nsp::bounds
