// SPDX-License-Identifier: EUPL-1.2
#include "schema/kinds.hpp"

#include <array>

#include "schema/schema.hpp"

namespace nsp::schema {

using diagnostics::Kind;
using diagnostics::Severity;

const Kind wrong_type{
    "S001",
    "wrong-type",
    Severity::error,
    "a value of another type than its field wants",
    {"A list where text is wanted, a number where a mapping is wanted, text that YAML reads as a number, and the like.",
     "What is published from the field, and every rule that looks at it, needs the type that the field has.",
     "title: 2016\n", "title: \"2016\"\n",
     "Write a value of the type that the finding names. Text that looks like a number, a truth value or nothing goes "
     "between double quotes."}};

const Kind unknown_key{"S002",
                       "unknown-key",
                       Severity::error,
                       "a key that its mapping does not know",
                       {"A key that this kind of document, or this part of it, does not have.",
                        "A misspelt key is a field that nobody reads: what it says would be lost without a word.",
                        "kind: cluster\nid: drugs\ntilte: Drugs\n", "kind: cluster\nid: drugs\ntitle: Drugs\n",
                        "Correct the key, or move it to where it belongs; `nsp explain KIND` lists the keys."}};

const Kind missing_key{
    "S003",
    "missing-key",
    Severity::error,
    "a key that must be there and is not",
    {"A mapping without a key that every one of its kind has.",
     "Without it the document cannot be understood, linked or published.", "kind: cluster\nid: drugs\n",
     "kind: cluster\nid: drugs\ntitle: Drugs\n", "Add the key; `nsp explain KIND.FIELD` says what it is for."}};

const Kind unknown_value{"S004",
                         "unknown-value",
                         Severity::error,
                         "a value that is none of those that are possible",
                         {"A word in a field that takes one of a few words.",
                          "Readers and rules know these words only; another one says nothing to them.",
                          "status: runing\n", "status: running\n", "Write one of the words that the finding lists."}};

const Kind wrong_format{
    "S005",
    "wrong-format",
    Severity::error,
    "a date, address or the like that is none",
    {"A date that does not exist or is written another way, a web address with a blank, and the like.",
     "Dates are compared and addresses are followed; one that does not exist breaks both.", "from: 2016-02-30\n",
     "from: 2016-02-29\n",
     "Dates are year-month-day: 2016-02-29. `nsp check --fix --suggested` writes one that is in words, or has its day "
     "first, that way. Web addresses begin with https://."}};

const Kind wrong_form{"S006",
                      "wrong-form",
                      Severity::error,
                      "text that does not have the form of its field",
                      {"An id with capitals or blanks, a code with too few digits, and the like.",
                       "Ids become addresses and codes are looked up, so both have a fixed form.", "id: Road Safety\n",
                       "id: road-safety\n",
                       "An id is made of lower-case letters, digits and single hyphens. Other forms are shown by `nsp "
                       "explain KIND.FIELD`."}};

const Kind number_out_of_range{
    "S007",
    "number-out-of-range",
    Severity::error,
    "a number that is too small, too large or no multiple",
    {"A number outside the bounds of its field.",
     "It is most likely a slip of the hand, and would be published as it is.", "progress: 120\n", "progress: 100\n",
     "Write a number within the bounds that the finding names."}};

const Kind wrong_length{
    "S008",
    "wrong-length",
    Severity::error,
    "text that is too short or too long",
    {"Text with fewer or more characters than its field takes; and text of blanks alone, of whatever width, or of "
     "characters that nobody sees, such as the zero-width blank U+200B, where something is to be read.",
     "Empty text says nothing: the published page would have an empty heading, and links without words. Text that is "
     "too long does not fit where it is shown.",
     "title: \"\"\n", "title: Road safety\n", "Write a text of the length that the finding names."}};

const Kind wrong_count{"S009",
                       "wrong-count",
                       Severity::error,
                       "a list or mapping with too few or too many parts",
                       {"A list without items where one is wanted, or with more than its field takes.",
                        "An empty list says that there is something, and does not say what.", "clusters: []\n",
                        "clusters: [drugs]\n", "Add or remove items, or remove the key."}};

const Kind repeated_item{"S010",
                         "repeated-item",
                         Severity::error,
                         "a list item that stands there twice",
                         {"Two equal items in a list where each counts once.", "It would be counted and shown twice.",
                          "clusters: [drugs, drugs]\n", "clusters: [drugs]\n", "Remove one of the two."}};

const Kind excluding_keys{"S011",
                          "excluding-keys",
                          Severity::error,
                          "keys of which only one may stand, or one must",
                          {"Two keys that exclude each other, or none of several of which one is wanted.",
                           "Only one of them can be true.", "clusters: [drugs]\nlocal: true\n", "clusters: [drugs]\n",
                           "Keep the one that is meant, or add one of those that the finding names."}};

const Kind missing_companion{"S012",
                             "missing-companion",
                             Severity::error,
                             "a key that needs another beside it",
                             {"A key that says nothing without another key that is missing.",
                              "Half a fact cannot be used.", "", "", "Add the other key, or remove this one."}};

const Kind unwanted_value{
    "S013",
    "unwanted-value",
    Severity::error,
    "something that may not stand here",
    {"A value or key that the kind of document refuses in this place.", "What it says would contradict the rest.", "",
     "", "Remove it, or write something else; `nsp explain KIND.FIELD` says what may stand there."}};

const Kind missing_item{"S014",
                        "missing-item",
                        Severity::error,
                        "a list without an item that it needs",
                        {"A list in which no item, or too many, are as the field wants.",
                         "The list is not complete without it.", "", "", "Add the item that the field wants."}};

const Kind ambiguous_text{"S015",
                          "ambiguous-text",
                          Severity::note,
                          "text that older YAML tools read as something else",
                          {"Unquoted text such as `no`, `on` or `12:30`. It is text here, by YAML 1.2.",
                           "Tools that follow YAML 1.1 read `no` as false and `12:30` as 750, and would show another "
                           "plan than the one that is published.",
                           "title: no\n", "title: \"no\"\n", "Put the text between double quotes."}};

const Kind swallowed_key{
    "S016",
    "swallowed-key",
    Severity::warning,
    "a key that has become part of the text above it",
    {"A line within a text that looks like a key which is missing beside the text.",
     "Indented like the text, it is published as part of it, and the field that was meant is lost.",
     "text: >-\n  Some text.\n  number: 3\n", "text: >-\n  Some text.\nnumber: 3\n",
     "Give the line the indent of the other keys. If it is meant as text, write it so that no colon stands behind its "
     "first word."}};

const Kind reversed_order{
    "S017",
    "reversed-order",
    Severity::error,
    "two days or numbers of which the later one is less",
    {"A period that ends before it begins, a prolongation to a day before the end, a largest value below the smallest "
     "one, and the like. Both alike is right.",
     "Days in the wrong order are a slip of the hand, and whoever plans or compares by them does so wrongly; rules "
     "about time are silent of a period that is none.",
     "period:\n  from: 2026-01-01\n  to: 2025-12-31\n", "period:\n  from: 2026-01-01\n  to: 2031-12-31\n",
     "Exchange the two, or correct the one that is wrong."}};

const Kind doubtful_number{
    "S024",
    "doubtful-number",
    Severity::warning,
    "a number that reads as thousands to some, and as decimals to others",
    {"A number such as `1.240`, with three decimals of which the last is a nought.",
     "YAML takes the point for that of decimals, and reads 1.24. In Belgium a point stands between thousands, so that "
     "whoever wrote it may have meant 1240; everything that is worked out from it would be wrong a thousandfold.",
     "baseline: {value: 1.240, year: 2025}\n", "baseline: {value: 1240, year: 2025}\n",
     "Write the number that is meant, without a mark between thousands and without a nought behind the decimals."}};

const Kind faulty_schema{
    "S020",
    "faulty-schema",
    Severity::error,
    "a schema that cannot be used",
    {"A schema that refers to something that is not there, or says something that JSON Schema does not know.",
     "Documents cannot be checked against it.", "", "",
     "Mend the schema; JSON Schema, draft 2020-12, says what may stand where."}};

const Kind schema_too_costly{"S021",
                             "schema-too-costly",
                             Severity::error,
                             "a schema that asks for too many steps",
                             {"A schema that refers to itself without end, or that looks at the same value millions of "
                              "times (the limit `steps`); or a kind of one's own with more than 256 fields in one "
                              "mapping, or that describes more than 500,000 things by referring to the same ones.",
                              "The limit keeps a hostile schema from stopping the tool.", "", "",
                              "Write the schema so that references go deeper into the document, and gather fields in "
                              "mappings of their own."}};

const Kind too_many_findings{
    "S022",
    "too-many-findings",
    Severity::error,
    "a file with more than 2,000 findings of its shape",
    {"A file of which so much is wrong that the rest is left out.",
     "The first findings most likely explain the others.", "", "", "Mend the first ones and check again."}};

const Kind other_dialect{
    "S023",
    "other-dialect",
    Severity::warning,
    "a schema that says it follows another draft of JSON Schema",
    {"A `$schema` that names a draft other than 2020-12.",
     "Drafts differ in what some keywords mean; the schema is read as 2020-12 all the same, and may ask for something "
     "else than its author meant.",
     "$schema: http://json-schema.org/draft-07/schema#\n", "$schema: https://json-schema.org/draft/2020-12/schema\n",
     "Bring the schema to 2020-12 and name it."}};

bool tells_absence(const Kind& kind) {
  return &kind == &missing_key || &kind == &wrong_count || &kind == &missing_companion || &kind == &missing_item;
}

std::span<const Kind* const> kinds() {
  static constexpr std::array all{&wrong_type,        &unknown_key,   &missing_key,         &unknown_value,
                                  &wrong_format,      &wrong_form,    &number_out_of_range, &wrong_length,
                                  &wrong_count,       &repeated_item, &excluding_keys,      &missing_companion,
                                  &unwanted_value,    &missing_item,  &swallowed_key,       &ambiguous_text,
                                  &reversed_order,    &faulty_schema, &doubtful_number,     &schema_too_costly,
                                  &too_many_findings, &other_dialect};
  return all;
}

}  // namespace nsp::schema
