#include "note/item_text.hpp"

#include <gtest/gtest.h>

namespace vaultask::note {
namespace {

struct TextCase {
  const char* written;
  const char* state;
  const char* text;
  const char* remark = "";
};

TEST(ItemText, KnowsWhatBecameOfAnItem) {
  const TextCase cases[] = {
      {"Ship behind a flag.", "open", "Ship behind a flag."},
      {"  Ship **behind** a [[Flag]].  ", "open", "Ship **behind** a [[Flag]]."},
      {"Ship <!-- who? -->it %%not sure%%now ^flag-1", "open", "Ship it now"},
      {"It costs 5 %% more", "open", "It costs 5 %% more"},
      {"It grows by x^2", "open", "It grows by x^2"},
      // checkboxes
      {"[ ] Ship it.", "open", "Ship it."},
      {"[x] Ship it.", "ticked", "Ship it."},
      {"[X]  Ship it. ✅ 2025-11-08", "ticked", "Ship it.", "2025-11-08"},
      {"[-] Ship it.", "struck", "Ship it."},
      {"[/] Ship it.", "open", "Ship it."},
      {"[é] Ship it.", "open", "Ship it."},
      {"[x](https://x.example) is down", "open", "[x](https://x.example) is down"},
      // struck out; what follows is the answer
      {"~~Who signs?~~", "struck", "Who signs?"},
      {"~~Who signs?~~ Procurement.", "struck", "Who signs?", "Procurement."},
      {"~~Who signs?~~ – Resolved: procurement.", "struck", "Who signs?", "Resolved: procurement."},
      {"~~Who signs?~~ → *procurement*", "struck", "Who signs?", "*procurement*"},
      {"~~Old plan~~ **New plan**: ship.", "struck", "Old plan", "**New plan**: ship."},
      {"[ ] ~~Who signs?~~", "struck", "Who signs?"},
      {"The ~~old~~ new plan", "open", "The ~~old~~ new plan"},
      {"~~never closed", "open", "~~never closed"},
      // signs
      {"✅ Who signs?", "resolved", "Who signs?"},
      {"☑️ Who signs?", "resolved", "Who signs?"},
      {"Who signs? ✔️", "resolved", "Who signs?"},
      {"Who signs? ✅ 2025-11-08", "resolved", "Who signs?", "2025-11-08"},
      {"The ✅ column is empty", "open", "The ✅ column is empty"},
      // brackets
      {"Who signs? (resolved)", "resolved", "Who signs?"},
      {"Who signs? (Resolved).", "resolved", "Who signs?"},
      {"Who signs? *(answered: by Dana (legal))*", "resolved", "Who signs?", "by Dana (legal)"},
      {"Who signs? [closed 2025-11-08]", "resolved", "Who signs?", "2025-11-08"},
      {"Who signs? (answered: *Dana*)", "resolved", "Who signs?", "*Dana*"},
      {"[resolved] Who signs?", "resolved", "Who signs?"},
      {"**(Resolved)** Who signs?", "resolved", "Who signs?"},
      {"Who signs? (not resolved)", "open", "Who signs? (not resolved)"},
      {"Who signs? (closed-source part)", "resolved", "Who signs?", "source part"},
      {"Who signs? (unresolved)", "open", "Who signs? (unresolved)"},
      {"The lab (closed on Sunday) is booked", "open", "The lab (closed on Sunday) is booked"},
      // labels
      {"Resolved: who signs?", "resolved", "who signs?"},
      {"**Resolved:** Who signs?", "resolved", "Who signs?"},
      {"**Resolved**: Who signs?", "resolved", "Who signs?"},
      {"Who signs? Answer: procurement.", "resolved", "Who signs?", "procurement."},
      {"Who signs? **Answered:** procurement", "resolved", "Who signs?", "procurement"},
      {"The lab is booked – resolved", "resolved", "The lab is booked"},
      {"The lab is booked -> Mitigated: weekend run", "resolved", "The lab is booked",
       "weekend run"},
      {"The lab is booked. Resolved.", "resolved", "The lab is booked."},
      {"The lab is booked — closed 2025-11-08.", "resolved", "The lab is booked", "2025-11-08."},
      // words that are part of a sentence
      {"Resolved issues come back", "open", "Resolved issues come back"},
      {"The issue is resolved", "open", "The issue is resolved"},
      {"Stale data – closed accounts stay open", "open", "Stale data – closed accounts stay open"},
      {"Is it done: yes or no?", "open", "Is it done: yes or no?"},
      {"It is semi-closed", "open", "It is semi-closed"},
      {"Unanswered: who signs?", "open", "Unanswered: who signs?"},
      // a mark alone marks nothing
      {"Resolved", "open", "Resolved"},
      {"(resolved)", "open", "(resolved)"},
  };
  for (const auto& row : cases) {
    const auto item = read_item_text(row.written, true);
    ASSERT_TRUE(item) << row.written;
    EXPECT_EQ(to_string(item->state), row.state) << row.written;
    EXPECT_EQ(item->text, row.text) << row.written;
    EXPECT_EQ(item->remark, row.remark) << row.written;
  }
}

TEST(ItemText, WhatSaysNothingIsNoItem) {
  for (const char* written : {"",
                              "  ",
                              "…",
                              "...",
                              "-",
                              "—",
                              "?",
                              "[ ]",
                              "[ ] ",
                              "[x]",
                              "~~…~~",
                              "n/a",
                              "N/A.",
                              "na",
                              "none",
                              "None.",
                              "_None_",
                              "**None**",
                              "(none)",
                              "None yet",
                              "none so far",
                              "TBD",
                              "tbc",
                              "nil",
                              "Nothing",
                              "Nothing new.",
                              "Nothing to report",
                              "No",
                              "No decisions",
                              "No new risks this week.",
                              "No open questions were raised.",
                              "None identified",
                              "No decisions were made at this time.",
                              "Not discussed",
                              "<!-- decisions here -->",
                              "%% later %%",
                              "{{decision}}",
                              "{{decision}} ",
                              "<risk>",
                              "<% tp.cursor() %>",
                              "^none"}) {
    EXPECT_EQ(read_item_text(written, true), std::nullopt) << written;
  }
}

TEST(ItemText, AStatementMayBeginLikeNothing) {
  for (const char* written :
       {"No discount for taking part.", "No beta for Merrowdale before she asks.",
        "None of the customers answered", "Nothing new enters 4.2 from today", "Not before June",
        "TBD by legal", "<https://example.com>", "N", "{{a}} and {{b}}"}) {
    const auto item = read_item_text(written, true);
    ASSERT_TRUE(item) << written;
    EXPECT_EQ(item->text, written);
  }
}

TEST(ItemText, OnlyListItemsHaveCheckboxes) {
  EXPECT_EQ(read_item_text("[x] Ship it.", false)->state, ItemState::open);
  EXPECT_EQ(read_item_text("[x] Ship it.", false)->text, "[x] Ship it.");
}

/// No assertion on time: a quadratic scan of these would be noticed as minutes.
TEST(ItemText, LongTextsOfMarksAreReadInLinearTime) {
  const char* const parts[] = {"~~",   "done ", "(",  ")", "✅",          "%%",
                               "<!--", "*",     "- ", "[", "resolved: ", "> "};
  for (const auto* part : parts) {
    std::string text;
    while (text.size() < 400'000) text += part;
    EXPECT_NO_THROW(static_cast<void>(read_item_text("a " + text, true))) << part;
    EXPECT_NO_THROW(static_cast<void>(read_item_text(text + " a", true))) << part;
  }
}

}  // namespace
}  // namespace vaultask::note
