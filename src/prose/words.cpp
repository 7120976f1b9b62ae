// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "prose/commonmark.hpp"
#include "prose/prose.hpp"
#include "prose/stretches.hpp"
#include "text/utf8.hpp"

namespace nsp::prose {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Collects words with one blank between them, until there are enough.
class Words {
 public:
  explicit Words(std::size_t most) : most_(most) {}

  bool is_full() const { return full_; }

  void gap() { gap_ = !out_.empty(); }

  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && !full_;) {
      if (is_blank(text[at])) {
        gap();
        ++at;
        continue;
      }
      const text::CodePoint c = text::decode(text.substr(at));
      if (gap_) push(" ");
      gap_ = false;
      push(text.substr(at, c.size));
      at += c.size;
    }
  }

  std::string take() {
    if (!full_) return std::move(out_);
    const std::size_t blank = out_.rfind(' ');
    if (blank != std::string::npos && blank > out_.size() / 2) out_.resize(blank);
    while (!out_.empty() && std::string_view(" ,;:.-").find(out_.back()) != std::string_view::npos) out_.pop_back();
    return std::move(out_) + "\xE2\x80\xA6";
  }

 private:
  void push(std::string_view character) {
    if (count_ == most_) {
      full_ = true;
      return;
    }
    out_ += character;
    ++count_;
  }

  std::string out_;
  std::size_t most_;
  std::size_t count_ = 0;
  bool gap_ = false;
  bool full_ = false;
};

void add_text(std::string_view text, const Linker& linker, Words& words) {
  for (const Stretch& stretch : stretches(text, linker, false))
    words.add(stretch.entity ? std::string_view(stretch.entity->title) : stretch.text);
}

void add_leaf(cmark_node* node, const Linker& linker, Words& words) {
  switch (markup(node)) {
    case Markup::text: add_text(literal(node), linker, words); break;
    case Markup::code:
      if (const auto entity = reach(literal(node), linker)) {
        words.add(entity->title);
      } else {
        words.add(literal(node));
      }
      break;
    case Markup::html: words.add(literal(node)); break;
    case Markup::code_block:
    case Markup::html_block:
      words.gap();
      if (markup(node) == Markup::code_block) words.add(more_of_code(node));
      words.gap();
      words.add(literal(node));
      break;
    case Markup::emphasis:
    case Markup::strong:
    case Markup::link:
    case Markup::image: break;
    default: words.gap();
  }
}

}  // namespace

std::string to_words(std::string_view text, const Linker& linker, std::size_t most) {
  Words words(most);
  if (is_plain_paragraph(text) || !is_parsable(text)) {
    add_text(text, linker, words);
    return words.take();
  }
  cmark_iter* iterator = cmark_iter_new(parse_commonmark(text));
  for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE && !words.is_full();
       event = cmark_iter_next(iterator)) {
    if (event == CMARK_EVENT_ENTER) add_leaf(cmark_iter_get_node(iterator), linker, words);
  }
  return words.take();
}

}  // namespace nsp::prose
