// SPDX-License-Identifier: EUPL-1.2
// Values and schemas in a few words, for sentences that say what may be written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/program.hpp"
#include "words/arguments.hpp"

namespace nsp::schema {

/// "text", "text or a mapping": the types that a field takes.
std::string describe_types(TypeSet types);

/// What a schema lets stand: "text that matches `^ref:`", "one of `a`, `b`", "a mapping with `name`". Empty where it
/// says nothing that could be said in short.
std::string describe_wanted(const Program& program, SubschemaId id);

/// The description of a schema, or of the nearest that it refers to; empty where none is.
std::string_view find_description(const Program& program, SubschemaId id);

/// A value on one line as YAML writes it, or JSON, cut to a readable length: `{b: 1}`, `[x]`, `"1"`. Text is shown
/// without quotes where it would be text without them.
std::string write_short(const syntax::Node& value, bool as_json = false);

/// Values between backticks, the first 20 of them.
std::string list_values(const std::vector<syntax::Node>& values, bool as_json = false);

/// Names between backticks, the first 20 of them.
/// The same names as an argument of a template.
words::Row row_of(const std::vector<std::string_view>& names);
std::string list_names(const std::vector<std::string_view>& names);

/// The text, cut to so many bytes with an ellipsis behind where it is longer.
std::string shorten(std::string_view text, std::size_t most);

/// The number as people write it.
std::string plain_number(std::string_view text);

/// "1 item", "2 items".
std::string count_words(std::uint64_t count, std::string_view word);

/// "a", "a or b", "a, b or c", with any word before the last.
std::string join_words(const std::vector<std::string>& words, std::string_view last);

/// Whether the file of the value is JSON.
bool is_json(const syntax::Node& value);

/// Text as it is written in the file of the value `place`, in its quotes where it needs them there.
std::string write_text(const syntax::Node& place, std::string_view text);

/// A scalar of a schema in the same way.
std::string write_value(const syntax::Node& place, const syntax::Node& scalar);

}  // namespace nsp::schema
