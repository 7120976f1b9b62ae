// SPDX-License-Identifier: EUPL-1.2
// From a refusal to findings that an author can act on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/collector.hpp"
#include "schema/describe.hpp"
#include "schema/evaluate.hpp"
#include "schema/lexicon.hpp"

namespace nsp::schema {

/// Where a value stands, as an author sees it.
struct Place {
  std::optional<syntax::Node> key;  ///< the key whose value it is; of a list's items: the list's key
  bool item = false;                ///< it is an item of a list
  bool is_key = false;              ///< it is itself a key
  bool required = false;            ///< its key must be there
};

/// Goes through a refused instance again and adds a finding for each fault: one for one root cause.
class Explainer {
 public:
  static constexpr std::size_t max_findings = 2'000;

  Explainer(Evaluator& evaluator, diagnostics::Collector& diagnostics)
      : evaluator_(evaluator), diagnostics_(&diagnostics) {}

  /// Adds findings for an instance that the subschema refuses.
  void explain(SubschemaId id, const syntax::Node& instance, const Place& place);

  // For the rows of the table of keywords; `place_` is where the instance stands.
  void explain_type(const Instruction& instruction, const syntax::Node& instance);
  void explain_choices(const Instruction& instruction, const syntax::Node& instance);
  void explain_number(const Instruction& instruction, const syntax::Node& instance);
  void explain_length(const Instruction& instruction, const syntax::Node& instance);
  void explain_format(const Instruction& instruction, const syntax::Node& instance);
  void explain_pattern(const Instruction& instruction, const syntax::Node& instance);
  void explain_size(const Instruction& instruction, const syntax::Node& instance);
  void explain_unique(const Instruction& instruction, const syntax::Node& instance);
  void explain_dependents(const Instruction& instruction, const syntax::Node& instance);
  void explain_ascending(const Instruction& instruction, const syntax::Node& instance);
  void explain_members(const Instruction& instruction, const syntax::Node& instance);
  void explain_property_names(const Instruction& instruction, const syntax::Node& instance);
  void explain_items(const Instruction& instruction, const syntax::Node& instance);
  void explain_contains(const Instruction& instruction, const syntax::Node& instance);
  void explain_reference(const Instruction& instruction, const syntax::Node& instance);
  void explain_dynamic_reference(const Instruction& instruction, const syntax::Node& instance);
  void explain_all(const Instruction& instruction, const syntax::Node& instance);
  void explain_any(const Instruction& instruction, const syntax::Node& instance);
  void explain_one(const Instruction& instruction, const syntax::Node& instance);
  void explain_not(const Instruction& instruction, const syntax::Node& instance);
  void explain_condition(const Instruction& instruction, const syntax::Node& instance);
  void explain_dependent_schemas(const Instruction& instruction, const syntax::Node& instance);
  void explain_unevaluated_items(const Instruction& instruction, const syntax::Node& instance);
  void explain_unevaluated_properties(const Instruction& instruction, const syntax::Node& instance);

 private:
  friend class Alternatives;
  /// A mapping that is being explained, for keys that stand one level too deep.
  struct Frame {
    SubschemaId subschema;
    syntax::Node mapping;
  };
  /// The properties that a subschema knows, through its references and branches.
  struct Known {
    text::NameTable table;
    std::vector<std::string_view> names;
  };
  /// What is asked about each unknown key of one mapping.
  struct Keys {
    const Known& known;
    std::vector<std::string_view> absent;  ///< known ones that the mapping lacks
    std::string_view keyword;              ///< which refuses all others
    std::string_view wanted{};             ///< where one key is unknown and one that must be there is not: that one
  };

  std::vector<std::string_view> missing_keys(const Members& members, const syntax::Node& mapping) const;
  std::string_view wanted_key(const Members& members, const syntax::Node& mapping, const Known& known) const;
  bool may_stand_for(const syntax::Entry& entry, std::string_view wanted);
  diagnostics::Diagnostic& add(const diagnostics::Fault& fault, source::Span span, words::Text message,
                               words::Text help);
  words::Text name() const;
  /// ", or remove the key": only where that is a way out.
  words::Text or_remove() const;
  bool is_of_plans() const { return evaluator_.program().of_plans; }
  /// Null where the schema does not describe plans.
  const Lexicon* plan_words() const { return is_of_plans() ? evaluator_.program().lexicon : nullptr; }
  std::string describe_wanted(SubschemaId id) const { return schema::describe_wanted(evaluator_.program(), id); }
  void explain_instructions(const Subschema& subschema, const syntax::Node& instance);

  void explain_unknown_key(const syntax::Entry& entry, const syntax::Node& mapping, const Keys& keys);
  void explain_known_key(const syntax::Entry& entry, const Keys& keys);
  void explain_null(const syntax::Node& instance, source::Span written, TypeSet wanted);
  void suggest_list(diagnostics::Diagnostic& finding, const syntax::Node& instance);
  Keys keys_of(SubschemaId id, const syntax::Node& mapping, std::string_view keyword);
  /// The known key that an unknown one stands for in another language, or is near to.
  std::string_view find_meant_key(std::string_view key, const std::vector<std::string_view>& candidates);
  bool explain_key_beside_missing(const syntax::Entry& entry, const Keys& keys);
  void explain_value_of(const syntax::Entry& entry, SubschemaId meant, diagnostics::Diagnostic& told);
  words::Text where_to_put(const syntax::Entry& entry, const Keys& keys);
  /// The one candidate that is near; none once the budget of comparisons is spent.
  std::string_view find_nearest(std::string_view word, const std::vector<std::string_view>& candidates);
  bool explain_misplaced_key(const syntax::Entry& entry, const syntax::Node& mapping);
  void explain_read(const syntax::Node& instance, const std::string& types);
  std::optional<syntax::Node> meant_choice(const std::vector<syntax::Node>& values, std::string_view written);
  /// One of the values with a remark behind it; whether that was told.
  bool tell_of_remark(diagnostics::Diagnostic& finding, const std::vector<syntax::Node>& values,
                      const syntax::Node& instance);
  void help_with_number(diagnostics::Diagnostic& finding, const syntax::Node& instance, TypeSet wanted);
  void help_with_mapping(diagnostics::Diagnostic& finding, const syntax::Node& instance);
  void help_with_one_item(diagnostics::Diagnostic& finding, const syntax::Node& instance);
  void tell_of_all_items(diagnostics::Diagnostic& finding, const syntax::Node& first, TypeSet wanted);
  words::Text help_with_empty();
  bool is_share(std::string_view number) const;
  bool explain_cut_number(const syntax::Entry& entry, const syntax::Node& mapping);
  std::string as_mapping(SubschemaId id, const syntax::Node& scalar);
  std::string as_period(SubschemaId id, const syntax::Node& scalar);
  /// What an author is to write: the shape of a value, never an example of one.
  std::string describe_value(SubschemaId id);
  std::vector<SubschemaId> referred_from(SubschemaId id, std::size_t most) const;
  std::vector<std::string_view> required_of(SubschemaId id);
  void report_indent(const syntax::Entry& entry, const syntax::Entry& above, std::size_t blanks);
  void report_missing(const syntax::Node& mapping, const std::vector<std::string_view>& missing);
  source::Span place_of_missing(const syntax::Node& mapping) const;

  /// All properties that a subschema knows, through its references and branches.
  void collect_properties(SubschemaId id, Known& known, std::set<SubschemaId>& seen);
  const Known& properties_of(SubschemaId id);
  std::optional<SubschemaId> find_property(SubschemaId id, std::string_view name, std::set<SubschemaId>& seen);
  std::optional<SubschemaId> property_of(SubschemaId id, std::string_view name);
  std::optional<SubschemaId> items_of(SubschemaId id);
  TypeSet types_of(SubschemaId id) const;
  TypeSet shallow_types(SubschemaId id) const;
  void collect_branches(const Instruction& instruction, std::vector<SubschemaId>& branches);

  Evaluator& evaluator_;
  diagnostics::Collector* diagnostics_;
  Place place_;
  SubschemaId current_ = 0;
  Evaluated* evaluated_ = nullptr;
  std::vector<Frame> frames_;
  std::optional<syntax::Node> list_;  ///< the innermost list whose items are being explained
  std::set<std::pair<std::uint32_t, std::string_view>> excused_;  ///< mapping and key that another finding tells of
  std::set<std::uint32_t> excused_values_;                        ///< values that another finding tells of, by index
  std::set<std::uint32_t> told_keys_;                             ///< keys that have their finding, by index
  std::set<std::pair<SubschemaId, std::uint32_t>> explained_;     ///< subschemas and places that have been gone through
  std::map<SubschemaId, Known> known_;
  std::size_t comparisons_left_ = 500'000;
  std::size_t looks_left_ = 2'000'000;  ///< at values that are allowed
  int attempts_ = 0;                    ///< alternatives within alternatives that are being tried
  int depth_ = 0;
};

/// A scalar between backticks, cut to a readable length; "empty" where there is nothing to show.
words::Text quote_value(const syntax::Node& scalar);

}  // namespace nsp::schema
