// SPDX-License-Identifier: EUPL-1.2
#include "forms/memory.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace nsp::forms {

namespace {

constexpr std::string_view head = "# What nsp wrote these files from, so that it need not write them again.\n2\n";
constexpr std::string_view head_without_seed =
    "# What nsp wrote these files from, so that it need not write them again.\n1\n";
constexpr std::uint32_t gone = 0xFFFFFFFF;

/// Reads numbers, and texts that say how long they are. Whatever it meets, it only ever moves on; what does not fit
/// makes all that follows empty.
class TextReader {
 public:
  explicit TextReader(std::string_view text) : rest_(text) {}

  bool good() const { return good_; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value, 16);
    if (fault != std::errc() || end == rest_.data() + rest_.size()) return fail();
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()) + 1);
    return value;
  }

  /// How many items follow: none of them takes less than a byte.
  std::size_t count() {
    const std::uint64_t value = number();
    return value <= rest_.size() ? static_cast<std::size_t>(value) : static_cast<std::size_t>(fail());
  }

  std::string text() {
    const std::size_t size = count();
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(std::min(size + 1, rest_.size()));
    return value;
  }

 private:
  std::uint64_t fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

void append_number(std::string& out, std::uint64_t value) {
  std::array<char, 17> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  *end = ' ';
  out.append(digits.data(), end + 1);
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out.append(text).push_back('\n');
}

Remembered read_remembered(TextReader& reader, const std::vector<std::uint32_t>& numbers, bool& known) {
  Remembered file;
  file.key = reader.number();
  file.digest = reader.number();
  file.size = reader.number();
  file.dependencies.everything = reader.number() != 0;
  std::uint64_t at = 0;
  const std::size_t looks = reader.count();
  file.dependencies.looks.reserve(looks);
  for (std::size_t i = 0; i < looks && reader.good(); ++i) {
    at += reader.number();
    const std::uint64_t document = at / aspect_count;
    const std::uint32_t now = document < numbers.size() ? numbers[document] : gone;
    if (now == gone) known = false;
    file.dependencies.looks.push_back(static_cast<std::uint32_t>(now * aspect_count + at % aspect_count));
  }
  const std::size_t searches = reader.count();
  for (std::size_t i = 0; i < searches && reader.good(); ++i) file.dependencies.searches.push_back(reader.text());
  const std::size_t parts = reader.count();
  for (std::size_t i = 0; i < parts && reader.good(); ++i) {
    const std::uint64_t key = reader.number();
    const std::uint64_t size = reader.number();
    file.parts.push_back({key, size, reader.number()});
  }
  return file;
}

}  // namespace

const Remembered* Memory::find(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

std::string Memory::write() const {
  std::string out(head);
  append_number(out, seed_);
  append_number(out, documents_.size());
  for (const std::string& document : documents_) append_text(out, document);
  std::vector<const std::pair<const std::string, Remembered>*> sorted;
  sorted.reserve(files_.size());
  for (const auto& file : files_) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  append_number(out, sorted.size());
  for (const auto* file : sorted) {
    append_text(out, file->first);
    const Remembered& it = file->second;
    for (const std::uint64_t value : {it.key, it.digest, it.size, std::uint64_t{it.dependencies.everything}})
      append_number(out, value);
    append_number(out, it.dependencies.looks.size());
    std::uint32_t before = 0;
    for (const std::uint32_t look : it.dependencies.looks) {
      append_number(out, look - before);
      before = look;
    }
    append_number(out, it.dependencies.searches.size());
    for (const std::string& search : it.dependencies.searches) append_text(out, search);
    append_number(out, it.parts.size());
    for (const FilePart& part : it.parts) {
      append_number(out, part.key);
      append_number(out, part.size);
      append_number(out, part.digest);
    }
  }
  return out;
}

Memory Memory::read(std::string_view text, const std::vector<std::string>& documents) {
  Memory written(documents);
  const bool has_seed = text.starts_with(head);
  if (!has_seed && !text.starts_with(head_without_seed)) return written;
  TextReader reader(text.substr(head.size()));
  if (has_seed) written.seed_ = reader.number();
  std::unordered_map<std::string_view, std::uint32_t> number_of;
  for (std::uint32_t i = 0; i < documents.size(); ++i) number_of.emplace(documents[i], i);
  std::vector<std::uint32_t> numbers;
  const std::size_t count = reader.count();
  for (std::size_t i = 0; i < count && reader.good(); ++i) {
    const auto found = number_of.find(reader.text());
    numbers.push_back(found == number_of.end() ? gone : found->second);
  }
  const std::size_t files = reader.count();
  for (std::size_t i = 0; i < files && reader.good(); ++i) {
    std::string path = reader.text();
    bool known = true;
    Remembered file = read_remembered(reader, numbers, known);
    if (known && reader.good()) written.keep(std::move(path), std::move(file));
  }
  if (!reader.good()) return Memory(documents);
  return written;
}

}  // namespace nsp::forms
