// SPDX-License-Identifier: EUPL-1.2
#include "model/meant_names.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/remark.hpp"
#include "text/slug.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::model {

namespace {

constexpr words::English<words::Either, words::Name> two_names_stand_on{"{0|two|several} names stand on one line: {1}"};
constexpr words::English<words::Word, words::Word> write_one_of_them{"write one of them: {0}{1}"};
constexpr words::English<words::Word> write_each_on_a_line{
    "write each on a line of its own, behind a hyphen and a blank, or [{0}]"};
constexpr words::English<> make_them_items_of_a_list{"make them items of a list"};

constexpr std::size_t longest_text = 400;
constexpr std::size_t most_names = 8;

constexpr std::string_view blanks = " \t";

std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(mark);
    parts.push_back(text::trim(text.substr(0, at), blanks));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

/// What stands between two names on one line.
constexpr std::array<std::string_view, 14> marks{",",     ";",     "+",    "&",    "|",      " en ", " et ",
                                                 " und ", " and ", " of ", " ou ", " oder ", " or ", "/"};

/// The parts between marks of all sorts.
std::vector<std::string_view> split_all(std::string_view text) {
  std::vector<std::string_view> parts{text::trim(text, blanks)};
  for (const std::string_view mark : marks) {
    std::vector<std::string_view> finer;
    for (const std::string_view part : parts)
      for (const std::string_view piece : split(part, mark)) finer.push_back(piece);
    parts = std::move(finer);
  }
  std::erase(parts, std::string_view());
  return parts;
}

std::string join(const std::vector<std::string>& names, std::string_view between, std::string_view quote = "") {
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += between;
    joined.append(quote).append(name).append(quote);
  }
  return joined;
}

}  // namespace

std::string MeantNames::find(std::string_view text) const {
  if (text.empty() || text.size() > longest_text) return {};
  const schema::Shape& shape = *reference_.shape;
  // With a plan before the slash, each word is written as ids are.
  std::string slug;
  for (const std::string_view part : split(text, "/")) slug += (slug.empty() ? "" : "/") + text::make_slug(part);
  if (resolver_.resolve(view_, slug, shape, reference_.from).fitting.size() == 1) return slug;
  std::string found;
  for (const EntityId named : resolver_.titled(text)) {
    const Entity& entity = library_.entity(named);
    if (!shape.refers_to_kind(entity.kind()) || named == reference_.from) continue;
    const bool in_sight = resolver_.resolve(view_, entity.id, shape, none).fitting == std::vector<EntityId>{named};
    std::string name = in_sight ? std::string(entity.id) : library_.qualified(named);
    if (!found.empty() && found != name) return {};
    found = std::move(name);
  }
  return found;
}

/// Two names or more; at least one of them is known, and the others are written as ids are.
std::vector<std::string> MeantNames::find_several() const {
  if (reference_.text.size() > longest_text) return {};
  const auto parts = split_all(reference_.text);
  if (parts.size() < 2 || parts.size() > most_names) return {};
  std::vector<std::string> names;
  std::size_t known = 0;
  for (const std::string_view part : parts) {
    std::string name = find(part);
    if (!name.empty()) ++known;
    if (name.empty() && !text::is_slug(part)) return {};
    names.push_back(name.empty() ? std::string(part) : std::move(name));
  }
  // Words may stand between the names of one thing, and a slash between a plan and what it holds.
  const bool by_signs = reference_.text.find_first_of(",;+&|") != std::string_view::npos;
  return known == parts.size() || (by_signs && known > 0) ? names : std::vector<std::string>();
}

/// What stands in the place of the text, where it stands in a list or behind the key of one.
std::optional<std::string> MeantNames::as_list(const std::vector<std::string>& names) const {
  const source::File& file = library_.documents()[library_.entity(reference_.from).document].document->file();
  const std::string_view text = file.text();
  const std::size_t begin = reference_.span.begin;
  if (begin == 0 || file.slice(reference_.span).find('\n') != std::string_view::npos) return std::nullopt;
  const std::size_t before = text.find_last_not_of(blanks, begin - 1);
  if (before == std::string_view::npos) return std::nullopt;
  if (text[before] == '[' || text[before] == ',') return join(names, ", ");
  if (text[before] == ':') return fmt::format("[{}]", join(names, ", "));
  if (text[before] != '-') return std::nullopt;
  const std::size_t line = text.rfind('\n', begin - 1);
  const std::string_view indent = text.substr(line + 1, begin - line - 1);
  if (indent.find_first_not_of(" -") != std::string_view::npos || std::count(indent.begin(), indent.end(), '-') != 1)
    return std::nullopt;
  const std::string_view newline = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
  return join(names, std::string(newline) + std::string(indent));
}

/// A field beside this one that takes several of the same kind.
std::string_view MeantNames::find_companion() const {
  for (const schema::Property& property : library_.entity(reference_.from).shape->properties) {
    const schema::Shape* items = property.shape->items;
    const schema::Shape* named = items != nullptr && !items->refers_to.empty() ? items : property.shape;
    if (items != nullptr && &property != reference_.field && named->refers_to == reference_.shape->refers_to)
      return property.name;
  }
  return {};
}

bool MeantNames::explain_several(diagnostics::Diagnostic& finding) const {
  const std::vector<std::string> names = find_several();
  if (names.empty()) return false;
  const bool takes_list = reference_.field != nullptr && reference_.field->shape->has_type("array");
  finding.message = two_names_stand_on(names.size() == 2, reference_.text);
  if (!takes_list) {
    const std::string_view companion = find_companion();
    finding.help = write_one_of_them(join(names, " or ", "`"),
                                     companion.empty() ? "" : fmt::format("; `{}` takes the other", companion));
    return true;
  }
  finding.help = write_each_on_a_line(join(names, ", "));
  if (const auto list = as_list(names))
    finding.fixes.push_back({make_them_items_of_a_list, diagnostics::Grade::suggested, {{reference_.span, *list}}});
  return true;
}

bool MeantNames::explain_remark(diagnostics::Diagnostic& finding) const {
  const auto parts = syntax::split_remark(reference_.text);
  const std::string name = parts ? find(parts->word) : std::string();
  if (name.empty()) return false;
  const source::File& file = library_.documents()[library_.entity(reference_.from).document].document->file();
  finding.help = syntax::help_with_remark(name, parts->remark);
  syntax::offer_comment(finding, file, reference_.span, name, parts->remark);
  return true;
}

}  // namespace nsp::model
