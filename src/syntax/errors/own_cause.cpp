// SPDX-License-Identifier: EUPL-1.2
#include "syntax/errors/own_cause.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/notices.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> three_dots_end_the_document{"three dots end the document here, and more stands below them"};
constexpr words::English<> remove_the_line_or{"remove the line, or put what follows into a file of its own"};
constexpr words::English<> make_a_comment_of_the_line{"make a comment of the line"};
constexpr words::English<> write_each_backslash_twice{"write each backslash twice"};
constexpr words::English<> put_a_blank_behind_the_2{"put a blank behind the hyphen"};
constexpr words::English<> delete_the_comma{"delete the comma"};
constexpr words::English<> put_a_blank_behind_the_colon{"put a blank behind the colon"};
constexpr words::English<> put_a_blank_behind_each_colon{"put a blank behind the colon each time"};
constexpr words::English<> write_a_colon_and_a_blank_each_time{"write a colon and a blank each time"};
constexpr words::English<> write_a_colon_and_a_blank{"write a colon and a blank"};
constexpr words::English<> put_a_blank_before{"put a blank before the `#`"};

constexpr std::size_t most_backslashes = 1'000;  ///< more are no path

/// Who writes one such backslash means them all: `C:\Users\police`.
std::vector<diagnostics::Edit> double_backslashes(const source::File& file, std::size_t at) {
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  for (const std::size_t end = line_end(text, at); at < end; at = text.find('\\', at)) {
    if (edits.size() == most_backslashes) return {};
    const bool escapes_quote = at + 1 < end && (text[at + 1] == '"' || text[at + 1] == '\\');
    if (!escapes_quote) edits.push_back({file.span(at, at), "\\"});
    at += escapes_quote ? 2 : 1;
  }
  return edits;
}

/// The key between braces whose sign stands at `sign`, and those behind it on the line that are written alike.
std::vector<diagnostics::Edit> part_glued_keys(const source::File& file, std::size_t sign) {
  const std::string_view text = file.text();
  std::vector<diagnostics::Edit> edits;
  while (true) {
    std::size_t begin = sign;
    while (begin > 0 && is_blank(text[begin - 1])) --begin;
    const std::size_t end = std::min(text.find_first_not_of(' ', sign + 1), text.size());
    edits.push_back({file.span(begin, end), ": "});
    const std::size_t comma = text.find_first_of(",}\n\"'", end);
    if (comma == std::string_view::npos || text[comma] != ',') return edits;
    const std::size_t key = skip_blanks(text, comma + 1);
    const std::size_t stop = text.substr(key, line_end(text, key) - key).find_first_of(",}");
    const std::size_t next = stop == std::string_view::npos ? stop : glued_sign(text.substr(key, stop));
    if (next == std::string_view::npos || (text[key + next] == ':' && is_space(text[key + next + 1]))) return edits;
    sign = key + next;
  }
}

/// The key at the start of the line at `at`; empty where none is.
std::string_view key_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] != ':' && !is_space(text[end])) ++end;
  const bool is_key =
      end > at && end < text.size() && text[end] == ':' && (end + 1 == text.size() || is_space(text[end + 1]));
  return is_key ? text.substr(at, end - at) : std::string_view();
}

/// The first key at the edge of the page in the lines from `at` on, which may have slips of their own.
std::string_view first_key(std::string_view text, std::size_t at) {
  constexpr int most_lines_of_slips = 20;
  for (int lines = 0; at < text.size() && lines < most_lines_of_slips; ++lines) {
    if (const std::string_view key = key_at(text, at); !key.empty()) return key;
    at = next_line(text, at);
  }
  return {};
}

/// Whether what stands at `at` goes on with the document that begins at `begin`, as if nothing stood between them.
bool goes_on(std::string_view text, std::size_t begin, std::size_t marker, std::size_t at) {
  if (at >= text.size() || column_of(text, at) > 0 || text.substr(at, 2) == "- ") return true;
  const std::string_view key = first_key(text, at);
  if (key.empty()) return false;
  const std::string line = fmt::format("{}:", key);
  const std::string_view before = text.substr(begin, marker - begin);
  return !before.starts_with(line) && before.find("\n" + line) == std::string_view::npos;
}

/// A line of three hyphens or dots that only parts the lines around it.
std::optional<Repair> join_documents(const source::File& file, diagnostics::Diagnostic& finding) {
  const std::string_view text = file.text();
  std::size_t marker = finding.primary.span.begin;
  const bool is_rule = text.substr(marker, 3) == "---";
  if (!is_rule) {
    const std::size_t dots = text.rfind("\n...", marker);
    if (dots == std::string_view::npos) return std::nullopt;
    marker = dots + 1;
  }
  const std::size_t end = line_end(text, marker);
  if (skip_blanks(text, marker + 3) < end || !goes_on(text, file.content_begin(), marker, skip_space(text, end)))
    return std::nullopt;
  if (!is_rule) {
    finding.message = three_dots_end_the_document;
    finding.primary.span = file.span(marker, end);
    finding.help = remove_the_line_or;
  }
  Repair repair;
  repair.title = make_a_comment_of_the_line;
  repair.edits = {{file.span(marker, marker), "# "}};
  return repair;
}

}  // namespace

Repair leave_out_line(const source::File& file, const diagnostics::Diagnostic& finding) {
  const std::string_view text = file.text();
  const std::size_t at = skip_blanks(text, line_begin(text, finding.primary.span.begin));
  Repair repair;
  repair.lossy = true;
  if (at < text.size() && text[at] != '#' && text[at] != '\n' && text[at] != '\r')
    repair.edits = {{file.span(at, at), "# "}};
  return repair;
}

Cause own_cause(const source::File& file, Mode mode, diagnostics::Diagnostic found) {
  Cause cause{std::move(found), {}};
  const source::Span span = cause.finding.primary.span;
  const diagnostics::Fault* fault = cause.finding.fault;
  if (fault == &several_documents && mode == Mode::plan) {
    if (auto joined = join_documents(file, cause.finding)) cause.repairs.push_back(std::move(*joined));
    return cause;
  }
  const bool hopeless = fault == &nested_too_deep || fault == &expands_too_far || fault == &several_documents;
  if (hopeless) return cause;
  Repair repair;
  if (fault == &unknown_escape && file.slice(span).starts_with('\\')) {
    repair.title = write_each_backslash_twice;
    repair.edits = double_backslashes(file, span.begin);
    if (repair.edits.empty()) repair = leave_out_line(file, cause.finding);
  } else if (fault == &misplaced_entry && is_hyphened(file.text().substr(span.begin))) {
    repair.title = put_a_blank_behind_the_2;
    repair.edits = {{file.span(span.begin + 1, span.begin + 1), " "}};
  } else if (fault == &misplaced_entry && file.slice(span) == ",") {
    repair.title = delete_the_comma;
    repair.edits = {{span, ""}};
  } else if (fault == &merge_key) {
    repair.edits = {{file.span(span.begin, span.begin), "# "}};
    repair.lossy = true;
  } else if (fault == &missing_colon) {
    repair.edits = part_glued_keys(file, span.end - 1);
    const bool each_time = repair.edits.size() > 1;
    if (file.slice(span).ends_with(':'))
      repair.title = each_time ? put_a_blank_behind_each_colon : put_a_blank_behind_the_colon;
    else
      repair.title = each_time ? write_a_colon_and_a_blank_each_time : write_a_colon_and_a_blank;
    if (file.slice(span).ends_with(':')) repair.grade = diagnostics::Grade::safe;
  } else if (fault == &reserved_start && file.slice(span).starts_with("{{")) {
    repair.edits = {{file.span(span.begin, span.begin), "\""}, {file.span(span.end, span.end), "\""}};
    repair.lossy = true;
  } else if (fault == &text_after_value && file.slice(span).starts_with('#')) {
    repair.title = put_a_blank_before;
    repair.edits = {{file.span(span.begin, span.begin), " "}};
  } else {
    repair = leave_out_line(file, cause.finding);
  }
  if (!repair.edits.empty()) cause.repairs.push_back(std::move(repair));
  return cause;
}

}  // namespace nsp::syntax
