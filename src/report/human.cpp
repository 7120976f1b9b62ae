// SPDX-License-Identifier: EUPL-1.2
// For people, after rustc: the fact, the source with marks, the help.
#include <algorithm>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/palette.hpp"
#include "report/snippet.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

/// Writes one finding. All that comes from files or plans is made harmless before it is appended.
class Writer {
 public:
  Writer(const Findings& findings, const Style& style, std::string& out)
      : findings_(findings), style_(style), out_(out) {}

  void write(const Diagnostic& finding) {
    const auto snippets = lay_out(finding, findings_.files, std::max(20, style_.width - 12));
    digits_ = 1;
    for (const Snippet& snippet : snippets)
      for (const Row& row : snippet.rows) digits_ = std::max(digits_, fmt::formatted_size("{}", row.line));
    write_head(finding);
    for (std::size_t i = 0; i < snippets.size(); ++i)
      write_snippet(snippets[i], i == 0, severity_ink(finding.severity));
    for (const std::string& note : finding.notes) write_remark("note", note);
    if (!finding.help.empty()) write_remark("help", finding.help);
    write_remark("explain", fmt::format("nsp explain {}", finding.kind->code));
    out_ += '\n';
  }

 private:
  void write_head(const Diagnostic& finding) {
    const std::string head = fmt::format("{}[{}]", diagnostics::to_string(finding.severity), finding.kind->code);
    out_ += paint(style_, severity_ink(finding.severity), head);
    out_ += paint(style_, Ink::strong, ": " + text::escape_terminal(finding.message));
    out_ += '\n';
  }

  std::string margin() const { return std::string(digits_, ' '); }
  std::string bar() const { return paint(style_, Ink::gutter, margin() + " |"); }

  void write_snippet(const Snippet& snippet, bool first, Ink primary) {
    out_ += margin() + paint(style_, Ink::gutter, first ? "--> " : "::: ");
    out_ += fmt::format("{}:{}:{}\n", snippet.file, snippet.start.line, snippet.start.column);
    out_ += bar() + '\n';
    for (const Row& row : snippet.rows) {
      if (row.line == 0) {
        out_ += paint(style_, Ink::gutter, "...") + '\n';
        continue;
      }
      out_ += paint(style_, Ink::gutter, fmt::format("{:>{}} |", row.line, digits_));
      if (!row.text.empty()) out_ += " " + row.text;
      out_ += '\n';
      write_marks(row, primary);
    }
    out_ += bar() + '\n';
  }

  /// Each mark on a line of its own, the last first, as long as their words would run into each other.
  void write_marks(const Row& row, Ink primary) {
    for (auto mark = row.marks.rbegin(); mark != row.marks.rend(); ++mark) {
      const std::string carets(static_cast<std::size_t>(mark->width), mark->primary ? '^' : '-');
      out_ += bar() + " " + std::string(static_cast<std::size_t>(mark->column), ' ');
      out_ += paint(style_, mark->primary ? primary : Ink::label,
                    mark->message.empty() ? carets : carets + " " + mark->message);
      out_ += '\n';
    }
  }

  void write_remark(std::string_view word, std::string_view remark) {
    out_ += margin() + paint(style_, Ink::gutter, " = ") + paint(style_, Ink::strong, word) + ": ";
    const std::size_t indent = digits_ + 3 + word.size() + 2;
    const std::size_t room = std::max<std::size_t>(
        30, static_cast<std::size_t>(std::max(0, style_.width)) -
                std::min<std::size_t>(indent, static_cast<std::size_t>(std::max(0, style_.width))));
    write_wrapped(text::escape_terminal(remark), indent, room);
  }

  void write_wrapped(std::string_view words, std::size_t indent, std::size_t room) {
    std::size_t used = 0;
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      const std::string_view word = words.substr(0, end);
      words.remove_prefix(std::min(end + 1, words.size()));
      const auto width = static_cast<std::size_t>(text::display_width(word));
      if (used > 0 && used + 1 + width > room) {
        out_ += '\n' + std::string(indent, ' ');
        used = 0;
      }
      if (used > 0) {
        out_ += ' ';
        ++used;
      }
      out_ += word;
      used += width;
    }
    out_ += '\n';
  }

  const Findings& findings_;
  const Style& style_;
  std::string& out_;
  std::size_t digits_ = 1;
};

}  // namespace

std::string write_human(const Findings& findings, const Style& style) {
  std::string out;
  Writer writer(findings, style, out);
  const std::size_t all = findings.diagnostics.size();
  const std::size_t shown = style.max_findings == 0 ? all : std::min(all, style.max_findings);
  for (const Diagnostic& finding : findings.diagnostics.first(shown)) writer.write(finding);
  if (shown < all)
    out += fmt::format("{} more {} not shown\n\n", all - shown, all - shown == 1 ? "finding is" : "findings are");
  if (style.statistics && all > 0) out += write_statistics(findings, style) + '\n';
  const Summary& summary = findings.summary;
  std::string counts = describe_counts(findings.diagnostics);
  if (summary.suppressed > 0) counts += fmt::format(" ({} known or allowed)", summary.suppressed);
  out += fmt::format("checked {} file{}: {}\n", summary.files, summary.files == 1 ? "" : "s", counts);
  return out;
}

}  // namespace nsp::report
