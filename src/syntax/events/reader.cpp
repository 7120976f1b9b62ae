// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/reader.hpp"

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

#include "syntax/events/faults.hpp"
#include "syntax/events/strictness.hpp"
#include "syntax/events/touch_up.hpp"
#include "syntax/events/translator.hpp"
#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/repaired.hpp"
#include "text/utf8.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Number> nested_more_than_levels{"nested more than {0} levels deep here"};
constexpr words::English<words::Word> no_tag_stands_before{"no `%TAG {0}` stands before this document"};
constexpr words::English<> write_the_directive_before{"write the directive before it"};
constexpr words::English<> a_line_that_begins{"a line that begins with `%` stands before the document"};
constexpr words::English<> remove_the_line{"remove the line"};
constexpr words::English<> flatten_the_structure_look{
    "flatten the structure; look for brackets that are opened and never closed"};

/// A stream over bytes that stay where they are.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // the get area of a streambuf is never written
    setg(begin, begin, begin + bytes.size());
  }
};

bool is_hex(char c) {
  return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
}

/// Gives the events of yaml-cpp on, with their places.
class Adapter : public YAML::EventHandler, private Strictness {
 public:
  Adapter(const source::File& file, Mode mode, Receiver& receiver) : Strictness(file, mode), receiver_(receiver) {}

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
    if (const auto word = written_null(offset(mark))) return OnScalar(mark, "?", anchor, std::string(*word));
    const std::size_t properties = cursor_;
    Event event = make(EventType::scalar, anchor);
    event.is_absent = true;
    std::size_t at = absent_place(offset(mark));
    const bool flow_entry = in_flow() && !(levels_.back().mapping && levels_.back().value_next);
    if (flow_entry && anchor_.empty() && at < text_.size() && text_[at] == ',') fail_at_comma(at);
    const std::size_t begin = anchor_.empty() ? at : anchor_begin(properties);
    if (!anchor_.empty()) at = std::min(begin + 1 + anchor_.size(), text_.size());
    event.begin = event.end = to32(at);
    begin_child(begin);
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
    check_handle(start);
    if (value.empty() && !quoted && begin > start && text_[start] == '!') check_lone_tag(start, begin);
    if (tag != "?" && !quoted) event.tag = decode_tag(tag);
    // The lone tag `!` says text, and yaml-cpp has no other word for "quoted".
    if (quoted && begin > start && text_[start] == '!' && style_at(begin, true) == Style::plain) event.tag = "!";
    event.style = style_at(begin, tag != "?");
    begin_child(start);
    const std::size_t end = scalar_end(event.style, begin, value);
    event.text = slice_or(event.style == Style::double_quoted ? mend_escapes(value) : value, event.style, begin, end);
    if (quoted && value.empty()) event.text = fold_line_ends(begin, end);
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

 private:
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

  /// yaml-cpp drops the line ends of quoted text that holds nothing else (YAML 1.2.2, 7.3). Good until the next text.
  std::string_view fold_line_ends(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (count == 0 || text.find('\\') != std::string_view::npos) return {};
    value_ = count == 1 ? " " : std::string(count - 1, '\n');
    return value_;
  }

  /// yaml-cpp makes one byte of `\N` and of `\_`, which is no UTF-8. Good until the next text.
  std::string_view mend_escapes(const std::string& value) {
    std::size_t at = text::find_malformed(value);
    if (at == std::string::npos) return value;
    value_ = value;
    for (; at != std::string::npos; at = text::find_malformed(value_)) value_.insert(at, "\xC2");
    return value_;
  }

  /// A short form of tags holds for its own document alone (YAML 1.2.2, 6.8.2); yaml-cpp keeps it.
  void check_handle(std::size_t at) const {
    if (mode_ == Mode::plan || at >= text_.size()) return;
    if (text_[at] == '&') at = skip_space(text_, std::min(text_.find_first_of(" \t\r\n", at), text_.size()));
    if (at + 1 >= text_.size() || text_[at] != '!' || text_[at + 1] == '!' || text_[at + 1] == '<') return;
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n!", at + 1), text_.size());
    if (end >= text_.size() || text_[end] != '!') return;
    const std::string handle(text_.substr(at, end + 1 - at));
    if (std::find(handles_.begin(), handles_.end(), handle) == handles_.end())
      fail(directive_in_plan, at, end + 1, no_tag_stands_before(handle), write_the_directive_before, false);
  }

  /// Before any child: a mapping's key, its value, or an item.
  void begin_child(std::size_t begin) {
    if (levels_.empty()) return;
    OpenCollection& level = levels_.back();
    if (level.flow && level.braced) {
      check_commas(level, begin);
      check_flow_indent(begin);
    }
    if (level.mapping && !level.value_next) level.key_is_explicit = has_question_mark(begin);
    ++level.children;
  }

  void end_child() {
    if (levels_.empty() || !levels_.back().mapping) return;
    OpenCollection& level = levels_.back();
    level.value_next = !level.value_next;
  }

  void open(EventType type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style, char bracket) {
    Event event = make(type, anchor);
    const std::size_t start = offset(mark);
    std::size_t begin = start;
    if (begin < text_.size() && (text_[begin] == '&' || text_[begin] == '!')) begin = skip_own_properties(begin);
    check_handle(start);
    if (tag != "?" && !tag.empty()) event.tag = decode_tag(tag);
    OpenCollection level;
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

  void close(EventType type) {
    OpenCollection level = levels_.back();
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

  std::size_t anchor_begin(std::size_t from) const { return std::min(text_.find('&', from), text_.size()); }

  /// Passes over directives and `---`; whether the latter is written.
  bool skip_document_start() {
    std::size_t at = skip_space(text_, cursor_);
    handles_.clear();
    while (at < text_.size() && text_[at] == '%') {
      if (text_.substr(at, 5) == "%TAG ") {
        const std::size_t begin = skip_blanks(text_, at + 5);
        handles_.emplace_back(
            text_.substr(begin, std::min(text_.find_first_of(" \t\r\n", begin), text_.size()) - begin));
      }
      if (mode_ == Mode::plan)
        fail(directive_in_plan, at, line_end(text_, at), a_line_that_begins, remove_the_line, false);
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
    if (mode_ != Mode::stream) check_end(at, event.is_explicit);
    if (mode_ == Mode::stream && at < text_.size() && marker != "---" && !event.is_explicit) fail_behind_end(at);
    if (!is_phantom_) receiver_.receive(event);
  }

  Receiver& receiver_;
  std::string anchor_;
  std::string tag_;
  std::vector<std::string> handles_;  ///< short forms of tags that the document's directives name
  std::string value_;
  bool seen_document_ = false;
  bool is_phantom_ = false;
};

/// yaml-cpp counts levels otherwise where brackets are not closed: the bracket that is one too many is.
void find_deep_bracket(const source::File& file, SyntaxError& fault) {
  const std::string_view text = file.text();
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[' || text[at] == '{') ++open;
    if ((text[at] == ']' || text[at] == '}') && open > 0) --open;
    if (open <= Document::max_depth) continue;
    fault.finding.primary.span = file.span(at, at + 1);
    return;
  }
}

std::optional<SyntaxError> read_all(const source::File& file, Mode mode, Receiver& receiver) {
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
  } catch (SyntaxError& fault) {
    return std::move(fault);
  } catch (const YAML::DeepRecursion& exception) {
    SyntaxError fault = to_fault(file, exception);
    fault.finding =
        diagnostics::make(nested_too_deep, fault.finding.primary.span, nested_more_than_levels(Document::max_depth));
    fault.finding.help = flatten_the_structure_look;
    fault.structural = false;
    return fault;
  } catch (const YAML::Exception& exception) {
    return to_fault(file, exception);
  }
}

}  // namespace

std::optional<SyntaxError> read_events(const source::File& file, Mode mode, Receiver& receiver) {
  std::vector<diagnostics::Edit> edits = touch_up(file);
  std::optional<SyntaxError> fault;
  if (edits.empty()) {
    fault = read_all(file, mode, receiver);
  } else {
    Repaired repaired(file.text());
    repaired.apply(std::move(edits));
    const source::File copy(file.id(), file.name(), repaired.text());
    Translator translator(repaired, receiver);
    fault = read_all(copy, mode, translator);
    if (fault && translator.is_own_fault()) repaired.to_original(fault->finding);
  }
  if (fault && fault->finding.fault == &nested_too_deep) find_deep_bracket(file, *fault);
  return fault;
}

}  // namespace nsp::syntax
