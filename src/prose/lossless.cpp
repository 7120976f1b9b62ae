// SPDX-License-Identifier: EUPL-1.2
#include "prose/lossless.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "text/fold.hpp"

namespace nsp::prose {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Without what opens quotations and items, and without blanks at the ends.
std::string_view inside_of(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>-+*");
  if (begin == std::string_view::npos) return {};
  line.remove_prefix(begin);
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// The label of a line that may define a link: `[label]: ...`; empty for others.
std::string_view label_of(std::string_view line) {
  const std::string_view inside = inside_of(line);
  if (!inside.starts_with('[')) return {};
  const std::size_t end = inside.find("]:");
  return end == std::string_view::npos ? std::string_view() : inside.substr(1, end - 1);
}

/// What stands between brackets anywhere, and how often.
std::map<std::string, std::size_t, std::less<>> count_labels(std::string_view text) {
  std::map<std::string, std::size_t, std::less<>> count;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[') open = at;
    if (text[at] != ']' || open == std::string_view::npos) continue;
    ++count[text::fold(text.substr(open + 1, at - open - 1))];
    open = std::string_view::npos;
  }
  return count;
}

bool is_fence(std::string_view line) {
  const std::string_view inside = inside_of(line);
  return inside.starts_with("```") || inside.starts_with("~~~");
}

std::size_t count_cells(std::string_view line) {
  std::string_view inside = inside_of(line);
  if (inside.starts_with('|')) inside.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '\\') {
      ++at;
    } else if (inside[at] == '|' && at + 1 < inside.size()) {
      ++cells;
    }
  }
  return cells;
}

/// The line between the headers of a table and its rows.
bool is_delimiter(std::string_view line) {
  std::string_view rest = line;
  while (rest.starts_with(' ') || rest.starts_with('>')) rest.remove_prefix(1);
  return rest.find('|') != std::string_view::npos && rest.find("--") != std::string_view::npos &&
         rest.find_first_not_of("|:- \t\r") == std::string_view::npos;
}

/// How many cells the longest of the rows from `row` on has, which it moves behind the last of them.
std::size_t width_of_rows(const std::vector<std::string_view>& lines, std::size_t& row) {
  std::size_t most = 0;
  for (; row < lines.size() && lines[row].find('|') != std::string_view::npos; ++row)
    most = std::max(most, count_cells(lines[row]));
  return most;
}

std::string widen(std::string_view line, std::size_t by, std::string_view cell) {
  while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) line.remove_suffix(1);
  std::string wide(line);
  if (!wide.ends_with('|') || wide.ends_with("\\|")) wide += " |";
  for (std::size_t i = 0; i < by; ++i) wide += cell;
  return wide;
}

}  // namespace

bool may_lose_words(std::string_view text) {
  return text.find("]:") != std::string_view::npos ||
         (text.find('|') != std::string_view::npos && text.find("--") != std::string_view::npos);
}

std::string keep_words(std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  const auto labels = count_labels(text);
  std::vector<std::string> kept;
  kept.reserve(lines.size());
  bool within_code = false;
  std::size_t rows_end = 0;  // of the last table
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view line = lines[at];
    kept.emplace_back(line);
    if (is_fence(line)) within_code = !within_code;
    if (within_code || line.starts_with("    ") || line.starts_with('\t')) continue;
    if (const std::string_view label = label_of(line); !label.empty()) {
      const auto found = labels.find(text::fold(label));
      if (found == labels.end() || found->second < 2) kept.back().insert(line.find('['), 1, '\\');
    }
    if (at == 0 || at < rows_end || !is_delimiter(line)) continue;
    const std::size_t columns = count_cells(line);
    if (columns != count_cells(lines[at - 1])) continue;
    rows_end = at + 1;
    const std::size_t wanted = width_of_rows(lines, rows_end);
    if (wanted <= columns) continue;
    kept[at - 1] = widen(kept[at - 1], wanted - columns, "  |");
    kept[at] = widen(line, wanted - columns, " --- |");
  }
  std::string out;
  for (const std::string& line : kept) out.append(line).push_back('\n');
  return out;
}

}  // namespace nsp::prose
