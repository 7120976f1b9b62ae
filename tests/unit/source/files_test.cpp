// SPDX-License-Identifier: EUPL-1.2
#include "source/files.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace nsp::source;

TEST_CASE("files get ids in order and never move") {
  Files files;
  const File& first = files.add("a.yaml", "short");
  const std::string_view text = first.text();
  for (int i = 0; i < 100; ++i) files.add("b.yaml", "b");
  CHECK(files.size() == 101);
  CHECK(&files[0] == &first);
  CHECK(files[0].text().data() == text.data());
  CHECK(files[100].id() == 100);
}

TEST_CASE("reserved files are put in any order") {
  Files files;
  files.add("a.yaml", "a");
  const FileId first = files.reserve(2);
  files.put(first + 1, "c.yaml", "c");
  files.put(first, "b.yaml", "b");
  CHECK(first == 1);
  CHECK(files.size() == 3);
  CHECK(files[1].name() == "b.yaml");
  CHECK(files[2].text() == "c");
  CHECK(files[2].id() == 2);
  CHECK(files.add("d.yaml", "").id() == 3);
}
