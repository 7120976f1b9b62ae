// SPDX-License-Identifier: EUPL-1.2
// What an author meant by a value of another type: a number as people write it, a text in the place of a mapping.
#include <algorithm>

#include <fmt/format.h>

#include "schema/equality.hpp"
#include "schema/explain.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "syntax/remark.hpp"
#include "text/customary_number.hpp"
#include "text/languages.hpp"
#include "words/template.hpp"

namespace nsp::schema {

using diagnostics::Diagnostic;
using diagnostics::Grade;
using syntax::Entry;
using syntax::Node;
using syntax::Type;

namespace {

constexpr words::English<words::Word, words::Word> write_one_year_or{
    "write one year, {0} or {1}: what holds for several stands once for each"};
constexpr words::English<words::Text> write_a_number_where{
    "write a number; where there is none, leave out all of what {0} stands in"};
constexpr words::English<words::Either> write_a_number_where_there{
    "write a number; where there is none, remove {0|the item|the key}"};
constexpr words::English<words::Word> write_in_digits_without{"write {0} in digits, without words"};
constexpr words::English<> write_key_value_lines{"write `key: value` lines"};
constexpr words::English<words::Row> write_lines_of_a_key{
    "write lines of a key and its value below it; the keys are {0}"};
constexpr words::English<words::Word, words::Word, words::Row> write_with_on_lines{
    "write `{0}: {1}`, with {2} on lines of the same indent below it"};
constexpr words::English<words::Number, words::Name, words::Word, words::Word> items_of_are_where{
    "{0} items of {1} are {2}, where {3} is wanted"};
constexpr words::English<> write_a_list_even{
    "write a list, even of one: on the next line, behind a hyphen and a blank"};
constexpr words::English<> write_a_list_one{"write a list: one item a line, each behind a hyphen and a blank"};
constexpr words::English<> write_a_list_even_of_one{
    "write a list, even of one: a hyphen and a blank, then keys with their values"};
constexpr words::English<words::Name, words::Name> replace_by{"replace {0} by {1}"};
constexpr words::English<words::Name> is_cut_in_two{"{0} is cut in two: between braces a comma ends the value"};
constexpr words::English<words::Word, words::Either> write_in_digits_alone{
    "write {0}, in digits alone{1| and with a point before the decimals|}"};
constexpr words::English<words::Word> write_3{"write {0}"};
constexpr words::English<words::Word> write_a_list_even_of_2{"write a list, even of one: [{0}]"};
constexpr words::English<words::Word, words::Word> write_whichever_is_meant{"write {0} or {1}, whichever is meant"};
constexpr words::English<words::Word, words::Word> write_if_of_the_whole_is_meant{
    "write {0}, if {0} % of the whole is meant, or {1}"};
constexpr words::English<words::Text> without_hyphens{"{0}, without hyphens before them"};
constexpr words::English<words::Text> so_with_each{"{0}; so with each of them"};
constexpr words::English<> write_each_as_a_mapping{"write each as a mapping"};
constexpr words::English<words::Text, words::Row> the_keys_are{"{0}; the keys are {1}"};

constexpr std::size_t longest_shown = 60;

/// The title names what goes, words beside a number among it.
void suggest(Diagnostic& finding, const Node& node, source::Span span, words::Text help, std::string text) {
  finding.help = std::move(help);
  const std::string_view written = node.document().file().slice(span);
  finding.fixes.push_back(
      {replace_by(shorten(written, longest_shown), text), Grade::suggested, {{span, std::move(text)}}});
}

words::Text name_readings(const std::vector<std::string>& readings) {
  if (readings.size() == 1) return write_3(readings[0]);
  return write_whichever_is_meant(readings[0],
                                  fmt::format("{}", fmt::join(readings.begin() + 1, readings.end(), " or ")));
}

/// The text as it can stand between braces; empty where that would take more than quotes.
std::string in_braces(const Node& scalar) {
  const std::string_view text = scalar.text();
  if (text.empty() || text.find_first_of("\"\\\n") != std::string_view::npos) return {};
  const bool bare = scalar.is_plain() && text.find_first_of(",[]{}:#") == std::string_view::npos;
  return bare ? std::string(text) : fmt::format("\"{}\"", text);
}

std::size_t decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

}  // namespace

/// "24,5", "1 240" and "16 %", where a number is wanted.
void Explainer::help_with_number(Diagnostic& finding, const Node& instance, TypeSet wanted) {
  const bool whole = (wanted & bit(Type::number)) == 0;
  std::vector<std::string> readings = text::read_customary_number(instance.text());
  if (whole) std::erase_if(readings, [](const std::string& reading) { return decimals_of(reading) > 0; });
  if (const auto years = text::read_years(instance.text()); whole && !years.empty()) {
    finding.help = write_one_year_or(years[0], years[1]);
  } else if (readings.size() == 1 && is_share(readings[0])) {
    const auto share = to_decimal(readings[0]);
    const double percent = std::stod(readings[0]) * 100;
    finding.help =
        share ? write_if_of_the_whole_is_meant(fmt::format("{}", percent), readings[0]) : name_readings(readings);
  } else if (readings.size() == 1) {
    const bool comma = decimals_of(readings[0]) > 0 && instance.text().find(',') != std::string_view::npos;
    suggest(finding, instance, instance.span(), write_in_digits_alone(readings[0], comma), readings[0]);
  } else if (!readings.empty()) {
    finding.help = name_readings(readings);
  } else if (text::says_no_value(instance.text())) {
    const bool needed = place_.key && !place_.item && place_.required;
    finding.help = needed ? write_a_number_where(name()) : write_a_number_where_there(place_.item);
  } else {
    finding.help = write_in_digits_without(describe_types(wanted));
  }
}

/// Whether a number below one stands where percents are counted to a hundred.
bool Explainer::is_share(std::string_view number) const {
  if (!number.starts_with("0.")) return false;
  for (const SubschemaId id : referred_from(current_, 20))
    for (const Instruction& instruction : evaluator_.program().subschemas[id].instructions)
      if (instruction.keyword->names[0] == "maximum" && instruction.value.text() == "100") return true;
  return false;
}

/// A subschema, and what its `$ref`s lead to, as far as `most` of them.
std::vector<SubschemaId> Explainer::referred_from(SubschemaId id, std::size_t most) const {
  std::vector<SubschemaId> found{id};
  for (std::size_t at = 0; at < found.size() && found.size() < most; ++at)
    for (const Instruction& instruction : evaluator_.program().subschemas[found[at]].instructions)
      if (instruction.keyword->names[0] == "$ref" && found.size() < most)
        found.push_back(*std::get_if<SubschemaId>(&instruction.operand));
  return found;
}

std::vector<std::string_view> Explainer::required_of(SubschemaId id) {
  std::vector<std::string_view> names;
  for (const SubschemaId each : referred_from(id, 50))
    for (const Instruction& instruction : evaluator_.program().subschemas[each].instructions)
      if (const auto* members = std::get_if<Members>(&instruction.operand))
        names.insert(names.end(), members->required.begin(), members->required.end());
  return names;
}

/// A number that its comma has cut in two: between braces `{value: 24,5}` has a key `5`.
bool Explainer::explain_cut_number(const Entry& entry, const Node& mapping) {
  constexpr std::size_t most_decimals = 3;
  const std::string_view key = entry.key.text();
  if (mapping.style() != syntax::Style::flow || !entry.value.has(syntax::absent) || key.empty() || key[0] < '0' ||
      key[0] > '9')
    return false;
  std::optional<Entry> before;
  for (const Entry& other : mapping.entries()) {
    if (other.key.index() == entry.key.index()) break;
    before = other;
  }
  const source::Span behind = entry.key.span();
  if (!before || !before->value.is_plain() || before->value.span().end + 1 != behind.begin) return false;
  const source::Span whole{behind.file, before->value.span().begin, behind.end};
  const std::string_view text = mapping.document().file().slice(whole);
  const std::vector<std::string> readings = text::read_customary_number(text);
  if (readings.empty() || key.find_first_not_of("0123456789") < 1 || decimals_of(readings.back()) > most_decimals)
    return false;
  auto& finding = add(wrong_type, whole, is_cut_in_two(shorten(text, longest_shown)), name_readings(readings));
  if (readings.size() == 1) suggest(finding, mapping, whole, finding.help, readings[0]);
  return true;
}

/// A text that stands where a mapping is wanted, as that mapping; empty where more keys than one must be there.
std::string Explainer::as_mapping(SubschemaId id, const Node& scalar) {
  const auto names = required_of(id);
  const std::string text = in_braces(scalar);
  if (names.size() != 1 || text.empty()) return {};
  const auto property = property_of(id, names[0]);
  return property && evaluator_.accepts(*property, scalar) ? fmt::format("{{{}: {}}}", names[0], text) : std::string();
}

/// "2026-2031" in the place of `from` and `to`.
std::string Explainer::as_period(SubschemaId id, const Node& scalar) {
  const auto names = required_of(id);
  const auto has = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  if (!has("from") || !has("to")) return {};
  const std::string_view text = scalar.text();
  const auto years = text::read_years(text);
  if (!years.empty()) return fmt::format("{{from: {}-01-01, to: {}-12-31}}", years[0], years[1]);
  if (text.size() == 4 && to_decimal(text)) return fmt::format("{{from: {0}-01-01, to: {0}-12-31}}", text);
  constexpr std::size_t day = 10;
  if (text.size() < 2 * day + 1) return {};
  const std::string_view first = text.substr(0, day);
  const std::string_view last = text.substr(text.size() - day);
  const FormatCheck is_day = find_format("date");
  return is_day(first) && is_day(last) ? fmt::format("{{from: {}, to: {}}}", first, last) : std::string();
}

void Explainer::help_with_mapping(Diagnostic& finding, const Node& instance) {
  const auto& known = properties_of(current_).names;
  finding.help = known.empty() ? write_key_value_lines : write_lines_of_a_key(row_of(known));
  if (instance.is_sequence()) finding.help = without_hyphens(finding.help);
  if (!instance.is_scalar() || instance.text().empty()) return;
  std::string meant = as_period(current_, instance);
  if (meant.empty()) meant = as_mapping(current_, instance);
  if (!meant.empty()) return suggest(finding, instance, instance.span(), write_3(shorten(meant, 100)), meant);
  // Of several keys that must be there, the first that the text fits.
  const auto names = required_of(current_);
  const std::string text = in_braces(instance);
  for (const std::string_view key : names) {
    const auto property = property_of(current_, key);
    if (text.empty() || !property || !evaluator_.accepts(*property, instance)) continue;
    std::vector<std::string_view> others;
    std::copy_if(names.begin(), names.end(), std::back_inserter(others),
                 [key](std::string_view name) { return name != key; });
    finding.help = write_with_on_lines(key, shorten(text, 60), row_of(others));
    return;
  }
}

/// The items of a list that are text where mappings are wanted are one slip, told of at the first of them.
void Explainer::tell_of_all_items(Diagnostic& finding, const Node& first, TypeSet wanted) {
  if (!place_.item || !place_.key || !list_) return;
  std::size_t count = 0;
  std::vector<diagnostics::Edit> edits;
  bool all = true;
  for (const Node& item : list_->items()) {
    if (!item.is_scalar() || item.has(syntax::absent) || (wanted & bit(item.type())) != 0) continue;
    ++count;
    if (item.index() != first.index()) excused_values_.insert(item.index());
    const std::string meant = as_mapping(current_, item);
    all = all && !meant.empty();
    if (!meant.empty()) edits.push_back({item.span(), meant});
  }
  if (count < 2) return;
  finding.message = items_of_are_where(count, shorten(place_.key->text(), 60), syntax::describe(first.type()),
                                       describe_types(wanted));
  finding.help = so_with_each(finding.help);
  if (all && !finding.fixes.empty())
    finding.fixes.assign(1, {write_each_as_a_mapping, Grade::suggested, std::move(edits)});
  else
    finding.fixes.clear();
}

/// What a list of mappings, or of one text, would be.
void Explainer::help_with_one_item(Diagnostic& finding, const Node& instance) {
  const auto items = items_of(current_);
  if (!items || (types_of(*items) & bit(instance.type())) != 0) {
    if (const std::string text = in_braces(instance); !text.empty())
      suggest(finding, instance, instance.span(), write_a_list_even_of_2(shorten(text, 60)), fmt::format("[{}]", text));
    else
      finding.help = write_a_list_even;
    return;
  }
  finding.help = write_a_list_one;
  if ((types_of(*items) & bit(Type::mapping)) == 0) return;
  if (const std::string meant = as_mapping(*items, instance); !meant.empty())
    return suggest(finding, instance, instance.span(), write_a_list_even_of_2(shorten(meant, 100)),
                   fmt::format("[{}]", meant));
  finding.help = write_a_list_even_of_one;
  if (const auto& known = properties_of(*items).names; !known.empty())
    finding.help = the_keys_are(finding.help, row_of(known));
}

/// What can stand at a place, in words: never a value, which would be taken over.
std::string Explainer::describe_value(SubschemaId id) {
  for (const SubschemaId each : referred_from(id, 20)) {
    const Subschema& subschema = evaluator_.program().subschemas[each];
    if (subschema.node.is_mapping())
      if (const auto kinds = subschema.node.find("x-refers-to"); kinds && kinds->size() > 0) {
        const std::string_view first = (*kinds->items().begin()).text();
        if (kinds->size() > 1 || first == "*") return "the id of what is meant";
        std::string words(first);
        std::replace(words.begin(), words.end(), '-', ' ');
        return fmt::format("the id of {} {}", std::string_view("aeiou").find(words[0]) < 5 ? "an" : "a", words);
      }
    for (const Instruction& instruction : subschema.instructions) {
      if (const auto* choices = std::get_if<Choices>(&instruction.operand)) {
        std::vector<std::string_view> words;
        for (const Node& value : choices->values)
          if (value.is_scalar()) words.push_back(value.text());
        if (!words.empty()) return words.size() == 1 ? fmt::format("`{}`", words[0]) : "one of " + list_names(words);
      }
      if (instruction.keyword->names[0] == "format" && instruction.value.text() == "date")
        return "a day, YEAR-MONTH-DAY";
      if (instruction.keyword->names[0] == "pattern" && instruction.value.text() == "^[a-z0-9]+(-[a-z0-9]+)*$")
        return "a short name of small letters, digits and hyphens";
    }
  }
  const TypeSet types = types_of(id);
  if (types == any_type || types == 0) return "what it is";
  if ((types & bit(Type::string)) != 0) return "text";
  const auto needed = required_of(id);
  return types == bit(Type::mapping) && !needed.empty() ? fmt::format("{} below it", list_names(needed))
                                                        : describe_types(types);
}

bool Explainer::tell_of_remark(Diagnostic& finding, const std::vector<Node>& values, const Node& instance) {
  const auto parts =
      is_of_plans() && !is_json(instance) && values.size() > 1 ? syntax::split_remark(instance.text()) : std::nullopt;
  const auto meant = parts ? meant_choice(values, parts->word) : std::nullopt;
  if (!meant || !meant->is_string()) return false;
  finding.help = syntax::help_with_remark(meant->text(), parts->remark);
  syntax::offer_comment(finding, instance.document().file(), instance.span(), meant->text(), parts->remark);
  return true;
}

/// The one of some values that a scalar is likely to mean.
std::optional<Node> Explainer::meant_choice(const std::vector<Node>& values, std::string_view written) {
  if (values.size() == 1) return values[0].is_scalar() ? std::optional(values[0]) : std::nullopt;
  if (values.size() > looks_left_) return std::nullopt;
  looks_left_ -= values.size();
  std::vector<std::string_view> words;
  for (const Node& value : values)
    if (value.is_scalar()) words.push_back(value.text());
  std::string_view nearest;
  if (const Lexicon* lexicon = plan_words()) nearest = lexicon->find_meant(written, words, Words::values);
  if (const std::string_view truth = text::find_truth(written);
      nearest.empty() && std::find(words.begin(), words.end(), truth) != words.end())
    nearest = truth;
  if (nearest.empty()) nearest = find_nearest(written, words);
  if (nearest.empty()) return std::nullopt;
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const Node& value) { return value.is_scalar() && value.text() == nearest; });
  return found == values.end() ? std::nullopt : std::optional(*found);
}

}  // namespace nsp::schema
