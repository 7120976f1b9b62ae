// SPDX-License-Identifier: EUPL-1.2
#include "expected.hpp"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <map>
#include <memory>
#include <set>

#include "prose/commonmark.hpp"
#include "text/date.hpp"
#include "tokens.hpp"

namespace words {

namespace {

using namespace nsp;
using model::EntityId;
using schema::Shape;
using syntax::Node;

class Collector {
 public:
  Collector(const policy::Chain& chain, std::string_view language) : chain_(chain), language_(language) {}

  std::vector<Text> collect() {
    const model::Library& library = chain_.library();
    for (const model::LinkedDocument& document : library.documents()) {
      by_place_.clear();
      names_.clear();
      for (const model::Reference& reference :
           library.references(static_cast<model::DocumentId>(&document - library.documents().data())))
        names_.insert(reference.span.begin);
      for (EntityId id = document.first; id < document.last; ++id)
        by_place_.emplace(library.entity(id).node.span().begin, id);
      if (document.first != document.last) walk_entity(document.first, {});
    }
    return std::move(all_);
  }

 private:
  void walk_entity(EntityId id, const std::string& path) {
    const model::Entity& entity = chain_.entity(id);
    for (const syntax::Entry& entry : entity.node.entries()) {
      const std::string_view name = entry.key.text();
      if (name == "kind" || name == entity.shape->identity || name == "languages") continue;
      const schema::Property* property = entity.shape->find(name);
      if (property == nullptr || property->shape == nullptr) continue;
      walk(*property->shape, entry.value, id, path + std::string(name), name == "notes");
    }
  }

  void walk(const Shape& shape, const Node& node, EntityId holder, const std::string& path, bool kept_back) {
    if (shape.localised && !node.is_sequence()) {
      add_localised(shape, node, holder, path);
    } else if (node.is_sequence()) {
      for (const Node& item : node.items())
        walk(shape.items != nullptr ? *shape.items : shape, item, holder, path, kept_back);
    } else if (node.is_mapping()) {
      const auto found = shape.entity.empty() ? by_place_.end() : by_place_.find(node.span().begin);
      if (found != by_place_.end()) return walk_entity(found->second, path + ".");
      for (const syntax::Entry& entry : node.entries()) {
        const schema::Property* property = shape.find(entry.key.text());
        const Shape* inner = property != nullptr ? property->shape : shape.values;
        if (inner != nullptr) walk(*inner, entry.value, holder, path + "." + std::string(entry.key.text()), kept_back);
      }
    } else if (is_words(shape, node) && !names_.contains(node.span().begin)) {
      all_.push_back({holder, path, node.text(), {}, shape.prose, kept_back});
    }
  }

  /// Neither a name of something else nor a value that readers get in their own words.
  static bool is_words(const Shape& shape, const Node& node) {
    return node.type() == syntax::Type::string && shape.refers_to.empty() && shape.choices.empty() &&
           shape.format != "date" && shape.format != "uri" && !text::read_date(node.text());
  }

  void add_localised(const Shape& shape, const Node& node, EntityId holder, const std::string& path) {
    const auto languages = chain_.languages_of(holder);
    if (node.is_scalar()) {
      // A name that is written once is for readers of every language.
      const bool has_none = languages.empty() || shape.proper_name;
      const std::string_view own = has_none ? std::string_view() : std::string_view(languages.front());
      all_.push_back({holder, path, node.text(), own, shape.prose, false});
      return;
    }
    auto found = node.find_entry(language_);
    for (std::size_t i = 0; !found && i < languages.size(); ++i) found = node.find_entry(languages[i]);
    if (!found && node.size() > 0) found = *node.entries().begin();
    if (found)
      all_.push_back(
          {holder, path, found->value.text(), shape.proper_name ? "" : found->key.text(), shape.prose, false});
  }

  const policy::Chain& chain_;
  std::string_view language_;
  std::map<std::uint32_t, EntityId> by_place_;
  std::set<std::uint32_t> names_;  ///< where something else is named
  std::vector<Text> all_;
};

/// Cuts a run at the names in double brackets.
void end_run(std::string& run, const std::function<bool(std::string_view)>& is_name, std::vector<std::string>& all) {
  std::string_view rest = run;
  for (std::size_t from = 0;;) {
    const std::size_t open = rest.find("[[", from);
    const std::size_t close = open == std::string_view::npos ? open : rest.find_first_of("[]", open + 2);
    if (close == std::string_view::npos) break;
    const bool closed = rest.substr(close).starts_with("]]");
    if (!closed || !is_name(rest.substr(open + 2, close - open - 2))) {
      from = open + 1;
      continue;
    }
    all.emplace_back(rest.substr(0, open));
    rest.remove_prefix(close + 2);
    from = 0;
  }
  all.emplace_back(rest);
  run.clear();
}

/// Words that are marked by a number of their own, wherever they stand: CommonMark has its own view of what is text.
void add_marked(std::string_view text, std::vector<std::string>& all) {
  for (std::string& token : split(text)) {
    const std::size_t letters = token.find_first_of("0123456789");
    if (letters != std::string::npos && letters > 0 && token.size() >= letters + 4) all.push_back(std::move(token));
  }
}

}  // namespace

std::vector<Text> texts_of(const policy::Chain& chain, std::string_view language) {
  return Collector(chain, language).collect();
}

std::vector<std::string> stretches_of(const Text& text, const std::function<bool(std::string_view)>& is_name) {
  std::vector<std::string> all;
  std::string run;
  if (!text.prose) return {std::string(text.text)};
  if (!prose::is_parsable(text.text)) {
    run = text.text;
    end_run(run, is_name, all);
    return all;
  }
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text.text.data(), text.text.size());
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(cmark_parser_finish(parser), cmark_node_free);
  cmark_parser_free(parser);
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root.get()), cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const std::string_view type = cmark_node_get_type_string(node);
    const char* literal = event == CMARK_EVENT_ENTER ? cmark_node_get_literal(node) : nullptr;
    if (type == "softbreak" || type == "linebreak") {
      run += ' ';
    } else if (type == "code" && literal != nullptr && is_name(literal)) {
      end_run(run, is_name, all);
    } else if (literal != nullptr) {
      run += literal;
    }
    if (type != "text" && type != "code" && type != "emph" && type != "strong" && type != "softbreak" &&
        type != "linebreak" && type != "html_inline")
      end_run(run, is_name, all);
  }
  add_marked(text.text, all);
  return all;
}

}  // namespace words
