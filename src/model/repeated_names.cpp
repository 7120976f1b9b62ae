// SPDX-License-Identifier: EUPL-1.2
#include "model/repeated_names.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "words/template.hpp"

namespace nsp::model {

namespace {

using syntax::Node;

constexpr words::English<> named_here_already{"named here already"};
constexpr words::English<> and_here{"and here"};
constexpr words::English<words::Name, words::Name> names_the_same_as{"{0} names the same as {1}"};
constexpr words::English<> keep_one_of_the_two{"keep one of the two"};
constexpr words::English<> keep_one_of_them{"keep one of them"};

/// In which list of a document a text stands, by where it begins.
class Lists {
 public:
  explicit Lists(const Node& root) {
    visit(root);
    std::sort(places_.begin(), places_.end());
  }

  /// The number of the list; `none` for what is no item of one.
  std::uint32_t list_of(const Reference& reference) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), std::pair(reference.span.begin, 0U));
    return found != places_.end() && found->first == reference.span.begin ? found->second : none;
  }

 private:
  void visit(const Node& node) {
    for (const syntax::Entry& entry : node.entries()) visit(entry.value);
    if (!node.is_sequence()) return;
    const std::uint32_t number = count_++;
    for (const Node& item : node.items()) {
      if (item.is_scalar()) {
        places_.emplace_back(item.span().begin, number);
      } else {
        visit(item);
      }
    }
  }

  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;
  std::uint32_t count_ = 0;
};

auto subject_of_reference(const Reference* reference) {
  return std::tuple(reference->from, reference->field, reference->to);
}

/// References of one field of one thing to another, in the order of the file: of each list those that are spelt
/// differently.
void report_group(std::span<const Reference* const> group, const Lists& lists, diagnostics::Collector& diagnostics) {
  for (std::size_t i = 0; i < group.size();) {
    const std::uint32_t list = lists.list_of(*group[i]);
    const Reference& first = *group[i];
    diagnostics::Diagnostic* finding = nullptr;
    for (++i; i < group.size() && lists.list_of(*group[i]) == list; ++i) {
      const Reference& again = *group[i];
      if (list == none || again.text == first.text) continue;
      if (finding == nullptr) {
        finding = &diagnostics.add(repeated_name, again.span, names_the_same_as(again.text, first.text));
        finding->labels.push_back({first.span, named_here_already});
        finding->help = keep_one_of_the_two;
      } else {
        finding->labels.push_back({again.span, and_here});
        finding->help = keep_one_of_them;
      }
    }
  }
}

}  // namespace

void report_repeated_names(const Library& library, DocumentId document, diagnostics::Collector& diagnostics) {
  std::vector<const Reference*> found;
  for (const Reference& reference : library.references(document))
    if (reference.to != none && reference.field != nullptr) found.push_back(&reference);
  std::sort(found.begin(), found.end(), [](const Reference* a, const Reference* b) {
    return std::tuple_cat(subject_of_reference(a), std::tuple(a->span.begin)) <
           std::tuple_cat(subject_of_reference(b), std::tuple(b->span.begin));
  });
  std::optional<Lists> lists;  // hardly any file needs it
  for (std::size_t first = 0; first < found.size();) {
    std::size_t last = first + 1;
    bool differ = false;
    while (last < found.size() && subject_of_reference(found[last]) == subject_of_reference(found[first])) {
      differ = differ || found[last]->text != found[first]->text;
      ++last;
    }
    if (differ && !lists) lists.emplace(library.documents()[document].document->root());
    if (differ) report_group(std::span(found).subspan(first, last - first), *lists, diagnostics);
    first = last;
  }
}

}  // namespace nsp::model
