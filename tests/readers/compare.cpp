// SPDX-License-Identifier: EUPL-1.2
#include "compare.hpp"

#include <fmt/format.h>

#include "syntax/direct/direct_reader.hpp"
#include "syntax/events/tree.hpp"
#include "syntax/guard.hpp"

namespace nsp::readers {

namespace {

std::string_view text_of(const syntax::Document& document, const syntax::Cell& cell) {
  return cell.type < syntax::Type::sequence ? document.text(cell) : std::string_view();
}

bool is_equal(const syntax::Document& ours, const syntax::Document& theirs, std::uint32_t index) {
  const syntax::Cell& a = ours.cells()[index];
  const syntax::Cell& b = theirs.cells()[index];
  return a.type == b.type && a.style == b.style && a.size == b.size && text_of(ours, a) == text_of(theirs, b) &&
         a.begin == b.begin && a.end == b.end && ours.behind(index) == theirs.behind(index) &&
         (a.flags | syntax::own_text) == (b.flags | syntax::own_text) && a.sketch == b.sketch;
}

std::string describe(const syntax::Document& document, std::uint32_t index) {
  const syntax::Cell& cell = document.cells()[index];
  return fmt::format("{} {} style {} flags {} at {}..{} next {}: {:?}", syntax::describe(cell.type), cell.size,
                     static_cast<int>(cell.style), cell.flags, cell.begin, cell.end, document.behind(index),
                     text_of(document, cell));
}

std::string find_difference(const syntax::Document& ours, const syntax::Document& theirs) {
  const auto& a = ours.cells();
  const auto& b = theirs.cells();
  for (std::uint32_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (!is_equal(ours, theirs, i))
      return fmt::format("cell {}:\n  ours:   {}\n  theirs: {}\n", i, describe(ours, i), describe(theirs, i));
  if (a.size() != b.size()) return fmt::format("{} cells of ours, {} of theirs\n", a.size(), b.size());
  if (ours.has_ambiguous_text() != theirs.has_ambiguous_text()) return "only one has ambiguous text\n";
  return ours.read_until() == theirs.read_until() ? "" : "they end elsewhere\n";
}

/// Whether a line within a plain text may begin with `>` or `|`, behind which yaml-cpp takes a block text to stand.
bool goes_on_with_a_sign(std::string_view text) {
  for (std::size_t at = text.find_first_of(">|"); at != std::string_view::npos; at = text.find_first_of(">|", at + 1)) {
    const std::size_t before = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    if (at > 0 && (before == std::string_view::npos || text[before] == '\n')) return true;
  }
  return false;
}

}  // namespace

Comparison compare(std::string_view text) {
  const source::File file(0, "input.yaml", std::string(text));
  diagnostics::Collector findings;
  if (!syntax::check_bytes(file, syntax::Grammar::yaml, findings)) return {Outcome::refused, {}};
  const auto ours = syntax::read_direct(file);
  std::optional<syntax::SyntaxError> fault;
  const syntax::Document theirs = syntax::read_tree(file, syntax::Mode::plan, fault);
  if (!ours) return {fault ? Outcome::faulty : Outcome::declined, {}};
  if (fault && goes_on_with_a_sign(text)) return {Outcome::faulty, {}};
  if (fault)
    return {Outcome::different, fmt::format("only yaml-cpp sees a fault at {}: {}\n", fault->finding.primary.span.begin,
                                            fault->finding.message.english())};
  std::string difference = find_difference(*ours, theirs);
  return {difference.empty() ? Outcome::equal : Outcome::different, std::move(difference)};
}

}  // namespace nsp::readers
