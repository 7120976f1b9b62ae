// SPDX-License-Identifier: EUPL-1.2
// Collections between brackets and braces, read into the tree.
#pragma once

#include "syntax/direct/scalar_reader.hpp"

namespace nsp::syntax {

class FlowReader : protected ScalarReader {
 protected:
  explicit FlowReader(const source::File& file) : ScalarReader(file) {}

  /// Between the tokens of a flow collection. Its lines stand deeper than the block that holds it.
  bool skip_flow_space(long parent);
  bool read_flow(long parent);
  bool read_flow_collection(long parent);
  bool read_flow_key(long parent);
  bool read_flow_value(long parent);
  /// On one line; yaml-cpp sees the sign of a key in any `?` between brackets.
  bool read_flow_plain(Scalar& scalar);

  const char* block_line_ = nullptr;  ///< the line on which the outermost collection begins
};

}  // namespace nsp::syntax
