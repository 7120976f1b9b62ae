// SPDX-License-Identifier: EUPL-1.2
// Every word of every published text stands in every form, in its language, and no remark of a keeper in any.
// The same of a twin of the plans whose texts are all hostile.
// Usage: words_test FOLDER for what the library writes; words_test --written FORM FILES FOLDER for files that were
// written before (site, html, markdown; paper: what `pdftotext` read out of PDFs, as FILES/LANGUAGE/PLAN.txt);
// words_test --twin NEW FOLDER writes the hostile twin.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "../unit/check/world.hpp"
#include "expected.hpp"
#include "forms/publication.hpp"
#include "pages/view/addresses.hpp"
#include "tokens.hpp"
#include "twin.hpp"

namespace {

using namespace nsp;
namespace fs = std::filesystem;

const std::vector<std::string> languages{"nl", "fr", "de", "en"};
constexpr std::size_t most_shown = 40;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The plans of a folder, and its configuration.
std::map<std::string, std::string> read_workspace(const fs::path& folder) {
  std::map<std::string, std::string> texts{{"nsp.yaml", read_file(folder / "nsp.yaml")}};
  for (const auto& entry : fs::recursive_directory_iterator(folder / "plans"))
    if (entry.is_regular_file()) texts[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
  return texts;
}

struct Tested {
  std::string name;
  test::World world;
  Tested(std::string of, std::map<std::string, std::string> texts) : name(std::move(of)), world(std::move(texts)) {
    world.check();
  }
  const policy::Chain& chain() const { return *world.loaded->chain; }
};

/// Counts what is missing by form, and shows the first of it.
class Ledger {
 public:
  void take(const std::string& form, const std::string& where, const ::words::Text& text, const std::string& stretch,
            bool right) {
    auto& [wanted, wrong] = by_form_[where.substr(0, where.find(' ')) + ": " + form];
    ++wanted;
    if (right) return;
    ++faults_;
    if (++wrong <= most_shown)
      std::cout << form << ": " << where << ": " << text.field << (text.kept_back ? ": told: " : ": not told: ")
                << stretch << "\n";
  }
  int tell() const {
    for (const auto& [form, counts] : by_form_)
      std::cout << form << ": " << counts.first << " stretches of text, " << counts.second << " wrong\n";
    return faults_ == 0 && !by_form_.empty() ? 0 : 1;
  }

 private:
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_form_;
  std::size_t faults_ = 0;
};

/// The file in which a form tells of an entity, without language and ending.
std::string file_for(const Tested& tested, const pages::Addresses& addresses, bool is_site, model::EntityId id) {
  if (is_site) return std::string(addresses.of(id).page);
  std::string name(addresses.of(tested.chain().plan_of(id)).page);
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

using Holds = std::function<bool(const std::string& file, const ::words::Text& text, const std::string& stretch)>;

/// Compares all that a workspace says in a language with what a form tells.
void compare(const Tested& tested, const std::string& form, const std::string& language, const Holds& holds,
             Ledger& ledger) {
  const pages::Addresses addresses(tested.chain());
  const auto is_name = [&](std::string_view word) { return !tested.chain().library().find(word).empty(); };
  for (const ::words::Text& text : ::words::texts_of(tested.chain(), language)) {
    const std::string file = language + "/" + file_for(tested, addresses, form == "site", text.entity);
    for (const std::string& stretch : ::words::stretches_of(text, is_name))
      if (!::words::split(stretch).empty())
        ledger.take(form, tested.name + " " + file, text, stretch, holds(file, text, stretch) != text.kept_back);
  }
}

/// The files of a form, read, by language and name.
class Read {
 public:
  explicit Read(std::string form) : form_(std::move(form)) {}

  void add(const std::string& path, const std::string& bytes) {
    everything_ += bytes;
    const std::string name = path.substr(0, path.rfind('.'));
    if (form_ == "paper") {
      squeezed_[name] = ::words::squeeze(bytes);
    } else if (form_ == "markdown") {
      files_.emplace(name, ::words::read_markdown(bytes));
    } else if (path.ends_with(".html") || path.ends_with(".pdf")) {
      files_.emplace(name, ::words::read_html(bytes, path.substr(0, path.find('/'))));
    }
  }

  bool empty() const { return everything_.empty(); }

  bool holds(const std::string& file, const ::words::Text& text, const std::string& stretch) const {
    if (text.kept_back) return everything_.find(stretch) != std::string::npos;
    if (form_ == "paper") return holds_on_paper(file, stretch);
    const auto found = files_.find(file);
    return found != files_.end() &&
           found->second.holds(::words::split(stretch), form_ == "markdown" ? std::string_view() : text.language);
  }

 private:
  /// Lines, columns and the order of scripts are lost on paper, so words are looked for one by one where a stretch is
  /// not in one piece. Plans that were not printed are passed over.
  bool holds_on_paper(const std::string& file, const std::string& stretch) const {
    const auto found = squeezed_.find(file);
    if (found == squeezed_.end() || found->second.find(::words::squeeze(stretch)) != std::string::npos) return true;
    const std::vector<std::string> all = ::words::split(stretch);
    return std::all_of(all.begin(), all.end(),
                       [&](const std::string& word) { return found->second.find(word) != std::string::npos; });
  }

  std::string form_;
  std::map<std::string, ::words::Tokens> files_;
  std::map<std::string, std::string> squeezed_;
  std::string everything_;
};

void test_files(const Tested& tested, const std::string& form, const Read& read, Ledger& ledger) {
  if (read.empty()) throw std::runtime_error("nothing is written");
  const Holds holds = [&](const std::string& file, const ::words::Text& text, const std::string& stretch) {
    return read.holds(file, text, stretch);
  };
  for (const std::string& language : languages) compare(tested, form, language, holds, ledger);
}

void test_form(const Tested& tested, const std::string& form, Ledger& ledger) {
  pages::Settings settings;
  settings.languages = languages;
  const auto publication = forms::find_form(form)->make(tested.chain(), settings);
  Read read(form);
  for (std::size_t i = 0; i < publication->size(); ++i)
    read.add(publication->path(i), forms::write_whole(*publication, i));
  test_files(tested, form, read, ledger);
}

void test_written(const Tested& tested, const std::string& form, const fs::path& folder, Ledger& ledger) {
  Read read(form);
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) read.add(fs::relative(entry.path(), folder).generic_string(), read_file(entry.path()));
  test_files(tested, form, read, ledger);
}

void write_twin(const Tested& tested, const fs::path& folder) {
  auto texts = ::words::hostile_twin(tested.chain(), tested.world.loaded->files);
  texts["nsp.yaml"] = "plans: [plans]\nlanguages: [nl, fr, de, en]\n";
  for (const auto& [name, text] : texts) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return 2;
  Ledger ledger;
  const Tested plans("plans", read_workspace(arguments.back()));
  if (arguments.size() == 3 && arguments[0] == "--twin") {
    write_twin(plans, arguments[1]);
    return 0;
  }
  if (arguments.size() == 4 && arguments[0] == "--written") {
    test_written(plans, arguments[1], arguments[2], ledger);
    return ledger.tell();
  }
  const Tested twin("twin", ::words::hostile_twin(plans.chain(), plans.world.loaded->files));
  for (const Tested* tested : {&plans, &twin})
    for (const char* form : {"site", "html", "markdown", "pdf"}) test_form(*tested, form, ledger);
  return ledger.tell();
}
