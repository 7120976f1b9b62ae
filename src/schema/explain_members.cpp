// SPDX-License-Identifier: EUPL-1.2
// Keys: unknown, misplaced, missing.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/explain.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "text/similar.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::schema {

using diagnostics::Collector;
using diagnostics::Grade;
using syntax::Entry;
using syntax::Node;

namespace {

constexpr words::English<words::Name> the_schema_knows_in_another{
    "the schema knows {0} in another part, which `additionalProperties: false` does not see; `unevaluatedProperties: "
    "false` would"};
constexpr words::English<words::Name> the_schema_knows_in_a_part{
    "the schema knows {0} in a part that does not hold for this mapping, so that `unevaluatedProperties: false` "
    "refuses it"};
constexpr words::English<words::Name, words::Word> text_3{"{0}: {1}"};
constexpr words::English<> no_key_is_there{"no key is there"};
constexpr words::English<words::Word> keys_that_are_there_2{"keys that are there: {0}"};
constexpr words::English<> it_belongs_in_here{"it belongs in here"};
constexpr words::English<words::Name> did_you_mean_which_stands{"did you mean {0}, which stands here already?"};
constexpr words::English<words::Name> did_you_mean{"did you mean {0}?"};
constexpr words::English<> indent_the_line{"indent the line"};
constexpr words::English<words::Name> the_schema_allows_no_key{"the schema allows no key {0} here"};
constexpr words::English<words::Name, words::Text> the_schema_allows_no_key_in{"the schema allows no key {0} in {1}"};
constexpr words::Template<> a_kind_of_document{"this kind of document", "dit soort document", "ce type de document",
                                               "diese Art von Dokument"};
constexpr words::English<words::Text, words::Name> has_no_key{"{0} has no key {1}"};
constexpr words::English<words::Name> this_kind_of_document{"this kind of document has no key {0}"};
constexpr words::English<words::Text, words::Name, words::Name> has_no_key_and_lacks{
    "{0} has no key {1}, and lacks {2}"};
constexpr words::English<words::Name> the_schema_does_not{"the schema does not allow {0} here"};
constexpr words::English<> remove_it_2{"remove it"};
constexpr words::English<words::Name, words::Name> belongs_in_which_stands{"{0} belongs in {1}, which stands above it"};
constexpr words::English<words::Word, words::Count> indent_it_by_more{"indent it by {0} more blank{1||s}"};
constexpr words::English<words::Count, words::AllOf> the_key_is_missing{"the key{0||s} {1} {0|is|are} missing"};
constexpr words::English<words::Count, words::AllOf, words::Text> the_key_is_missing_in{
    "the key{0||s} {1} {0|is|are} missing in {2}"};
constexpr words::English<words::Word> add_2{"add {0}"};
constexpr words::English<words::Text, words::Text> wrong_behind_it_as_well{
    "{0} What stands behind it is wrong as well: {1}"};
constexpr words::English<words::Text, words::Text> and_also{"{0}, and {1}"};
constexpr words::English<words::Word, words::Name, words::Word> write_in_place_if_it_says_that{
    "write `{0}` in place of {1} if it says that; else remove it, and add `{0}:` with {2}"};
constexpr words::English<words::Name, words::Name> belongs_in_the_last_item{
    "{0} belongs in the last item of {1}, which stands above it"};
constexpr words::English<> indent_it_as_the_other_keys{"indent it as the other keys of that item"};
constexpr words::English<words::Name, words::Text> does_not_belong_in{"{0} does not belong in {1}, but further out"};
constexpr words::English<> indent_it_less{"indent it less, as the keys that it stands beside"};
constexpr words::English<words::Name> move_it_into_the_item{
    "move it into the item of {0} that it is about, or remove it"};
constexpr words::English<words::Name> move_it_into{"move it into {0}, or remove it"};
constexpr words::English<> remove_it_alone{"remove it"};
constexpr words::English<words::Name> remove_it_or_write{"remove it, or write {0}, which is not here"};
constexpr words::English<words::Row> remove_it_or_write_one_of{"remove it, or write one of {0}"};
constexpr words::English<words::Text> can_stand_in_notes{"{0}; what it says can stand in `notes` of the document"};

template <class Operand>
const Operand* operand_if(const Instruction& instruction) {
  return std::get_if<Operand>(&instruction.operand);
}

bool has_key(const Node& mapping, std::string_view key) {
  return mapping.find(key).has_value();
}

}  // namespace

void Explainer::collect_branches(const Instruction& instruction, std::vector<SubschemaId>& branches) {
  if (const auto* target = operand_if<SubschemaId>(instruction);
      target != nullptr && instruction.keyword->names[0] == "$ref")
    branches.push_back(*target);
  if (const auto* dynamic = operand_if<DynamicReference>(instruction)) branches.push_back(evaluator_.resolve(*dynamic));
  if (const auto* list = operand_if<std::vector<SubschemaId>>(instruction))
    branches.insert(branches.end(), list->begin(), list->end());
  if (const auto* condition = operand_if<Condition>(instruction)) {
    if (condition->then) branches.push_back(*condition->then);
    if (condition->otherwise) branches.push_back(*condition->otherwise);
  }
}

void Explainer::collect_properties(SubschemaId id, Known& known, std::set<SubschemaId>& seen) {
  if (!seen.insert(id).second || seen.size() > 200) return;
  for (const Instruction& instruction : evaluator_.program().subschemas[id].instructions) {
    if (const auto* members = operand_if<Members>(instruction))
      for (const Members::Property& property : members->properties)
        if (known.table.add(property.name) == known.names.size()) known.names.push_back(property.name);
    std::vector<SubschemaId> branches;
    collect_branches(instruction, branches);
    for (SubschemaId branch : branches) collect_properties(branch, known, seen);
  }
}

const Explainer::Known& Explainer::properties_of(SubschemaId id) {
  const auto [known, added] = known_.try_emplace(id);
  std::set<SubschemaId> seen;
  if (added) collect_properties(id, known->second, seen);
  return known->second;
}

Explainer::Keys Explainer::keys_of(SubschemaId id, const Node& mapping, std::string_view keyword) {
  Keys keys{properties_of(id), {}, keyword};
  const KeySet present(mapping);
  for (std::string_view name : keys.known.names)
    if (!present.has(name)) keys.absent.push_back(name);
  return keys;
}

std::string_view Explainer::find_nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (candidates.size() > comparisons_left_) return {};
  comparisons_left_ -= candidates.size();
  return text::find_nearest(word, candidates);
}

std::optional<SubschemaId> Explainer::find_property(SubschemaId id, std::string_view name,
                                                    std::set<SubschemaId>& seen) {
  if (!seen.insert(id).second || seen.size() > 200) return std::nullopt;
  for (const Instruction& instruction : evaluator_.program().subschemas[id].instructions) {
    if (const auto* members = operand_if<Members>(instruction))
      if (const auto* property = members->find(name); property != nullptr && property->subschema)
        return property->subschema;
    std::vector<SubschemaId> branches;
    collect_branches(instruction, branches);
    for (SubschemaId branch : branches)
      if (const auto found = find_property(branch, name, seen)) return found;
  }
  return std::nullopt;
}

std::optional<SubschemaId> Explainer::property_of(SubschemaId id, std::string_view name) {
  std::set<SubschemaId> seen;
  return find_property(id, name, seen);
}

std::optional<SubschemaId> Explainer::items_of(SubschemaId id) {
  std::vector<SubschemaId> left{id};
  for (std::size_t at = 0; at < left.size() && at < 200; ++at) {
    for (const Instruction& instruction : evaluator_.program().subschemas[left[at]].instructions) {
      if (const auto* rules = operand_if<ItemRules>(instruction); rules != nullptr && rules->rest) return rules->rest;
      collect_branches(instruction, left);
    }
  }
  return std::nullopt;
}

void Explainer::explain_members(const Instruction& instruction, const Node& instance) {
  const auto& members = *operand_if<Members>(instruction);
  const SubschemaId own = current_;
  std::optional<Keys> keys;  // made at need
  frames_.push_back({own, instance});
  // Unknown keys first: one of them may be what is missing here or deeper.
  for (const Entry& entry : instance.entries()) {
    if (diagnostics_->size() >= max_findings) break;
    const auto* property = members.find(entry.key.text());
    const bool matched = std::any_of(members.patterns.begin(), members.patterns.end(), [&](const auto& pattern) {
      return evaluator_.matches(*pattern.first, entry.key.text());
    });
    if ((property != nullptr && property->subschema) || matched || !members.additional) continue;
    if (members.closed) {
      if (!keys) {
        keys.emplace(keys_of(own, instance, "additionalProperties"));
        keys->wanted = wanted_key(members, instance, keys->known);
      }
      explain_unknown_key(entry, instance, *keys);
    } else if (!evaluator_.accepts(*members.additional, entry.value)) {
      explain(*members.additional, entry.value, {entry.key, false, false});
    }
  }
  for (const Entry& entry : instance.entries()) {
    const auto* property = members.find(entry.key.text());
    if (property != nullptr && property->subschema && !evaluator_.accepts(*property->subschema, entry.value))
      explain(*property->subschema, entry.value, {entry.key, false, false, property->required != 0});
    for (const auto& [regex, subschema] : members.patterns)
      if (evaluator_.matches(*regex, entry.key.text()) && !evaluator_.accepts(subschema, entry.value))
        explain(subschema, entry.value, {entry.key, false, false});
  }
  frames_.pop_back();
  report_missing(instance, missing_keys(members, instance));
}

/// Keys that must be there and are not, but for those that another finding tells of.
std::vector<std::string_view> Explainer::missing_keys(const Members& members, const Node& mapping) const {
  const KeySet present(mapping);
  std::vector<std::string_view> missing;
  for (std::string_view name : members.required)
    if (!present.has(name) && !excused_.contains({mapping.content_index(), name})) missing.push_back(name);
  return missing;
}

std::string_view Explainer::wanted_key(const Members& members, const Node& mapping, const Known& known) const {
  const std::vector<std::string_view> missing = missing_keys(members, mapping);
  if (missing.size() != 1) return {};
  std::size_t unknown = 0;
  for (const Entry& entry : mapping.entries())
    if (known.table.find(entry.key.text()) == text::NameTable::none) ++unknown;
  return unknown == 1 ? missing.front() : std::string_view();
}

/// Whether a key that is unknown looks somewhat like the one that is wanted, and has a value that fits it.
bool Explainer::may_stand_for(const Entry& entry, std::string_view wanted) {
  if (wanted.empty()) return false;
  const std::string_view key = entry.key.text();
  const std::size_t half = std::max(key.size(), wanted.size()) / 2;
  const auto meant = property_of(current_, wanted);
  return text::edit_distance(key, wanted, half) <= half && meant && evaluator_.accepts(*meant, entry.value);
}

void Explainer::explain_unevaluated_properties(const Instruction& instruction, const Node& instance) {
  const SubschemaId wanted = *operand_if<SubschemaId>(instruction);
  const Keys keys = keys_of(current_, instance, "unevaluatedProperties");
  std::size_t index = 0;
  for (const Entry& entry : instance.entries()) {
    const bool evaluated = evaluated_->has(index++);
    if (evaluated || evaluator_.accepts(wanted, entry.value)) continue;
    // A key that a branch knows is refused with its value, and that has its own finding.
    const bool is_known = keys.known.table.find(entry.key.text()) != text::NameTable::none;
    const auto constant = evaluator_.program().subschemas[wanted].constant;
    if (is_known && !diagnostics_->empty()) continue;
    if (constant && !*constant) {
      explain_unknown_key(entry, instance, keys);
    } else {
      explain(wanted, entry.value, {entry.key, false, false});
    }
  }
}

std::string_view Explainer::find_meant_key(std::string_view key, const std::vector<std::string_view>& candidates) {
  const Lexicon* lexicon = plan_words();
  const std::string_view meant =
      lexicon == nullptr ? std::string_view() : lexicon->find_meant(key, candidates, Words::fields);
  return meant.empty() ? find_nearest(key, candidates) : meant;
}

void Explainer::explain_unknown_key(const Entry& entry, const Node& mapping, const Keys& keys) {
  if (!told_keys_.insert(entry.key.index()).second) return;
  if (explain_cut_number(entry, mapping)) return;
  const std::string_view key = entry.key.text();
  if (keys.known.table.find(key) != text::NameTable::none) return explain_known_key(entry, keys);
  std::string_view nearest = find_meant_key(key, keys.absent);
  if (nearest.empty() && explain_misplaced_key(entry, mapping)) return;
  if (nearest.empty() && may_stand_for(entry, keys.wanted)) nearest = keys.wanted;
  const bool doubled = nearest.empty();
  if (doubled) nearest = find_meant_key(key, keys.known.names);
  if (nearest.empty() && is_of_plans() && explain_key_beside_missing(entry, keys)) {
    excused_.insert({mapping.content_index(), keys.wanted});
    return;
  }
  const std::string shown = shorten(key, 60);
  auto& finding = add(unknown_key, entry.key.span(),
                      !is_of_plans() ? place_.key || place_.item ? the_schema_allows_no_key_in(shown, name())
                                                                 : the_schema_allows_no_key(shown)
                      : place_.key ? has_no_key(name(), shown)
                                     : this_kind_of_document(shown),
                      {});
  if (nearest.empty()) {
    finding.help = where_to_put(entry, keys);
    return;
  }
  finding.help = doubled ? did_you_mean_which_stands(nearest) : did_you_mean(nearest);
  if (doubled) return;
  finding.fixes.push_back(diagnostics::replace_by(entry.key.span(), nearest, write_text(entry.key, nearest)));
  excused_.insert({mapping.content_index(), nearest});
  if (const auto meant = property_of(current_, nearest); meant && !evaluator_.accepts(*meant, entry.value))
    explain_value_of(entry, *meant, finding);
}

/// A key that is not known and has a word that is wrong as well is one slip: both are mended at once.
void Explainer::explain_value_of(const Entry& entry, SubschemaId meant, diagnostics::Diagnostic& told) {
  Collector of_value;
  Collector* outer = std::exchange(diagnostics_, &of_value);
  explain(meant, entry.value, {entry.key, false, false});
  diagnostics_ = outer;
  const bool one = of_value.size() == 1 && entry.value.is_scalar();
  if (!one) return diagnostics_->absorb(std::move(of_value));
  const diagnostics::Diagnostic& value = of_value.findings().front();
  told.help = wrong_behind_it_as_well(told.help, value.help);
  if (value.fixes.empty()) return;
  std::vector<diagnostics::Edit>& edits = told.fixes.front().edits;
  edits.insert(edits.end(), value.fixes.front().edits.begin(), value.fixes.front().edits.end());
  told.fixes.front().title = and_also(told.fixes.front().title, value.fixes.front().title);
}

/// A key that is not known, beside one that must be there and is not, whose value would fit that one.
bool Explainer::explain_key_beside_missing(const Entry& entry, const Keys& keys) {
  const auto meant = keys.wanted.empty() ? std::nullopt : property_of(current_, keys.wanted);
  if (!meant || !evaluator_.accepts(*meant, entry.value)) return false;
  const std::string key = shorten(entry.key.text(), 60);
  add(unknown_key, entry.key.span(), has_no_key_and_lacks(place_.key ? name() : a_kind_of_document, key, keys.wanted),
      write_in_place_if_it_says_that(keys.wanted, key, describe_value(*meant)));
  return true;
}

/// What an author can do with a key that is not known and like none: nothing that it says need be lost.
words::Text Explainer::where_to_put(const Entry& entry, const Keys& keys) {
  const std::string_view key = entry.key.text();
  constexpr std::size_t most_known = 60;
  for (const std::string_view name : keys.known.names) {
    if (keys.known.names.size() > most_known) break;
    const auto property = property_of(current_, name);
    const auto items = property ? items_of(*property) : std::nullopt;
    if (items && properties_of(*items).table.find(key) != text::NameTable::none) return move_it_into_the_item(name);
    if (property && !items && properties_of(*property).table.find(key) != text::NameTable::none)
      return move_it_into(name);
  }
  words::Text help = remove_it_alone;
  if (keys.absent.size() == 1) help = remove_it_or_write(keys.absent[0]);
  if (keys.absent.size() > 1) help = remove_it_or_write_one_of(row_of(keys.absent));
  const bool has_notes =
      !frames_.empty() && properties_of(frames_.front().subschema).table.find("notes") != text::NameTable::none;
  if (has_notes && std::find(keys.absent.begin(), keys.absent.end(), "notes") == keys.absent.end())
    help = can_stand_in_notes(help);
  return help;
}

/// A key that some part of the schema knows, and that is refused where it stands.
void Explainer::explain_known_key(const Entry& entry, const Keys& keys) {
  const std::string key = shorten(entry.key.text(), 60);
  const bool sees_little = keys.keyword == "additionalProperties";
  auto& finding = add(unknown_key, entry.key.span(), the_schema_does_not(key), remove_it_2);
  finding.notes.push_back(sees_little ? the_schema_knows_in_another(key) : the_schema_knows_in_a_part(key));
}

/// A key with the wrong indent: it belongs to the mapping above it, to the last item of the list above it, or one level
/// further out.
bool Explainer::explain_misplaced_key(const Entry& entry, const Node& mapping) {
  if (is_json(mapping)) return false;  // where an indent says nothing
  const std::string_view key = entry.key.text();
  // The mapping that stands above may have lost more than one of its keys.
  std::optional<Entry> previous;
  for (const Entry& other : mapping.entries()) {
    if (other.key.index() == entry.key.index()) break;
    if (!told_keys_.contains(other.key.index())) previous = other;
  }
  const auto knows = [&](SubschemaId id, const Node& holder) {
    return properties_of(id).table.find(key) != text::NameTable::none && !has_key(holder, key);
  };
  const auto report = [&](const Node& holder, words::Text message, words::Text help) {
    excused_.insert({holder.content_index(), key});
    add(unknown_key, entry.key.span(), std::move(message), std::move(help));
    return true;
  };
  const auto above = previous ? property_of(current_, previous->key.text()) : std::nullopt;
  if (above && (previous->value.is_mapping() || previous->value.has(syntax::absent)) &&
      knows(*above, previous->value)) {
    const source::File& file = mapping.document().file();
    const auto column = [&](const Node& node) { return file.position(node.span().begin).column; };
    const bool filled = previous->value.size() > 0;
    const auto wanted = filled ? column((*previous->value.entries().begin()).key) : column(previous->key) + 2;
    if (wanted > column(entry.key)) {
      excused_.insert({previous->value.content_index(), key});
      if (!filled) excused_values_.insert(previous->value.index());
      report_indent(entry, *previous, wanted - column(entry.key));
      return true;
    }
  }
  if (above && previous->value.is_sequence() && previous->value.size() > 0) {
    std::optional<Node> last;
    for (const Node& item : previous->value.items()) last = item;
    const auto items = items_of(*above);
    if (items && last->is_mapping() && knows(*items, *last))
      return report(*last, belongs_in_the_last_item(key, previous->key.text()), indent_it_as_the_other_keys);
  }
  for (std::size_t i = frames_.size(); i-- > 1;) {
    const Frame& outer = frames_[i - 1];
    if (outer.mapping.content_index() == mapping.content_index() || !outer.mapping.is_mapping() ||
        !knows(outer.subschema, outer.mapping))
      continue;
    return report(outer.mapping, does_not_belong_in(key, name()), indent_it_less);
  }
  return false;
}

void Explainer::report_indent(const Entry& entry, const Entry& above, std::size_t blanks) {
  static constexpr std::array<std::string_view, 9> words{"no",   "one", "two",   "three", "four",
                                                         "five", "six", "seven", "eight"};
  const std::string count = blanks < words.size() ? std::string(words[blanks]) : std::to_string(blanks);
  auto& finding = add(unknown_key, entry.key.span(), belongs_in_which_stands(entry.key.text(), above.key.text()),
                      indent_it_by_more(count, blanks));
  finding.labels.push_back({above.key.span(), it_belongs_in_here});
  const source::Span key = entry.key.span();
  const source::File& file = entry.key.document().file();
  const bool one_line = file.position(key.begin).line == file.position(entry.value.span().end).line;
  if (one_line && entry.value.is_scalar())
    finding.fixes.push_back(
        {indent_the_line, Grade::suggested, {{{key.file, key.begin, key.begin}, std::string(blanks, ' ')}}});
}

source::Span Explainer::place_of_missing(const Node& mapping) const {
  if (place_.key && !place_.item) return place_.key->span();
  if (mapping.size() > 0) return (*mapping.entries().begin()).key.span();
  return mapping.span();
}

void Explainer::report_missing(const Node& mapping, const std::vector<std::string_view>& missing) {
  if (missing.empty() || diagnostics_->size() >= max_findings) return;
  constexpr std::size_t few = 20;  // keys that a reader takes in
  std::vector<std::string> names;
  std::vector<std::string> lines;
  std::vector<words::Text> notes;
  for (std::string_view name : missing) {
    if (names.size() == few) break;
    names.emplace_back(name);
    const auto property = property_of(current_, name);
    lines.push_back(is_of_plans() && !is_json(mapping)
                        ? fmt::format("`{}:` with {}", name, property ? describe_value(*property) : "its value")
                        : fmt::format("`{}: ...`", is_json(mapping) ? write_text(mapping, name) : std::string(name)));
    const std::string_view said = property ? find_description(evaluator_.program(), *property) : std::string_view();
    if (!said.empty()) notes.push_back(text_3(name, text::first_sentence(said)));
  }
  auto& finding = add(missing_key, place_of_missing(mapping),
                      place_.key ? the_key_is_missing_in(missing.size(), words::AllOf(names, names.size(), 0), name())
                                 : the_key_is_missing(missing.size(), words::AllOf(names, names.size(), 0)),
                      add_2(join_words(lines, "and")));
  std::vector<std::string_view> there;
  for (const Entry& entry : mapping.entries())
    if (there.size() < few && std::find(there.begin(), there.end(), entry.key.text()) == there.end())
      there.push_back(entry.key.text());
  finding.notes = std::move(notes);
  finding.notes.push_back(there.empty() ? no_key_is_there
                                        : keys_that_are_there_2(fmt::format("`{}`", fmt::join(there, "`, `"))));
}

}  // namespace nsp::schema
