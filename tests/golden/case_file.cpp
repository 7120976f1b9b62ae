// SPDX-License-Identifier: EUPL-1.2
#include "case_file.hpp"

#include <stdexcept>

namespace nsp::golden {

namespace {

constexpr std::string_view marker = "--- ";
constexpr std::string_view hidden_marker = "\\--- ";  // a line of a body that looks like a marker
constexpr std::string_view no_line_end = "\\\n";

std::string hide_markers(std::string body) {
  for (std::size_t at = 0; at < body.size(); at = body.find('\n', at) + 1) {
    if (body.compare(at, marker.size(), marker) == 0) body.insert(at, 1, '\\');
    if (body.find('\n', at) == std::string::npos) break;
  }
  return body;
}

}  // namespace

std::string Section::word() const {
  return head.substr(0, head.find(' '));
}

std::string Section::rest() const {
  const std::size_t blank = head.find(' ');
  return blank == std::string::npos ? "" : head.substr(blank + 1);
}

CaseFile parse(const std::string& text) {
  CaseFile file;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    std::string line = text.substr(at, end - at);
    at = end;
    if (line.starts_with(marker)) {
      file.sections.push_back({line.substr(marker.size(), line.size() - marker.size() - 1), ""});
    } else {
      if (line.starts_with(hidden_marker)) line.erase(0, 1);
      (file.sections.empty() ? file.preface : file.sections.back().body) += line;
    }
  }
  return file;
}

std::string print(const CaseFile& file) {
  std::string text = file.preface;
  for (const Section& section : file.sections)
    text.append(marker).append(section.head).append("\n") += hide_markers(section.body);
  return text;
}

std::vector<std::string> split_arguments(const std::string& line) {
  std::vector<std::string> arguments;
  bool quoted = false;
  bool fresh = true;
  for (char c : line) {
    if (c == '\'') {
      quoted = !quoted;
      if (fresh) arguments.emplace_back();
      fresh = false;
    } else if (c == ' ' && !quoted) {
      fresh = true;
    } else {
      if (fresh) arguments.emplace_back();
      fresh = false;
      arguments.back() += c;
    }
  }
  return arguments;
}

std::string unescape(const std::string& body) {
  std::string bytes;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] == '\n') continue;
    if (body[i] != '\\') {
      bytes += body[i];
      continue;
    }
    const char c = body.at(++i);
    if (c == 'x') {
      bytes += static_cast<char>(std::stoi(body.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else if (c == 'n') {
      bytes += '\n';
    } else if (c == 't') {
      bytes += '\t';
    } else if (c == 'r') {
      bytes += '\r';
    } else if (c == '\\') {
      bytes += '\\';
    } else {
      throw std::runtime_error(std::string("unknown escape \\") + c);
    }
  }
  return bytes;
}

std::string to_body(std::string text) {
  if (!text.empty() && !text.ends_with('\n')) text += no_line_end;
  return text;
}

std::string to_text(std::string body) {
  if (body.ends_with(no_line_end)) body.resize(body.size() - no_line_end.size());
  return body;
}

}  // namespace nsp::golden
