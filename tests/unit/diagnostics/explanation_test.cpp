// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/explanation.hpp"

#include <doctest/doctest.h>

using nsp::diagnostics::Explanation;
using nsp::diagnostics::read_explanation;

TEST_CASE("a document that explains is read section by section, each paragraph as one line") {
  const Explanation read = read_explanation(
      "# P001 some-fault\n\nWhat it\nfinds.\n\nMore.\n\n## Why it matters\n\nSo it does.\n\n"
      "## Wrong\n\n```yaml\nid: a\n\n# remark\n## remark\n```\n\n## Right\n\n````yaml\n```yaml\nid: b\n```\n````\n\n"
      "## Elsewhere\n\nNobody reads this.\n\n## How to mend it\n\nMend\nit.\n");
  CHECK(read.finds == "What it finds.\nMore.");
  CHECK(read.matters == "So it does.");
  CHECK(read.wrong == "id: a\n\n# remark\n## remark\n");
  CHECK(read.right == "```yaml\nid: b\n```\n");
  CHECK(read.mend == "Mend it.");
}

TEST_CASE("a document that was cut short leaves empty what is missing") {
  CHECK(read_explanation("").finds.empty());
  CHECK(read_explanation("# P001 x\n\n## Wrong\n\n```yaml\nid: a").wrong == "id: a\n");
  CHECK(read_explanation("# P001 x\n\n## Wrong\n\n```yaml\nid: a").mend.empty());
}
