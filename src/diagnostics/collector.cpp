// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/collector.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "words/template.hpp"

namespace nsp::diagnostics {

namespace {

auto order(const Diagnostic& d) {
  return std::tuple(d.primary.span.file, d.primary.span.begin, d.primary.span.end, -static_cast<int>(d.severity),
                    std::string_view(d.fault->code));
}

constexpr words::Template<words::Name> replace_it{"replace it by {0}", "vervang het door {0}", "remplacez-le par {0}",
                                                  "ersetzen Sie es durch {0}"};

/// Puts findings that agree but for their message in the order of those, each once. `begin` and `end` are indexes.
void sort_by_message(std::vector<Diagnostic>& findings, std::size_t begin, std::size_t end) {
  std::vector<std::pair<std::string, std::size_t>> said;
  for (std::size_t i = begin; i < end; ++i) said.emplace_back(findings[i].message.english(), i);
  std::sort(said.begin(), said.end());
  std::vector<Diagnostic> sorted;
  for (std::size_t i = 0; i < said.size(); ++i)
    if (i == 0 || said[i].first != said[i - 1].first) sorted.push_back(std::move(findings[said[i].second]));
  std::move(sorted.begin(), sorted.end(), findings.begin() + static_cast<std::ptrdiff_t>(begin));
  for (std::size_t i = begin + sorted.size(); i < end; ++i) findings[i].fault = nullptr;
}

}  // namespace

Diagnostic make(const Fault& fault, source::Span span, words::Text message) {
  Diagnostic diagnostic;
  diagnostic.fault = &fault;
  diagnostic.severity = fault.severity;
  diagnostic.message = std::move(message);
  diagnostic.primary.span = span;
  return diagnostic;
}

words::Language language_of(const Diagnostic& finding, words::Language wanted) {
  const auto all = [wanted](const auto& texts, auto text_of) {
    return std::all_of(texts.begin(), texts.end(), [&](const auto& each) { return text_of(each).speaks(wanted); });
  };
  const bool speaks = finding.message.speaks(wanted) && finding.help.speaks(wanted) &&
                      finding.primary.message.speaks(wanted) &&
                      all(finding.labels, [](const Label& label) -> const words::Text& { return label.message; }) &&
                      all(finding.notes, [](const words::Text& note) -> const words::Text& { return note; });
  return speaks ? wanted : words::Language::en;
}

Fix replace_by(source::Span span, std::string_view word, std::string written) {
  return {replace_it(word), Grade::suggested, {{span, std::move(written)}}};
}

Fix replace_by(source::Span span, std::string_view word) {
  return replace_by(span, word, std::string(word));
}

void move_places(Diagnostic& finding, const std::function<std::uint32_t(std::uint32_t)>& map) {
  const auto move = [&map](source::Span& span) {
    span.begin = map(span.begin);
    span.end = std::max(span.begin, map(span.end));
  };
  move(finding.primary.span);
  for (Label& label : finding.labels) move(label.span);
  for (Fix& fix : finding.fixes)
    for (Edit& edit : fix.edits) move(edit.span);
}

Diagnostic& Collector::add(const Fault& fault, source::Span span, words::Text message) {
  if (findings_.size() >= most_) throw Flood{};
  return findings_.emplace_back(make(fault, span, std::move(message)));
}

void Collector::add(Diagnostic diagnostic) {
  findings_.push_back(std::move(diagnostic));
}

void Collector::absorb(Collector&& other) {
  std::move(other.findings_.begin(), other.findings_.end(), std::back_inserter(findings_));
  other.findings_.clear();
}

bool Collector::has_errors() const {
  return std::any_of(findings_.begin(), findings_.end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

std::vector<Diagnostic> Collector::take_sorted() {
  std::vector<Diagnostic> findings = std::exchange(findings_, {});
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  for (std::size_t begin = 0, end = 0; begin < findings.size(); begin = end) {
    for (end = begin + 1; end < findings.size() && order(findings[begin]) == order(findings[end]);) ++end;
    if (end - begin > 1) sort_by_message(findings, begin, end);
  }
  std::erase_if(findings, [](const Diagnostic& finding) { return finding.fault == nullptr; });
  return findings;
}

}  // namespace nsp::diagnostics
