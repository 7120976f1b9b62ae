// SPDX-License-Identifier: EUPL-1.2
// References that lead nowhere because of a fault elsewhere, of which the author has been told already.
#include <algorithm>

#include "model/linkage.hpp"
#include "text/similar.hpp"

namespace nsp::model {

namespace {

std::string without_digits(std::string_view text) {
  std::string rest;
  std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [](char c) { return c < '0' || c > '9'; });
  return rest;
}

/// Whether a word is another with a slip of the hand. Names that differ in their numbers alone are names of two things.
bool is_slip_of(std::string_view word, std::string_view known) {
  constexpr std::size_t long_word = 8;
  const std::size_t most = word.size() < long_word ? 1 : 2;
  return text::edit_distance(word, known, most) <= most && without_digits(word) != without_digits(known);
}

bool bears(std::string_view id, std::string_view word) {
  if (!id.starts_with(word) && !id.ends_with(word)) return false;
  if (id.size() == word.size()) return true;
  return (id.starts_with(word) && id[word.size()] == '-') ||
         (id.ends_with(word) && id[id.size() - word.size() - 1] == '-');
}

}  // namespace

/// Whether the name may stand in a file or a part of one that could not be read, or belong to something whose id was
/// left out. `view` is null while it is not settled what documents are part of.
bool Linkage::is_excused(const Reference& reference, const Viewpoint* view, std::size_t most_names) const {
  const std::string_view last = reference.text.substr(reference.text.rfind('/') + 1);
  if (unread_.contains(last)) return true;
  if (std::any_of(lost_kinds_.begin(), lost_kinds_.end(),
                  [&](std::string_view kind) { return reference.shape->refers_to_kind(kind); }))
    return true;
  return std::any_of(lost_files_.begin(), lost_files_.end(),
                     [&](const LostFile& file) { return may_be_in(file, reference, view); }) &&
         !is_slip(reference, most_names);
}

bool Linkage::may_be_in(const LostFile& file, const Reference& reference, const Viewpoint* view) const {
  const std::string_view last = reference.text.substr(reference.text.rfind('/') + 1);
  if (std::any_of(file.words.begin(), file.words.end(), [last](const std::string& word) { return bears(last, word); }))
    return true;
  if (std::none_of(file.kinds.begin(), file.kinds.end(),
                   [&](std::string_view kind) { return reference.shape->refers_to_kind(kind); }))
    return false;
  return file.everywhere || view == nullptr || is_in_sight(file, *view);
}

bool Linkage::is_in_sight(const LostFile& file, const Viewpoint& view) const {
  return std::any_of(file.like.begin(), file.like.end(), [&](DocumentId document) {
    const DocumentId holder = library_.documents_[document].part_of;
    return holder != none && std::any_of(view.steps.begin(), view.steps.end(), [holder](const auto& step) {
             return std::find(step.begin(), step.end(), holder) != step.end();
           });
  });
}

/// Whether something is known that a slip of the hand would turn into the name.
bool Linkage::is_slip(const Reference& reference, std::size_t most_names) const {
  const std::string_view last = reference.text.substr(reference.text.rfind('/') + 1);
  std::size_t looked_at = 0;
  for (const Entity& entity : library_.entities_) {
    if (entity.id.empty() || !reference.shape->refers_to_kind(entity.kind())) continue;
    if (++looked_at > most_names) return false;
    if (is_slip_of(last, entity.id)) return true;
  }
  return false;
}

}  // namespace nsp::model
