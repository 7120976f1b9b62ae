// SPDX-License-Identifier: EUPL-1.2
#include "check/explanations.hpp"

#include "check/reasons.hpp"
#include "policy/coverage.hpp"

namespace nsp::check {

policy::Explanations explanations_of(const Loaded& loaded) {
  std::vector<policy::Explanation> found;
  for (const PlanFile& plan : loaded.plans) {
    if (plan.document == nullptr || plan.allowances.empty()) continue;
    for (Reason& reason : reasons_in(*plan.document)) {
      if (!policy::explains_silence(reason.fault->code)) continue;
      const source::File& file = loaded.files[plan.id];
      const bool whole = reason.line == 0;
      const std::size_t begin = whole ? 0 : file.line_begin(reason.line);
      const std::size_t end = whole ? file.text().size() : begin + file.line(reason.line).size();
      found.push_back({reason.fault->code, file.span(begin, end), whole, std::move(reason.text)});
    }
  }
  return policy::Explanations(std::move(found));
}

}  // namespace nsp::check
