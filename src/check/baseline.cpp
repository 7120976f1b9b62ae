// SPDX-License-Identifier: EUPL-1.2
#include "check/baseline.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "syntax/parse.hpp"
#include "text/json_writer.hpp"

namespace nsp::check {

namespace {

using diagnostics::Content;
using syntax::Node;

constexpr std::size_t most_equal = 1'000'000'000;

std::string at_line(const Node& node, std::string_view fault) {
  return fmt::format("line {}: {}", node.document().file().position(node.span().begin).line, fault);
}

/// Gives `value` the text of a key; false, with a fault, where there is none.
bool read_text(const Node& finding, std::string_view key, std::string& value, std::string& fault) {
  const std::optional<Node> found = finding.find(key);
  if (!found || !found->is_string()) {
    fault = at_line(finding, fmt::format("a finding has no `{}`", key));
    return false;
  }
  value = found->text();
  return true;
}

/// How often a finding is known: a whole number from 1.
bool read_count(const Node& finding, std::size_t& count, std::string& fault) {
  const std::optional<Node> found = finding.find("count");
  const std::string_view text = found ? found->text() : std::string_view();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc() && end == text.data() + text.size() && count >= 1 && count <= most_equal) return true;
  fault = at_line(finding, "a finding has no `count` from 1");
  return false;
}

}  // namespace

std::optional<Baseline> Baseline::read(const source::File& file, std::string& fault) {
  diagnostics::Collector faults;
  const syntax::Document document = syntax::parse_json(file, faults);
  if (faults.has_errors()) {
    const auto all = faults.take_sorted();
    const diagnostics::Diagnostic& first = *std::find_if(
        all.begin(), all.end(), [](const auto& each) { return each.severity == diagnostics::Severity::error; });
    fault = fmt::format("line {}: {}", file.position(first.primary.span.begin).line, first.message.english());
    return std::nullopt;
  }
  const std::optional<Node> version = document.empty() ? std::nullopt : document.root().find("version");
  const std::optional<Node> findings = document.empty() ? std::nullopt : document.root().find("findings");
  if (!version || !findings || !findings->is_sequence()) {
    fault = "it has no `version` and no list of `findings`";
    return std::nullopt;
  }
  if (version->text() != "1") {
    fault = fmt::format("its version is `{}`, and this `nsp` reads version 1", version->text());
    return std::nullopt;
  }
  Baseline baseline;
  for (const Node& finding : findings->items()) {
    Content content;
    std::size_t count = 0;
    if (!read_text(finding, "file", content.file, fault) || !read_text(finding, "code", content.code, fault) ||
        !read_text(finding, "mark", content.mark, fault) || !read_text(finding, "line", content.line, fault) ||
        !read_count(finding, count, fault))
      return std::nullopt;
    std::size_t& known = baseline.known_[std::move(content)];
    known = std::min(known + count, most_equal);
  }
  return baseline;
}

std::size_t Baseline::pass_over(const source::Files& files, std::vector<diagnostics::Diagnostic>& findings) {
  return std::erase_if(findings, [&](const diagnostics::Diagnostic& finding) {
    const auto known = known_.find(content_of(files, finding));
    if (known == known_.end() || known->second == 0) return false;
    --known->second;
    return true;
  });
}

std::size_t Baseline::left() const {
  std::size_t left = 0;
  for (const auto& [content, count] : known_) left += count;
  return left;
}

std::string write_baseline(const source::Files& files, std::span<const diagnostics::Diagnostic> findings) {
  std::map<Content, std::size_t> known;
  for (const diagnostics::Diagnostic& finding : findings) ++known[content_of(files, finding)];
  text::JsonWriter json;
  json.object().number("version", 1).array("findings");
  for (const auto& [content, count] : known) {
    json.object({}, text::JsonWriter::Layout::flat).text("file", content.file).text("code", content.code);
    json.text("mark", content.mark).text("line", content.line).number("count", count).close();
  }
  return json.take();
}

}  // namespace nsp::check
