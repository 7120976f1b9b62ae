// SPDX-License-Identifier: EUPL-1.2
#include "prose/commonmark.hpp"

#include <algorithm>
#include <array>
#include <cmark-gfm-core-extensions.h>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "prose/lossless.hpp"

namespace nsp::prose {

namespace {

/// The parser's memory: taken from blocks that are used again for the next text, and given back as a whole.
class Arena {
 public:
  void* take(std::size_t size) {
    size = (size + 2 * head - 1) / head * head;
    if (block_ == blocks_.size() || used_ + size > blocks_[block_].size) open_block(size);
    std::byte* place = blocks_[block_].bytes.get() + used_;
    used_ += size;
    std::memcpy(place, &size, sizeof size);
    return place + head;
  }

  void* resize(void* old, std::size_t size) {
    if (old == nullptr) return take(size);
    std::size_t before = 0;
    std::memcpy(&before, static_cast<std::byte*>(old) - head, sizeof before);
    before -= head;
    if (size <= before) return old;
    void* place = take(size);
    std::memcpy(place, old, before);
    return place;
  }

  void reset() {
    constexpr std::size_t most_kept = 4;
    if (blocks_.size() > most_kept) blocks_.resize(most_kept);
    block_ = 0;
    used_ = 0;
  }

 private:
  static constexpr std::size_t head = 16;  // the size, and the alignment
  static constexpr std::size_t block_size = std::size_t{256} * 1024;

  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  void open_block(std::size_t size) {
    if (block_ < blocks_.size()) ++block_;
    used_ = 0;
    if (block_ < blocks_.size() && size <= blocks_[block_].size) return;
    const std::size_t wanted = std::max(size, block_size);
    // Not cleared: whoever wants zeros writes them.
    Block block{std::unique_ptr<std::byte[]>(new std::byte[wanted]), wanted};
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(block_), std::move(block));
  }

  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

Arena& arena() {
  thread_local Arena own;
  return own;
}

void* take_zeros(std::size_t count, std::size_t size) {
  void* place = arena().take(count * size);
  std::memset(place, 0, count * size);
  return place;
}

void* resize(void* old, std::size_t size) {
  return arena().resize(old, size);
}

void keep(void* /*place*/) {}

cmark_mem memory = {take_zeros, resize, keep};

struct Kinds {
  cmark_syntax_extension* table = nullptr;
};

const Kinds& kinds() {
  static const Kinds known = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return Kinds{cmark_find_syntax_extension("table")};
  }();
  return known;
}

/// Containers that the markers at the start of a line open, at most; each takes a marker.
std::size_t count_markers(std::string_view line) {
  std::size_t count = 0;
  for (const char c : line) {
    if (c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')') {
      ++count;
    } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
      break;
    }
  }
  return count;
}

/// Figures of a text that decide what it costs to parse it.
struct Counts {
  std::size_t brackets = 0;
  std::size_t delimiters = 0;
  std::size_t declarations = 0;
  std::size_t markers = 0;  ///< most at the start of a line that is no line of rules
  std::size_t pipes = 0;    ///< most in a line
  std::size_t lines = 0;
  std::size_t definition = 0;  ///< bytes of the longest line that may define a link
};

void count_line(std::string_view line, Counts& counts) {
  ++counts.lines;
  std::size_t pipes = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    switch (line[i]) {
      case '[': ++counts.brackets; break;
      case '*':
      case '_': ++counts.delimiters; break;
      case '<':
        if (i + 1 < line.size() && (line[i + 1] == '!' || line[i + 1] == '?')) ++counts.declarations;
        break;
      case '|': ++pipes; break;
      default: break;
    }
  }
  counts.pipes = std::max(counts.pipes, pipes);
  counts.markers = std::max(counts.markers, count_markers(line));
  if (line.find("]:") != std::string_view::npos) counts.definition = std::max(counts.definition, line.size());
}

Counts count(std::string_view text) {
  Counts counts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    count_line(text.substr(0, end + 1), counts);
    text.remove_prefix(end + 1);
  }
  return counts;
}

}  // namespace

bool is_plain_paragraph(std::string_view text) {
  constexpr auto special = [] {
    std::array<bool, 256> marks{};
    for (const char c : std::string_view("`*_[]<>&\\|#~!\n\r\t")) marks[static_cast<unsigned char>(c)] = true;
    return marks;
  }();
  while (text.ends_with('\n')) text.remove_suffix(1);
  if (text.empty()) return false;
  const char first = text.front();
  if (first == ' ' || first == '-' || first == '+' || first == '=') return false;
  const std::size_t number = text.find_first_not_of("0123456789");
  if (number > 0 && number < text.size() && (text[number] == '.' || text[number] == ')')) return false;
  return std::none_of(text.begin(), text.end(), [&](char c) { return special[static_cast<unsigned char>(c)]; });
}

std::vector<std::string_view> paragraphs(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    std::string_view paragraph = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    const std::size_t last = paragraph.find_last_not_of(blanks);
    if (last == std::string_view::npos) continue;
    paragraph = paragraph.substr(0, last + 1);
    all.push_back(paragraph.substr(paragraph.find_first_not_of(blanks)));
  }
  return all;
}

bool is_parsable(std::string_view text) {
  constexpr std::size_t longest = std::size_t{256} * 1024;
  constexpr std::size_t most_brackets = 2000;
  constexpr std::size_t most_delimiters = 6000;
  constexpr std::size_t most_declarations = 100;
  constexpr std::size_t most_markers = 100;
  constexpr std::size_t most_pipes = 64;
  constexpr std::size_t most_cells = 20'000;
  if (text.size() > longest) return false;
  const Counts counts = count(text);
  return counts.brackets <= most_brackets && counts.delimiters <= most_delimiters &&
         counts.declarations <= most_declarations && counts.markers <= most_markers && counts.pipes <= most_pipes &&
         (counts.pipes == 0 || counts.lines * (counts.pipes + 1) <= most_cells) &&
         counts.definition * counts.brackets <= 4 * text.size() + std::size_t{64} * 1024;
}

cmark_node* parse_commonmark(std::string_view text) {
  const Kinds& known = kinds();
  arena().reset();
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_attach_syntax_extension(parser, known.table);
  if (may_lose_words(text)) {
    const std::string kept = keep_words(text);
    cmark_parser_feed(parser, kept.data(), kept.size());
  } else {
    cmark_parser_feed(parser, text.data(), text.size());
  }
  cmark_node* root = cmark_parser_finish(parser);
  cmark_consolidate_text_nodes(root);
  return root;
}

namespace {

Markup table_markup(cmark_node* node) {
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return Markup::table;
  return name == "table_cell" ? Markup::table_cell : Markup::table_row;
}

}  // namespace

Markup markup(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return Markup::document;
    case CMARK_NODE_BLOCK_QUOTE: return Markup::quote;
    case CMARK_NODE_LIST: return Markup::list;
    case CMARK_NODE_ITEM: return Markup::item;
    case CMARK_NODE_CODE_BLOCK: return Markup::code_block;
    case CMARK_NODE_HTML_BLOCK: return Markup::html_block;
    case CMARK_NODE_PARAGRAPH: return Markup::paragraph;
    case CMARK_NODE_HEADING: return Markup::heading;
    case CMARK_NODE_THEMATIC_BREAK: return Markup::rule;
    case CMARK_NODE_TEXT: return Markup::text;
    case CMARK_NODE_SOFTBREAK: return Markup::soft_break;
    case CMARK_NODE_LINEBREAK: return Markup::line_break;
    case CMARK_NODE_CODE: return Markup::code;
    case CMARK_NODE_HTML_INLINE: return Markup::html;
    case CMARK_NODE_EMPH: return Markup::emphasis;
    case CMARK_NODE_STRONG: return Markup::strong;
    case CMARK_NODE_LINK: return Markup::link;
    case CMARK_NODE_IMAGE: return Markup::image;
    default: return table_markup(node);
  }
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view more_of_link(cmark_node* link) {
  const char* title = cmark_node_get_title(link);
  return title == nullptr ? std::string_view() : std::string_view(title);
}

std::string_view more_of_code(cmark_node* code_block) {
  const char* info = cmark_node_get_fence_info(code_block);
  const std::string_view said = info == nullptr ? std::string_view() : std::string_view(info);
  return said.find(' ') == std::string_view::npos ? std::string_view() : said;
}

std::string_view address(cmark_node* link) {
  const char* url = cmark_node_get_url(link);
  return url == nullptr ? std::string_view() : std::string_view(url);
}

}  // namespace nsp::prose
