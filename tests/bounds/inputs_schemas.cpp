// SPDX-License-Identifier: EUPL-1.2
// Kinds of one's own, and schemas for `check --schema`.
#include "inputs.hpp"

namespace nsp::bounds {

namespace {

using fmt::format;

/// A workspace with a kind `evil` whose schema has these members beside its own.
Workspace kind(std::string_view members, std::string_view plan = "", std::string_view properties = "") {
  Workspace made = Workspace::usual();
  made.files["nsp.yaml"] += "schemas: [my]\n";
  made.files["my/evil.schema.json"] = format(
      R"({{"type":"object","x-entity":"evil","properties":{{"kind":{{"const":"evil"}},"id":{{"type":"string"}},"title":{{"type":"string"}}{}}}{}}})",
      properties, members);
  made.files["x.yaml"] = format("kind: evil\nid: x\ntitle: X\n{}", plan);
  made.id = "x";
  made.kind = "evil";
  made.file = "x.yaml";
  return made;
}

Workspace against(std::string schema, std::string instance) {
  Workspace made = Workspace::usual();
  made.files["nsp.yaml"] = "plans: [plans]\n";
  for (const char* name : {"f.yaml", "np.yaml", "ac.yaml"})
    made.files[std::string("plans/") + name] = made.files.extract(name).mapped();
  made.files["s.json"] = std::move(schema);
  made.files["x.yaml"] = std::move(instance);
  made.file = "x.yaml";
  made.against = "s.json";
  return made;
}

/// Definitions a0, a1 ... of which each names its predecessor twice.
std::string doubling(std::string_view keyword, std::size_t count) {
  return each(count, [&](std::size_t i) {
    return i == 0 ? std::string(R"("a0":{})")
                  : format(R"(,"a{0}":{{"{2}":[{{"$ref":"#/$defs/a{1}"}},{{"$ref":"#/$defs/a{1}"}}]}})", i, i - 1,
                           keyword);
  });
}

/// A kind with a field of which each half is as its predecessor; `more` stands before its definitions.
Workspace doubled_fields(std::size_t count, std::string_view more) {
  const std::string halves = each(count, [](std::size_t i) {
    return format(
        R"(,"a{0}":{{"type":"object","required":["l","r"],"properties":{{"l":{{"title":"L","$ref":"#/$defs/a{1}"}},"r":{{"title":"R","$ref":"#/$defs/a{1}"}}}}}})",
        i + 1, i);
  });
  return kind(format(R"(,{}"$defs":{{"a0":{{"type":"string"}}{}}})", more, halves), "",
              format(R"(,"z":{{"$ref":"#/$defs/a{}"}})", count));
}

std::string keys(std::size_t count) {
  return each(count, [](std::size_t i) { return format("k{}: 1\n", i); });
}

}  // namespace

std::vector<Input> inputs_of_schemas() {
  return {
      {"a kind that doubles",
       [](Size size) {
         return kind(format(R"(,"$defs":{{{}}},"allOf":[{{"$ref":"#/$defs/a{}"}}])", doubling("allOf", size.of(40)),
                            size.of(40) - 1));
       }},
      {"a kind that doubles by alternatives",
       [](Size size) {
         return kind(format(R"(,"$defs":{{{}}},"anyOf":[{{"$ref":"#/$defs/a{}"}}])", doubling("anyOf", size.of(40)),
                            size.of(40) - 1));
       }},
      {"a kind that doubles its fields", [](Size size) { return doubled_fields(size.of(60), ""); }},
      {"a kind that requires doubled fields",
       [](Size size) { return doubled_fields(size.of(60), R"("required":["z"],)"); }},
      {"a kind that requires itself",
       [](Size) { return kind(R"(,"required":["self"])", "", R"(,"self":{"$ref":"#"})"); }},
      {"a kind that requires itself twice",
       [](Size) {
         return kind(R"(,"required":["left","right"])", "",
                     R"(,"left":{"$ref":"#"},"right":{"type":"array","items":{"$ref":"#"}})");
       }},
      {"a kind within itself",
       [](Size size) {
         return kind("", "self: " + repeat("{self: ", size.of(200)) + "1" + repeat("}", size.of(200)) + "\n",
                     R"(,"self":{"$ref":"#"})");
       }},
      {"a kind of many fields",
       [](Size size) {
         return kind("", keys(size.of(15'000)),
                     each(size.of(18'000), [](std::size_t i) { return format(R"(,"k{}":{{"type":"string"}})", i); }));
       }},
      {"a kind of many required fields",
       [](Size size) {
         return kind(format(R"(,"additionalProperties":false,"required":["id"{}])",
                            each(size.of(20'000), [](std::size_t i) { return format(R"(,"k{}")", i); })),
                     keys(size.of(20'000)),
                     each(size.of(15'000), [](std::size_t i) { return format(R"(,"k{}":{{"type":"string"}})", i); }));
       }},
      {"unknown keys of a closed kind",
       [](Size size) {
         return kind(R"(,"additionalProperties":false)",
                     each(size.of(40'000), [](std::size_t i) { return format("m{}: 1\n", i); }),
                     each(size.of(14'000), [](std::size_t i) { return format(R"(,"k{}":{{"type":"string"}})", i); }));
       }},
      {"a chain of references",
       [](Size size) {
         return kind(format(R"(,"$ref":"#/$defs/a{}","$defs":{{"a0":{{}}{}}})", size.of(9'000),
                            each(size.of(9'000), [](std::size_t i) {
                              return format(R"(,"a{}":{{"$ref":"#/$defs/a{}"}})", i + 1, i);
                            })));
       }},
      {"a chain of fields",
       [](Size size) {
         return kind(format(R"(,"$defs":{{"a0":{{}}{}}})",
                            each(size.of(9'000),
                                 [](std::size_t i) {
                                   return format(R"(,"a{}":{{"properties":{{"x":{{"$ref":"#/$defs/a{}"}}}}}})", i + 1,
                                                 i);
                                 })),
                     "", format(R"(,"z":{{"$ref":"#/$defs/a{}"}})", size.of(9'000)));
       }},
      {"a large part taken in again and again",
       [](Size size) {
         return kind(format(R"(,"$defs":{{"big":{{"properties":{{{}}}}}}})",
                            each(
                                size.of(8'000), [](std::size_t i) { return format(R"("b{}":{{}})", i); }, ",")),
                     "", each(size.of(8'000), [](std::size_t i) {
                       return format(R"(,"k{}":{{"title":"T","$ref":"#/$defs/big"}})", i);
                     }));
       }},
      {"entities of a kind of many fields",
       [](Size size) {
         return kind("", "list:\n" + repeat("- {a: 1}\n", size.of(100'000)),
                     format(R"(,"list":{{"type":"array","items":{{"x-entity":"e","properties":{{{}}}}}}})",
                            each(
                                size.of(3'000), [](std::size_t i) { return format(R"("k{}":{{}})", i); }, ",")));
       }},
      {"values that are not allowed",
       [](Size size) {
         return kind("", "list:\n" + each(size.of(45'000), [](std::size_t i) { return format("- v{}\n", i); }),
                     format(R"(,"list":{{"items":{{"enum":[{}]}}}})",
                            each(
                                size.of(45'000), [](std::size_t i) { return format("\"w{}\"", i); }, ",")));
       }},
      {"many kinds",
       [](Size size) {
         Workspace made = kind("");
         for (std::size_t i = 0; i < size.of(6'000); ++i) {
           made.files[format("my/k{}.schema.json", i)] =
               format(R"({{"type":"object","x-entity":"k{0}","properties":{{"kind":{{"const":"k{0}"}}}}}})", i);
           made.files[format("k{}.yaml", i)] = format("kind: k{0}\nid: k{0}\n", i);
         }
         return made;
       }},
      {"faulty kinds",
       [](Size size) {
         Workspace made = kind("");
         for (std::size_t i = 0; i < size.of(6'000); ++i)
           made.files[format("my/k{}.schema.json", i)] =
               format(R"({{"type":"objct","requird":1,"properties":{{"kind":{{"const":"k{0}"}}}}}})", i);
         return made;
       }},
      {"faults of one kind",
       [](Size size) {
         return kind(
             format(R"(,"$defs":{{{}}})",
                    each(
                        size.of(25'000), [](std::size_t i) { return format(R"("a{}":{{"type":"objct"}})", i); }, ",")));
       }},
      {"long texts of a kind",
       [](Size size) { return kind(format(R"(,"description":"{}")", repeat("word ", size.of(180'000)))); }},
      {"examples of a kind",
       [](Size size) {
         return kind("", "", format(R"(,"e":{{"examples":[{}]}})", repeat("1,", size.of(450'000)) + "1"));
       }},
      {"schema: alternatives times alternatives",
       [](Size size) {
         const std::string list = each(
             size.of(2'000), [](std::size_t i) { return format(R"({{"const":{}}})", i); }, ",");
         return against(format(R"({{"items":{{"oneOf":[{}]}}}})", list),
                        "[" +
                            each(
                                size.of(2'000), [](std::size_t i) { return std::to_string(i + 100'000); }, ",") +
                            "]\n");
       }},
      {"schema: alternatives that nest",
       [](Size size) {
         return against(
             format(R"({{"$defs":{{{}}},"$ref":"#/$defs/a{}"}})", doubling("oneOf", size.of(40)), size.of(40) - 1),
             "1\n");
       }},
      {"schema: alternatives of objects",
       [](Size size) {
         const std::string list = each(
             size.of(300),
             [&](std::size_t i) {
               return format(R"({{"type":"object","properties":{{"t":{{"const":"t{}"}}}},"required":["t"{}]}})", i,
                             each(20, [](std::size_t k) { return format(R"(,"r{}")", k); }));
             },
             ",");
         return against(format(R"({{"items":{{"anyOf":[{}]}}}})", list),
                        each(size.of(300), [](std::size_t i) { return format("- {{t: u{}, x: 1}}\n", i); }));
       }},
      {"schema: patterns of keys",
       [](Size size) {
         return against(format(R"({{"patternProperties":{{{}}}}})",
                               each(
                                   size.of(1'500),
                                   [](std::size_t i) { return format(R"("^k.*{}$":{{"type":"string"}})", i); }, ",")),
                        keys(size.of(4'000)));
       }},
      {"schema: a costly pattern",
       [](Size size) {
         return against(R"({"items":{"pattern":"^(([a-z]*)*[0-9]{1,500}){1,2}$"}})",
                        each(size.of(800), [](std::size_t) { return "- " + repeat("a", 1'000) + "\n"; }));
       }},
      {"schema: many patterns",
       [](Size size) {
         return against(
             format(R"({{"items":{{"allOf":[{}]}}}})",
                    each(
                        size.of(3'000), [](std::size_t i) { return format(R"({{"pattern":"^(a|b{}){{1,90}}$"}})", i); },
                        ",")),
             each(size.of(300), [](std::size_t i) { return format("- a{}\n", i); }));
       }},
      {"schema: unique items",
       [](Size size) {
         return against(R"({"uniqueItems":true})",
                        "[" +
                            each(
                                size.of(60'000), [](std::size_t i) { return format("{{a: {}}}", i / 2); }, ",") +
                            "]\n");
       }},
      {"schema: contains",
       [](Size size) {
         return against(
             format(R"({{"allOf":[{}]}})",
                    each(
                        size.of(2'000),
                        [](std::size_t i) { return format(R"({{"contains":{{"const":{}}}}})", i + 100'000); }, ",")),
             "[" +
                 each(
                     size.of(50'000), [](std::size_t i) { return std::to_string(i); }, ",") +
                 "]\n");
       }},
      {"schema: unevaluated",
       [](Size size) {
         std::string schema = R"({"properties":{"a":true}})";
         for (std::size_t i = 0; i < size.of(120); ++i)
           schema = format(R"({{"allOf":[{}],"unevaluatedProperties":true}})", schema);
         return against(schema, keys(size.of(30'000)));
       }},
      {"schema: equality of large values",
       [](Size size) {
         const std::string list = "[" +
                                  each(
                                      size.of(20'000), [](std::size_t i) { return std::to_string(i); }, ",") +
                                  "]";
         return against(format(R"({{"items":{{"enum":[{}]}}}})", repeat(list + ",", 3) + "1"),
                        each(2, [&](std::size_t) { return format("- {}\n", list); }));
       }},
      {"schema: findings with long values",
       [](Size size) {
         return against(R"({"items":{"type":"integer","minLength":5,"pattern":"^b","enum":["c"]}})",
                        each(size.of(400), [](std::size_t) { return "- " + repeat("a", 2'000) + "\n"; }));
       }},
      {"schema: dependents",
       [](Size size) {
         return against(format(R"({{"dependentRequired":{{{}}}}})",
                               each(
                                   size.of(300),
                                   [&](std::size_t i) {
                                     return format(
                                         R"("k{}":[{}])", i,
                                         each(
                                             size.of(300), [](std::size_t k) { return format("\"r{}\"", k); }, ","));
                                   },
                                   ",")),
                        keys(size.of(300)));
       }},
  };
}

}  // namespace nsp::bounds
