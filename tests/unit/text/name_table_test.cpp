// SPDX-License-Identifier: EUPL-1.2
#include "text/name_table.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using nsp::text::NameTable;

void check_all(const std::vector<std::string>& names) {
  NameTable table;
  for (std::uint32_t i = 0; i < names.size(); ++i) REQUIRE(table.add(names[i]) == i);
  REQUIRE(table.size() == names.size());
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    REQUIRE(table.find(names[i]) == i);
    REQUIRE(table.add(names[i]) == i);
    REQUIRE(table.find(names[i] + "x") == NameTable::none);
  }
}

/// Of 16 bytes the first eight, multiplied, and the last eight are all that the hash begins with.
std::vector<std::string> names_of_one_hash() {
  std::vector<std::string> names;
  for (std::uint64_t i = 1; i <= 500; ++i) {
    const std::uint64_t rest = 0x1234567812345678ULL ^ (i * 0xff51afd7ed558ccdULL);
    std::string name(16, '\0');
    std::memcpy(name.data(), &i, 8);
    std::memcpy(name.data() + 8, &rest, 8);
    names.push_back(name);
  }
  return names;
}

}  // namespace

TEST_CASE("names are numbered in the order of their first mention") {
  NameTable table;
  CHECK(table.find("drugs") == NameTable::none);
  CHECK(table.add("drugs") == 0);
  CHECK(table.add("") == 1);
  CHECK(table.add("drugs") == 0);
  CHECK(table[1] == "");
  CHECK(table.find("drugs", 0) == 0);
  CHECK(table.find("drugs", 1) == 0);
  CHECK(table.find("drugs", 99) == 0);
  CHECK(table.find("thefts", 0) == NameTable::none);
}

TEST_CASE("names that are alike but for a few letters are found") {
  std::vector<std::string> names;
  for (int zone = 0; zone < 300; ++zone)
    for (int i = 0; i < 30; ++i) names.push_back("zone-" + std::to_string(5000 + zone) + "-goal-" + std::to_string(i));
  check_all(names);
}

TEST_CASE("names whose hashes are equal are found all the same") {
  check_all(names_of_one_hash());
}
