// SPDX-License-Identifier: EUPL-1.2
// What is said of a value that is wrong by itself: its type, its word, number, text or size.
#include <algorithm>

#include <fmt/format.h>

#include "schema/equality.hpp"
#include "schema/explain.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "schema/meant_list.hpp"
#include "syntax/remark.hpp"
#include "text/customary_number.hpp"
#include "text/languages.hpp"
#include "text/slug.hpp"
#include "words/template.hpp"

namespace nsp::schema {

using diagnostics::Diagnostic;
using diagnostics::Grade;
using syntax::Node;
using syntax::Type;

namespace {

constexpr words::English<words::Word> possible_values{"possible values: {0}"};
constexpr words::English<> first_here{"first here"};
constexpr words::English<words::Word> write_here{"write {0}"};
constexpr words::English<> write_true_or_false{"write true or false, without quotes"};
constexpr words::English<> put_the_whole_text{
    "put the whole text between double quotes: the colon with a blank behind it makes a key of it"};
constexpr words::English<> write_a_mapping_in_braces{"write a mapping in braces"};
constexpr words::English<words::Word> if_the_word_itself{
    "if the word itself is meant, put it between double quotes: \"{0}\""};
constexpr words::English<> write_a_list_in_square{"write a list in square brackets"};
constexpr words::English<> write_a_list_one_item{"write a list: one item a line, each behind a hyphen and a blank"};
constexpr words::English<> begin_each_item_on{
    "begin each item on a line of its own, with a hyphen and a blank before it"};
constexpr words::English<words::Name> did_you_mean_2{"did you mean {0}?"};
constexpr words::English<words::Either, words::Word> write_it_as_text{"write it {0|as text|without quotes}: {1}"};
constexpr words::English<> write_the_year_in_four{"write the year in four digits"};
constexpr words::English<> write_it_on_one{"write it on one line"};
constexpr words::English<words::Name> write_it_with_lower{
    "write it with lower-case letters, digits and single hyphens: {0}"};
constexpr words::English<words::Name> write_2{"write {0}"};
constexpr words::English<words::Word> write_between_double_quotes{"write {0}, between double quotes"};
constexpr words::English<> write_lower_case_letters{
    "write lower-case letters and digits, with single hyphens between words"};
constexpr words::English<> write_the_two_letters{"write the two letters of a language"};
constexpr words::English<words::Either, words::Name, words::Word> write_a_key_that_matches{
    "write {0|a key|text} that matches {1}{2}"};
constexpr words::English<> put_it_between_double_quotes{"put it between double quotes"};
constexpr words::English<> put_the_text_between{"put the text between double quotes"};
constexpr words::English<> begin_each_item_with{"begin each item with a hyphen and a blank"};
constexpr words::English<words::Name, words::Word> replace_it_by{"replace it by {0}{1}"};
constexpr words::English<words::Text, words::Word> nothing_stands_behind_where{
    "nothing stands behind {0}, where {1} is wanted"};
constexpr words::English<words::Word, words::Text> write_4{"write {0}{1}"};
constexpr words::English<words::Text, words::Word> is_no_finite_number{"{0} is no finite number, where {1} is wanted"};
constexpr words::English<> write_a_number_in_digits{"write a number in digits: 24"};
constexpr words::English<words::Text, words::Word, words::Word> is_where_is_wanted{"{0} is {1}, where {2} is wanted"};
constexpr words::English<words::Name, words::Word> the_document_is_empty{
    "the document is empty ({0}), where {1} is wanted"};
constexpr words::English<words::Text, words::Name, words::Word> is_which_is_nothing{
    "{0} is {1}, which is nothing, where {2} is wanted"};
constexpr words::English<words::Name, words::Text, words::Word> yaml_reads_behind_as_nothing{
    "YAML reads {0} behind {1} as nothing, where {2} is wanted"};
constexpr words::English<words::Text, words::Word, words::Word, words::Word> yaml_reads_where_is_wanted{
    "YAML reads {0}{1} {2}, where {3} is wanted"};
constexpr words::English<words::Word> put_it_between_double_quotes_3{"put it between double quotes: \"{0}\""};
constexpr words::English<words::Text, words::Word, words::Count> is_where_a_certain{
    "{0} is {1}, where {2|a certain value|one of a few values} is wanted"};
constexpr words::English<words::Text> is_none_of_the_possible{"{0} is none of the possible values"};
constexpr words::English<words::Text> nothing_stands_behind{"nothing stands behind {0}"};
constexpr words::English<words::Text, words::Name> cannot_be{"{0} cannot be {1}"};
constexpr words::English<words::Text, words::Word, words::Word, words::Word> is_here{"{0} is {1}, {2} {3}"};
constexpr words::English<words::Text, words::Word> is_empty{"{0} is empty{1}"};
constexpr words::English<words::Text, words::Either, words::Word> has_more_than{"{0} has {1|more|fewer} than {2}"};
constexpr words::English<words::Either, words::Word> write_at_most{"write at {0|most|least} {1}"};
constexpr words::English<words::Text, words::Text, words::Text> is_2{"{0} is {1}: {2}"};
constexpr words::English<words::Text> does_not_have_the_form{"{0} does not have the form that is wanted"};
constexpr words::English<words::Text, words::Text> is_which_does_not{
    "{0} is {1}, which does not have the form that is wanted"};
constexpr words::English<words::Text, words::Word, words::Word> is_empty_where_at{
    "{0} is empty, where at least {1} {2} wanted"};
constexpr words::English<words::Text> add_what_belongs_there{"add what belongs there{0}"};
constexpr words::English<words::Text, words::Number, words::Either, words::Word, words::Word> has_where_at_most{
    "{0} has {1}, where {2|at most|at least} {3} {4} wanted"};
constexpr words::English<> add_what_is_missing{"add what is missing"};
constexpr words::English<> remove_them{"remove them"};
constexpr words::English<> remove_some{"remove some"};
constexpr words::English<words::Text, words::Text> stands_twice_in{"{0} stands twice in {1}"};
constexpr words::English<> remove_one_of_the_two{"remove one of the two"};
constexpr words::English<words::Word> write_a_list_even_of_3{"write a list, even of one: {0}"};
constexpr words::English<words::Word> write_a_list_in_brackets{"write a list in brackets: {0}"};
constexpr words::English<> write_the_number_without{"write the number without quotes"};
constexpr words::English<words::Word> put_it_between_double_quotes_4{"put it between double quotes: {0}"};
constexpr words::English<words::Text, words::Row> with_the_keys{"{0}; the keys are {1}"};
constexpr words::English<words::Word> write_one_of{"write one of {0}"};
constexpr words::English<words::Text> mend_the_schema{"mend the schema, which allows no value here{0}"};
constexpr words::English<words::Word> write_or_less{"write {0} or less"};
constexpr words::English<words::Word> write_or_more{"write {0} or more"};
constexpr words::English<words::Choice<3>, words::Word> write_a_number_that_is{
    "write a number that is {0|a multiple of|less than|more than} {1}"};
constexpr words::English<words::Word> write_the_year_in_four_digits{"write the year in four digits: {0}"};
constexpr words::English<> write_the_text_the_key{"write the text: the key must be there"};
constexpr words::English<words::Text> write_the_text{"write the text{0}"};
constexpr words::English<words::Word> says_the_schema{"{0}"};
constexpr words::English<words::Word> write_or_remove_the_hyphen{"write {0}, or remove the hyphen"};
constexpr words::English<words::Word> write_it_behind{"write {0} behind it: the key must be there"};
constexpr words::Template<> this_item_here{"this item", "dit onderdeel", "cet élément", "dieses Element"};

/// `x` for a value, as the author would see it in a sentence: what YAML has read where text was wanted.
std::string describe_read(const Node& scalar) {
  switch (scalar.type()) {
    case Type::null: return "as nothing";
    case Type::boolean:
      return fmt::format("as the truth value {}", (scalar.text()[0] | 0x20) == 't' ? "true" : "false");
    default: return fmt::format("as the number {}", plain_number(scalar.text()));
  }
}

/// Where `~` or `null` is written; an empty span where nothing is. The reader puts both right behind the colon.
source::Span written_null(const Node& node) {
  source::Span span = node.span();
  if (span.begin != span.end) return span;
  const std::string_view text = node.document().file().text();
  const std::size_t begin = std::min(text.find_first_not_of(" \t", span.begin), text.size());
  for (std::string_view word : {"~", "null", "Null", "NULL"}) {
    const std::size_t end = begin + word.size();
    const bool ends = end >= text.size() || std::string_view(" \t\r\n,]}").find(text[end]) != std::string_view::npos;
    if (text.substr(begin).starts_with(word) && ends) return node.document().file().span(begin, end);
  }
  return {span.file, span.begin, span.begin};
}

/// A text of one line that a colon made a mapping of, as its key of several words tells; else an empty span.
source::Span text_with_colon(const Node& mapping) {
  const source::Span span = mapping.span();
  const source::Span none{span.file, span.begin, span.begin};
  if (!mapping.is_mapping() || mapping.size() != 1 || mapping.style() != syntax::Style::block) return none;
  const syntax::Entry entry = *mapping.entries().begin();
  const bool plain = entry.key.is_plain() && entry.value.is_plain() && entry.value.is_scalar();
  const std::string_view text = mapping.document().file().slice(span);
  const bool simple = text.find_first_of("\"\\\n") == std::string_view::npos;
  return plain && simple && entry.key.text().find(' ') != std::string_view::npos ? span : none;
}

bool can_be_quoted(const Node& scalar) {
  return scalar.is_plain() && !scalar.text().empty() && scalar.text().find_first_of("\"\\\n") == std::string_view::npos;
}

void add_quotes(Diagnostic& finding, const Node& scalar) {
  const source::Span span = scalar.span();
  finding.fixes.push_back({put_it_between_double_quotes,
                           Grade::suggested,
                           {{{span.file, span.begin, span.begin}, "\""}, {{span.file, span.end, span.end}, "\""}}});
}

void suggest_value(Diagnostic& finding, const Node& instance, words::Text help, std::string_view text) {
  finding.help = std::move(help);
  finding.fixes.push_back(diagnostics::replace_by(instance.span(), text));
}

/// "5 digits" for `^[0-9]{5}$`; empty for other patterns.
std::string wanted_digits(std::string_view pattern) {
  constexpr std::string_view begin = "^[0-9]{";
  constexpr std::string_view end = "}$";
  if (!pattern.starts_with(begin) || !pattern.ends_with(end)) return {};
  const std::string_view count = pattern.substr(begin.size(), pattern.size() - begin.size() - end.size());
  if (count.empty() || count.find_first_not_of("0123456789") != std::string_view::npos) return {};
  return fmt::format("{} digits", count);
}

std::string first_example(const Node& schema) {
  const auto examples = schema.find("examples");
  if (!examples || examples->size() == 0) return {};
  const Node example = *examples->items().begin();
  return example.is_scalar() ? std::string(example.text()) : std::string();
}

}  // namespace

void Explainer::explain_type(const Instruction& instruction, const Node& instance) {
  const auto wanted = operand<TypeSet>(instruction);
  const std::string types = describe_types(wanted);
  if (excused_values_.contains(instance.index())) return;
  if (const source::Span null = written_null(instance); instance.type() == Type::null && null.begin != null.end)
    return explain_null(instance, null, wanted);
  if (instance.has(syntax::absent)) {
    const source::Span span = place_.key && !place_.item ? place_.key->span() : instance.span();
    add(wrong_type, span, nothing_stands_behind_where(name(), types),
        place_.item       ? write_or_remove_the_hyphen(types)
        : place_.required ? write_it_behind(types)
                          : write_4(types, or_remove()));
    return;
  }
  const bool is_number = (bit(instance.type()) & numeric) != 0;
  if ((wanted & numeric) != 0 && is_number && !is_finite(instance)) {
    add(wrong_type, instance.span(), is_no_finite_number(quote_value(instance), types), write_a_number_in_digits);
    return;
  }
  if ((wanted & bit(Type::string)) != 0 && instance.is_scalar() && !is_json(instance))
    return explain_read(instance, types);
  auto& finding =
      add(wrong_type, instance.span(), is_where_is_wanted(name(), syntax::describe(instance.type()), types), {});
  finding.help = write_here(types);
  const auto suggest = [&](words::Text help, std::string_view text) {
    suggest_value(finding, instance, std::move(help), text);
  };
  const bool doubtful = is_of_plans() && instance.is_string() && text::has_two_readings(instance.text());
  if ((wanted & numeric) != 0 && instance.is_string() && !doubtful && to_decimal(instance.text())) {
    suggest(write_the_number_without, instance.text());
  } else if ((wanted & numeric) != 0 && instance.is_string() && is_of_plans()) {
    help_with_number(finding, instance, wanted);
  } else if (const std::string_view truth = text::find_truth(instance.is_scalar() ? instance.text() : "");
             (wanted & bit(Type::boolean)) != 0 && !truth.empty()) {
    suggest(write_here(truth), truth);
  } else if ((wanted & bit(Type::boolean)) != 0 && instance.is_scalar()) {
    finding.help = write_true_or_false;
  } else if ((wanted & bit(Type::string)) != 0 && instance.is_scalar() && instance.type() != Type::null) {
    const std::string text = write_text(instance, instance.text());
    suggest(put_it_between_double_quotes_4(shorten(text, 60)), text);
  } else if ((wanted & bit(Type::sequence)) != 0 && instance.is_scalar() && !is_json(instance) &&
             find_meant_items(instance).empty() && find_meant_words(instance).empty()) {
    help_with_one_item(finding, instance);
  } else if ((wanted & bit(Type::sequence)) != 0) {
    suggest_list(finding, instance);
  } else if (const source::Span text = text_with_colon(instance); text.begin != text.end) {
    finding.help = put_the_whole_text;
    finding.fixes.push_back({put_the_text_between,
                             Grade::suggested,
                             {{{text.file, text.begin, text.begin}, "\""}, {{text.file, text.end, text.end}, "\""}}});
  } else if ((wanted & bit(Type::mapping)) != 0) {
    if (is_json(instance)) {
      const auto& known = properties_of(current_).names;
      finding.help = write_a_mapping_in_braces;
      if (!known.empty()) finding.help = with_the_keys(finding.help, row_of(known));
      return;
    }
    help_with_mapping(finding, instance);
    if (instance.is_scalar()) tell_of_all_items(finding, instance, wanted);
  }
}

/// `null` or `~`, which may be meant as a word.
void Explainer::explain_null(const Node& instance, source::Span written, TypeSet wanted) {
  const std::string types = describe_types(wanted);
  const std::string_view word = instance.document().file().slice(written);
  if (!place_.key && !place_.item) {
    add(wrong_type, written, the_document_is_empty(word, types), write_here(types));
    return;
  }
  auto& finding = add(
      wrong_type, written,
      is_json(instance) ? is_which_is_nothing(name(), word, types) : yaml_reads_behind_as_nothing(word, name(), types),
      write_4(types, or_remove()));
  if ((wanted & bit(Type::string)) == 0) return;
  finding.help = if_the_word_itself(word);
  finding.fixes.push_back({put_it_between_double_quotes, Grade::suggested, {{written, fmt::format("\"{}\"", word)}}});
}

void Explainer::suggest_list(Diagnostic& finding, const Node& instance) {
  if (is_json(instance)) {
    const std::string text =
        instance.is_scalar() ? fmt::format("[{}]", write_value(instance, instance)) : std::string();
    finding.help = write_a_list_in_square;
    if (!text.empty()) suggest_value(finding, instance, write_a_list_even_of_3(shorten(text, 60)), text);
    return;
  }
  finding.help = write_a_list_one_item;
  const std::string words = find_meant_words(instance);
  if (!words.empty()) suggest_value(finding, instance, write_a_list_in_brackets(shorten(words, 60)), words);
  if (auto items = find_meant_items(instance); !items.empty()) {
    finding.help = begin_each_item_on;
    finding.fixes.push_back({begin_each_item_with, Grade::suggested, std::move(items)});
  }
}

/// A plain word that YAML reads as something else where text is wanted.
void Explainer::explain_read(const Node& instance, const std::string& types) {
  // Quotes do not help where the text would not have the form either.
  for (const Instruction& other : evaluator_.program().subschemas[current_].instructions) {
    const auto* format = std::get_if<FormatCheck>(&other.operand);
    if (format != nullptr && !(*format)(instance.text())) return explain_format(other, instance);
  }
  const bool as_text = place_.key.has_value() && !place_.is_key;
  auto& finding =
      add(wrong_type, instance.span(),
          yaml_reads_where_is_wanted(
              quote_value(instance),
              as_text ? (place_.item ? " in " : " behind ") + fmt::format("`{}`", shorten(place_.key->text(), 60)) : "",
              describe_read(instance), types),
          put_it_between_double_quotes_3(shorten(instance.text(), 60)));
  if (can_be_quoted(instance)) add_quotes(finding, instance);
}

void Explainer::explain_choices(const Instruction& instruction, const Node& instance) {
  const std::vector<Node>& values = operand<Choices>(instruction).values;
  const bool json = is_json(instance);
  words::Text help =
      values.size() == 1 ? write_2(write_short(values[0], json)) : write_one_of(list_values(values, json));
  if (values.empty()) help = mend_the_schema(or_remove());
  const bool of_words = std::any_of(values.begin(), values.end(), [](const Node& value) { return value.is_scalar(); });
  if (!instance.is_scalar()) {
    add(of_words ? wrong_type : unknown_value, instance.span(),
        of_words ? is_where_a_certain(name(), syntax::describe(instance.type()), values.size())
                 : is_none_of_the_possible(name()),
        std::move(help));
    return;
  }
  if (instance.has(syntax::absent)) {
    add(unknown_value, place_.key ? place_.key->span() : instance.span(), nothing_stands_behind(name()),
        std::move(help));
    return;
  }
  auto& finding = add(unknown_value, instance.span(), cannot_be(name(), write_short(instance)), std::move(help));
  if (tell_of_remark(finding, values, instance)) return;
  if (const auto meant = meant_choice(values, instance.text())) {
    if (values.size() > 1) {
      finding.help = did_you_mean_2(write_short(*meant, json));
      if (meant->text() == instance.text())
        finding.help = write_it_as_text(meant->is_string(), write_value(instance, *meant));
      finding.notes.push_back(possible_values(list_values(values, json)));
    }
    finding.fixes.push_back(diagnostics::replace_by(instance.span(), write_value(instance, *meant)));
  }
}

void Explainer::explain_number(const Instruction& instruction, const Node& instance) {
  const std::string_view keyword = instruction.keyword->names[0];
  const std::string bound = plain_number(instruction.value.text());
  const std::string value = plain_number(instance.text());
  const std::string_view relation = keyword == "maximum"            ? "more than the most that is possible,"
                                    : keyword == "minimum"          ? "less than the least that is possible,"
                                    : keyword == "exclusiveMaximum" ? "not less than"
                                    : keyword == "exclusiveMinimum" ? "not more than"
                                                                    : "no multiple of";
  const words::Text help = keyword == "maximum"   ? write_or_less(bound)
                           : keyword == "minimum" ? write_or_more(bound)
                                                  : write_a_number_that_is(keyword == "multipleOf"         ? 0
                                                                           : keyword == "exclusiveMaximum" ? 1
                                                                                                           : 2,
                                                                           bound);
  auto& finding = add(number_out_of_range, instance.span(), is_here(name(), value, relation, bound), help);
  // Years are bounded by years.
  const bool of_years =
      is_of_plans() && keyword == "minimum" && bound.size() == 4 && (bound < "2100") && bound > "1700";
  if (!of_years || value.find_first_not_of("0123456789") != std::string::npos) return;
  finding.help = write_the_year_in_four;
  if (value.size() != 2 || "20" + value < bound) return;
  finding.help = write_the_year_in_four_digits("20" + value);
  finding.fixes.push_back(diagnostics::replace_by(instance.span(), "20" + value));
}

/// A key that must be there cannot be removed.
words::Text Explainer::help_with_empty() {
  if (place_.required && !place_.item) return write_the_text_the_key;
  return write_the_text(or_remove());
}

void Explainer::explain_length(const Instruction& instruction, const Node& instance) {
  const std::string_view keyword = instruction.keyword->names[0];
  const bool too_long = keyword == "maxLength";
  if (keyword == "x-visible" || (!too_long && instance.text().empty())) {
    add(wrong_length, instance.span(),
        is_empty(name(), keyword == "x-visible" ? ": it holds nothing that can be seen" : ""), help_with_empty());
    return;
  }
  const auto bound = operand<std::uint64_t>(instruction);
  add(wrong_length, instance.span(), has_more_than(name(), too_long, count_words(bound, "character")),
      write_at_most(too_long, count_words(bound, "character")));
}

void Explainer::explain_format(const Instruction& instruction, const Node& instance) {
  const FormatFault fault = schema::explain_format(instruction.value.text(), instance.text());
  auto& finding = add(wrong_format, instance.span(), is_2(name(), quote_value(instance), fault.message), fault.help);
  if (fault.meant.empty()) return;
  if (!fault.remark.empty()) {
    // JSON has no comments.
    if (!is_json(instance))
      syntax::offer_comment(finding, instance.document().file(), instance.span(), fault.meant, fault.remark);
    return;
  }
  // What goes without another word in its place is named.
  const std::string_view text = instance.text();
  const std::string without =
      text.starts_with(fault.meant) ? fmt::format(", without `{}`", text.substr(fault.meant.size())) : std::string();
  finding.fixes.push_back({replace_it_by(fault.meant, without),
                           Grade::suggested,
                           {{instance.span(), is_json(instance) ? write_text(instance, fault.meant) : fault.meant}}});
}

void Explainer::explain_pattern(const Instruction& instruction, const Node& instance) {
  const Node schema = evaluator_.program().subschemas[current_].node;
  const Regex& regex = *operand<std::unique_ptr<Regex>>(instruction);
  auto& finding =
      add(wrong_form, instance.span(),
          place_.is_key ? does_not_have_the_form(name()) : is_which_does_not(name(), quote_value(instance)), {});
  // What takes several words is no id; then it is the form of one line.
  const bool takes_words = evaluator_.matches(regex, "Two words");
  const std::string slug = takes_words ? std::string() : text::make_slug(instance.text());
  const bool one_line = instance.text().find('\n') != std::string_view::npos && takes_words;
  const std::string example = first_example(schema);
  const std::string_view language = is_of_plans() ? text::find_language(instance.text()) : std::string_view();
  if (one_line && is_of_plans()) {
    finding.help = write_it_on_one;
  } else if (!slug.empty() && slug != instance.text() && evaluator_.matches(regex, slug)) {
    finding.help = write_it_with_lower(slug);
    finding.fixes.push_back(diagnostics::replace_by(instance.span(), slug, write_text(instance, slug)));
  } else if (!language.empty() && evaluator_.matches(regex, language)) {
    finding.help = write_2(language);
    finding.fixes.push_back(diagnostics::replace_by(instance.span(), language));
  } else if (const std::string digits = wanted_digits(regex.text()); !digits.empty()) {
    finding.help = write_between_double_quotes(digits);
  } else if (is_of_plans() && evaluator_.matches(regex, "some-words")) {
    finding.help = write_lower_case_letters;
  } else if (is_of_plans() && regex.text() == "^[a-z]{2}(-[A-Z]{2})?$") {
    finding.help = write_the_two_letters;
  } else {
    finding.help = write_a_key_that_matches(place_.is_key, shorten(regex.text(), 200),
                                            example.empty() ? "" : fmt::format(", like `{}`", example));
  }
  if (const auto description = schema.find("description"); description && description->is_string())
    finding.notes.push_back(says_the_schema(shorten(description->text(), 200)));
}

void Explainer::explain_size(const Instruction& instruction, const Node& instance) {
  const std::string_view keyword = instruction.keyword->names[0];
  const bool too_many = keyword.starts_with("max");
  const std::string_view word = instance.is_sequence() ? "item" : "entry";
  const auto bound = operand<std::uint64_t>(instruction);
  const std::string bound_words =
      word == "entry" && bound != 1 ? fmt::format("{} entries", bound) : count_words(bound, word);
  const std::string_view verb = bound == 1 ? "is" : "are";
  if (!too_many && instance.size() == 0) {
    add(wrong_count, instance.span(), is_empty_where_at(name(), bound_words, verb),
        add_what_belongs_there(or_remove()));
    return;
  }
  add(wrong_count, instance.span(), has_where_at_most(name(), instance.size(), too_many, bound_words, verb),
      !too_many    ? add_what_is_missing
      : bound == 0 ? remove_them
                   : remove_some);
}

void Explainer::explain_unique(const Instruction&, const Node& instance) {
  std::uint64_t work = 0;
  const auto equal = find_equal_items(instance, work);
  evaluator_.add_steps(work);
  if (!equal) return;
  const words::Text what = equal->second.is_scalar() && !equal->second.text().empty() ? quote_value(equal->second)
                                                                                      : words::Text(this_item_here);
  auto& finding = add(repeated_item, equal->second.span(), stands_twice_in(what, name()), remove_one_of_the_two);
  finding.labels.push_back({equal->first.span(), first_here});
}

}  // namespace nsp::schema
