// Which task is which: each case of product.md, section 6, and what must not be taken for one.
//
// A case is two states of a vault. "=" stands before what is expected: for each task of the later
// state its line there, and the task before it that it is, with the confidence: "A.md:2 <- A.md:1
// certain"; "new" for one that appeared; then what vanished, "gone A.md:3".
#include "journal/match.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "unit/journal/states.hpp"

namespace vaultask::journal {
namespace {

using test::NoteText;
using Notes = std::vector<NoteText>;

std::string place(const TaskState& task) {
  return task.path + ':' + std::to_string(task.line);
}

std::string printed(const Matching& found, const std::vector<TaskState>& before,
                    const std::vector<TaskState>& after) {
  std::vector<std::string> lines(after.size());
  for (const Match& match : found.matches) {
    lines[match.after] = place(after[match.after]) + " <- " + place(before[match.before]) + ' ' +
                         std::string(to_string(match.confidence));
  }
  for (const std::size_t i : found.appeared) lines[i] = place(after[i]) + " new";
  for (const std::size_t i : found.vanished) lines.push_back("gone " + place(before[i]));
  for (const std::size_t i : found.done_and_deleted) {
    lines.push_back("done and deleted " + place(before[i]));
  }
  std::string text;
  for (const auto& line : lines) text += line + '\n';
  return text;
}

struct Case {
  std::string name;
  Notes before, after;
  std::string expected;
};

void PrintTo(const Case& row, std::ostream* out) {
  *out << row.name;
}

class MatchTable : public testing::TestWithParam<Case> {};

TEST_P(MatchTable, AsExpected) {
  const auto before = test::states_of(GetParam().before), after = test::states_of(GetParam().after);
  EXPECT_EQ(printed(match(before, after), before, after), GetParam().expected);
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

const Case kIds[] = {
    {"AnIdOutlivesEverything",
     {{"A.md", "- [ ] Write the offer 🆔 a1 📅 2025-11-03\n"}},
     {{"B.md", "# Sales\n- [x] Send a letter to Harbour 🆔 a1 ✅ 2025-11-05\n"}},
     "B.md:2 <- A.md:1 certain\n"},
    {"ABlockIdInTheNote",
     {{"A.md", "- [ ] Write the offer ^x\n- [ ] Call Dana\n"}},
     {{"A.md", "- [ ] Call Dana\n- [ ] Something else ^x\n"}},
     "A.md:1 <- A.md:2 certain\nA.md:2 <- A.md:1 certain\n"},
    {"ABlockIdMovesWithItsLine",
     {{"A.md", "- [ ] Write the offer ^x\n- [ ] Stay here please\n"}},
     {{"A.md", "- [ ] Stay here please\n"}, {"B.md", "- [x] Write the offer ^x\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- A.md:1 certain\n"},
    {"ABlockIdThatObsidianMadeMovesAndItsLineIsEdited",
     {{"A.md", "- [ ] Write the offer ^4f2a9c\n- [ ] Stay here please\n"}},
     {{"A.md", "- [ ] Stay here please\n"}, {"B.md", "- [ ] Prepare a quote ^4f2a9c\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- A.md:1 likely\n"},
    {"AShortBlockIdElsewhereWithAnotherTextIsAnother",
     {{"A.md", "- [ ] Write the offer ^1\n- [ ] Stay here please\n"}},
     {{"A.md", "- [ ] Stay here please\n"}, {"B.md", "- [ ] Order new chairs ^1\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 new\ngone A.md:1\n"},
    {"OtherIdsAreOtherTasks",
     {{"A.md", "- [ ] Write the offer 🆔 a1\n"}},
     {{"A.md", "- [ ] Write the offer 🆔 b2\n"}},
     "A.md:1 new\ngone A.md:1\n"},
    {"AnIdIsGiven",
     {{"A.md", "- [ ] Write the offer\n"}},
     {{"A.md", "- [ ] Write the offer 🆔 b2\n"}},
     "A.md:1 <- A.md:1 certain\n"},
    {"AnIdBorneTwiceSaysLessThanThePlace",
     {{"A.md", "- [ ] Write the offer 🆔 a1\n"}, {"B.md", "- [ ] Write the offer 🆔 a1\n"}},
     {{"A.md", "- [x] Write the offer 🆔 a1\n"}, {"B.md", "- [ ] Write the offer 🆔 a1\n"}},
     "A.md:1 <- A.md:1 certain\nB.md:1 <- B.md:1 certain\n"},
};
INSTANTIATE_TEST_SUITE_P(Ids, MatchTable, testing::ValuesIn(kIds), name_of);

const Case kSameText[] = {
    {"EverythingButTheTextChanges",
     {{"A.md", "## One\n- [ ] Write the offer #sales 📅 2025-11-03\n"}},
     {{"A.md", "## Two\n- [/] Write the offer @Dana Whitfield ⏫ 📅 2025-11-10 ➕ 2025-11-01\n"}},
     "A.md:2 <- A.md:2 certain\n"},
    {"LinesChangePlaces",
     {{"A.md", "- [ ] Write the offer\n- [ ] Call Dana\n"}},
     {{"A.md", "- [ ] Call Dana\n- [x] Write the offer\n"}},
     "A.md:1 <- A.md:2 certain\nA.md:2 <- A.md:1 certain\n"},
    {"AsManyOfOneTextAreTheSame",
     {{"A.md", "- [ ] Follow up 📅 2025-11-03\n- [ ] Follow up 📅 2025-11-04\n"}},
     {{"A.md", "- [ ] Follow up 📅 2025-11-03\n- [x] Follow up 📅 2025-11-04\n"}},
     "A.md:1 <- A.md:1 certain\nA.md:2 <- A.md:2 likely\n"},
    {"OneOfTwoIsDeleted",
     {{"A.md", "- [ ] Follow up 📅 2025-11-03\n- [ ] Follow up 📅 2025-11-04\n"}},
     {{"A.md", "- [ ] Follow up 📅 2025-11-04\n"}},
     "A.md:1 <- A.md:2 likely\ngone A.md:1\n"},
    {"OneIsAdded",
     {{"A.md", "- [ ] Follow up 📅 2025-11-04\n"}},
     {{"A.md", "- [ ] Follow up 📅 2025-11-11\n- [ ] Follow up 📅 2025-11-04\n"}},
     "A.md:1 new\nA.md:2 <- A.md:1 likely\n"},
    {"OneIsAddedAndNothingTells",
     {{"A.md", "- [ ] Follow up 📅 2025-11-04\n"}},
     {{"A.md", "- [ ] Follow up 📅 2025-11-11\n- [ ] Follow up 📅 2025-11-12\n"}},
     "A.md:1 <- A.md:1 uncertain\nA.md:2 new\n"},
    {"TheHeadingTellsThemApart",
     {{"A.md", "## One\n- [ ] Follow up\n## Two\n- [ ] Follow up\n"}},
     {{"A.md", "## Two\n- [ ] Follow up\n## One\n- [x] Follow up\n"}},
     "A.md:2 <- A.md:4 certain\nA.md:4 <- A.md:2 certain\n"},
    {"OneGoesBelowAnotherHeading",
     {{"A.md", "## One\n- [ ] Follow up 📅 2025-11-03\n## Two\n- [ ] Follow up 📅 2025-11-04\n"}},
     {{"A.md", "## Two\n- [ ] Follow up 📅 2025-11-03\n- [ ] Follow up 📅 2025-11-04\n"}},
     "A.md:2 <- A.md:2 certain\nA.md:3 <- A.md:4 likely\n"},
    {"WrittenDownOnAnotherDay",
     {{"A.md", "- [x] Water the plants ➕ 2025-11-01\n"}},
     {{"A.md", "- [ ] Water the plants ➕ 2025-11-08\n"}},
     "A.md:1 <- A.md:1 uncertain\n"},
};
INSTANTIATE_TEST_SUITE_P(SameText, MatchTable, testing::ValuesIn(kSameText), name_of);

const Case kRecurring[] = {
    {"TheNextOccurrenceIsNew",
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-07\n"}},
     {{"A.md",
       "- [ ] Send the report 🔁 every week 📅 2025-11-14\n"
       "- [x] Send the report 🔁 every week 📅 2025-11-07 ✅ 2025-11-07\n"}},
     "A.md:1 new\nA.md:2 <- A.md:1 certain\n"},
    {"TheDoneOneIsArchived",
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-07\n"}},
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-14\n"},
      {"Archive.md", "- [x] Send the report 🔁 every week 📅 2025-11-07 ✅ 2025-11-07\n"}},
     "A.md:1 new\nArchive.md:1 <- A.md:1 likely\n"},
    {"WithoutDates",
     {{"A.md",
       "- [ ] Tidy up 🔁 every day when done\n- [x] Tidy up 🔁 every day when done ✅ 2025-11-06\n"}},
     {{"A.md",
       "- [ ] Tidy up 🔁 every day when done\n"
       "- [x] Tidy up 🔁 every day when done ✅ 2025-11-07\n"
       "- [x] Tidy up 🔁 every day when done ✅ 2025-11-06\n"}},
     "A.md:1 new\nA.md:2 <- A.md:1 uncertain\nA.md:3 <- A.md:2 likely\n"},
    {"DeletedWhenDone",
     {{"A.md", "- [ ] Send the report 🔁 every week 🏁 delete 📅 2025-11-07\n"}},
     {{"A.md", "- [ ] Send the report 🔁 every week 🏁 delete 📅 2025-11-14\n"}},
     "A.md:1 new\ngone A.md:1\ndone and deleted A.md:1\n"},
    {"DeletedWhenDoneButPutOffByHand",
     {{"A.md", "- [ ] Send the report 🔁 every week 🏁 delete 📅 2025-11-07\n"}},
     {{"A.md", "- [ ] Send the report 🔁 every week 🏁 delete 📅 2025-11-10\n"}},
     "A.md:1 <- A.md:1 certain\n"},
    {"PutOffToItsNextDateOrDoneAndTheDoneOneDeleted",
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-07\n"}},
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-14\n"}},
     "A.md:1 <- A.md:1 uncertain\n"},
    {"PutOffByHand",
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-07\n"}},
     {{"A.md", "- [ ] Send the report 🔁 every week 📅 2025-11-09\n"}},
     "A.md:1 <- A.md:1 certain\n"},
};
INSTANTIATE_TEST_SUITE_P(Recurring, MatchTable, testing::ValuesIn(kRecurring), name_of);

const Case kNearText[] = {
    {"AWordIsPutIn",
     {{"A.md", "- [ ] Write the beta invitation\n"}},
     {{"A.md", "- [ ] Write and send the beta invitation\n"}},
     "A.md:1 <- A.md:1 likely\n"},
    {"AWordIsCorrected",
     {{"A.md", "- [ ] Prepare the slides for the quaterly review\n- [ ] Book the test lab\n"}},
     {{"A.md", "- [ ] Book the test lab\n- [x] Prepare the slides for the quarterly review\n"}},
     "A.md:1 <- A.md:2 certain\nA.md:2 <- A.md:1 likely\n"},
    {"MuchIsAdded",
     {{"A.md", "- [ ] Write the beta invitation\n"}},
     {{"A.md",
       "- [ ] Write the beta invitation, and send it to all customers in the north with prices\n"}},
     "A.md:1 <- A.md:1 likely\n"},
    {"ANumberMore",
     {{"A.md", "- [ ] Review the budget of week 46\n"}},
     {{"A.md", "- [ ] Review the budget of week 47\n"}},
     "A.md:1 <- A.md:1 uncertain\n"},
    {"TwoThatWouldDo",
     {{"A.md", "- [ ] Review the contract with Harbour\n"}},
     {{"A.md", "- [ ] Review the contracts with Harbour\n- [ ] Review a contract with Harbour\n"}},
     "A.md:1 <- A.md:1 uncertain\nA.md:2 new\n"},
    {"AnotherTask",
     {{"A.md", "- [ ] Write the beta invitation\n"}},
     {{"A.md", "- [ ] Order chairs for the lab\n"}},
     "A.md:1 new\ngone A.md:1\n"},
    {"RewrittenOnTheSameDayItBears",
     {{"A.md", "- [ ] Draft the mail to all customers ➕ 2025-11-01\n"}},
     {{"A.md", "- [ ] Send the mail to customers ➕ 2025-11-01\n"}},
     "A.md:1 <- A.md:1 likely\n"},
    {"InAnotherNoteUncertainAtBest",
     {{"A.md", "- [ ] Write the beta invitation\n- [ ] Stay here please\n"}},
     {{"A.md", "- [ ] Stay here please\n"}, {"B.md", "- [ ] Write the beta invitations\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- A.md:1 uncertain\n"},
};
INSTANTIATE_TEST_SUITE_P(NearText, MatchTable, testing::ValuesIn(kNearText), name_of);

const Case kElsewhere[] = {
    {"RolledOver",
     {{"2025-11-06.md",
       "- [x] Call Dana about the lab\n- [ ] Write the beta invitation 📅 2025-11-08\n"},
      {"2025-11-07.md", "- [ ] Book the test lab\n"}},
     {{"2025-11-06.md", "- [x] Call Dana about the lab\n"},
      {"2025-11-07.md", "- [ ] Book the test lab\n- [ ] Write the beta invitation 📅 2025-11-08\n"}},
     "2025-11-06.md:1 <- 2025-11-06.md:1 certain\n2025-11-07.md:1 <- 2025-11-07.md:1 certain\n"
     "2025-11-07.md:2 <- 2025-11-06.md:2 certain\n"},
    {"ArchivedWhenDone",
     {{"A.md", "- [ ] Write the beta invitation\n- [ ] Book the test lab\n"},
      {"Archive.md", "- [x] Order chairs for all\n"}},
     {{"A.md", "- [ ] Book the test lab\n"},
      {"Archive.md", "- [x] Order chairs for all\n- [x] Write the beta invitation ✅ 2025-11-07\n"}},
     "A.md:1 <- A.md:2 certain\nArchive.md:1 <- Archive.md:1 certain\n"
     "Archive.md:2 <- A.md:1 likely\n"},
    {"CopiedIsNew",
     {{"A.md", "- [ ] Write the beta invitation\n"}},
     {{"A.md", "- [ ] Write the beta invitation\n"}, {"B.md", "- [ ] Write the beta invitation\n"}},
     "A.md:1 <- A.md:1 certain\nB.md:1 new\n"},
    {"AShortTextElsewhere",
     {{"A.md", "- [ ] Follow up\n- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Order chairs for all\n"}},
     {{"A.md", "- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Order chairs for all\n- [ ] Follow up\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- B.md:1 certain\nB.md:2 <- A.md:1 uncertain\n"},
    {"ToldByTheirDates",
     {{"A.md", "- [ ] Follow up 📅 2025-11-03\n- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Follow up 📅 2025-11-04\n- [ ] Order chairs for all\n"}},
     {{"A.md", "- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Order chairs for all\n"},
      {"C.md", "- [ ] Follow up 📅 2025-11-04\n- [ ] Follow up 📅 2025-11-03\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- B.md:2 certain\n"
     "C.md:1 <- B.md:1 likely\nC.md:2 <- A.md:1 likely\n"},
    {"OneOfTwoAndNothingTells",
     {{"A.md", "- [ ] Follow up\n- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Follow up\n- [ ] Order chairs for all\n"}},
     {{"A.md", "- [ ] Book the test lab\n"},
      {"B.md", "- [ ] Order chairs for all\n"},
      {"C.md", "- [ ] Follow up\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 <- B.md:2 certain\nC.md:1 new\ngone A.md:1\ngone B.md:1\n"},
    {"DoneHereAndOpenThere",
     {{"A.md", "- [x] Plan the day ahead\n- [ ] Book the test lab\n"}},
     {{"A.md", "- [ ] Book the test lab\n"}, {"B.md", "- [ ] Plan the day ahead\n"}},
     "A.md:1 <- A.md:2 certain\nB.md:1 new\ngone A.md:1\n"},
};
INSTANTIATE_TEST_SUITE_P(Elsewhere, MatchTable, testing::ValuesIn(kElsewhere), name_of);

const Case kRenamed[] = {
    {"AnotherName",
     {{"Old.md", "- [ ] Write the offer\n- [ ] Follow up\n- [ ] Call Dana about it\n"},
      {"Z.md", "- [ ] Follow up\n"}},
     {{"New.md", "- [ ] Write the offer\n- [ ] Follow up\n- [x] Call Dana again about it\n"},
      {"Z.md", "- [ ] Follow up\n"}},
     "New.md:1 <- Old.md:1 certain\nNew.md:2 <- Old.md:2 certain\nNew.md:3 <- Old.md:3 likely\n"
     "Z.md:1 <- Z.md:1 certain\n"},
    {"TwoNotesChangeTheirNames",
     {{"A.md", "- [ ] Follow up\n- [ ] Write the offer for Harbour\n"},
      {"B.md", "- [ ] Follow up\n- [ ] Call Dana about the lab\n"}},
     {{"C.md", "- [ ] Follow up\n- [ ] Call Dana about the lab\n"},
      {"D.md", "- [ ] Follow up\n- [ ] Write the offer for Harbour\n"}},
     "C.md:1 <- B.md:1 certain\nC.md:2 <- B.md:2 certain\n"
     "D.md:1 <- A.md:1 certain\nD.md:2 <- A.md:2 certain\n"},
    {"LessThanHalfIsNoRename",
     {{"A.md", "- [ ] Follow up\n- [ ] Write the offer\n- [ ] Call Dana\n"}},
     {{"C.md", "- [ ] Write the offer\n- [ ] Follow on\n"}},
     "C.md:1 <- A.md:2 likely\nC.md:2 new\ngone A.md:1\ngone A.md:3\n"},
};
INSTANTIATE_TEST_SUITE_P(Renamed, MatchTable, testing::ValuesIn(kRenamed), name_of);

/// What vanished in earlier runs, and what appears now.
class ReturnedTable : public testing::TestWithParam<Case> {};

TEST_P(ReturnedTable, AsExpected) {
  const auto before = test::states_of(GetParam().before), after = test::states_of(GetParam().after);
  EXPECT_EQ(printed(match_returned(before, after), before, after), GetParam().expected);
}

const Case kReturned[] = {
    {"ANoteIsThereAgain",
     {{"A.md", "- [ ] Write the offer\n- [ ] Follow up\n"}},
     {{"A.md", "- [ ] Write the offer\n- [x] Follow up\n"}},
     "A.md:1 <- A.md:1 certain\nA.md:2 <- A.md:2 certain\n"},
    {"ElsewhereIsUncertain",
     {{"A.md", "- [ ] Write the offer ➕ 2025-11-01\n"}},
     {{"B.md", "- [ ] Write the offer ➕ 2025-11-01\n"}},
     "B.md:1 <- A.md:1 uncertain\n"},
    {"AnIdIsCertain",
     {{"A.md", "- [ ] Write the offer 🆔 a1\n"}},
     {{"B.md", "- [ ] Write an offer 🆔 a1\n"}},
     "B.md:1 <- A.md:1 certain\n"},
    {"NearlyTheSameIsNew",
     {{"A.md", "- [ ] Write the beta invitation\n"}},
     {{"A.md", "- [ ] Write the beta invitations\n"}},
     "A.md:1 new\ngone A.md:1\n"},
};
INSTANTIATE_TEST_SUITE_P(Returned, ReturnedTable, testing::ValuesIn(kReturned), name_of);

}  // namespace
}  // namespace vaultask::journal
