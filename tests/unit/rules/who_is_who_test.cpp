// SPDX-License-Identifier: EUPL-1.2
// Rules that ask who somebody is: who speaks for whom, whose hand a service is, and when somebody is in office.
#include <doctest/doctest.h>

#include "verdicts.hpp"

using namespace nsp::test;

namespace {

const std::string own_actors =
    "---\nkind: actors\nid: own-actors\ntitle: Own actors\nactors:\n"
    "  - {id: old, title: Old, type: police, level: local, part_of: local-police, valid: {to: 2021-12-31}}\n"
    "  - {id: new, title: New, type: police, level: local, part_of: local-police, valid: {from: 2027-01-01}}\n"
    "  - {id: leaver, title: Leaver, type: police, level: local, part_of: local-police, valid: {to: 2027-06-30}}\n"
    "  - {id: csd-of-coast, title: C, type: police, level: district, part_of: coordination-and-support-directorate}\n"
    "  - {id: head, title: H, type: police, level: district, part_of: federal-police, abbreviation: DirCo}\n";

int unheard(const std::string& rest) {
  return count_findings("P017", {nation + rest});
}

int joined(const std::string& lead, const std::string& others) {
  return count_findings("P026", {nation + own_actors +
                                 "---\nkind: improvement-project\nid: checks\ntitle: Checks\npart_of: nation\nlead: " +
                                 lead + "\ncoordinates_with: [local-police, " + others + "]\n"});
}

int lacking(const std::string& last_seat) {
  return count_findings(
      "P066", {nation + own_actors +
               zonal_plan("valley", "number: 9911, name: Valley", period_of_zone,
                          "council: [{actor: mayor, role: member}, {actor: public-prosecutor, role: member},\n"
                          "  {actor: chief-of-the-local-police, role: member}, " +
                              last_seat + "]\n")});
}

int out_of_office(const std::string& action, const std::string& rest = "") {
  return count_findings(
      "P030", {nation + own_actors +
               zonal_plan("valley", "number: 9911, name: Valley", period_of_zone,
                          "priorities: [{id: shops, title: Shops, clusters: [fraud]}]\n" + rest) +
               "---\nkind: action-plan\nid: year\ntitle: Year\npart_of: valley\ncarries_out: shops\nyear: 2026\n"
               "actions: [{id: visits, title: Visits, " +
               action + "}]\n"});
}

int expected_of(const std::string& whom) {
  return count_findings("P004",
                        {"kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n---\n"
                         "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n"
                         "expectations: [{id: desks, by: mayor, of: " +
                         whom + ", text: Desks}]\n"});
}

}  // namespace

TEST_CASE("bodies speak for those who sit in them") {
  CHECK(unheard("consulted: [standing-committee-of-the-local-police, interministerial-conference]\n") == 0);
  CHECK(unheard("consulted: [zonal-security-council, federated-entities]\n") == 0);
  CHECK(unheard("consulted: [regional-security-council]\n") == 0);
  CHECK(unheard("consulted: [coordinating-committee, flemish-community]\n") == 0);
  CHECK(unheard("consulted: [integrated-police, minister-president-of-brussels]\n") == 0);
  CHECK(unheard("consulted: [mayor, federated-entities]\n") == 1);
  CHECK(unheard("consulted: [federal-police, federated-entities]\n") == 1);
  CHECK(unheard("consulted: [standing-committee-of-the-local-police, council-of-ministers]\n") == 1);
}

TEST_CASE("who advised, adopted or approved was heard, who proposed or was informed was not") {
  const std::string heard = "approvals: [{step: advises, by: standing-committee-of-the-local-police}, ";
  CHECK(unheard(heard + "{step: approves, by: interministerial-conference}]\n") == 0);
  CHECK(unheard(heard + "{step: informed, by: interministerial-conference}]\n") == 1);
  CHECK(unheard(heard + "{step: proposes, by: interministerial-conference}]\n") == 1);
}

TEST_CASE("the district's hand and the head of the Federal Police join no several services") {
  CHECK(joined("administrative-police-directorate", "administrative-coordinating-director") == 0);
  CHECK(joined("judicial-police-directorate", "coordination-and-support-directorate") == 0);
  CHECK(joined("administrative-police-directorate", "csd-of-coast") == 0);
  CHECK(joined("administrative-police-directorate", "head") == 0);
  CHECK(joined("commissioner-general", "administrative-police-directorate") == 0);
  CHECK(joined("administrative-police-directorate", "judicial-police-directorate") == 1);
  CHECK(joined("administrative-police-directorate", "federal-judicial-police-of-a-district") == 1);
}

TEST_CASE("the directorate of the district sits in the council for its director") {
  CHECK(lacking("{actor: administrative-coordinating-director, role: member}") == 0);
  CHECK(lacking("{actor: coordination-and-support-directorate, role: member}") == 0);
  CHECK(lacking("{actor: csd-of-coast, role: member}") == 0);
  CHECK(lacking("{actor: head, role: member}") == 0);
  CHECK(lacking("{actor: coordination-and-support-directorate, role: expert}") == 1);
  CHECK(lacking("{actor: federal-judicial-police-of-a-district, role: member}") == 1);
}

TEST_CASE("the director of a district and the directorate are one owner") {
  const auto outside = [](const std::string& partner, const std::string& owner) {
    return count_findings(
        "P031",
        {nation +
         zonal_plan("valley", "number: 9911, name: Valley", period_of_zone,
                    "priorities: [{id: shops, title: Shops, clusters: [fraud], partners: [" + partner + "]}]\n") +
         "---\nkind: action-plan\nid: year\ntitle: Year\npart_of: valley\ncarries_out: shops\nyear: 2026\n"
         "actions: [{id: visits, title: Visits, status: planned, owner: " +
         owner + "}]\n"});
  };
  CHECK(outside("administrative-coordinating-director", "coordination-and-support-directorate") == 0);
  CHECK(outside("coordination-and-support-directorate", "administrative-coordinating-director") == 0);
  CHECK(outside("federal-judicial-police-of-a-district", "coordination-and-support-directorate") == 1);
}

TEST_CASE("who leaves or comes half-way does not end what ends outside of its days") {
  CHECK(out_of_office("owner: leaver, status: planned") == 0);
  CHECK(out_of_office("owner: leaver, status: planned, due: 2027-06-30") == 0);
  CHECK(out_of_office("owner: leaver, status: planned, due: 2027-07-01") == 1);
  CHECK(out_of_office("owner: leaver, status: done, due: 2028-06-30, finished: 2027-03-01") == 0);
  CHECK(out_of_office("owner: leaver, status: done, due: 2027-06-01, finished: 2027-08-01") == 1);
  CHECK(out_of_office("owner: leaver, status: dropped, due: 2028-06-30") == 0);
  CHECK(out_of_office("owner: new, status: planned, due: 2026-06-30") == 1);
  CHECK(out_of_office("owner: new, status: planned, due: 2028-06-30") == 0);
  CHECK(out_of_office("owner: mayor, partners: [old], status: planned") == 1);
  CHECK(out_of_office("owner: mayor, status: planned", "council: [{actor: old, role: member}]\n") == 1);
  CHECK(out_of_office("owner: mayor, status: planned", "council: [{actor: leaver, role: member}]\n") == 0);
}

TEST_CASE("what is expected of the police and others together is expected of the police") {
  CHECK(expected_of("[integrated-police, customs]") == 0);
  CHECK(expected_of("customs") == 1);
  CHECK(expected_of("[customs, banks]") == 2);
}
