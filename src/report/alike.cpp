// SPDX-License-Identifier: EUPL-1.2
#include "report/alike.hpp"

#include <set>
#include <string>
#include <unordered_map>

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;

/// The message without what differs from one thing to another.
std::string shape_of(const Diagnostic& finding) {
  std::string shape(finding.fault->code);
  shape += static_cast<char>('0' + static_cast<int>(finding.severity));
  const std::string message = finding.message.english();
  for (std::size_t at = 0; at < message.size(); ++at) {
    const char c = message[at];
    if (c >= '0' && c <= '9') {
      if (shape.back() != '\0') shape += '\0';
      continue;
    }
    shape += c;
    if (c != '`' && c != '"') continue;
    // A name that holds backticks stands between several of them.
    const std::string fence(c == '`' ? std::max<std::size_t>(message.find_first_not_of('`', at), at + 1) - at : 1, c);
    const std::size_t end = message.find(fence, at + fence.size());
    if (end != std::string::npos) at = end + fence.size() - 1;
  }
  return shape;
}

struct Alike {
  std::size_t count = 0;
  std::size_t shown = 0;
  std::size_t last_example = 0;  ///< in what is shown
  std::set<source::FileId> files;
};

}  // namespace

std::vector<Shown> gather_alike(std::span<const Diagnostic> findings) {
  std::vector<Shown> shown;
  std::unordered_map<std::string, Alike> groups;
  std::vector<Alike*> group_of;
  if (findings.size() > largest_shown_whole)
    for (const Diagnostic& finding : findings) {
      group_of.push_back(&groups[shape_of(finding)]);
      ++group_of.back()->count;
    }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Alike* group = group_of.empty() ? nullptr : group_of[i];
    if (group != nullptr && group->count > largest_shown_whole) {
      if (group->shown == examples_shown) {
        group->files.insert(findings[i].primary.span.file);
        ++shown[group->last_example].more;
        continue;
      }
      ++group->shown;
      group->last_example = shown.size();
    }
    shown.push_back({&findings[i]});
  }
  for (const auto& [shape, group] : groups)
    if (!group.files.empty()) shown[group.last_example].files = group.files.size();
  return shown;
}

}  // namespace nsp::report
