// SPDX-License-Identifier: EUPL-1.2
#include "syntax/slips/forgiving.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "syntax/builder.hpp"
#include "syntax/direct/direct_reader.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/events/tree.hpp"
#include "syntax/extent.hpp"
#include "syntax/kinds.hpp"
#include "syntax/notices.hpp"
#include "syntax/scan.hpp"
#include "syntax/slips/cause.hpp"
#include "syntax/slips/repaired.hpp"

namespace nsp::syntax {

namespace {

constexpr std::size_t max_faults = 50;
constexpr std::size_t max_bytes = std::size_t{8} << 20U;  ///< that may be read again

Document read(const source::File& file, Mode mode, std::optional<Fault>& fault) {
  auto direct = read_direct(file);
  Document document = direct ? std::move(*direct) : read_tree(file, mode, fault);
  if (fault || mode != Mode::plan) return document;
  if (const auto key = find_disguised_key(document)) {
    fault = Fault{diagnostics::make(no_break_space, key->span(), "no-break spaces stand before this key"), false};
    fault->finding.help = "delete them, and type blanks in their place";
  } else if (const auto item = find_hyphened_item(document)) {
    const source::Span span = item->span();
    fault = Fault{diagnostics::make(misplaced_entry, file.span(span.begin, span.begin + 1),
                                    "no blank stands behind the hyphen of this list item"),
                  true};
    fault->finding.help = "put a blank behind the hyphen";
  }
  return document;
}

/// Blanks in the place of the no-break spaces that indent the line at `at` and those below it.
std::vector<diagnostics::Edit> blank_no_breaks(const source::File& file, std::size_t at) {
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  for (std::size_t line = line_begin(text, at); line < text.size();
       line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::size_t before = edits.size();
    for (std::size_t sign = line; sign < text.size(); ++sign) {
      if (text.substr(sign, no_break_sign.size()) == no_break_sign) {
        edits.push_back({file.span(sign, sign + no_break_sign.size()), " "});
        ++sign;
      } else if (text[sign] != ' ') {
        break;
      }
    }
    if (edits.size() == before) break;
  }
  return edits;
}

/// Nobody knows better: the line of the fault is left out.
Repair leave_out_line(const source::File& file, const diagnostics::Diagnostic& finding) {
  const std::string_view text = file.text();
  const std::size_t at = skip_blanks(text, line_begin(text, finding.primary.span.begin));
  Repair repair;
  repair.lossy = true;
  if (at < text.size() && text[at] != '#' && text[at] != '\n' && text[at] != '\r')
    repair.edits = {{file.span(at, at), "# "}};
  return repair;
}

/// Who writes one such backslash means them all: `C:\Users\police`.
std::vector<diagnostics::Edit> double_backslashes(const source::File& file, std::size_t at) {
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  for (const std::size_t end = line_end(text, at); at < end; at = text.find('\\', at)) {
    const bool escapes_quote = at + 1 < end && (text[at + 1] == '"' || text[at + 1] == '\\');
    if (!escapes_quote) edits.push_back({file.span(at, at), "\\"});
    at += escapes_quote ? 2 : 1;
  }
  return edits;
}

/// A fault that is its own cause.
Cause own_cause(const source::File& file, Fault fault) {
  Cause cause{std::move(fault.finding), {}};
  const source::Span span = cause.finding.primary.span;
  const diagnostics::Kind* kind = cause.finding.kind;
  const bool hopeless = kind == &nested_too_deep || kind == &expands_too_far || kind == &several_documents;
  if (hopeless) return cause;
  Repair repair;
  if (kind == &unknown_escape && file.slice(span).starts_with('\\')) {
    repair.title = "write each backslash twice";
    repair.edits = double_backslashes(file, span.begin);
  } else if (kind == &no_break_space) {
    repair.title = "type blanks";
    repair.edits = blank_no_breaks(file, span.begin);
  } else if (kind == &misplaced_entry && is_hyphened(file.text().substr(span.begin))) {
    repair.title = "put a blank behind the hyphen";
    repair.edits = {{file.span(span.begin + 1, span.begin + 1), " "}};
  } else if (kind == &text_after_value && file.slice(span).starts_with('#')) {
    repair.title = "put a blank before the `#`";
    repair.edits = {{file.span(span.begin, span.begin), " "}};
  } else {
    repair = leave_out_line(file, cause.finding);
  }
  if (!repair.edits.empty()) cause.repairs.push_back(std::move(repair));
  return cause;
}

Cause explain(const source::File& file, Mode mode, Fault fault) {
  if (fault.structural) {
    if (auto cause = find_cause(file, mode, fault.finding.primary.span.begin)) {
      if (cause->repairs.empty()) cause->repairs.push_back(leave_out_line(file, cause->finding));
      return std::move(*cause);
    }
  }
  return own_cause(file, std::move(fault));
}

/// What a repair leads to.
struct Attempt {
  Repaired repaired;
  std::unique_ptr<source::File> file;
  std::optional<Fault> fault;
  Document document;
  std::uint32_t next_fault = 0;  ///< its place in the original
  std::size_t oddities = 0;      ///< keys without values, and keys that stand twice

  bool is_better_than(const Attempt& other) const {
    return next_fault != other.next_fault ? next_fault > other.next_fault : oddities < other.oddities;
  }
};

std::size_t count_oddities(const Document& document) {
  diagnostics::Collector equal;
  report_equal_keys(document, equal);
  const auto& cells = document.cells();
  const auto absents = std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.flags == absent; });
  return equal.size() + static_cast<std::size_t>(absents);
}

Attempt attempt(const source::File& original, Mode mode, const Repaired& before, const Repair& repair) {
  Repaired repaired = before;
  repaired.apply(repair.edits);
  auto file = std::make_unique<source::File>(original.id(), original.name(), repaired.text());
  std::optional<Fault> fault;
  Document document = read(*file, mode, fault);
  const std::uint32_t next =
      fault ? repaired.to_original(fault->finding.primary.span.begin) : std::numeric_limits<std::uint32_t>::max();
  const std::size_t oddities = count_oddities(document);
  return {std::move(repaired), std::move(file), std::move(fault), std::move(document), next, oddities};
}

/// Where only one indent makes sense of a line, there is nothing to decide.
bool is_of_indent(const diagnostics::Kind& kind) {
  return &kind == &misplaced_indent || &kind == &tab_in_indent;
}

/// The lines that a repair leaves out.
void note_lost(const source::File& file, const Repaired& before, const Repair& repair,
               std::vector<source::Span>& lost) {
  for (const diagnostics::Edit& edit : repair.edits) {
    const std::size_t begin = before.to_original(edit.span.begin);
    lost.push_back(file.span(begin, line_end(file.text(), begin)));
  }
}

}  // namespace

Document read_forgiving(const source::File& file, Mode mode, diagnostics::Collector& diagnostics) {
  std::optional<Fault> fault;
  Document document = read(file, mode, fault);
  if (!fault) return document;
  Attempt now{Repaired(file.text()), nullptr, std::move(fault), std::move(document), 0, 0};
  now.file = std::make_unique<source::File>(file.id(), file.name(), now.repaired.text());
  std::size_t bytes_left = max_bytes;
  std::vector<source::Span> lost;
  std::optional<std::uint32_t> last;
  for (std::size_t faults = 0; now.fault && faults < max_faults; ++faults) {
    Cause cause = explain(*now.file, mode, std::move(*now.fault));
    const std::size_t size = now.repaired.text().size();
    std::optional<Attempt> best;
    const Repair* chosen = nullptr;
    bool sole = true;
    for (const Repair& repair : cause.repairs) {
      if (bytes_left < size) break;
      bytes_left -= size;
      Attempt tried = attempt(file, mode, now.repaired, repair);
      if (best && !tried.is_better_than(*best)) {
        const bool rival = !best->is_better_than(tried) && tried.repaired.text() != best->repaired.text();
        sole = sole && !rival;
        continue;
      }
      best = std::move(tried);
      chosen = &repair;
      sole = true;
    }
    if (chosen != nullptr && !chosen->title.empty()) {
      const bool one_reading = sole && is_of_indent(*cause.finding.kind);
      cause.finding.fixes.push_back(
          {chosen->title, one_reading ? diagnostics::Grade::safe : chosen->grade, chosen->edits});
    }
    now.repaired.to_original(cause.finding);
    const std::uint32_t at = cause.finding.primary.span.begin;
    // No further than before: another sign of the same slip.
    if (last && at <= *last) break;
    last = at;
    const bool gives_up = !cause.repairs.empty() && (!best || (faults + 1 == max_faults && best->fault));
    if (gives_up)
      cause.finding.notes.emplace_back("more may be wrong below it: the rest of the file was not looked at");
    diagnostics.add(std::move(cause.finding));
    if (!best) break;
    if (chosen->lossy) note_lost(file, now.repaired, *chosen, lost);
    now = std::move(*best);
  }
  const Repaired& repaired = now.repaired;
  return Builder::rebase(std::move(now.document), file, std::move(lost),
                         [&repaired](std::uint32_t offset) { return repaired.to_original(offset); });
}

}  // namespace nsp::syntax
