// SPDX-License-Identifier: EUPL-1.2
// JSON Schema, draft 2020-12, compiled once and checked on the positioned tree.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "diagnostics/collector.hpp"
#include "syntax/document.hpp"

namespace nsp::schema {

/// Gives the document for an absolute URI without fragment, or nullptr where it is not to be had. Called while
/// compiling only; whoever gives a document keeps it alive for as long as the schema.
using Loader = std::function<const syntax::Document*(std::string_view uri)>;

class Lexicon;

struct Options {
  /// Whether `format` is an assertion. In the specification it is an annotation; for plans it is checked.
  bool assert_formats = true;
  /// Whether it describes plans; else findings are for readers who know nothing of them.
  bool of_plans = true;
  /// The words that authors may write where a plan wants a name; outlives the schema. None where it is null.
  const Lexicon* lexicon = nullptr;
  /// Whether what the schema says in other languages is looked at too (`annotations.hpp`).
  bool check_annotations = false;
};

struct Program;

/// A compiled schema: immutable, safe from several threads. Keeps pointers into the schema documents.
class Schema {
 public:
  explicit Schema(std::unique_ptr<const Program> program);
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();
  const Program& program() const { return *program_; }

 private:
  std::unique_ptr<const Program> program_;
};

/// Compiles the schema at `uri` (which may have a fragment) and all that it refers to. Faults of the schema become
/// findings in the schema's file; nothing is returned where it cannot be used.
std::optional<Schema> compile(std::string_view uri, const Loader& loader, diagnostics::Collector& diagnostics,
                              const Options& options = {});

/// `gave_up`: the schema asks for more steps than the budget, or never ends.
enum class Verdict : std::uint8_t { accepted, refused, gave_up };

/// The quick verdict.
Verdict check(const Schema& schema, const syntax::Node& instance);

/// What a document may ask of its schema.
inline constexpr std::uint64_t max_steps = 20'000'000;

/// What each of many documents may ask of theirs: an equal part of what one may ask, and beyond that so much for each
/// of its values. The same for a document whatever the others say.
std::uint64_t steps_of_one(const syntax::Document& document, std::size_t documents);

/// The verdict, with findings that say what is wrong and how to mend it. Faults are looked for only where the quick
/// verdict is not `accepted`; notes on text that YAML 1.1 reads differently are added in any case.
Verdict validate(const Schema& schema, const syntax::Node& instance, diagnostics::Collector& diagnostics,
                 std::uint64_t steps = max_steps);

/// Whether a finding of that kind says that something is missing, which may stand where a document was not read.
bool tells_absence(const diagnostics::Fault& fault);

/// Family S.
std::span<const diagnostics::Fault* const> faults();

}  // namespace nsp::schema
