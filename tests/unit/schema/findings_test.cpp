// SPDX-License-Identifier: EUPL-1.2
// The words: what is marked, what is said, how to mend it.
#include <doctest/doctest.h>

#include "judge.hpp"

using judge::mend;
using judge::say;

namespace {

const std::string plan = R"(
type: object
required: [id, title]
properties:
  id: {title: Id, type: string, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', examples: [road-safety]}
  title: {title: Title, anyOf: [{type: string}, {type: object, additionalProperties: {type: string}}], examples: [Drugs]}
  year: {type: integer, minimum: 1990, maximum: 2100}
  open: {type: boolean}
  status: {enum: [planned, running, done]}
  period:
    type: object
    required: [from, to]
    properties: {from: {type: string, format: date}, to: {type: string, format: date}}
    additionalProperties: false
  themes: {type: array, minItems: 1, uniqueItems: true, items: {type: string}}
  priority:
    type: object
    properties: {clusters: {type: array}, local: {const: true}, name: {type: string}}
    oneOf: [{required: [clusters]}, {required: [local]}]
    additionalProperties: false
additionalProperties: false
)";

std::string with(const std::string& lines) {
  return "id: drugs\ntitle: Drugs\n" + lines;
}

}  // namespace

TEST_CASE("a document that is as wanted is not spoken of") {
  CHECK(say(plan, with("year: 2016\nstatus: done\nthemes: [a, b]\n")) == "");
}

TEST_CASE("an unknown key near a known one is that one, and nothing is missing") {
  CHECK(say(plan, "id: drugs\ntilte: Drugs\n") ==
        "2:1 S002 |tilte| this kind of document has no key `tilte` / did you mean `title`?\n");
  CHECK(mend(plan, "id: drugs\ntilte: Drugs\n") == with(""));
}

TEST_CASE("the value behind a misspelt key is looked at as if it were spelt right") {
  CHECK(say(plan, "id: drugs\ntilte: [Drugs]\n") ==
        "2:1 S002 |tilte| this kind of document has no key `tilte` / did you mean `title`?\n"
        "2:8 S001 |[Drugs]| `tilte` is a list, where text or a mapping is wanted / write `key: value` lines, "
        "without hyphens before them\n");
}

TEST_CASE("an unknown key that is near to none is told with those that are possible") {
  CHECK(say(plan, with("period: {from: 2016-01-01, to: 2016-12-31, weather: fine}\n")) ==
        "3:44 S002 |weather| `period` has no key `weather` / remove it\n");
}

TEST_CASE("a missing key is told once, at what lacks it") {
  CHECK(say(plan, "id: drugs\n") == "1:1 S003 |id| the key `title` is missing / add `title:` with text\n");
  CHECK(say(plan, with("period:\n  from: 2016-01-01\n")) ==
        "3:1 S003 |period| the key `to` is missing in `period` / add `to:` with a day, YEAR-MONTH-DAY\n");
}

TEST_CASE("keys that lost their indent belong where they came from") {
  CHECK(say(plan, with("period:\n  from: 2016-01-01\nto: 2016-12-31\n")) ==
        "5:1 S002 |to| `to` belongs in `period`, which stands above it / indent it by two more blanks\n");
  CHECK(mend(plan, with("period:\n  from: 2016-01-01\nto: 2016-12-31\n")) ==
        with("period:\n  from: 2016-01-01\n  to: 2016-12-31\n"));
  CHECK(say(plan, with("period:\nfrom: 2016-01-01\nto: 2016-12-31\n")) ==
        "4:1 S002 |from| `from` belongs in `period`, which stands above it / indent it by two more blanks\n"
        "5:1 S002 |to| `to` belongs in `period`, which stands above it / indent it by two more blanks\n");
}

TEST_CASE("text that YAML reads as something else is told as it was read") {
  CHECK(
      say(plan, "id: drugs\ntitle: 0123\n") ==
      "2:8 S001 |0123| YAML reads `0123` behind `title` as the number 123, where text or a mapping is wanted / put it "
      "between double quotes: \"0123\"\n");
  CHECK(mend(plan, "id: drugs\ntitle: 1e3\n") == "id: drugs\ntitle: \"1e3\"\n");
  CHECK(mend(plan, "id: drugs\ntitle: true\n") == "id: drugs\ntitle: \"true\"\n");
  CHECK(mend(plan, "id: drugs\ntitle: ~\n") == "id: drugs\ntitle: \"~\"\n");
  CHECK(say(plan, "id: drugs\ntitle:\n") ==
        "2:1 S001 |title| nothing stands behind `title`, where text or a mapping is wanted / write text or a mapping "
        "behind it: the key must be there\n");
}

TEST_CASE("other types are named as people know them") {
  CHECK(say(plan, with("year: soon\n")) ==
        "3:7 S001 |soon| `year` is text, where a whole number is wanted / write a whole number in digits, without "
        "words\n");
  CHECK(mend(plan, with("year: \"2016\"\n")) == with("year: 2016\n"));
  CHECK(mend(plan, with("open: yes\n")) == with("open: true\n"));
  CHECK(mend(plan, with("themes: internet\n")) == with("themes: [internet]\n"));
  CHECK(say(plan, with("period: 2016\n")) ==
        "3:9 S001 |2016| `period` is a whole number, where a mapping is wanted / write {from: 2016-01-01, to: "
        "2016-12-31}\n");
}

TEST_CASE("a word outside a list of words") {
  CHECK(say(plan, with("status: runing\n")) ==
        "3:9 S004 |runing| `status` cannot be `runing` / did you mean `running`?\n");
  CHECK(mend(plan, with("status: runing\n")) == with("status: running\n"));
  CHECK(say(plan, with("status: x\n")) ==
        "3:9 S004 |x| `status` cannot be `x` / write one of `planned`, `running`, `done`\n");
}

TEST_CASE("dates say what is wrong with them") {
  const auto date = [](const std::string& text) { return say("type: string\nformat: date", text); };
  CHECK(
      date("2016-13-40") ==
      "1:1 S005 |2016-13-40| the document is `2016-13-40`: there is no month 13 / write the date as year-month-day\n");
  CHECK(date("2023-02-30") ==
        "1:1 S005 |2023-02-30| the document is `2023-02-30`: February 2023 has 28 days / write a day from 01 to 28\n");
  CHECK(date("2016").find("the month and the day are missing") != std::string::npos);
  CHECK(date("2016-05").find("the day is missing") != std::string::npos);
  CHECK(mend("type: string\nformat: date", "1/2/2016") == "2016-02-01");
  CHECK(mend("type: string\nformat: date", "2016-25-12") == "2016-12-25");
}

TEST_CASE("an id that could be one is made one") {
  CHECK(mend(plan, "id: Road Safety\ntitle: x\n") == "id: road-safety\ntitle: x\n");
  CHECK(say(plan, "id: '!'\ntitle: x\n") ==
        "1:5 S006 |'!'| `id` is `!`, which does not have the form that is wanted / write lower-case letters and "
        "digits, with single hyphens between words\n");
}

TEST_CASE("bounds and counts") {
  CHECK(say(plan, with("year: 3000\n")) ==
        "3:7 S007 |3000| `year` is 3000, more than the most that is possible, 2100 / write 2100 or less\n");
  CHECK(
      say(plan, with("themes: []\n")) ==
      "3:9 S009 |[]| `themes` is empty, where at least 1 item is wanted / add what belongs there, or remove the key\n");
  CHECK(say("maxLength: 3", "abcd").starts_with("1:1 S008 |abcd| "));
  CHECK(say("multipleOf: 5", "7").starts_with("1:1 S007 |7| "));
  CHECK(say("contains: {const: 5}", "[1]").starts_with("1:1 S014 "));
  CHECK(say("dependentRequired: {a: [b]}", "a: 1") ==
        "1:1 S012 |a| `a` needs `b` beside it, which is missing / add `b`, or remove `a`\n");
  CHECK(say("not: {required: [a]}", "a: 1") == "1:1 S013 |a| the key `a` may not stand here / remove it\n");
}

TEST_CASE("equal items are marked both") {
  const judge::Judge judge(plan);
  const judge::Text text(with("themes: [a, b, a]\n"));
  const auto findings = judge.findings(text);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "`a` stands twice in `themes`");
  REQUIRE(findings[0].labels.size() == 1);
  CHECK(findings[0].labels[0].span.begin == findings[0].primary.span.begin - 6);
}

TEST_CASE("alternatives are told by their keys") {
  CHECK(say(plan, with("priority: {clusters: [a], local: true}\n")) ==
        "3:27 S011 |local| `clusters` and `local` exclude each other / keep the one that is meant\n");
  CHECK(say(plan, with("priority: {name: a}\n")) ==
        "3:1 S011 |priority| one of the keys `clusters`, `local` is wanted in `priority` / add `clusters:` or "
        "`local:`\n");
}

TEST_CASE("of several alternatives the one is blamed that was meant") {
  const std::string shapes = R"(
oneOf:
  - {properties: {kind: {const: circle}, radius: {type: number}}, required: [kind, radius], additionalProperties: false}
  - {properties: {kind: {const: square}, side: {type: number}}, required: [kind, side], additionalProperties: false}
)";
  CHECK(say(shapes, "kind: square\nside: wide\n") ==
        "2:7 S001 |wide| `side` is text, where a number is wanted / write a number in digits, without words\n");
  CHECK(say(shapes, "kind: circle\nradios: 5\n") ==
        "2:1 S002 |radios| this kind of document has no key `radios` / did you mean `radius`?\n");
}

TEST_CASE("text that YAML 1.1 reads differently is a note with a safe fix") {
  CHECK(say("type: string", "no") ==
        "1:1 S015 |no| `no` is text here, but tools that follow YAML 1.1 (PyYAML, Ruby, Ansible) read it as false / "
        "put it "
        "between double quotes: \"no\"\n");
  CHECK(say("type: string", "12:30").find("read it as the number 750") != std::string::npos);
  CHECK(mend("type: string", "no") == "\"no\"");
  CHECK(say("type: string", "\"no\"") == "");
}

TEST_CASE("one root cause is told once, however many rules it breaks") {
  CHECK(say("allOf: [{type: string}, {type: string}, {$ref: '#/$defs/a'}]\n$defs: {a: {type: string}}", "[a]") ==
        "1:1 S001 |[a]| the document is a list, where text is wanted / write text\n");
}
