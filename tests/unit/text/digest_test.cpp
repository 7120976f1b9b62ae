// SPDX-License-Identifier: EUPL-1.2
#include "text/digest.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using nsp::text::digest;
using nsp::text::Digester;

TEST_CASE("the digest is XXH64") {
  CHECK(digest("") == 0xEF46DB3751D8E999U);
  CHECK(digest("a") == 0xD24EC4F1A98C6E5BU);
  CHECK(digest("abc") == 0x44BC2CF5AD770999U);
  CHECK(digest("Nobody inspects the spammish repetition") == 0xFBCEA83C8A378BF1U);
}

TEST_CASE("a digest of values depends on each, and on their order") {
  CHECK(Digester().add(1).add(2).sum() == Digester().add(1).add(2).sum());
  CHECK(Digester().add(1).add(2).sum() != Digester().add(2).add(1).sum());
  CHECK(Digester().add("ab").add("c").sum() != Digester().add("a").add("bc").sum());
  CHECK(Digester().sum() != Digester().add(0).sum());
}

}  // namespace
