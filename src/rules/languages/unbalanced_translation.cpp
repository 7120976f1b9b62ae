// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "policy/texts.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "L004", "unbalanced-translation", diagnostics::Severity::note,
    "a long text that has lists, links or paragraphs in one language that another lacks"};

constexpr English<Number> here_here{"{0} here"};
constexpr English<Name, Word, Count, Word, Name, Number, Name> of_has_in_in{
    "{0} of {1} has {2} {3}{2||s} in {4}, {5} in {6}"};
constexpr English<> add_in_the_one{"add in the one language what the other has"};

/// How many of each a text has, in the order of `parts`.
using Counts = std::array<std::size_t, 3>;
constexpr std::array<std::string_view, 3> parts{"list item", "link", "paragraph"};

/// A bullet or a number, and a blank behind it.
bool begins_item(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  std::size_t at = first;
  if (line[at] == '-' || line[at] == '*' || line[at] == '+') {
    ++at;
  } else {
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    if (at == first || at - first > 9 || at == line.size() || (line[at] != '.' && line[at] != ')')) return false;
    ++at;
  }
  return at < line.size() && line[at] == ' ';
}

/// `[words](address)`, and addresses that stand for themselves.
std::size_t count_links(std::string_view text) {
  std::size_t links = 0;
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 1)) ++links;
  for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 1)) {
    const std::size_t begin = text.find_last_of(" \t\n(<[", at);
    const bool is_target = begin != std::string_view::npos && begin > 0 && text[begin] == '(' && text[begin - 1] == ']';
    if (!is_target) ++links;
  }
  return links;
}

Counts count(std::string_view text) {
  Counts counts{0, count_links(text), 0};
  bool between = true;  // blocks
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    const bool is_item = begins_item(line);
    if (is_item) ++counts[0];
    if (between && !is_blank && !is_item) ++counts[2];
    between = is_blank;
  }
  return counts;
}

void judge_versions(const Chain& chain, const model::Text& text, const std::vector<Version>& versions,
                    diagnostics::Collector& findings) {
  std::vector<Counts> counts;
  counts.reserve(versions.size());
  for (const Version& version : versions) counts.push_back(count(version.text.text()));
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const auto [least, most] = std::minmax_element(
        counts.begin(), counts.end(), [part](const Counts& a, const Counts& b) { return a[part] < b[part]; });
    const std::size_t few = (*least)[part];
    const std::size_t many = (*most)[part];
    if (few == many) continue;
    const Version& poor = versions[static_cast<std::size_t>(least - counts.begin())];
    const Version& rich = versions[static_cast<std::size_t>(most - counts.begin())];
    auto& finding = findings.add(fault, poor.place,
                                 of_has_in_in(name_of_field(text), name_of_holder(chain, text), few, parts[part],
                                              poor.language, many, rich.language));
    finding.labels.push_back({rich.place, here_here(many)});
    finding.help = add_in_the_one;
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::vector<Version> versions;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (!text.shape->prose || text.value().size() < 2) return;
    read_versions(text, spoken, versions);
    if (versions.size() > 1) judge_versions(chain, text, versions, findings);
  });
}

}  // namespace

RULE(unbalanced_translation){fault, judge};

}  // namespace nsp::rules
