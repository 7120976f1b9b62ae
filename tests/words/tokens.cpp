// SPDX-License-Identifier: EUPL-1.2
#include "tokens.hpp"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <set>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace words {

namespace {

using namespace nsp;

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0xFEFF || c == 0xAD;
}

/// What an entity of HTML stands for.
void append_entity(std::string& out, std::string_view name) {
  if (name.starts_with("#x")) {
    text::append(out, static_cast<char32_t>(std::stoul(std::string(name.substr(2)), nullptr, 16)));
  } else if (name.starts_with('#')) {
    text::append(out, static_cast<char32_t>(std::stoul(std::string(name.substr(1)))));
  } else {
    out += name == "lt" ? "<" : name == "gt" ? ">" : name == "amp" ? "&" : name == "quot" ? "\"" : "?";
  }
}

std::string decode_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out.push_back(text[at++]);
    } else {
      append_entity(out, text.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
  return out;
}

class HtmlReader {
 public:
  HtmlReader(std::string_view page, std::string language) : page_(page) { open_.push_back({"", std::move(language)}); }

  Tokens read() {
    std::size_t at = page_.find("<body");
    while (at != std::string_view::npos && at < page_.size()) {
      const std::size_t tag = std::min(page_.find('<', at), page_.size());
      run_ += page_.substr(at, tag - at);
      const std::size_t end = page_.find('>', tag);
      if (end == std::string_view::npos) break;
      take_tag(page_.substr(tag + 1, end - tag - 1));
      at = end + 1;
    }
    flush();
    return std::move(found_);
  }

 private:
  struct Open {
    std::string name;
    std::string language;
  };

  void flush() {
    if (!run_.empty()) found_.add(decode_entities(run_), open_.back().language);
    run_.clear();
  }

  void take_tag(std::string_view tag) {
    static const std::set<std::string, std::less<>> within_words{"em", "strong", "a", "span", "code", "abbr"};
    static const std::set<std::string, std::less<>> without_end{"br", "hr", "meta", "link", "input", "img", "col"};
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string name(tag.substr(0, tag.find_first_of(" \n/")));
    if (!within_words.contains(name)) run_ += ' ';
    if (without_end.contains(name) || tag.ends_with('/')) return;
    if (closes) {
      flush();
      if (open_.size() > 1 && open_.back().name == name) open_.pop_back();
      return;
    }
    const std::size_t language = tag.find(" lang=\"");
    if (language != std::string_view::npos) flush();
    const std::string said = language == std::string_view::npos
                                 ? open_.back().language
                                 : std::string(tag.substr(language + 7, tag.find('"', language + 7) - language - 7));
    open_.push_back({name, said});
  }

  std::string_view page_;
  std::vector<Open> open_;
  std::string run_;
  Tokens found_;
};

bool is_leaf_block(const std::string& type) {
  return type == "paragraph" || type == "heading" || type == "table_cell" || type == "code_block" ||
         type == "html_block";
}

}  // namespace

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> all;
  bool within = false;
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    const bool mark = text::display_width(c.value) == 0 && c.value >= 0x300;
    const bool word = text::is_word_character(c.value) || (mark && within);
    if (!is_blank(c.value)) {
      if (!word || !within) all.emplace_back();
      all.back().append(text.substr(0, c.size));
    }
    within = word;
    text.remove_prefix(c.size);
  }
  return all;
}

void Tokens::add(std::string_view text, const std::string& language) {
  for (std::string& token : split(text)) {
    places_[token].push_back(all_.size());
    all_.push_back({std::move(token), language});
  }
}

bool Tokens::holds(const std::vector<std::string>& wanted, std::string_view language) const {
  if (wanted.empty()) return true;
  const auto found = places_.find(wanted.front());
  if (found == places_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](std::size_t at) {
    if (at + wanted.size() > all_.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Token& token = all_[at + i];
      if (token.text != wanted[i] || (!language.empty() && token.language != language)) return false;
    }
    return true;
  });
}

Tokens read_html(std::string_view page, const std::string& language) {
  return HtmlReader(page, language).read();
}

Tokens read_markdown(std::string_view file) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, file.data(), file.size());
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(cmark_parser_finish(parser), cmark_node_free);
  cmark_parser_free(parser);
  Tokens found;
  std::string run;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root.get()), cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const std::string type = cmark_node_get_type_string(node);
    const char* literal = event == CMARK_EVENT_ENTER ? cmark_node_get_literal(node) : nullptr;
    if (type == "softbreak" || type == "linebreak") run += ' ';
    // Comments keep apart what would run together.
    if (literal != nullptr && !std::string_view(literal).starts_with("<!--")) run += literal;
    const bool ends = event == CMARK_EVENT_EXIT || type == "code_block" || type == "html_block";
    if (!ends || !is_leaf_block(type)) continue;
    found.add(run, {});
    run.clear();
  }
  return found;
}

std::string squeeze(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    if (!is_blank(c.value)) out.append(text.substr(0, c.size));
    text.remove_prefix(c.size);
  }
  return out;
}

}  // namespace words
