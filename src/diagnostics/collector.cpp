// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/collector.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace nsp::diagnostics {

namespace {

auto order(const Diagnostic& d) {
  return std::tuple(d.primary.span.file, d.primary.span.begin, d.primary.span.end, -static_cast<int>(d.severity),
                    d.kind->code, std::string_view(d.message));
}

}  // namespace

Diagnostic make(const Kind& kind, source::Span span, std::string message) {
  Diagnostic diagnostic;
  diagnostic.kind = &kind;
  diagnostic.severity = kind.severity;
  diagnostic.message = std::move(message);
  diagnostic.primary.span = span;
  return diagnostic;
}

Fix replace_by(source::Span span, std::string_view word, std::string written) {
  return {fmt::format("replace it by `{}`", word), Grade::suggested, {{span, std::move(written)}}};
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

Diagnostic& Collector::add(const Kind& kind, source::Span span, std::string message) {
  if (findings_.size() >= most_) throw Flood{};
  return findings_.emplace_back(make(kind, span, std::move(message)));
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
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  return findings;
}

}  // namespace nsp::diagnostics
