// SPDX-License-Identifier: EUPL-1.2
// The examples that our schemas give, which authors copy, satisfy the schemas that they stand in.
#include <doctest/doctest.h>

#include "schema/catalogue.hpp"
#include "schema/evaluate.hpp"

namespace {

using namespace nsp;

/// The examples of a schema and of all within it that it uses; each is checked where it stands.
std::size_t check_examples(const schema::Schema& schema) {
  std::size_t count = 0;
  const schema::Program& program = schema.program();
  for (std::size_t id = 0; id < program.subschemas.size(); ++id) {
    const syntax::Node& node = program.subschemas[id].node;
    const auto examples = node.is_mapping() ? node.find("examples") : std::nullopt;
    if (!examples) continue;
    for (const syntax::Node& example : examples->items()) {
      schema::Evaluator evaluator(program);
      CAPTURE(node.document().file().name());
      CAPTURE(node.document().file().slice(example.span()));
      CHECK(evaluator.accepts(static_cast<schema::SubschemaId>(id), example));
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("every example of a schema satisfies the subschema that it stands in") {
  source::Files files;
  const schema::Catalogue catalogue(files);
  for (const schema::DocumentKind* kind : catalogue.kinds()) {
    CAPTURE(kind->name());
    const schema::Schema* compiled = catalogue.schema(*kind);
    REQUIRE(compiled != nullptr);
    CHECK(compiled->program().subschemas[0].node.find("examples"));
    CHECK(check_examples(*compiled) >= 5);
  }
  CHECK(check_examples(*catalogue.workspace_schema()) >= 1);
}
