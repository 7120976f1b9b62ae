// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "prose/prose.hpp"
#include "text/utf8.hpp"

namespace nsp::pages {

namespace {

/// The words of prose as a title. What they mention is named as they name it: titles do not depend on each other.
std::string prose_title(std::string_view text) {
  const prose::Reach as_written = [](EntityId, std::string_view mention) {
    return prose::Reached{{}, std::string(mention), {}};
  };
  return prose::to_words(text, {{}, &as_written}, std::string::npos);
}

bool has(std::span<const std::string> languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// Whether a text stands on one line as it is.
bool is_line(std::string_view text) {
  if (text.empty() || text.back() == ' ' || text.front() == ' ') return false;
  char before = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\t' || c == '\r' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return true;
}

std::string title_on_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line.push_back(blank ? ' ' : c);
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

std::string to_label(std::string_view name) {
  std::string label(name);
  for (char& c : label)
    if (c == '-' || c == '_') c = ' ';
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

std::string shorten(std::string_view text, std::size_t most) {
  std::string line = title_on_line(text);
  std::size_t count = 0;
  std::size_t cut = 0;  // where the last character begins before which there is room for all
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::decode(std::string_view(line).substr(at));
    // What stands over or under a letter goes with it.
    if (text::display_width(c.value) > 0) {
      if (++count == most) cut = at;
      if (count > most) break;
    }
    at += c.size;
  }
  if (count <= most) return line;
  const std::size_t space = line.rfind(' ', cut);
  return line.substr(0, space == std::string::npos || space < cut / 2 ? cut : space) + "…";
}

void View::note_fallback(EntityId entity, std::string_view field, std::string_view language) {
  if (language.empty() || language == language_) return;
  fell_back_ = true;
  if (has(chain_.languages_of(entity), language_)) lacks_.push_back({entity, field, language_});
}

Said View::read_version(EntityId entity, const Node& text) const {
  const std::span<const std::string> languages = chain_.languages_of(entity);
  if (text.is_scalar())
    return {text.text(), languages.empty() ? std::string_view() : std::string_view(languages.front())};
  auto found = text.find_entry(language_);
  for (std::size_t i = 0; !found && i < languages.size(); ++i) found = text.find_entry(languages[i]);
  if (!found && text.is_mapping() && text.size() > 0) found = *text.entries().begin();
  return found ? Said{found->value.text(), found->key.text()} : Said{};
}

Said View::read_name(EntityId entity, const Node& name) {
  if (name.is_scalar()) return {name.text(), {}};
  Said said = read_version(entity, name);
  said.holder = entity;
  if (said.language == language_) said.language = {};
  return said;
}

Said View::read(EntityId entity, std::string_view field, const Node& text) {
  Said said = read_version(entity, text);
  said.holder = entity;
  note_fallback(entity, field, said.language);
  if (said.language == language_) said.language = {};
  return said;
}

std::optional<Said> View::read(EntityId entity, std::string_view field) {
  const auto text = model::field(chain_.entity(entity), field);
  return text ? std::optional(read(entity, field, *text)) : std::nullopt;
}

std::optional<Said> View::read(EntityId entity, const Node& mapping, std::string_view field) {
  const auto text = mapping.find(field);
  return text ? std::optional(read(entity, field, *text)) : std::nullopt;
}

std::string anchor_of(std::size_t part, std::string_view anchor) {
  if (part == 0) return std::string(anchor);
  return anchor.empty() ? fmt::format("part_{}", part) : fmt::format("{}_{}", part, anchor);
}

std::vector<Lack> View::take_lacks() {
  std::sort(lacks_.begin(), lacks_.end());
  lacks_.erase(std::unique(lacks_.begin(), lacks_.end()), lacks_.end());
  return std::move(lacks_);
}

Titles find_titles(const Chain& chain, const Addresses& addresses, std::string_view language) {
  View view(chain, addresses, language);
  Titles titles;
  titles.reserve(chain.library().entities().size());
  for (EntityId id = 0; id < chain.library().entities().size(); ++id) titles.push_back(view.title(id));
  return titles;
}

Piece View::title(EntityId entity) {
  if (titles_ == nullptr) return find_title(entity);
  const Piece& known = (*titles_)[entity];
  chain_.show(entity);
  note_fallback(entity, chain_.title_property(entity), known.language);
  return {Wording::borrow(known.text), known.language, {}, Style::plain};
}

Piece View::find_title(EntityId entity) {
  const model::Entity& it = chain_.entity(entity);
  const auto said = read(entity, it.shape->title_property);
  if (!said || said->text.empty()) return {Wording::borrow(it.id), {}, {}, Style::plain};
  const schema::Property* title = it.shape->find(it.shape->title_property);
  const bool is_prose = title != nullptr && title->shape != nullptr && title->shape->prose;
  if (!is_prose && is_line(said->text)) return {Wording::borrow(said->text), said->language, {}, Style::plain};
  std::string words = is_prose ? prose_title(said->text) : title_on_line(said->text);
  if (words.empty()) return {Wording::borrow(it.id), {}, {}, Style::plain};
  return {std::move(words), said->language, {}, Style::plain};
}

Piece View::link(EntityId entity) {
  Piece piece = title(entity);
  piece.target = addresses_.of(entity);
  return piece;
}

Piece View::in_words(Wording text) const {
  return {std::move(text), language_of_words_, {}, Style::plain};
}

Piece View::word(const Fixed& word, Style style) const {
  Piece piece = in_words(Wording::borrow(in(word, language_)));
  piece.style = style;
  return piece;
}

Piece View::word(const words::Text& words) const {
  return in_words(in(words, language_));
}

Piece View::in_english(Wording text) const {
  return {std::move(text), language_ == "en" ? "" : "en", {}, Style::plain};
}

template <class Find>
std::optional<Piece> View::find_words(Find find) const {
  if (const std::string_view words = find(language_); !words.empty()) return in_words(Wording::borrow(words));
  if (const std::string_view words = find("en"); !words.empty()) return in_english(Wording::borrow(words));
  return std::nullopt;
}

Piece View::kind_of(EntityId entity) const {
  const schema::Shape& shape = chain_.shape(entity);
  chain_.show(entity);
  const auto words = find_words([&](std::string_view language) {
    const std::string_view own = shape.title_in(language);
    return own.empty() ? lexicon_->kind(shape.entity, language) : own;
  });
  return words ? *words : in_english(to_label(shape.entity));
}

Piece View::kinds(std::string_view kind) const {
  const auto words = find_words([&](std::string_view language) {
    const std::string_view several = lexicon_ == nullptr ? std::string_view() : lexicon_->kinds(kind, language);
    return several.empty() && lexicon_ != nullptr && language != "en" ? lexicon_->kind(kind, language) : several;
  });
  return words ? *words : in_english(to_label(kind));
}

Piece View::field(const schema::Property& property) const {
  const auto words = find_words([&](std::string_view language) {
    const std::string_view own = property.shape == nullptr ? std::string_view() : property.shape->title_in(language);
    return own.empty() && lexicon_ != nullptr ? lexicon_->field(property.name, language) : own;
  });
  return words ? *words : in_english(to_label(property.name));
}

Piece View::field(std::string_view name) const {
  const auto words = find_words([&](std::string_view language) {
    return lexicon_ == nullptr ? std::string_view() : lexicon_->field(name, language);
  });
  return words ? *words : in_english(to_label(name));
}

Piece View::back(const schema::Property& property) const {
  const auto words = find_words([&](std::string_view language) {
    const std::string_view own =
        property.shape == nullptr ? std::string_view() : property.shape->back_titles.in(language);
    return own.empty() && lexicon_ != nullptr ? lexicon_->back(property.name, language) : own;
  });
  return words ? *words : field(property);
}

Piece View::value(const schema::Shape& shape, std::string_view choice) const {
  const auto words = find_words([&](std::string_view language) {
    const std::string_view own = shape.words_of(choice).in(language);
    return own.empty() && lexicon_ != nullptr ? lexicon_->value(choice, language) : own;
  });
  return words ? *words : plain(Wording::borrow(choice));
}

Piece View::value(std::string_view choice) const {
  const auto words = find_words([&](std::string_view language) {
    return lexicon_ == nullptr ? std::string_view() : lexicon_->value(choice, language);
  });
  return words ? *words : plain(Wording::borrow(choice));
}

Line View::period(const std::optional<policy::Period>& period) const {
  if (!period) return {};
  return {word(say::from_to(write_date(period->from, language_), write_date(period->to, language_)))};
}

}  // namespace nsp::pages
