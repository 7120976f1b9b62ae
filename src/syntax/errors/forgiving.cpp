// SPDX-License-Identifier: EUPL-1.2
#include "syntax/errors/forgiving.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "syntax/builder.hpp"
#include "syntax/direct/direct_reader.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/errors/cause.hpp"
#include "syntax/errors/own_cause.hpp"
#include "syntax/errors/unseen.hpp"
#include "syntax/events/tree.hpp"
#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/notices.hpp"
#include "syntax/repaired.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> more_may_be_wrong{"more may be wrong below it: the rest of the file was not looked at"};
constexpr words::English<words::Name> no_blank_stands_behind{"no blank stands behind the colon of {0}"};
constexpr words::English<words::Name> stands_behind_where_a_colon{
    "`=` stands behind {0}, where a colon and a blank are wanted"};
constexpr words::English<> no_blank_stands_behind_the_hyphen{"no blank stands behind the hyphen of this list item"};
constexpr words::English<words::Name> is_the_placeholder_of_a_template{
    "{0} is the placeholder of a template that nobody has filled in"};
constexpr words::English<> put_a_blank_behind{"put a blank behind the colon"};
constexpr words::English<words::Word, words::Word> write_here{"write `{0}: {1}`"};
constexpr words::English<> put_a_blank_behind_the_hyphen{"put a blank behind the hyphen"};
constexpr words::English<> write_in_its_place_what{"write in its place what is meant"};

constexpr std::size_t max_faults = 50;
constexpr std::size_t size_of_doubt = 1'000;              ///< more than any repair has of its own
constexpr std::size_t max_bytes = std::size_t{8} << 20U;  ///< that may be read again

SyntaxError glued_key_fault(const source::File& file, const Node& key) {
  const std::size_t sign = glued_sign(key.text());
  const std::string_view word = key.text().substr(0, key.text().find_first_of(" :="));
  const std::uint32_t begin = key.span().begin;
  if (key.text()[sign] == ':') {
    SyntaxError fault{
        diagnostics::make(missing_colon, file.span(begin, begin + sign + 1), no_blank_stands_behind(word)), false};
    fault.finding.help = put_a_blank_behind;
    return fault;
  }
  const std::string_view value = key.text().substr(std::min(skip_blanks(key.text(), sign + 1), key.text().size()));
  SyntaxError fault{
      diagnostics::make(missing_colon, file.span(begin + sign, begin + sign + 1), stands_behind_where_a_colon(word)),
      false};
  fault.finding.help = write_here(word, value);
  return fault;
}

/// What YAML allows, and nobody means in a plan.
std::optional<SyntaxError> find_disguise(const source::File& file, const Document& document, bool is_plain) {
  if (const auto key = find_merge_key(document)) {
    SyntaxError fault{diagnostics::make(merge_key, key->span(), merge_message), false};
    fault.finding.help = merge_help;
    return fault;
  }
  if (const auto item = find_hyphened_item(document)) {
    const std::uint32_t begin = item->span().begin;
    SyntaxError fault{
        diagnostics::make(misplaced_entry, file.span(begin, begin + 1), no_blank_stands_behind_the_hyphen), true};
    fault.finding.help = put_a_blank_behind_the_hyphen;
    return fault;
  }
  if (const auto placeholder = find_placeholder(document)) {
    SyntaxError fault{diagnostics::make(reserved_start, placeholder->span(),
                                        is_the_placeholder_of_a_template(file.slice(placeholder->span()))),
                      false};
    fault.finding.help = write_in_its_place_what;
    return fault;
  }
  const auto key = is_plain ? std::nullopt : find_glued_key(document);
  return key ? std::optional(glued_key_fault(file, *key)) : std::nullopt;
}

Document read(const source::File& file, Mode mode, std::optional<SyntaxError>& fault) {
  auto direct = read_direct(file);
  const bool is_plain = direct.has_value();
  Document document = is_plain ? std::move(*direct) : read_tree(file, mode, fault);
  if (!fault && mode == Mode::plan) fault = find_disguise(file, document, is_plain);
  return document;
}

Cause explain(const source::File& file, Mode mode, SyntaxError fault) {
  if (fault.structural) {
    const std::size_t end = line_end(file.text(), fault.finding.primary.span.begin);
    const bool is_sure = fault.finding.fault == &unknown_escape;
    const auto is_later = [&](const Cause& cause) { return cause.finding.primary.span.begin > end; };
    if (auto cause = find_cause(file, mode, fault.finding.primary.span.begin);
        cause && !(is_sure && is_later(*cause))) {
      if (cause->repairs.empty()) cause->repairs.push_back(leave_out_line(file, cause->finding));
      return std::move(*cause);
    }
  }
  return own_cause(file, mode, std::move(fault.finding));
}

/// How far a repair leads.
struct Rank {
  std::uint32_t next_fault = 0;  ///< its place in the original
  std::size_t oddities = 0;      ///< keys without values, and keys that stand twice
  std::size_t judged = 0;        ///< what else is wrong with the document
  std::size_t doubt = 0;         ///< of the repair

  bool is_better_than(const Rank& other) const {
    if (next_fault != other.next_fault) return next_fault > other.next_fault;
    if (oddities + judged != other.oddities + other.judged) return oddities + judged < other.oddities + other.judged;
    return doubt < other.doubt;
  }
};

/// What a repair leads to.
struct Attempt {
  Repaired repaired;
  std::unique_ptr<source::File> file;
  std::optional<SyntaxError> fault;
  Document document;
  Rank rank;
};

std::size_t count_oddities(const Document& document) {
  diagnostics::Collector equal;
  report_equal_keys(document, equal);
  const auto& cells = document.cells();
  const auto absents = std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.flags == absent; });
  return equal.size() + static_cast<std::size_t>(absents);
}

/// Equal for documents that say the same, whatever their blanks.
std::size_t digest(const Document& document) {
  std::size_t digest = document.cells().size();
  const auto add = [&digest](std::size_t value) { digest = digest * 1'000'003 + value; };
  for (const Cell& cell : document.cells()) {
    add(static_cast<std::size_t>(cell.type));
    add(cell.size);
    if (cell.type < Type::sequence) add(std::hash<std::string_view>()(document.text(cell)));
  }
  return digest;
}

/// Where only one indent makes sense of a line, there is nothing to decide.
bool is_of_indent(const diagnostics::Fault& fault) {
  return &fault == &misplaced_indent || &fault == &tab_in_indent;
}

/// Where an item begins whose block text is not indented enough, counted from the begin of its line: hyphens that were
/// put before each key of a mapping make one such place each, and are one slip.
std::optional<std::size_t> hyphen_before_text(std::string_view text, const diagnostics::Diagnostic& finding) {
  const std::size_t at = finding.primary.span.begin;
  if (finding.fault != &misplaced_indent || at >= text.size() || (text[at] != '>' && text[at] != '|')) return {};
  const std::size_t line = line_begin(text, at);
  const std::size_t hyphen = skip_blanks(text, line);
  return text.substr(hyphen).starts_with("- ") ? std::optional(hyphen - line) : std::nullopt;
}

/// The lines that a repair leaves out.
void note_lost(const source::File& file, const Repaired& before, const Repair& repair,
               std::vector<source::Span>& lost) {
  for (const diagnostics::Edit& edit : repair.edits) {
    const std::size_t begin = before.to_original(edit.span.begin);
    const std::size_t end = before.to_original(edit.span.end);
    lost.push_back(file.span(begin, std::max(end, line_end(file.text(), begin))));
  }
}

/// Reads a file again and again, each time with one more slip mended.
class Forgiving {
 public:
  Forgiving(const source::File& file, Mode mode, const Judge& judge, diagnostics::Collector& diagnostics)
      : file_(file), mode_(mode), judge_(judge), diagnostics_(diagnostics) {}

  /// The document is that of the text as it has been repaired so far.
  Document run(Repaired repaired, std::optional<SyntaxError> fault, Document document) {
    Attempt now{std::move(repaired), nullptr, std::move(fault), std::move(document), {}};
    now.file = std::make_unique<source::File>(file_.id(), file_.name(), now.repaired.text());
    std::map<std::size_t, std::uint32_t> told;  // the last place on each line
    std::optional<std::size_t> last_hyphen;
    for (std::size_t faults = 0; now.fault && faults < max_faults; ++faults) {
      Cause cause = explain(*now.file, mode_, std::move(*now.fault));
      std::optional<Attempt> best;
      const Repair* chosen = choose(cause, now, best);
      name(cause, chosen);
      now.repaired.to_original(cause.finding);
      // No further than before on its line: another sign of the same slip, which is mended in silence.
      const std::uint32_t at = cause.finding.primary.span.begin;
      const auto [place, is_first] = told.try_emplace(line_begin(file_.text(), at), at);
      const auto hyphen = hyphen_before_text(file_.text(), cause.finding);
      const bool is_new = (is_first || at > place->second) && (!hyphen || hyphen != last_hyphen);
      last_hyphen = hyphen;
      place->second = std::max(place->second, at);
      const bool gives_up = !cause.repairs.empty() && (!best || (faults + 1 == max_faults && best->fault));
      if (gives_up) cause.finding.notes.push_back(more_may_be_wrong);
      if (is_new) diagnostics_.add(std::move(cause.finding));
      if (!best) break;
      if (chosen->lossy) note_lost(file_, now.repaired, *chosen, lost_);
      now = std::move(*best);
    }
    return Builder::rebase(std::move(now.document), file_, std::move(lost_),
                           [&now](std::uint32_t offset) { return now.repaired.to_original(offset); });
  }

 private:
  Attempt attempt(const Repaired& before, const Repair& repair, bool is_alone) const {
    Repaired repaired = before;
    repaired.apply(repair.edits);
    auto file = std::make_unique<source::File>(file_.id(), file_.name(), repaired.text());
    std::optional<SyntaxError> fault;
    Document document = read(*file, mode_, fault);
    Rank rank;
    rank.next_fault = fault && !document.complete() ? repaired.to_original(fault->finding.primary.span.begin)
                                                    : std::numeric_limits<std::uint32_t>::max();
    if (!is_alone) rank.oddities = count_oddities(document);
    if (!is_alone && judge_) rank.judged = judge_(document), rank.doubt = repair.doubt;
    if (repair.by_judge && (!judge_ || rank.judged >= hopeless_document)) rank.doubt += size_of_doubt;
    return {std::move(repaired), std::move(file), std::move(fault), std::move(document), rank};
  }

  /// Tries all repairs of a cause; `best` is what the best of them leads to.
  const Repair* choose(const Cause& cause, const Attempt& now, std::optional<Attempt>& best) {
    const std::size_t size = now.repaired.text().size();
    const Repair* chosen = nullptr;
    std::vector<std::pair<Rank, std::size_t>> tried;
    for (const Repair& repair : cause.repairs) {
      if (bytes_left_ < size) break;
      bytes_left_ -= size;
      Attempt attempted = attempt(now.repaired, repair, cause.repairs.size() == 1);
      tried.emplace_back(attempted.rank, digest(attempted.document));
      if (best && !attempted.rank.is_better_than(best->rank)) continue;
      best = std::move(attempted);
      chosen = &repair;
    }
    const std::size_t meant = best ? digest(best->document) : 0;
    is_sole_ = std::all_of(tried.begin(), tried.end(), [&](const auto& each) {
      return best->rank.is_better_than(each.first) || each.second == meant;
    });
    return chosen;
  }

  /// The finding is what the chosen repair takes the slip for, and offers it.
  void name(Cause& cause, const Repair* chosen) const {
    if (chosen == nullptr) return;
    if (chosen->finding) cause.finding = *chosen->finding;
    if (chosen->title.empty()) return;
    const bool one_reading =
        is_sole_ && (is_of_indent(*cause.finding.fault) || chosen->grade == diagnostics::Grade::safe);
    cause.finding.fixes.push_back(
        {chosen->title, one_reading ? diagnostics::Grade::safe : diagnostics::Grade::suggested, chosen->edits});
  }

  const source::File& file_;
  Mode mode_;
  const Judge& judge_;
  diagnostics::Collector& diagnostics_;
  std::size_t bytes_left_ = max_bytes;
  std::vector<source::Span> lost_;
  bool is_sole_ = true;  ///< no other repair does as well as the chosen one
};

/// The text in which characters that are not what they look like have been told and mended.
std::optional<Repaired> mend_unseen(const source::File& file, diagnostics::Collector& diagnostics) {
  auto edits = find_unseen(file, diagnostics);
  if (edits.empty()) return std::nullopt;
  Repaired repaired(file.text());
  repaired.apply(std::move(edits));
  return repaired;
}

}  // namespace

Document read_forgiving(const source::File& file, Mode mode, const Judge& judge, diagnostics::Collector& diagnostics) {
  std::optional<SyntaxError> fault;
  std::optional<Repaired> repaired;
  Forgiving forgiving(file, mode, judge, diagnostics);
  if (has_lone_cr(file.text()))
    repaired = Repaired(mend_lone_cr(file, diagnostics));
  else if (mode == Mode::plan)
    repaired = mend_unseen(file, diagnostics);
  if (!repaired) {
    Document document = read(file, mode, fault);
    if (!fault) return document;
    // Elsewhere than in plans such a character may be meant, as long as it makes no fault.
    if (mode != Mode::plan) repaired = mend_unseen(file, diagnostics);
    if (!repaired) return forgiving.run(Repaired(file.text()), std::move(fault), std::move(document));
    fault.reset();
  }
  const source::File copy(file.id(), file.name(), repaired->text());
  Document document = read(copy, mode, fault);
  return forgiving.run(std::move(*repaired), std::move(fault), std::move(document));
}

}  // namespace nsp::syntax
