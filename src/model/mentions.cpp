// SPDX-License-Identifier: EUPL-1.2
#include "model/mentions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "model/linkage.hpp"
#include "model/mention_faults.hpp"
#include "text/similar.hpp"

namespace nsp::model {

namespace {

/// A mention may be of anything.
const schema::Shape& anything() {
  static const schema::Shape shape = [] {
    schema::Shape any;
    any.refers_to = {"*"};
    return any;
  }();
  return shape;
}

void read_mentions_of(const Text& text, const syntax::Node& version, std::vector<Mention>& mentions) {
  if (!version.is_string() || version.is_alias()) return;
  const std::string_view words = version.text();
  const source::File& file = version.document().file();
  const source::Span whole = version.span();
  const std::string_view written = file.slice(whole);
  std::size_t from = 0;
  for (const prose::Mention& found : prose::find_mentions(words)) {
    // Folding and indents move it; what is written before it goes with it.
    const std::size_t before = std::min<std::size_t>(found.begin, 1);
    const std::size_t at = written.find(words.substr(found.begin - before, before + found.size), from);
    if (at == std::string_view::npos) continue;
    from = at + before + found.size;
    const auto begin = static_cast<std::uint32_t>(whole.begin + at + before);
    const source::Span span{whole.file, begin, static_cast<std::uint32_t>(begin + found.size)};
    mentions.push_back({{text.holder, none, text.field, &anything(), file.slice(span), span}, found.form});
  }
}

/// A path as seen from a folder, without `.` and `..`; empty where it leads out of the workspace.
std::string join_paths(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts;
  const auto add = [&parts](std::string_view more) {
    while (!more.empty()) {
      const std::size_t end = std::min(more.find('/'), more.size());
      const std::string_view part = more.substr(0, end);
      more.remove_prefix(std::min(end + 1, more.size()));
      if (part.empty() || part == ".") continue;
      if (part != "..") {
        parts.push_back(part);
      } else if (parts.empty()) {
        return false;
      } else {
        parts.pop_back();
      }
    }
    return true;
  };
  if (!path.starts_with('/') && !add(folder)) return {};
  return add(path) ? fmt::format("{}", fmt::join(parts, "/")) : std::string();
}

std::string_view folder_of_file(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

void read_mentions(const Text& text, std::vector<Mention>& mentions) {
  read_mentions_of(text, text.node, mentions);
  for (const syntax::Entry& entry : text.node.entries()) read_mentions_of(text, entry.value, mentions);
}

void Linkage::name_files() {
  files_.clear();
  for (DocumentId d = 0; d < library_.documents_.size(); ++d)
    files_.emplace_back(library_.documents_[d].document->file().name(), d);
  std::sort(files_.begin(), files_.end());
}

void Linkage::resolve_mentions(const Viewpoint& view, DocumentId document) {
  for (Mention& mention : library_.mentions_[document]) resolve_mention(view, mention, document);
}

void Linkage::resolve_mention(const Viewpoint& view, Mention& mention, DocumentId document) {
  switch (mention.form) {
    case prose::Form::code: mention.to = find_named(view, mention.text); return;
    case prose::Form::brackets:
      mention.to = find_named(view, mention.text);
      if (mention.to == none) resolve(view, mention, document);
      return;
    case prose::Form::link:
      mention.to = find_address(view, mention.text);
      if (mention.to == none && !view.broken) lost_references_[document].push_back({&mention, {}, true});
      return;
    case prose::Form::picture:
      if (of_document_[document].size() < most_told) report_picture(mention, of_document_[document]);
      return;
  }
}

/// The one thing in sight that bears a name, which may have its kind before it: `cluster:drugs`.
EntityId Linkage::find_named(const Viewpoint& view, std::string_view name) const {
  const std::size_t colon = name.find(':');
  schema::Shape of_kind;
  if (colon != std::string_view::npos) of_kind.refers_to = {name.substr(0, colon)};
  const Resolver::Answer answer = colon == std::string_view::npos
                                      ? resolver_->resolve(view, name, anything(), none)
                                      : resolver_->resolve(view, name.substr(colon + 1), of_kind, none);
  return answer.fitting.size() == 1 ? answer.fitting.front() : none;
}

/// What the address of a link leads to: an id, alone or behind `#`; a plan file, and an id in it behind `#`; or a page
/// of the published site, whose address ends with the full name of what it shows.
EntityId Linkage::find_address(const Viewpoint& view, std::string_view address) const {
  const std::size_t hash = address.find('#');
  const std::string_view path = address.substr(0, hash);
  const std::string_view anchor = hash == std::string_view::npos ? std::string_view() : address.substr(hash + 1);
  if (is_plan_file(path)) {
    const DocumentId file = find_file(view.from, path);
    if (file == none || library_.documents_[file].first == library_.documents_[file].last) return none;
    return anchor.empty() ? library_.documents_[file].first : find_named(resolver_->view_from(file), anchor);
  }
  if (!anchor.empty()) return find_named(view, anchor);
  constexpr std::string_view page = ".html";
  if (!path.ends_with(page)) return find_named(view, path);
  std::string_view name = path.substr(0, path.size() - page.size());
  while (name.starts_with("../")) name.remove_prefix(3);
  const std::size_t kind = name.find('/');
  return find_named(view, kind == std::string_view::npos ? name : name.substr(kind + 1));
}

/// The document at a path that is written as seen from another, or from the root of the workspace.
DocumentId Linkage::find_file(DocumentId from, std::string_view path) const {
  const std::string_view folder = folder_of_file(library_.documents_[from].document->file().name());
  for (const std::string& name : {join_paths(folder, path), join_paths({}, path)}) {
    const auto found = std::lower_bound(files_.begin(), files_.end(), std::pair(std::string_view(name), DocumentId{0}));
    if (!name.empty() && found != files_.end() && found->first == name) return found->second;
  }
  return none;
}

}  // namespace nsp::model
