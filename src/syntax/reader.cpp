// SPDX-License-Identifier: EUPL-1.2
#include "syntax/reader.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "syntax/extent.hpp"
#include "syntax/kinds.hpp"
#include "text/utf8.hpp"

namespace nsp::syntax {

namespace {

using diagnostics::Kind;

/// A stream over bytes that stay where they are.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // the get area of a streambuf is never written
    setg(begin, begin, begin + bytes.size());
  }
};

/// A collection that is open at the moment.
struct Level {
  bool mapping = false;
  bool flow = false;
  bool braced = false;      ///< a flow collection with its bracket, not the single pair in `[a: b]`
  bool value_next = false;  ///< in a mapping: the key has been read
  bool key_is_explicit = false;
  long column = -1;  ///< of a block collection
  std::uint32_t begin = 0;
  std::uint32_t children = 0;
};

class Adapter : public YAML::EventHandler {
 public:
  Adapter(const source::File& file, Mode mode, Receiver& receiver)
      : file_(file), text_(file.text()), mode_(mode), receiver_(receiver), cursor_(file.content_begin()) {}

  /// True while documents remain.
  bool read_document(YAML::Parser& parser) {
    seen_document_ = false;
    const bool more = parser.HandleNextDocument(*this);
    if (!more || !seen_document_) {
      check_lone_directive();
      return false;
    }
    finish_document();
    return true;
  }

  std::size_t cursor() const { return cursor_; }

  void OnDocumentStart(const YAML::Mark&) override {
    seen_document_ = true;
    Event event;
    event.type = EventType::document_start;
    event.is_explicit = skip_document_start();
    event.begin = event.end = to32(cursor_);
    // yaml-cpp sees a document before a lone `...`; YAML does not (9.1.2).
    is_phantom_ = mode_ == Mode::stream && !event.is_explicit && is_end_marker(skip_space(text_, cursor_));
    if (!is_phantom_) receiver_.receive(event);
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (is_phantom_) return;
    if (const auto word = written_null(mark)) return OnScalar(mark, "?", anchor, std::string(*word));
    const std::size_t properties = cursor_;
    Event event = make(EventType::scalar, anchor);
    event.is_absent = true;
    std::size_t at = absent_place(mark);
    const bool flow_item = in_flow() && !levels_.back().mapping;
    if (flow_item && anchor_.empty() && at < text_.size() && text_[at] == ',') fail_at_comma(at);
    if (!anchor_.empty()) at = skip_anchor(properties);
    event.begin = event.end = to32(at);
    begin_child(anchor_.empty() ? at : at - anchor_.size() - 1);
    cursor_ = std::max(cursor_, at);
    emit(event);
    end_child();
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Event event = make(EventType::alias, anchor);
    const std::size_t begin = offset(mark);
    std::size_t end = begin + 1;
    while (end < text_.size() && std::string_view(" \t\r\n,[]{}").find(text_[end]) == std::string_view::npos) ++end;
    event.begin = to32(begin);
    event.end = to32(end);
    event.anchor = text_.substr(begin + 1, end - begin - 1);
    begin_child(begin);
    cursor_ = end;
    emit(event);
    end_child();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Event event = make(EventType::scalar, anchor);
    const std::size_t start = offset(mark);
    const bool quoted = tag == "!";
    std::size_t begin = start;
    if (begin < text_.size() && (text_[begin] == '&' || text_[begin] == '!')) begin = skip_properties(text_, begin);
    if (tag != "?" && !quoted) event.tag = decode_tag(tag);
    // The lone tag `!` says text, and yaml-cpp has no other word for "quoted".
    if (quoted && begin > start && text_[start] == '!' && style_at(begin, true) == Style::plain) event.tag = "!";
    event.style = style_at(begin, tag != "?");
    begin_child(start);
    const std::size_t end = scalar_end(event.style, begin, value);
    event.text = slice_or(event.style == Style::double_quoted ? mend_escapes(value) : value, event.style, begin, end);
    event.begin = to32(begin);
    event.end = to32(end);
    cursor_ = end;
    check_scalar(event, begin, end);
    emit(event);
    end_child();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(EventType::sequence_start, mark, tag, anchor, style, '[');
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(EventType::mapping_start, mark, tag, anchor, style, '{');
  }
  void OnSequenceEnd() override { close(EventType::sequence_end); }
  void OnMapEnd() override { close(EventType::mapping_end); }
  void OnAnchor(const YAML::Mark&, const std::string& name) override { anchor_ = name; }

  /// A fault at bytes of the file.
  [[noreturn]] void fail(const Kind& kind, std::size_t begin, std::size_t end, std::string message, std::string help,
                         bool structural) const {
    Fault fault{diagnostics::make(kind, file_.span(begin, end), std::move(message)), structural};
    fault.finding.help = std::move(help);
    throw Fault(fault);
  }

 private:
  static std::uint32_t to32(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  std::size_t offset(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + file_.content_begin(), text_.size());
  }

  Event make(EventType type, YAML::anchor_t anchor) {
    Event event;
    event.type = type;
    event.anchor_id = anchor;
    event.anchor = anchor_;
    return event;
  }

  void emit(const Event& event) {
    receiver_.receive(event);
    anchor_.clear();
  }

  /// `%21` in a written tag stands for `!` (YAML 1.2.2, 5.6). Good until the next tag.
  std::string_view decode_tag(const std::string& tag) {
    if (tag.find('%') == std::string::npos) return tag;
    tag_.clear();
    for (std::size_t at = 0; at < tag.size(); ++at) {
      const bool is_escape = tag[at] == '%' && at + 2 < tag.size() && is_hex(tag[at + 1]) && is_hex(tag[at + 2]);
      tag_ += is_escape ? static_cast<char>(std::stoi(tag.substr(at + 1, 2), nullptr, 16)) : tag[at];
      if (is_escape) at += 2;
    }
    return tag_;
  }

  /// yaml-cpp makes one byte of `\N` and of `\_`, which is no UTF-8. Good until the next text.
  std::string_view mend_escapes(const std::string& value) {
    std::size_t at = text::find_malformed(value);
    if (at == std::string::npos) return value;
    value_ = value;
    for (; at != std::string::npos; at = text::find_malformed(value_)) value_.insert(at, "\xC2");
    return value_;
  }

  static bool is_hex(char c) { return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos; }

  Style style_at(std::size_t begin, bool may_be_quoted) const {
    if (begin >= text_.size() || !may_be_quoted) return Style::plain;
    switch (text_[begin]) {
      case '"': return Style::double_quoted;
      case '\'': return Style::single_quoted;
      case '|': return in_flow() ? Style::plain : Style::literal;
      case '>': return in_flow() ? Style::plain : Style::folded;
      default: return Style::plain;
    }
  }

  bool in_flow() const { return !levels_.empty() && levels_.back().flow; }
  long parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }

  std::size_t scalar_end(Style style, std::size_t begin, std::string_view value) const {
    switch (style) {
      case Style::single_quoted:
      case Style::double_quoted: {
        const auto end = quoted_end(text_, begin);
        if (!end)
          fail(unclosed_quote, begin, begin + 1, "this quote is never closed",
               "put the same quote at the end of the text", true);
        return *end;
      }
      case Style::literal:
      case Style::folded: return block_scalar_end(text_, begin, parent_column());
      default: return plain_end(text_, begin, value);
    }
  }

  /// The content as a slice of the file where it stands there word for word, so that it need not be copied.
  std::string_view slice_or(std::string_view value, Style style, std::size_t begin, std::size_t end) const {
    const bool quoted = style == Style::single_quoted || style == Style::double_quoted;
    const std::size_t inside = begin + (quoted ? 1 : 0);
    if (value.size() == end - begin - (quoted ? 2U : 0U) && text_.substr(inside, value.size()) == value)
      return text_.substr(inside, value.size());
    return value;
  }

  void check_scalar(const Event& event, std::size_t begin, std::size_t end) const {
    if (event.style == Style::single_quoted || event.style == Style::double_quoted) {
      check_continuation_lines(begin, end);
      check_behind(end);
      if (event.style == Style::double_quoted) check_escapes(begin, end);
    } else if (event.style == Style::literal || event.style == Style::folded) {
      check_block_header(begin);
    } else if (in_flow() && event.text == "-") {
      fail(misplaced_entry, begin, end, "a dash between brackets", "remove the dash; brackets need commas alone",
           false);
    } else if (event.style == Style::plain && mode_ == Mode::plan && event.text.data() != text_.data() + begin) {
      check_plain_lines(begin, end);
    }
  }

  /// yaml-cpp lets the lines of a quoted text stand anywhere; YAML wants them deeper than their parent (7.3.1).
  void check_continuation_lines(std::size_t begin, std::size_t end) const {
    if (levels_.empty() || in_flow()) return;
    for (std::size_t line = text_.find('\n', begin); line < end; line = text_.find('\n', line)) {
      const std::size_t content = skip_blanks(text_, ++line);
      if (content >= end || text_[content] == '\n' || text_[content] == '\r') continue;
      if (count_spaces(line) <= parent_column())
        fail(unclosed_quote, begin, begin + 1, "this quote is not closed before the next key",
             "put the same quote at the end of the text", true);
    }
  }

  /// Only blanks indent; tabs do not (6.1).
  long count_spaces(std::size_t line) const {
    return static_cast<long>(std::min(text_.find_first_not_of(' ', line), text_.size()) - line);
  }

  void check_block_header(std::size_t begin) const {
    const std::size_t sign = std::min(text_.find_first_not_of("+-0123456789", begin + 1), text_.size());
    if (sign < text_.size() && text_[sign] == '#')
      fail(text_after_value, sign, sign + 1, "a comment without a blank before it", "put a blank before the `#`",
           false);
  }

  void check_escapes(std::size_t begin, std::size_t end) const {
    for (std::size_t at = text_.find('\\', begin); at < end; at = text_.find('\\', at + 2)) {
      if (text_[at + 1] == '\'')
        fail(unknown_escape, at, at + 2, "the escape `\\'` means nothing within double quotes",
             "write the apostrophe without a backslash", false);
    }
  }

  /// What may follow a closed value on its line: nothing, a comment behind a blank, or a sign of the collection.
  void check_behind(std::size_t end) const {
    const std::size_t at = skip_blanks(text_, end);
    if (at >= text_.size() || text_[at] == '\n' || text_[at] == '\r' || text_[at] == ':') return;
    if (in_flow() && (text_[at] == ',' || text_[at] == ']' || text_[at] == '}')) return;
    if (text_[at] == '#' && at > end) return;
    const std::size_t stop = line_end(text_, at);
    const bool comment = text_[at] == '#';
    fail(text_after_value, at, comment ? at + 1 : stop,
         comment ? "a comment without a blank before it" : "text behind a value that has ended",
         comment ? "put a blank before the `#`"
                 : "put the whole text between one pair of quotes, or remove what follows",
         !comment && !in_flow());
  }

  void check_plain_lines(std::size_t begin, std::size_t end) const {
    if (in_flow()) return;
    for (std::size_t line = text_.find('\n', begin); line < end; line = text_.find('\n', line)) {
      const std::size_t content = skip_blanks(text_, ++line);
      if (content < end && text_[content] == '-' && content + 1 < text_.size() &&
          (text_[content + 1] == ' ' || text_[content + 1] == '\n'))
        fail(misplaced_entry, content, line_end(text_, content), "this list item is read as part of the text above it",
             "give it the indent of the list that it belongs to, or put the text between quotes", true);
    }
  }

  /// Before any child: a mapping's key, its value, or an item.
  void begin_child(std::size_t begin) {
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (level.flow && level.braced) {
      check_commas(level, begin);
      check_flow_indent(begin);
    }
    if (level.mapping && !level.value_next) level.key_is_explicit = has_question_mark(begin);
    ++level.children;
  }

  void end_child() {
    if (levels_.empty() || !levels_.back().mapping) return;
    Level& level = levels_.back();
    level.value_next = !level.value_next;
  }

  bool has_question_mark(std::size_t begin) const {
    std::size_t at = begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at > 0 && at < begin && text_[at - 1] == '?';
  }

  /// yaml-cpp passes over empty entries in brackets; YAML does not know them (7.4).
  void check_commas(const Level& level, std::size_t begin) const {
    if (level.mapping && level.value_next) return;
    std::size_t commas = 0;
    for (std::size_t at = skip_space(text_, cursor_); at < begin && text_[at] == ','; at = skip_space(text_, at + 1))
      ++commas;
    if (commas > (level.children == 0 ? 0U : 1U)) {
      fail_at_comma(skip_space(text_, cursor_));
    }
  }

  /// The lines of a bracket stand deeper than the block that holds it (7.4); a closing bracket at the edge, which many
  /// write and all tools accept, is let pass.
  void check_flow_indent(std::size_t begin) const {
    const std::size_t line = own_line_begin(begin);
    if (line == std::string_view::npos) return;
    const auto holder = std::find_if(levels_.rbegin(), levels_.rend(), [](const Level& open) { return !open.flow; });
    if (holder != levels_.rend() && count_spaces(line) <= holder->column)
      fail(misplaced_indent, begin, line_end(text_, begin),
           "this line stands within brackets, and its indent says otherwise",
           "indent it deeper than the key of the list, or close the bracket before it", true);
  }

  [[noreturn]] void fail_at_comma(std::size_t at) const {
    fail(misplaced_entry, at, at + 1, "a comma without a value before it", "remove the comma, or write the value",
         false);
  }

  void open(EventType type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style, char bracket) {
    Event event = make(type, anchor);
    const std::size_t start = offset(mark);
    std::size_t begin = start;
    if (begin < text_.size() && (text_[begin] == '&' || text_[begin] == '!')) begin = skip_own_properties(begin);
    if (tag != "?" && !tag.empty()) event.tag = decode_tag(tag);
    Level level;
    level.mapping = type == EventType::mapping_start;
    level.flow = style == YAML::EmitterStyle::Flow || in_flow();
    level.braced = level.flow && begin < text_.size() && text_[begin] == bracket;
    level.begin = to32(begin);
    level.column = level.flow ? -1 : static_cast<long>(column_of(text_, begin));
    event.style = level.flow ? Style::flow : Style::block;
    event.begin = event.end = to32(begin);
    begin_child(start);
    cursor_ = level.braced ? begin + 1 : std::max(cursor_, start);
    emit(event);
    levels_.push_back(level);
  }

  /// Properties of a block collection stand on the line above it, those of its first key on its own line.
  std::size_t skip_own_properties(std::size_t begin) const {
    std::size_t at = begin;
    while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
      check_property_indent(at);
      std::size_t end = at;
      while (end < text_.size() && text_[end] != ' ' && text_[end] != '\t' && text_[end] != '\n' && text_[end] != '\r')
        ++end;
      const std::size_t next = skip_space(text_, end);
      const bool new_line = text_.substr(end, next - end).find('\n') != std::string_view::npos;
      at = next;
      if (new_line) {
        check_property_indent(at);
        break;
      }
    }
    return at;
  }

  /// Where the line of a token begins that is the first of its line and stands on a later line than the token before
  /// it; else nothing. Looks no further back than that token, so that long lines stay cheap.
  std::size_t own_line_begin(std::size_t at) const {
    if (at < cursor_) return std::string_view::npos;
    const std::size_t break_at = text_.substr(cursor_, at - cursor_).rfind('\n');
    if (break_at == std::string_view::npos) return std::string_view::npos;
    const std::size_t line = cursor_ + break_at + 1;
    return skip_blanks(text_, line) == at ? line : std::string_view::npos;
  }

  void check_property_indent(std::size_t at) const {
    const bool is_value = !levels_.empty() && levels_.back().mapping && levels_.back().value_next && !in_flow();
    if (!is_value || at >= text_.size() || (text_[at] != '&' && text_[at] != '!')) return;
    const std::size_t line = own_line_begin(at);
    if (line != std::string_view::npos && count_spaces(line) <= parent_column())
      fail(misplaced_indent, at, line_end(text_, at), "this line does not belong to what stands above it",
           "indent it deeper than the key that it belongs to", true);
  }

  void close(EventType type) {
    Level level = levels_.back();
    if (level.braced) {
      std::size_t at = skip_space(text_, cursor_);
      if (at < text_.size() && text_[at] == ',') {
        if (level.children == 0) fail_at_comma(at);
        at = skip_space(text_, at + 1);
        if (at < text_.size() && text_[at] == ',') fail_at_comma(at);
      }
      cursor_ = std::min(at + 1, text_.size());
    }
    levels_.pop_back();
    if (level.braced) check_behind(cursor_);
    Event event;
    event.type = type;
    event.begin = level.begin;
    event.end = to32(std::max(cursor_, static_cast<std::size_t>(level.begin)));
    receiver_.receive(event);
    end_child();
  }

  /// The word of a null that is written (10.3.2); yaml-cpp tells of it as of one that is not. Where the value is
  /// missing, the mark is that of the next token, which can be a key called `null`: that one stands no deeper than its
  /// parent.
  std::optional<std::string_view> written_null(const YAML::Mark& mark) const {
    const std::size_t at = offset(mark);
    const bool has_properties = at < text_.size() && (text_[at] == '&' || text_[at] == '!');
    const std::size_t begin = has_properties ? skip_properties(text_, at) : at;
    const std::string_view behind = text_.substr(begin);
    for (std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!behind.starts_with(word) || !ends_word(begin + word.size())) continue;
      if (levels_.empty() || in_flow()) return word;
      const Level& level = levels_.back();
      const std::size_t before = skip_space(text_, cursor_);
      const bool open_key = before < text_.size() && text_[before] == '?' && before != begin;
      if (level.mapping && !level.value_next && !open_key) return word;
      const std::size_t line = own_line_begin(begin);
      if (line == std::string_view::npos || count_spaces(line) > parent_column()) return word;
    }
    return std::nullopt;
  }

  bool ends_word(std::size_t at) const {
    if (at >= text_.size() || std::string_view(" \t\r\n").find(text_[at]) != std::string_view::npos) return true;
    if (text_[at] == ':')
      return at + 1 >= text_.size() || std::string_view(" \t\r\n,[]{}").find(text_[at + 1]) != std::string_view::npos;
    return in_flow() && std::string_view(",[]{}").find(text_[at]) != std::string_view::npos;
  }

  /// The place of a value that is not written: behind its key's colon or its dash, where the author would write it.
  std::size_t absent_place(const YAML::Mark& mark) const {
    if (levels_.empty()) return cursor_;
    const Level& level = levels_.back();
    if (!level.mapping) {
      const std::size_t at = skip_space(text_, cursor_);
      return at < text_.size() && text_[at] == '-' ? at + 1 : at;
    }
    if (!level.value_next) return std::min(offset(mark), text_.size());
    const std::size_t colon =
        level.key_is_explicit || level.flow ? skip_space(text_, cursor_) : skip_blanks(text_, cursor_);
    if (colon < text_.size() && text_[colon] == ':') return colon + 1;
    if (!level.key_is_explicit && !level.flow) {
      const std::size_t begin = line_begin(text_, cursor_);
      const std::size_t first = std::min(skip_blanks(text_, begin), cursor_);
      fail(missing_colon, first, cursor_,
           fmt::format("`{}` has no colon behind it", text_.substr(first, std::min<std::size_t>(cursor_ - first, 60))),
           "write a key, a colon, a blank, and its value", true);
    }
    return cursor_;
  }

  std::size_t skip_anchor(std::size_t from) const {
    const std::size_t at = text_.find('&', from);
    return at == std::string_view::npos ? from : std::min(at + 1 + anchor_.size(), text_.size());
  }

  /// Passes over directives and `---`; whether the latter is written.
  bool skip_document_start() {
    std::size_t at = skip_space(text_, cursor_);
    while (at < text_.size() && text_[at] == '%') {
      if (mode_ == Mode::plan)
        fail(directive_in_plan, at, line_end(text_, at), "a line that begins with `%` stands before the document",
             "remove the line", false);
      at = skip_space(text_, line_end(text_, at));
    }
    const bool marker =
        text_.substr(at, 3) == "---" &&
        (at + 3 >= text_.size() || std::string_view(" \t\r\n").find(text_[at + 3]) != std::string_view::npos);
    if (marker) cursor_ = at + 3;
    return marker;
  }

  void finish_document() {
    Event event;
    event.type = EventType::document_end;
    std::size_t at = skip_space(text_, cursor_);
    const bool at_line_start = column_of(text_, at) == 0;
    const std::string_view marker = at_line_start ? text_.substr(at, 3) : std::string_view();
    if (marker == "...") {
      event.is_explicit = true;
      while (text_.substr(at, 3) == "...") {
        check_behind_marker(at + 3);
        at = skip_space(text_, cursor_ = at + 3);
      }
    }
    event.begin = event.end = to32(cursor_);
    if (mode_ == Mode::plan) check_end(at, event.is_explicit);
    if (mode_ == Mode::stream && at < text_.size() && marker != "---" && !event.is_explicit) fail_behind_end(at);
    if (!is_phantom_) receiver_.receive(event);
  }

  bool is_end_marker(std::size_t at) const { return column_of(text_, at) == 0 && text_.substr(at, 3) == "..."; }

  void check_behind_marker(std::size_t end) const {
    const std::size_t at = skip_blanks(text_, end);
    if (at < line_end(text_, at) && text_[at] != '#')
      fail(text_after_value, at, line_end(text_, at), "text behind the end of the document", "remove it", false);
  }

  void check_lone_directive() const {
    const std::size_t at = skip_space(text_, cursor_);
    if (at < text_.size() && text_[at] == '%')
      fail(directive_in_plan, at, line_end(text_, at), "a line that begins with `%`, and no document behind it",
           "remove the line", false);
  }

  void check_end(std::size_t at, bool closed) const {
    if (at >= text_.size()) return;
    if (closed || text_.substr(at, 3) == "---")
      fail(several_documents, at, line_end(text_, at), "a second document begins here",
           "put it into a file of its own, or remove this line", false);
    fail_behind_end(at);
  }

  [[noreturn]] void fail_behind_end(std::size_t at) const {
    fail(misplaced_indent, at, line_end(text_, at), "this line does not belong to what stands above it",
         "give it the indent of the lines that it belongs with", true);
  }

  const source::File& file_;
  std::string_view text_;
  Mode mode_;
  Receiver& receiver_;
  std::size_t cursor_;
  std::vector<Level> levels_;
  std::string anchor_;
  std::string tag_;
  std::string value_;
  bool seen_document_ = false;
  bool is_phantom_ = false;
};

/// What a message of yaml-cpp means to us. Its texts are never shown: they carry bytes of the input.
const Kind& kind_of(std::string_view message) {
  using namespace YAML::ErrorMsg;
  if (message.starts_with(INVALID_ESCAPE) || message.starts_with(INVALID_UNICODE) || message == INVALID_HEX)
    return unknown_escape;
  if (message == EOF_IN_SCALAR || message == DOC_IN_SCALAR) return unclosed_quote;
  if (message == TAB_IN_INDENTATION) return tab_in_indent;
  if (message == END_OF_MAP_FLOW || message == END_OF_SEQ_FLOW) return unclosed_bracket;
  if (message == UNKNOWN_ANCHOR || message == ALIAS_NOT_FOUND || message == CHAR_IN_ALIAS || message == CHAR_IN_ANCHOR)
    return alias_trouble;
  if (message == UNKNOWN_TOKEN) return reserved_start;
  if (message == BLOCK_ENTRY) return misplaced_entry;
  if (message == MAP_VALUE) return unquoted_colon;
  return unreadable_yaml;
}

/// Words for a place where nothing more particular is known than where yaml-cpp stopped.
struct Words {
  const Kind* kind;
  std::string_view message, help;
};
constexpr std::string_view quote_it = "text with unusual signs is safe between double quotes";

Words words_for(const Kind& kind) {
  if (&kind == &unknown_escape)
    return {&kind, "this escape means nothing within double quotes",
            "write a backslash twice, or put the text between single quotes"};
  if (&kind == &unclosed_quote)
    return {&kind, "text between quotes is never closed", "put the same quote at the end of the text"};
  if (&kind == &tab_in_indent)
    return {&kind, "a tab stands where the line is indented",
            "replace it by blanks, as many as the neighbouring lines have"};
  if (&kind == &unclosed_bracket) return {&kind, "a bracket or brace is never closed", "close it with `]` or `}`"};
  if (&kind == &alias_trouble)
    return {&kind, "this alias stands for nothing", "put the text between double quotes; plan files need no aliases"};
  if (&kind == &reserved_start)
    return {&kind, "text cannot begin with this sign unless it stands between quotes",
            "put the text between double quotes"};
  if (&kind == &misplaced_entry)
    return {&kind, "a list item cannot begin here", "begin it on a line of its own, indented under the key"};
  if (&kind == &unquoted_colon) return {&kind, "a colon with a blank behind it makes no key here", quote_it};
  return {&kind, "this cannot be read as YAML", quote_it};
}

/// The last backslash before the fault that begins no escape of YAML 1.2 (section 5.7); yaml-cpp reads on behind it
/// where it expects digits.
std::optional<std::size_t> find_bad_escape(std::string_view text, std::size_t fault) {
  constexpr std::string_view single = "0abt\tnvfre \"/\\N_LP\n\r";
  constexpr std::size_t longest = 10;
  const auto has_digits = [text](std::size_t at, std::size_t count) {
    const std::string_view digits = text.substr(std::min(at, text.size()), count);
    return digits.size() == count && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  };
  std::size_t at = text.rfind('\n', fault) + 1;
  for (at = text.find('\\', at); at < text.size() && at <= fault; at = text.find('\\', at + 2)) {
    const char sign = at + 1 < text.size() ? text[at + 1] : '\0';
    const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
    const bool good = digits > 0 ? has_digits(at + 2, digits) : single.find(sign) != std::string_view::npos;
    if (!good && fault - at <= longest) return at;
  }
  return std::nullopt;
}

Fault to_fault(const source::File& file, const YAML::Exception& exception) {
  const std::string_view text = file.text();
  std::size_t at =
      std::min(static_cast<std::size_t>(std::max(exception.mark.pos, 0)) + file.content_begin(), text.size());
  // The end of a line says nothing: what stands before it does.
  while (at > file.content_begin() && (at == text.size() || text[at] == '\n' || text[at] == '\r')) --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  std::size_t end = std::min(at + 1, text.size());
  const Words words = words_for(kind_of(exception.msg));
  if (const auto escape = words.kind == &unknown_escape ? find_bad_escape(text, at) : std::nullopt) {
    at = *escape;
    end = std::min(at + 2, text.size());
  }
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  Fault fault{diagnostics::make(*words.kind, file.span(at, end), std::string(words.message)), true};
  fault.finding.help = words.help;
  return fault;
}

}  // namespace

std::optional<Fault> read_events(const source::File& file, Mode mode, Receiver& receiver) {
  try {
    Bytes bytes(file.text().substr(file.content_begin()));
    std::istream stream(&bytes);
    YAML::Parser parser(stream);
    Adapter adapter(file, mode, receiver);
    std::size_t before = 0;
    do {
      before = adapter.cursor();
      if (!adapter.read_document(parser)) break;
      // yaml-cpp answers true for ever where a document takes nothing.
    } while (mode == Mode::stream && adapter.cursor() > before);
    return std::nullopt;
  } catch (Fault& fault) {
    return std::move(fault);
  } catch (const YAML::DeepRecursion& exception) {
    Fault fault = to_fault(file, exception);
    fault.finding = diagnostics::make(nested_too_deep, fault.finding.primary.span,
                                      fmt::format("nested more than {} levels deep here", Document::max_depth));
    fault.finding.help = "flatten the structure; look for brackets that are opened and never closed";
    fault.structural = false;
    return fault;
  } catch (const YAML::Exception& exception) {
    return to_fault(file, exception);
  }
}

}  // namespace nsp::syntax
