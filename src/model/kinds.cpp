// SPDX-License-Identifier: EUPL-1.2
#include "model/kinds.hpp"

#include <array>

#include "model/library.hpp"

namespace nsp::model {

using diagnostics::Kind;
using diagnostics::Severity;

const Kind unknown_reference{
    "R001",
    "unknown-reference",
    Severity::error,
    "a reference to something that no plan holds",
    {"A field that names a cluster, an actor or anything else, where nothing of the right kind has that name.",
     "A reference is how plans answer each other. One that leads nowhere is an answer to nobody, and the reader of the "
     "published plan meets a dead end.",
     "kind: theme\nid: internet\ntitle: Internet\nnumber: 1\npart_of: isfd-2061-2019\n", "",
     "Correct the name. Names are looked for in the own file, in the plan that it is part of, in the plans that this "
     "one responds to, and in the registries; something of another plan is written with it: `isfd-2016-2019/drugs`."}};

const Kind wrong_kind{"R002",
                      "wrong-kind",
                      Severity::error,
                      "a reference to something of another kind",
                      {"A field that names something that exists, but is not of a kind that may stand there.",
                       "A cluster where an actor is wanted says nothing to those who rely on the field.", "", "",
                       "Name something of the kind that the field wants; `nsp list KIND` shows what there is."}};

const Kind ambiguous_reference{
    "R003",
    "ambiguous-reference",
    Severity::error,
    "a reference that could mean several things",
    {"A name that several things bear that are equally near.", "Two readers would understand two different things.", "",
     "", "Write the name with the file or plan that holds what you mean, as the finding lists it: `drugs/cannabis`."}};

const Kind duplicate_id{"R004",
                        "duplicate-id",
                        Severity::error,
                        "an id that is taken",
                        {"Two things of one file with the same id, or two documents of one kind and plan.",
                         "An id is an address for ever; two things at one address cannot be told apart.",
                         "kind: cluster\nid: drugs\ntitle: Drugs\nnumber: 3\npart_of: isfd\nphenomena:\n  - id: "
                         "cannabis\n    title: Cannabis\n  "
                         "- id: cannabis\n    title: Hemp\n",
                         "", "Give one of the two another id, and change the references that mean it."}};

const Kind self_reference{"R005",
                          "self-reference",
                          Severity::error,
                          "a reference to the very thing that holds it",
                          {"A field that names its own entity, where that makes no sense.",
                           "Nothing can be part of itself, follow itself or wait for itself.", "", "",
                           "Name what was meant, with its plan if it has the same id there, or remove the entry."}};

const Kind circular_reference{"R006",
                              "circular-reference",
                              Severity::error,
                              "references that lead back to where they began",
                              {"A chain of references through one field that ends where it began.",
                               "Of things that are part of each other, or follow each other, none can ever come first.",
                               "", "", "Remove one of the references of the circle; the finding shows them all."}};

const Kind answers_too_many{
    "C047",
    "answers-too-many",
    Severity::error,
    "a plan that answers more than 64 others",
    {"A plan whose `responds_to` leads, step by step, to more than 64 plans. None of them is in its sight then.",
     "A plan answers its region, the nation and a framework. Every question of every plan above is put to every plan "
     "below, and hundreds of both keep a machine busy.",
     "", "", "Name only the plans that this one answers itself."}};

const Kind repeated_name{
    "R007",
    "repeated-name",
    Severity::error,
    "a list that names one thing under two spellings",
    {"A list of references in which two different names lead to the same thing: `speed`, and `road-safety/speed` "
     "beside it. The same name twice is a `repeated-item`.",
     "Each thing counts once in such a list. The published page would show it twice, and whoever counts would count it "
     "twice.",
     "kind: legislation\nid: laws\ntitle: Laws\nlaws:\n  - {id: police-law, title: Law on the police}\n"
     "  - {id: noise-law, title: Law on noise, amends: [police-law, laws/police-law]}\n",
     "kind: legislation\nid: laws\ntitle: Laws\nlaws:\n  - {id: police-law, title: Law on the police}\n"
     "  - {id: noise-law, title: Law on noise, amends: [police-law]}\n",
     "Keep one of the names; the shorter one, where it is clear."}};

const Kind misspelt_id{
    "R008",
    "misspelt-id",
    Severity::error,
    "an id that nothing names, and that several names nearly are",
    {"A thing that no reference names, while two or more references name something that nothing bears, and that its id "
     "would be with one slip of the hand.",
     "Where several references agree, the id is what was misspelt. Mended in the references, the slip would stay for "
     "ever.",
     "", "", "Correct the id, so that the references lead to it."}};

const Kind copied_file{
    "R009",
    "copied-file",
    Severity::error,
    "a plan file that says what another one says",
    {"Two files of one kind whose values are all equal, but for the id of the document.",
     "A copy that was left behind, or one that nobody has filled in yet: all that it says counts twice, and whoever "
     "mends one of the two leaves the other as it was. It is left out of everything else that is checked.",
     "", "", "Delete the copy, or give it an id and content of its own."}};

std::span<const Kind* const> kinds() {
  static constexpr std::array all{&unknown_reference, &wrong_kind,         &ambiguous_reference, &duplicate_id,
                                  &self_reference,    &circular_reference, &repeated_name,       &misspelt_id,
                                  &copied_file,       &answers_too_many};
  return all;
}

}  // namespace nsp::model
