#include "journal/identity_text.hpp"

#include <gtest/gtest.h>

#include "journal/near_text.hpp"

namespace vaultask::journal {
namespace {

TEST(IdentityText, LeavesOutTagsAndOwners) {
  const char* kSame[] = {"Write the offer",
                         "Write the offer #sales #q4/big",
                         "write  the Offer",
                         "Write the offer @Dana Whitfield",
                         "@Dana Whitfield, Write the offer",
                         "Write the offer @dana",
                         "Write the offer [[@Dana Whitfield]]",
                         "Write the offer @[[Dana Whitfield]] #sales",
                         "Write the offer 👤 Dana Whitfield",
                         "Write the offer [owner:: Dana Whitfield]",
                         "Write the offer (assignee:: Dana Whitfield)"};
  for (const char* text : kSame) EXPECT_EQ(identity_text(text), "write the offer") << text;
}

TEST(IdentityText, KeepsWhatNamesNoOwner) {
  EXPECT_EQ(identity_text("Mail dana@harbour.example"), "mail dana@harbour.example");
  EXPECT_EQ(identity_text("Write @{2025-11-20}"), "write @{2025-11-20}");
  EXPECT_EQ(identity_text("See [[Offer]] [due:: x]"), "see [[offer]] [due:: x]");
}

TEST(IdentityText, IsNeverEmptyForATextThatIsNot) {
  EXPECT_EQ(identity_text("#waiting"), "#waiting");
  EXPECT_EQ(identity_text("@Dana Whitfield"), "@dana whitfield");
  EXPECT_EQ(identity_text(""), "");
}

TEST(NearText, Likeness) {
  const auto likeness = [](const char* a, const char* b) {
    return NearText(a).likeness(NearText(b));
  };
  EXPECT_DOUBLE_EQ(likeness("write the offer", "write the offer"), 1);
  EXPECT_DOUBLE_EQ(likeness("abc", "xyz"), 0);
  EXPECT_GT(likeness("write the beta invitation", "write and send the beta invitation"), 0.72);
  EXPECT_LT(likeness("write the beta invitation", "order chairs for the lab"), 0.35);
  EXPECT_GE(likeness("write the offer", "write the offer and send it to everybody we know"), 0.8);
  EXPECT_TRUE(NearText("review week 46").numbers_differ(NearText("review week 47")));
  EXPECT_FALSE(NearText("review week 46").numbers_differ(NearText("check week 46")));
}

}  // namespace
}  // namespace vaultask::journal
