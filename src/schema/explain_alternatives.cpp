// SPDX-License-Identifier: EUPL-1.2
// `anyOf` and `oneOf`: which of several alternatives the author meant.
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "schema/explain.hpp"
#include "schema/faults.hpp"
#include "schema/keywords.hpp"
#include "words/template.hpp"

namespace nsp::schema {

using diagnostics::Collector;
using syntax::Entry;
using syntax::Node;

namespace {

constexpr words::English<words::Number, words::Word> the_schema_has_alternatives{
    "the schema has {0} alternatives here; this is said of the nearest: {1}"};
constexpr words::English<words::Word> keys_that_are_there{"keys that are there: {0}"};
constexpr words::English<> the_other_one{"the other one"};
constexpr words::English<words::Text, words::Number> fits_none_of_alternatives{"{0} fits none of {1} alternatives"};
constexpr words::English<words::Text, words::Text, words::Number> is_which_fits_none{
    "{0} is {1}, which fits none of {2} alternatives"};
constexpr words::English<words::Text> fits_several_alternatives_that_exclude{
    "{0} fits several alternatives that exclude each other"};
constexpr words::English<> change_it_so_that_it_fits{"change it so that it fits one of them only"};
constexpr words::English<words::Name, words::Name> and_exclude_each_other{"{0} and {1} exclude each other"};
constexpr words::English<> keep_the_one_that_is_meant{"keep the one that is meant"};
constexpr words::English<words::Word> write_what{"write {0}"};
constexpr words::English<words::Text, words::Text> or_else{"{0}; or {1}"};
constexpr words::English<words::Word> it_fits{"it fits: {0}"};
constexpr words::English<words::Row> one_of_the_keys_is_wanted{"one of the keys {0} is wanted"};
constexpr words::English<words::Row, words::Text> one_of_the_keys_is_wanted_in{"one of the keys {0} is wanted in {1}"};
constexpr words::English<words::Word, words::Word> add_one_or_the_other{"add `{0}:` or `{1}:`"};

}  // namespace

/// Tries every branch and keeps the findings of the one that fits best.
class Alternatives {
 public:
  Alternatives(Explainer& explainer, const std::vector<SubschemaId>& branches, const Node& instance)
      : explainer_(explainer), branches_(branches), instance_(instance) {}

  void explain() {
    if (explain_types() || explain_required()) return;
    // Alternatives within alternatives multiply: further in, only the outward likeness decides.
    constexpr int most_nested = 2;
    const bool tries = explainer_.attempts_ < most_nested;
    std::vector<Attempt> best;  // equally good ones
    for (SubschemaId branch : find_likeliest()) {
      Attempt attempt = compare_branch(branch);
      if (tries) try_branch(attempt);
      if (!best.empty() && attempt.rank() > best[0].rank()) continue;
      if (!best.empty() && attempt.rank() < best[0].rank()) best.clear();
      best.push_back(std::move(attempt));
    }
    if (best.empty()) return;
    if (!tries) return explainer_.explain(best[0].branch, instance_, explainer_.place_);
    if (explainer_.is_of_plans()) return explainer_.diagnostics_->absorb(std::move(best[0].findings));
    report(best);
  }

 private:
  struct Attempt {
    SubschemaId branch = 0;
    bool other_type = false;
    int contradicted = 0;  ///< properties with fixed values that say another branch is meant
    int confirmed = 0;
    int recognised = 0;
    Collector findings;
    std::tuple<bool, int, int> likeness() const { return {other_type, contradicted - confirmed, -recognised}; }
    std::tuple<bool, int, int, std::size_t> rank() const {
      return {other_type, contradicted - confirmed, -recognised, findings.size()};
    }
  };

  /// The findings of the best branch, with the ways out that the others offer.
  void report(std::vector<Attempt>& best) {
    std::vector<diagnostics::Diagnostic> findings = best[0].findings.take_sorted();
    if (findings.empty()) return;
    if (findings.size() == 1 && is_of_whole(findings[0])) {
      add_ways_out(findings[0], best);
    } else if (const std::string what = explainer_.describe_wanted(best[0].branch);
               branches_.size() > 1 && !what.empty()) {
      findings[0].notes.push_back(the_schema_has_alternatives(branches_.size(), what));
    }
    for (auto& finding : findings) explainer_.diagnostics_->add(std::move(finding));
  }

  /// Whether a finding is of the instance itself, and not of a part of it.
  bool is_of_whole(const diagnostics::Diagnostic& finding) const {
    return finding.primary.span.begin == instance_.span().begin && finding.primary.span.end == instance_.span().end;
  }

  void add_ways_out(diagnostics::Diagnostic& finding, std::vector<Attempt>& best) {
    constexpr std::size_t most_ways = 4;
    std::vector<words::Text> ways{finding.help};
    const auto add_way = [&](words::Text way) {
      if (!way.empty() && ways.size() < most_ways && std::find(ways.begin(), ways.end(), way) == ways.end())
        ways.push_back(std::move(way));
    };
    std::set<SubschemaId> told{best[0].branch};
    for (std::size_t i = 1; i < best.size(); ++i) {
      auto others = best[i].findings.take_sorted();
      if (others.size() != 1 || !is_of_whole(others[0])) continue;
      told.insert(best[i].branch);
      add_way(std::move(others[0].help));
    }
    const bool has_equals = ways.size() > 1;
    for (std::size_t i = 0; i < branches_.size() && i < 2 * most_ways; ++i)
      if (const std::string what = told.contains(branches_[i]) ? "" : explainer_.describe_wanted(branches_[i]);
          !what.empty())
        add_way(write_what(what));
    for (std::size_t i = 1; i < ways.size(); ++i) ways[0] = or_else(ways[0], ways[i]);
    finding.help = ways[0];
    if (!has_equals) return;
    // What is said of one of several equals misleads.
    finding.message = instance_.is_scalar()
                          ? is_which_fits_none(explainer_.name(), quote_value(instance_), branches_.size())
                          : fits_none_of_alternatives(explainer_.name(), branches_.size());
    finding.fixes.clear();
  }

  /// The branches that look most like the instance, in their order.
  std::vector<SubschemaId> find_likeliest() {
    constexpr std::size_t most_compared = 1'000;
    constexpr std::uint64_t steps_to_compare = 20;
    constexpr std::size_t most_tried = 16;
    std::vector<SubschemaId> likeliest;
    std::tuple<bool, int, int> likeness;
    for (std::size_t i = 0; i < std::min(branches_.size(), most_compared) && !explainer_.evaluator_.gave_up(); ++i) {
      explainer_.evaluator_.add_steps(steps_to_compare);
      const auto own = compare_branch(branches_[i]).likeness();
      if (!likeliest.empty() && own > likeness) continue;
      if (likeliest.empty() || own < likeness) likeliest.clear();
      likeness = own;
      if (likeliest.size() < most_tried) likeliest.push_back(branches_[i]);
    }
    return likeliest;
  }

  Attempt compare_branch(SubschemaId branch) {
    Attempt attempt;
    attempt.branch = branch;
    attempt.other_type = (explainer_.types_of(branch) & bit(instance_.type())) == 0;
    const auto& known = explainer_.properties_of(branch);
    for (const Entry& entry : instance_.entries()) {
      if (known.table.find(entry.key.text()) == text::NameTable::none) continue;
      ++attempt.recognised;
      compare_fixed(branch, entry, attempt);
    }
    return attempt;
  }

  void try_branch(Attempt& attempt) {
    ++explainer_.attempts_;
    auto explained = std::exchange(explainer_.explained_, {});
    Collector* outer = std::exchange(explainer_.diagnostics_, &attempt.findings);
    const auto excused = explainer_.excused_;
    const auto told = explainer_.told_keys_;
    const auto excused_values = explainer_.excused_values_;
    explainer_.explain(attempt.branch, instance_, explainer_.place_);
    explainer_.excused_ = excused;
    explainer_.told_keys_ = told;
    explainer_.excused_values_ = excused_values;
    explainer_.diagnostics_ = outer;
    explainer_.explained_ = std::move(explained);
    --explainer_.attempts_;
  }

  /// A property that has one possible value tells the branches apart.
  void compare_fixed(SubschemaId branch, const Entry& entry, Attempt& attempt) {
    const auto property = explainer_.property_of(branch, entry.key.text());
    if (!property) return;
    for (const Instruction& instruction : explainer_.evaluator_.program().subschemas[*property].instructions) {
      if (instruction.keyword->names[0] != "const" && instruction.keyword->names[0] != "enum") continue;
      if (explainer_.evaluator_.accepts(instruction, entry.value, nullptr)) {
        ++attempt.confirmed;
      } else {
        ++attempt.contradicted;
      }
    }
  }

  /// No branch takes a value of this type: say what all of them take.
  bool explain_types() {
    TypeSet all = 0;
    for (SubschemaId branch : branches_) all |= explainer_.types_of(branch);
    if ((all & bit(instance_.type())) != 0 || all == 0) return false;
    const auto& table = keywords();
    const auto row =
        std::find_if(table.begin(), table.end(), [](const Keyword& keyword) { return keyword.names[0] == "type"; });
    const Instruction type{&*row, instance_, all};
    explainer_.explain_type(type, instance_);
    return true;
  }

  /// The keys that a branch demands of a mapping, where it says nothing else.
  static std::vector<std::string_view> demanded(const Subschema& subschema) {
    std::vector<std::string_view> names;
    for (const Instruction& instruction : subschema.instructions) {
      const auto* members = std::get_if<Members>(&instruction.operand);
      if (members == nullptr || members->additional || !members->patterns.empty()) return {};
      names.insert(names.end(), members->required.begin(), members->required.end());
    }
    return names;
  }

  /// Branches that differ in the keys that they demand, none of which is there.
  bool explain_required() {
    if (!instance_.is_mapping()) return false;
    std::vector<std::string_view> wanted;
    for (SubschemaId branch : branches_) {
      const auto names = demanded(explainer_.evaluator_.program().subschemas[branch]);
      const bool one_missing = names.size() == 1 && !instance_.find(names[0]);
      if (!one_missing) return false;
      wanted.push_back(names[0]);
    }
    auto& finding =
        explainer_.add(excluding_keys, explainer_.place_of_missing(instance_),
                       explainer_.place_.key ? one_of_the_keys_is_wanted_in(row_of(wanted), explainer_.name())
                                             : one_of_the_keys_is_wanted(row_of(wanted)),
                       add_one_or_the_other(wanted.front(), wanted.back()));
    std::vector<std::string_view> there;
    for (const Entry& entry : instance_.entries())
      if (there.size() < 20) there.push_back(entry.key.text());
    if (!there.empty()) finding.notes.push_back(keys_that_are_there(fmt::format("`{}`", fmt::join(there, "`, `"))));
    return true;
  }

  Explainer& explainer_;
  const std::vector<SubschemaId>& branches_;
  const Node& instance_;
};

TypeSet Explainer::types_of(SubschemaId id) const {
  TypeSet types = any_type;
  std::vector<SubschemaId> left{id};
  for (std::size_t at = 0; at < left.size() && at < 50; ++at) {
    const Subschema& subschema = evaluator_.program().subschemas[left[at]];
    if (subschema.constant && !*subschema.constant) return 0;
    for (const Instruction& instruction : subschema.instructions) {
      if (instruction.keyword->names[0] == "type") {
        TypeSet own = *std::get_if<TypeSet>(&instruction.operand);
        types = static_cast<TypeSet>(types & own);
      } else if (instruction.keyword->names[0] == "$ref") {
        left.push_back(*std::get_if<SubschemaId>(&instruction.operand));
      } else if (const auto* choices = std::get_if<Choices>(&instruction.operand)) {
        TypeSet own = 0;
        for (const Node& value : choices->values) own |= bit(value.type());
        types = static_cast<TypeSet>(types & own);
      } else if (instruction.keyword->names[0] == "anyOf" || instruction.keyword->names[0] == "oneOf") {
        TypeSet own = 0;
        if (depth_ < 40)
          for (SubschemaId branch : *std::get_if<std::vector<SubschemaId>>(&instruction.operand))
            own |= shallow_types(branch);
        types = static_cast<TypeSet>(types & own);
      }
    }
  }
  return types;
}

/// The types that a branch names itself or through references; all where it names none.
TypeSet Explainer::shallow_types(SubschemaId id) const {
  TypeSet types = any_type;
  for (int hops = 0; hops < 20; ++hops) {
    std::optional<SubschemaId> next;
    for (const Instruction& instruction : evaluator_.program().subschemas[id].instructions) {
      if (instruction.keyword->names[0] == "type")
        types = static_cast<TypeSet>(types & *std::get_if<TypeSet>(&instruction.operand));
      if (instruction.keyword->names[0] == "$ref") next = *std::get_if<SubschemaId>(&instruction.operand);
    }
    if (!next) break;
    id = *next;
  }
  return types;
}

void Explainer::explain_any(const Instruction& instruction, const Node& instance) {
  Alternatives(*this, *std::get_if<std::vector<SubschemaId>>(&instruction.operand), instance).explain();
}

void Explainer::explain_one(const Instruction& instruction, const Node& instance) {
  const auto& branches = *std::get_if<std::vector<SubschemaId>>(&instruction.operand);
  std::vector<SubschemaId> fitting;
  for (SubschemaId branch : branches)
    if (evaluator_.accepts(branch, instance)) fitting.push_back(branch);
  if (fitting.empty()) return Alternatives(*this, branches, instance).explain();
  // Several fit: the keys that each of them demands exclude each other.
  std::vector<Entry> keys;
  for (SubschemaId branch : fitting) {
    const auto required = evaluator_.program().subschemas[branch].node.find("required");
    if (!required) continue;
    for (const Node& wanted : required->items()) {
      const auto entry = instance.find_entry(wanted.text());
      const bool known = entry && std::any_of(keys.begin(), keys.end(), [&](const Entry& other) {
                           return other.key.index() == entry->key.index();
                         });
      if (entry && !known) keys.push_back(*entry);
    }
  }
  if (keys.size() < 2) {
    auto& finding =
        add(excluding_keys, instance.span(), fits_several_alternatives_that_exclude(name()), change_it_so_that_it_fits);
    for (SubschemaId branch : fitting)
      if (const std::string what = describe_wanted(branch); !what.empty() && finding.notes.size() < 4)
        finding.notes.push_back(it_fits(what));
    return;
  }
  std::sort(keys.begin(), keys.end(), [](const Entry& a, const Entry& b) { return a.key.index() < b.key.index(); });
  auto& finding = add(excluding_keys, keys[1].key.span(),
                      and_exclude_each_other(keys[0].key.text(), keys[1].key.text()), keep_the_one_that_is_meant);
  finding.labels.push_back({keys[0].key.span(), the_other_one});
}

}  // namespace nsp::schema
