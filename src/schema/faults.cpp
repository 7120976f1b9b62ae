// SPDX-License-Identifier: EUPL-1.2
#include "schema/faults.hpp"

#include <array>

#include "schema/schema.hpp"

namespace nsp::schema {

using diagnostics::Fault;
using diagnostics::Severity;

const Fault wrong_type{"S001", "wrong-type", Severity::error, "a value of another type than its field wants"};

const Fault unknown_key{"S002", "unknown-key", Severity::error, "a key that its mapping does not know"};

const Fault missing_key{"S003", "missing-key", Severity::error, "a key that must be there and is not"};

const Fault unknown_value{"S004", "unknown-value", Severity::error, "a value that is none of those that are possible"};

const Fault wrong_format{"S005", "wrong-format", Severity::error, "a date, address or the like that is none"};

const Fault wrong_form{"S006", "wrong-form", Severity::error, "text that does not have the form of its field"};

const Fault number_out_of_range{"S007", "number-out-of-range", Severity::error,
                                "a number that is too small, too large or no multiple"};

const Fault wrong_length{"S008", "wrong-length", Severity::error, "text that is too short or too long"};

const Fault wrong_count{"S009", "wrong-count", Severity::error, "a list or mapping with too few or too many parts"};

const Fault repeated_item{"S010", "repeated-item", Severity::error, "a list item that stands there twice"};

const Fault excluding_keys{"S011", "excluding-keys", Severity::error, "keys of which only one may stand, or one must"};

const Fault missing_companion{"S012", "missing-companion", Severity::error, "a key that needs another beside it"};

const Fault unwanted_value{"S013", "unwanted-value", Severity::error, "something that may not stand here"};

const Fault missing_item{"S014", "missing-item", Severity::error, "a list without an item that it needs"};

const Fault ambiguous_text{"S015", "ambiguous-text", Severity::note,
                           "text that older YAML tools read as something else"};

const Fault swallowed_key{"S016", "swallowed-key", Severity::warning,
                          "a key that has become part of the text above it"};

const Fault reversed_order{"S017", "reversed-order", Severity::error,
                           "two days or numbers of which the later one is less"};

const Fault doubtful_number{"S024", "doubtful-number", Severity::warning,
                            "a number that reads as thousands to some, and as decimals to others"};

const Fault faulty_schema{"S020", "faulty-schema", Severity::error, "a schema that cannot be used"};

const Fault schema_too_costly{"S021", "schema-too-costly", Severity::error, "a schema that asks for too many steps"};

const Fault too_many_findings{"S022", "too-many-findings", Severity::error,
                              "a file with more than 2,000 findings of its shape"};

const Fault other_dialect{"S023", "other-dialect", Severity::warning,
                          "a schema that says it follows another draft of JSON Schema"};

const Fault faulty_annotation{"S025", "faulty-annotation", Severity::warning,
                              "words for other languages in a schema that nobody reads"};

bool tells_absence(const Fault& fault) {
  return &fault == &missing_key || &fault == &wrong_count || &fault == &missing_companion || &fault == &missing_item;
}

std::span<const Fault* const> faults() {
  static constexpr std::array all{&wrong_type,        &unknown_key,   &missing_key,         &unknown_value,
                                  &wrong_format,      &wrong_form,    &number_out_of_range, &wrong_length,
                                  &wrong_count,       &repeated_item, &excluding_keys,      &missing_companion,
                                  &unwanted_value,    &missing_item,  &swallowed_key,       &ambiguous_text,
                                  &reversed_order,    &faulty_schema, &doubtful_number,     &schema_too_costly,
                                  &too_many_findings, &other_dialect, &faulty_annotation};
  return all;
}

}  // namespace nsp::schema
