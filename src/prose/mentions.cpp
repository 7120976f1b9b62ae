// SPDX-License-Identifier: EUPL-1.2
#include "prose/mentions.hpp"

#include "prose/commonmark.hpp"
#include "prose/stretches.hpp"
#include "text/url.hpp"

namespace nsp::prose {

namespace {

constexpr std::size_t longest = 250;

/// Takes what the parser read to where it stands in the text: in the order of the text, each behind the one before.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  /// Names in double brackets within running text.
  void read_brackets(std::string_view run) {
    for (const std::string_view name : names_in_brackets(run)) add(Form::brackets, name, "[", "]");
  }

  void read_code(std::string_view code) {
    if (may_be_name(code)) add(Form::code, code, "` ", "` ");
  }

  void read_address(Form form, std::string_view address) {
    if (!text::is_linkable(address)) add(form, address, "(<: ", ")> \n");
  }

  std::vector<Mention> take() { return std::move(found_); }

 private:
  /// Adds a name that stands behind one of the signs `before`, and before one of `behind` or the end.
  void add(Form form, std::string_view name, std::string_view before, std::string_view behind) {
    if (name.empty() || name.size() > longest) return;
    for (std::size_t at = text_.find(name, from_); at != std::string_view::npos; at = text_.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      const bool begins = at > 0 && before.find(text_[at - 1]) != std::string_view::npos;
      if (!begins || (end < text_.size() && behind.find(text_[end]) == std::string_view::npos)) continue;
      found_.push_back({form, at, name.size()});
      from_ = end;
      return;
    }
  }

  std::string_view text_;
  std::size_t from_ = 0;
  std::vector<Mention> found_;
};

void enter(cmark_node* node, Finder& finder) {
  if (markup(node) == Markup::text) finder.read_brackets(literal(node));
  if (markup(node) == Markup::code) finder.read_code(literal(node));
}

/// The address of a link stands behind its words.
void leave(cmark_node* node, Finder& finder) {
  if (markup(node) == Markup::link) finder.read_address(Form::link, address(node));
  if (markup(node) == Markup::image) finder.read_address(Form::picture, address(node));
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text) {
  if (text.find_first_of("[`") == std::string_view::npos) return {};
  Finder finder(text);
  if (!is_parsable(text)) {
    finder.read_brackets(text);
    return finder.take();
  }
  cmark_iter* iterator = cmark_iter_new(parse_commonmark(text));
  for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator)) {
    cmark_node* node = cmark_iter_get_node(iterator);
    event == CMARK_EVENT_ENTER ? enter(node, finder) : leave(node, finder);
  }
  return finder.take();
}

}  // namespace nsp::prose
