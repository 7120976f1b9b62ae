// SPDX-License-Identifier: EUPL-1.2
// For people, after rustc: the fact, the source with marks, the help.
#include <algorithm>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "report/alike.hpp"
#include "report/formats.hpp"
#include "report/palette.hpp"
#include "report/snippet.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;

/// Writes one finding. All that comes from files or plans is made harmless before it is appended.
class Writer {
 public:
  Writer(const Findings& findings, const Style& style, std::string& out)
      : findings_(findings), style_(style), out_(out) {}

  void write(const Shown& shown) {
    const Diagnostic& finding = *shown.finding;
    language_ = diagnostics::language_of(finding, style_.language);
    const auto snippets = lay_out(finding, findings_.files, std::max(20, style_.width - 12), language_);
    digits_ = 1;
    for (const Snippet& snippet : snippets)
      for (const Row& row : snippet.rows) digits_ = std::max(digits_, fmt::formatted_size("{}", row.line));
    write_head(finding);
    for (std::size_t i = 0; i < snippets.size(); ++i)
      write_snippet(snippets[i], i == 0, severity_ink(finding.severity));
    for (const words::Text& note : finding.notes) write_remark("note", note.in(language_));
    if (!finding.help.empty()) write_remark("help", finding.help.in(language_));
    write_remark("explain", fmt::format("nsp explain {}", finding.fault->code));
    if (shown.more > 0)
      write_remark("more",
                   fmt::format("{} like this one in {} file{} are not shown; `nsp check --format concise` lists all",
                               shown.more, shown.files, shown.files == 1 ? "" : "s"));
    out_ += '\n';
  }

 private:
  void write_head(const Diagnostic& finding) {
    const std::string head = fmt::format("{}[{}]", diagnostics::to_string(finding.severity), finding.fault->code);
    out_ += paint(style_, severity_ink(finding.severity), head);
    out_ += paint(style_, Ink::strong, ": " + text::escape_terminal(finding.message.in(language_)));
    out_ += '\n';
  }

  std::string margin() const { return std::string(digits_, ' '); }
  std::string bar() const { return paint(style_, Ink::gutter, margin() + " |"); }

  void write_snippet(const Snippet& snippet, bool first, Ink primary) {
    out_ += margin() + paint(style_, Ink::gutter, first ? "--> " : "::: ");
    out_ += fmt::format("{}:{}:{}\n", snippet.file, snippet.start.line, snippet.start.column);
    out_ += bar() + '\n';
    if (snippet.rows.empty()) return;
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

  /// All marks on one line with the words of the last, and beneath it the words of the others, each hung on its mark.
  /// Marks that overlap stand on lines of their own, the last first.
  void write_marks(const Row& row, Ink primary) {
    if (row.marks.empty()) return;
    if (overlap(row.marks)) {
      for (auto mark = row.marks.rbegin(); mark != row.marks.rend(); ++mark)
        write_carets({&*mark, 1}, primary, mark->message);
      return;
    }
    write_carets(row.marks, primary, row.marks.back().message);
    std::vector<const Mark*> hung;
    for (const Mark& mark : std::span(row.marks).first(row.marks.size() - 1))
      if (!mark.message.empty()) hung.push_back(&mark);
    if (!hung.empty()) write_threads(hung, primary, "|");
    for (; !hung.empty(); hung.pop_back()) write_threads(hung, primary, hung.back()->message);
  }

  static bool overlap(std::span<const Mark> marks) {
    for (std::size_t i = 1; i < marks.size(); ++i)
      if (marks[i - 1].column + marks[i - 1].width > marks[i].column) return true;
    return false;
  }

  void write_carets(std::span<const Mark> marks, Ink primary, std::string_view message) {
    out_ += bar() + ' ';
    int column = 0;
    for (const Mark& mark : marks) {
      out_.append(static_cast<std::size_t>(mark.column - column), ' ');
      std::string carets(static_cast<std::size_t>(mark.width), mark.primary ? '^' : '-');
      if (&mark == &marks.back() && !message.empty()) carets.append(" ").append(message);
      out_ += paint(style_, ink_of(mark, primary), carets);
      column = mark.column + mark.width;
    }
    out_ += '\n';
  }

  /// A thread beneath each mark; the last ends in `end`.
  void write_threads(std::span<const Mark* const> marks, Ink primary, std::string_view end) {
    out_ += bar() + ' ';
    int column = 0;
    for (const Mark* mark : marks) {
      out_.append(static_cast<std::size_t>(mark->column - column), ' ');
      out_ += paint(style_, ink_of(*mark, primary), mark == marks.back() ? end : "|");
      column = mark->column + 1;
    }
    out_ += '\n';
  }

  static Ink ink_of(const Mark& mark, Ink primary) { return mark.primary ? primary : Ink::label; }

  void write_remark(std::string_view word, std::string_view remark) {
    out_ += margin() + paint(style_, Ink::gutter, " =") + ' ' + paint(style_, Ink::strong, word) + ": ";
    const int indent = static_cast<int>(digits_ + word.size()) + 5;
    write_wrapped(text::escape_terminal(remark), indent, std::max(30, style_.width - indent));
  }

  /// Words on lines of `room` cells, all but the first indented. A word that is longer stays whole, to be copied.
  void write_wrapped(std::string_view words, int indent, int room) {
    int used = 0;
    std::string line;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(word.size() + 1, words.size()));
      const int width = static_cast<int>(text::display_width(word));
      if (used > 0 && used + 1 + width > room) {
        write_line(line);
        out_.append(static_cast<std::size_t>(indent), ' ');
        line.clear();
        used = 0;
      }
      if (used > 0) line += ' ';
      used += width + (used > 0 ? 1 : 0);
      line += word;
    }
    write_line(line);
  }

  /// Words that stood within a line can be what a CI runner obeys once they begin one.
  void write_line(std::string_view line) {
    out_ += text::escape_terminal(line);
    out_ += '\n';
  }

  const Findings& findings_;
  const Style& style_;
  std::string& out_;
  std::size_t digits_ = 1;
  words::Language language_ = words::Language::en;  // of the finding at hand
};

}  // namespace

std::string write_human(const Findings& findings, const Style& style) {
  std::string out;
  Writer writer(findings, style, out);
  const std::size_t all = findings.diagnostics.size();
  std::vector<Shown> shown = gather_alike(findings.diagnostics);
  if (style.max_findings > 0 && shown.size() > style.max_findings) shown.resize(style.max_findings);
  std::size_t told = 0;
  for (const Shown& each : shown) {
    writer.write(each);
    told += 1 + each.more;
  }
  if (told < all)
    out += fmt::format("{} more {} not shown\n\n", all - told, all - told == 1 ? "finding is" : "findings are");
  if (style.statistics && all > 0) out += write_statistics(findings, style) + '\n';
  const Summary& summary = findings.summary;
  std::string counts = describe_counts(findings.diagnostics);
  if (summary.suppressed > 0) counts += fmt::format(" ({} known or allowed)", summary.suppressed);
  if (summary.files > 0) out += fmt::format("checked {} file{}: ", summary.files, summary.files == 1 ? "" : "s");
  out += counts + '\n';
  return out;
}

}  // namespace nsp::report
