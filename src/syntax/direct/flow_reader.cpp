// SPDX-License-Identifier: EUPL-1.2
#include "syntax/direct/flow_reader.hpp"

namespace nsp::syntax {

namespace {

bool is_flow_sign(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

}  // namespace

bool FlowReader::skip_flow_space(long parent) {
  for (;;) {
    const char* begin = at_;
    while (*at_ == ' ') ++at_;
    if (*at_ == '#') {
      if (at_ == begin && at_ != line_) return false;
      at_ = find_line_end(at_, end_);
    }
    if (at_ == end_ || *at_ == '\t') return false;
    if (!is_break(at_)) return column() > parent || line_ == block_line_;
    at_ += *at_ == '\r' ? 2 : 1;
    line_ = at_;
    if (is_marker(at_)) return false;
  }
}

bool FlowReader::read_flow(long parent) {
  block_line_ = line_;
  return read_flow_collection(parent);
}

bool FlowReader::read_flow_collection(long parent) {
  if (builder_.depth() >= Document::max_depth) return false;
  const bool mapping = *at_ == '{';
  const char closing = mapping ? '}' : ']';
  builder_.open(mapping ? Type::mapping : Type::sequence, Style::flow, offset(at_));
  ++at_;
  for (;;) {
    if (!skip_flow_space(parent)) return false;
    if (*at_ == closing) break;
    if (mapping && !read_flow_key(parent)) return false;
    if (!read_flow_value(parent) || !skip_flow_space(parent)) return false;
    if (*at_ == closing) break;
    if (*at_ != ',') return false;
    ++at_;
  }
  cursor_ = offset(++at_);
  builder_.close(cursor_);
  return true;
}

bool FlowReader::read_flow_key(long parent) {
  const char* begin = at_;
  Scalar key;
  const bool quoted = *at_ == '"' || *at_ == '\'';
  if (quoted ? !read_quoted(parent, key) : !read_flow_plain(key)) return false;
  if (!is_on_one_line(begin)) return false;
  while (*at_ == ' ') ++at_;
  if (*at_ != ':' || at_[1] == '\t' || at_ - begin > longest_key) return false;
  if (!quoted && at_[1] != ' ' && !is_end(at_ + 1)) return false;
  add(key);
  ++at_;
  if (!skip_flow_space(parent)) return false;
  return *at_ != ',' && *at_ != '}';
}

bool FlowReader::read_flow_value(long parent) {
  if (*at_ == '[' || *at_ == '{') return read_flow_collection(parent);
  Scalar scalar;
  const bool quoted = *at_ == '"' || *at_ == '\'';
  if (quoted ? !read_quoted(parent, scalar) : !read_flow_plain(scalar)) return false;
  add(scalar);
  return true;
}

bool FlowReader::read_flow_plain(Scalar& scalar) {
  if (!can_begin_plain(at_) || (*at_ == '-' && is_flow_sign(at_[1]))) return false;
  const char* at = at_;
  for (;; ++at) {
    at = find_flow_stop(at, end_);
    if (at == end_) break;
    const char c = *at;
    if (is_flow_sign(c) || c == '\n') break;
    if (c == '?') return false;
    if (c == '#' && at[-1] == ' ') break;
    if (c == '#' && at[-1] == '\t') return false;
    if (c == ':' && (at[1] == ' ' || at[1] == '\t' || is_end(at + 1) || is_flow_sign(at[1]))) break;
  }
  const char* stop = at;
  if (*at == '\n' && at[-1] == '\r') --at, --stop;
  while (at > at_ && at[-1] == ' ') --at;
  if (at == at_ || at[-1] == '\t' || (at - at_ == 1 && *at_ == '-')) return false;
  scalar = {{at_, static_cast<std::size_t>(at - at_)}, at_, at, Style::plain};
  at_ = stop;
  return true;
}

}  // namespace nsp::syntax
