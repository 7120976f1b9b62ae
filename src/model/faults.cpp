// SPDX-License-Identifier: EUPL-1.2
#include "model/faults.hpp"

#include <array>

#include "model/library.hpp"

namespace nsp::model {

using diagnostics::Fault;
using diagnostics::Severity;

const Fault unknown_reference{"R001", "unknown-reference", Severity::error,
                              "a reference to something that no plan holds"};

const Fault wrong_kind{"R002", "wrong-kind", Severity::error, "a reference to something of another kind"};

const Fault ambiguous_reference{"R003", "ambiguous-reference", Severity::error,
                                "a reference that could mean several things"};

const Fault duplicate_id{"R004", "duplicate-id", Severity::error, "an id that is taken"};

const Fault self_reference{"R005", "self-reference", Severity::error, "a reference to the very thing that holds it"};

const Fault circular_reference{"R006", "circular-reference", Severity::error,
                               "references that lead back to where they began"};

const Fault answers_too_many{"C047", "answers-too-many", Severity::error, "a plan that answers more than 64 others"};

const Fault repeated_name{"R007", "repeated-name", Severity::error, "a list that names one thing under two spellings"};

const Fault misspelt_id{"R008", "misspelt-id", Severity::error,
                        "an id that nothing names, and that several names nearly are"};

const Fault copied_file{"R009", "copied-file", Severity::error, "a plan file that says what another one says"};

const Fault dead_link{"R010", "dead-link", Severity::warning,
                      "a link in a text that leads to nothing that is published"};

const Fault unpublished_picture{"R011", "unpublished-picture", Severity::warning,
                                "a picture in a text that no page can show"};

std::span<const Fault* const> faults() {
  static constexpr std::array all{&unknown_reference, &wrong_kind,         &ambiguous_reference, &duplicate_id,
                                  &self_reference,    &circular_reference, &repeated_name,       &misspelt_id,
                                  &copied_file,       &dead_link,          &unpublished_picture, &answers_too_many};
  return all;
}

}  // namespace nsp::model
