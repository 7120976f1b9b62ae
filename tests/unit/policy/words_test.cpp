// SPDX-License-Identifier: EUPL-1.2
#include "policy/words.hpp"

#include <array>

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;

/// What is found of some phrases in the title of a cluster, as it is written.
std::string find_in_title(const std::string& title) {
  static constexpr std::array<std::string_view, 2> phrases{"top priority", "priorité absolue"};
  test::World world({{"a.yaml", "kind: cluster\nid: a\nnumber: 1\npart_of: frame\ntitle: " + title + "\n"}});
  world.check();
  const auto place = policy::find_phrase(world.loaded->library.entity(0), "title", phrases);
  return place ? std::string(world.loaded->files[place->file].slice(*place)) : "";
}

}  // namespace

TEST_CASE("phrases are found in every language, whatever their case and line ends") {
  CHECK(find_in_title("Our top priority") == "top priority");
  CHECK(find_in_title("Our Top PRIORITY today") == "Top PRIORITY");
  CHECK(find_in_title("{en: Drugs, fr: \"Drogues, priorité absolue\"}") == "priorité absolue");
  CHECK(find_in_title(">-\n  Our top\n  priority") == "top\n  priority");
  CHECK(find_in_title("Our priority at the top") == "");
  CHECK(find_in_title("toppriority") == "");
  CHECK(find_in_title("Our top") == "");
}

TEST_CASE("a word is found in a list, and where one word stands for a list") {
  test::World world(
      {{"a.yaml",
        "kind: contribution\nid: a\ntitle: A\npart_of: plan\ncluster: b\n"
        "dimensions: [local, european]\n"},
       {"b.yaml", "kind: contribution\nid: b\ntitle: B\npart_of: plan\ncluster: b\ndimensions: local\n"}});
  world.check();
  const auto& library = world.loaded->library;
  CHECK(policy::find_word(library.entity(0), "dimensions", "european"));
  CHECK_FALSE(policy::find_word(library.entity(0), "dimensions", "federal"));
  CHECK_FALSE(policy::find_word(library.entity(0), "themes", "european"));
  CHECK(policy::find_word(library.entity(1), "dimensions", "local"));
  const auto key = [&](std::string_view name) {
    const source::Span span = policy::place_of_key(library.entity(0), name);
    return world.loaded->files[span.file].slice(span);
  };
  CHECK(key("dimensions") == "dimensions");
  CHECK(key("themes") == "a");
}
