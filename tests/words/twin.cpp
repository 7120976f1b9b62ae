// SPDX-License-Identifier: EUPL-1.2
#include "twin.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace words {

namespace {

using namespace nsp;
using schema::Shape;
using syntax::Node;

constexpr std::array lines{
    "Title {0} [in brackets] *with stars* _and_ `ticks` <b>&amp; tags</b> | pipes, #12 and @nobody {0}!",
    "**Title** {0}: more than a hundred and forty bytes of it, because an official name is as long as those who gave "
    "it "
    "wanted, and its last words, behind the bytes that a form has room for, are those that matter: tail{0}.",
    "1. Title {0} - [not a link](https://example.org/{0}) ![nor a picture](x) \\ C{0} #",
    "\u05d0\u05d1\u05d2 {0} \u0645\u0631\u062d\u0628\u0627 e\u0301e\u0301{0} \u00e9lan {0} \u0416\u03b1{0} # {0} #",
};

constexpr std::array texts{
    "Text {0} with a [bracket], a *word*, an `x{0}`, <i>tags</i> & signs | {0}.",
    "First {0} and `{1}`.\n\n- one{0}\n  - two{0} of [[{1}]]\n    1. three{0}\n- four{0}\n\n| A{0} | B |\n|---|--:|\n"
    "| c{0} | *d{0}* |\n\n> Quoted{0}\n> - within{0}\n\n```text\ncode{0} [ * |\n```\n\nLast {0}.",
    "`{1}` first{0}, [[{1}]], and what stands behind names arrives: behind{0} the last name `{1}`, tail{0}.",
    "# Heading {0}!\n\nBelow{0}.\n\n## Another `{1}` {0}.\n\n3. third{0}\n4. fourth{0}\n\n## Another `{1}` {0}.\n",
    "| Table{0} | first |\n|---|---|\n| `{1}` | e\u0301{0} |",
    "Line{0}\\\nbroken{0} [link{0}](https://example.org/{0}) [none{0}](javascript:x{0}) "
    "![picture{0}](https://example.org/p)"
    "\n\n***\n\n\u05d0\u05d1\u05d2 {0} \u0645\u0631\u062d\u0628\u0627 \u0416\u03b1{0}.\n\n    indented{0}\n",
    "[Nowhere{0}]: used{0}\n\n| Narrow{0} |\n|---|\n| c{0} | beyond{0} | and{0} |\n\n``` opening{0} "
    "line{0}\nin{0}\n```\n\n"
    "[link{0}](https://example.org/ \"more{0}\") [used{0}][there]\n\n[there]: https://example.org \"last{0}\"",
    "- only{0}\n\n  a list{0}\n\n* and another{0}",
};

struct Change {
  std::uint32_t begin;
  std::uint32_t end;
  bool prose;
  bool in_languages;  ///< to become a text in each language
  std::string name;   ///< of something that can be named from there
};

void collect(const Shape& shape, const Node& node, const std::string& name, std::vector<Change>& changes) {
  if (shape.localised && !node.is_sequence()) {
    const auto add = [&](const Node& text) {
      const bool one_of_many = !node.is_scalar() || changes.size() % 3 == 0;
      if (text.is_scalar()) changes.push_back({text.span().begin, text.span().end, shape.prose, !one_of_many, name});
    };
    if (node.is_scalar()) return add(node);
    for (const syntax::Entry& entry : node.entries()) add(entry.value);
  } else if (node.is_sequence() && shape.items != nullptr) {
    for (const Node& item : node.items()) collect(*shape.items, item, name, changes);
  } else if (node.is_mapping()) {
    for (const syntax::Entry& entry : node.entries()) {
      const schema::Property* property = shape.find(entry.key.text());
      const Shape* inner = property != nullptr ? property->shape : shape.values;
      if (inner != nullptr) collect(*inner, entry.value, name, changes);
    }
  }
}

/// Text {0} is `number`, {1} a name.
std::string fill(std::string_view pattern, std::size_t number, std::string_view name) {
  std::string out;
  while (!pattern.empty()) {
    const bool is_number = pattern.starts_with("{0}");
    if (is_number || pattern.starts_with("{1}")) {
      out += is_number ? fmt::format("{}", number) : std::string(name);
      pattern.remove_prefix(3);
    } else {
      out.push_back(pattern.front());
      pattern.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace

std::map<std::string, std::string> hostile_twin(const policy::Chain& chain, const source::Files& files) {
  const model::Library& library = chain.library();
  std::map<source::FileId, std::vector<Change>> changes;
  for (const model::LinkedDocument& document : library.documents()) {
    if (document.first == document.last) continue;
    const model::Entity& entity = library.entity(document.first);
    collect(*entity.shape, entity.node, library.qualified(document.first), changes[entity.name.file]);
  }
  std::map<std::string, std::string> twin;
  std::size_t number = 1000;
  for (auto& [id, of_file] : changes) {
    std::sort(of_file.begin(), of_file.end(), [](const Change& a, const Change& b) { return a.begin > b.begin; });
    std::string text(files[id].text());
    for (const Change& change : of_file) {
      ++number;
      const std::string_view pattern = change.prose ? std::string_view(texts[number % texts.size()])
                                                    : std::string_view(lines[number % lines.size()]);
      const bool ends_line = std::string_view(text).substr(0, change.end).ends_with('\n');
      std::string written;
      if (change.in_languages) {
        for (const char* language : {"nl", "fr", "de", "en"})
          written += fmt::format("{}{}: {}", written.empty() ? "{" : ", ", language,
                                 text::quote_json(fill(pattern, ++number, change.name)));
        written += "}";
      } else {
        written = text::quote_json(fill(pattern, number, change.name));
      }
      text.replace(change.begin, change.end - change.begin, written + (ends_line ? "\n" : ""));
    }
    twin[files[id].name()] = std::move(text);
  }
  return twin;
}

}  // namespace words
