#include "note/transcript.hpp"

#include <gtest/gtest.h>

#include "note/note_parser.hpp"
#include "note/speaker.hpp"
#include "note/time_stamp.hpp"

namespace vaultask::note {
namespace {

// ---- time stamps ----

struct StampCase {
  const char* text;
  int milliseconds;  ///< -1 for a damaged stamp, -2 for none
  std::size_t length;
};

TEST(TimeStamp, ReadsTheFormsOfRecorders) {
  const StampCase cases[] = {
      {"[00:00:29.74]  Priya", 29'740, 13},
      {"[00:00:29]", 29'000, 10},
      {"[12:30]", 750'000, 7},
      {"(00:12:30)", 750'000, 10},
      {"00:12:30 Dana", 750'000, 8},
      {"[1:02:03.5]", 3'723'500, 11},
      {"[ 00:12 ]", 12'000, 9},
      {"[75:30]", 4'530'000, 7},
      {"00:00:01,250", 1'250, 12},
      {"[00:00:01.2345678901234]", 1'234, 24},
      {"[00:12 - 00:15] Dana", 12'000, 15},
      {"00:12:30:", 750'000, 8},
      // the closing bracket lost
      {"[00:00:29.74  Priya", 29'740, 12},
      // damaged: a turn, its time unknown
      {"[00:0x:29.74] Priya", -1, 13},
      {"[00:99:00] Priya", -1, 10},
      {"[25:00:00] Priya", -1, 10},
      {"[1:2:3:4] Priya", -1, 9},
      // none
      {"[x] Priya", -2, 0},
      {"[2025-11-10] Priya", -2, 0},
      {"(see 12:30)", -2, 0},
      {"10:30am", -2, 0},
      {"12:3 Dana", -2, 0},
      {"12", -2, 0},
      {"2025:10:10", -2, 0},
      {"[", -2, 0},
      {"", -2, 0},
  };
  for (const auto& row : cases) {
    const auto stamp = parse_time_stamp(row.text);
    if (row.milliseconds == -2) {
      EXPECT_FALSE(stamp) << row.text;
      continue;
    }
    ASSERT_TRUE(stamp) << row.text;
    EXPECT_EQ(stamp->milliseconds.value_or(-1), row.milliseconds) << row.text;
    EXPECT_EQ(stamp->length, row.length) << row.text;
  }
}

// ---- speakers ----

struct SpeakerCase {
  const char* text;
  const char* speaker;
};

TEST(Speaker, AfterAStampTheParticipantsTellWhereTheNameEnds) {
  const SpeakerNames names({"Priya Raman", "Zoë Lindqvist", "Jan van der Meer", "Priya", "Sam"});
  const SpeakerCase cases[] = {
      {"Priya RamanYes, now I can.", "Priya Raman"},
      {"Priya Ramanyes, now I can.", "Priya Raman"},
      {"Priya Raman\"Finally.\"", "Priya Raman"},
      {"Priya Raman2025 was long.", "Priya Raman"},
      {"Priya Raman", "Priya Raman"},
      {"Priya Raman: Yes.", "Priya Raman"},
      {"PRIYA RAMANYES", "PRIYA RAMAN"},
      {"Zoë LindqvistOne thing: no.", "Zoë Lindqvist"},
      {"Jan van der MeerAs of now", "Jan van der Meer"},
      {"PriyaYes.", "Priya"},
      {"Priya OstranderYes.", "Priya Ostrander"},
      {"SamYes.", "Sam"},
      {"Samantha says hello.", ""},
      {"SamanthaYes.", "Samantha"},
      {"**Priya Raman** Yes.", "Priya Raman"},
      {"**Priya Raman:** Yes.", "Priya Raman"},
      {"- Priya Raman: Yes.", "Priya Raman"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(speaker_after_stamp(row.text, names), row.speaker) << row.text;
  }
}

TEST(Speaker, WithoutParticipantsTheLooksTell) {
  const SpeakerNames names({});
  const SpeakerCase cases[] = {
      {"RemoteCan you see the slides?", "Remote"},
      {"Remote2025 was long.", "Remote"},
      {"Remote work is fine.", ""},
      {"Speaker 2Yes.", "Speaker 2"},
      {"Speaker 12: yes.", "Speaker 12"},
      {"Unknown Speaker", "Unknown Speaker"},
      {"Tomasz WierzbaAugust has", "Tomasz Wierzba"},
      {"Anne-Marie CastellWhy?", "Anne-Marie Castell"},
      {"Jane McDonaldYes.", "Jane McDonald"},
      {"Jan van der MeerAs of now", "Jan van der Meer"},
      {"Émile ØstergårdÅh, yes", "Émile Østergård"},
      {"J. R. WhitfieldYes.", "J. R. Whitfield"},
      {"Dana Whitfield\"Finally.\"", "Dana Whitfield"},
      {"Harper Roberts: So", "Harper Roberts"},
      {"**Harper** So", "Harper"},
      {"Harper Roberts", "Harper Roberts"},
      {"李 伟: 你好", "李 伟"},
      {"I like JavaScript.", ""},
      {"Yes, now I can.", ""},
      {"Okay", ""},
      {"Note: it is late.", ""},
      {"One thing: no.", ""},
      {"you said: WhitfieldYes", ""},
      {"", ""},
      {"…", ""},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(speaker_after_stamp(row.text, names), row.speaker) << row.text;
  }
}

TEST(Speaker, AParticipantGoesByOneName) {
  const SpeakerNames names({"Priya Raman", "Sarah Okonjo", "Sarah Pettigrew", "Zoë Lindqvist"});
  const auto full_name = [&](const char* name) {
    const std::string* full = names.full_name(name);
    return full == nullptr ? "nobody" : *full;
  };
  EXPECT_EQ(full_name("PRIYA RAMAN"), "Priya Raman");
  EXPECT_EQ(full_name("Priya"), "Priya Raman");
  EXPECT_EQ(full_name("Zoe Lindqvist"), "Zoë Lindqvist");
  EXPECT_EQ(full_name("Sarah"), "nobody");  // two bear it
  EXPECT_EQ(full_name("Remote"), "nobody");
}

// ---- whole transcripts ----

/// "turns seconds: name turns seconds, …"; "none" without a transcript.
std::string transcript_of(const std::string& body, const std::string& participants = "") {
  const ParsedNote note =
      parse_note("Meetings/Weekly.md", "---\nparticipants: \"" + participants + "\"\n---\n" + body);
  if (!note.transcript) return "none";
  std::string out = std::to_string(note.transcript->turns) + ' ';
  out += note.transcript->seconds ? std::to_string(*note.transcript->seconds) : "?";
  for (const auto& speaker : note.transcript->speakers) {
    out += (&speaker == note.transcript->speakers.data() ? ": " : ", ") + speaker.name + ' ' +
           std::to_string(speaker.turns) + ' ' + std::to_string(speaker.seconds);
  }
  return out;
}

struct TranscriptCase {
  const char* why;
  const char* body;
  const char* participants;
  const char* transcript;
};

TEST(Transcript, CountsTurnsAndTime) {
  const TranscriptCase cases[] = {
      {"none", "## Decisions\n- a\n", "", "none"},
      {"empty", "## Transcript\n", "", "0 ?"},
      {"the documentation's",
       "## Original Transcript\n[00:00:00.00]   RemoteCan you see the slides?\n\n"
       "[00:00:29.74]  Priya RamanYes, now I can.\n",
       "Priya Raman, Dana Whitfield", "2 30: Remote 1 30, Priya Raman 1 0"},
      {"until the next turn of anybody",
       "## Transcript\n[00:10] Dana: a\n[00:15] Priya: b\n[00:25] Dana: c\n[00:26] so\n[00:30] "
       "Dana: "
       "d\n",
       "Dana Whitfield", "5 20: Dana Whitfield 3 6, Priya 1 10"},
      {"continued lines", "## Transcript\n[00:10] Dana: a\nb\nPriya: c\n[00:15] Dana: d\n", "",
       "2 5: Dana 2 5"},
      {"name, then stamp in brackets",
       "## Transcript\n**Dana Whitfield** (00:00:12): a\n**Priya** [00:00:15] b\n", "",
       "2 3: Dana Whitfield 1 3, Priya 1 0"},
      {"stamp, then label", "## Transcript\n00:12:30 Dana Whitfield:\na\n00:12:40 Priya Raman\nb\n",
       "", "2 10: Dana Whitfield 1 10, Priya Raman 1 0"},
      {"name and stamp on their own line",
       "## Transcript\nDana  12:30\nWe meet Friday 10:30 then\n\n李  12:50\nyes\n", "",
       "2 20: Dana 1 20, 李 1 0"},
      {"in lists and quotes", "## Transcript\n- [00:10] Dana: a\n> [00:15] Priya: b\n", "",
       "2 5: Dana 1 5, Priya 1 0"},
      {"no stamps",
       "## Transcript\nDate: 2025-11-07\nDana Whitfield: Hello.\n**Priya**: Hello\nand more: yes\n"
       "**Priya:** So\n",
       "", "3 ?: Dana Whitfield 1 0, Priya 2 0"},
      {"neither stamps nor names", "## Transcript\nso it was\nand so on\n", "", "0 ?"},
      {"one stamp is no duration", "## Transcript\n[00:10] Dana: a\n", "", "1 ?: Dana 1 0"},
      {"out of order", "## Transcript\n[00:30] Dana: a\n[00:10] Priya: b\n[00:20] Dana: c\n", "",
       "3 20: Dana 2 10, Priya 1 10"},
      {"the same time", "## Transcript\n[00:10] Dana: a\n[00:10] Priya: b\n[00:20] Dana: c\n", "",
       "3 10: Dana 2 0, Priya 1 10"},
      {"a damaged stamp",
       "## Transcript\n[00:10] Dana: a\n[00:1x] Priya: b\n[99:99:99] Priya: c\n[00:20] Dana: d\n",
       "", "4 10: Dana 2 10, Priya 2 0"},
      {"two sections, each with its own times",
       "## Transcript 1\n[00:10] Dana: a\n[00:20] Dana: b\n## Transcript 2\n[00:00] Dana: "
       "c\n[00:05] "
       "Dana: d\n",
       "", "4 15: Dana 4 15"},
      {"one of them without stamps",
       "## Transcript 1\n[00:10] Dana: a\n[00:20] Dana: b\n## Transcript 2\nPriya: c\n", "",
       "3 10: Dana 2 10, Priya 1 0"},
      {"the section ends", "## Transcript\n[00:10] Dana: a\n## Notes\n[00:20] Dana: b\n", "",
       "1 ?: Dana 1 0"},
      {"stamps as code and in headings",
       "## Transcript\n`00:10` Dana: a\n### [00:15] Dana Whitfield\nb\n### Priya 00:20\nc\n",
       "Dana Whitfield", "3 10: Dana Whitfield 2 10, Priya 1 0"},
      {"spans", "## Transcript\n[00:10 - 00:12] Dana: a\n[00:15 - 00:20] Dana: b\n", "",
       "2 5: Dana 2 5"},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(transcript_of(row.body, row.participants), row.transcript) << row.why;
  }
}

TEST(Transcript, TheNoteKnowsItsLinesSourceAndDuration) {
  const ParsedNote note = parse_note(
      "W.md", "---\nsource: \"Inbox/1.txt\"\n---\n## Transcript\n[00:10] a\n[01:20] b\n");
  EXPECT_EQ(note.info.source, "Inbox/1.txt");
  EXPECT_EQ(note.info.duration_seconds, 70);
  ASSERT_TRUE(note.transcript);
  EXPECT_EQ(note.transcript->lines, note.transcripts.at(0));
  EXPECT_EQ(note.transcript->lines.first, 5);
}

TEST(Transcript, TheEntityIsExpectedToSpeak) {
  const ParsedNote note = parse_note(
      "W.md",
      "---\nentity: \"[[dana whitfield]]\"\n---\n## Transcript\n[00:10] dana whitfieldyes\n");
  ASSERT_TRUE(note.transcript);
  ASSERT_EQ(note.transcript->speakers.size(), 1U);
  EXPECT_EQ(note.transcript->speakers[0].name, "dana whitfield");
}

/// No assertion on time: a quadratic reader would take minutes.
TEST(Transcript, AHundredThousandLinesAreRead) {
  constexpr int kLines = 100'000;
  std::string body = "## Transcript\n";
  for (int i = 0; i < kLines; ++i) {
    const int second = i % 5 == 0 ? kLines - i : i;  // out of order, too
    body += '[' + std::to_string(second / 60 % 600) + ':' + std::to_string(second % 60 / 10) +
            std::to_string(second % 10) + "] Speaker " + std::to_string(i % 1000) + "Yes.\n";
  }
  const ParsedNote note = parse_note("W.md", body);
  ASSERT_TRUE(note.transcript);
  EXPECT_EQ(note.transcript->turns, kLines);
  EXPECT_EQ(note.transcript->speakers.size(), 1000U);
}

TEST(Transcript, LongLinesOfNamesAreReadInLinearTime) {
  for (const char* part : {"A", "Ab ", "[", "[0:", "00:", "**", "Ab:", "(", "— ", "> "}) {
    std::string line;
    while (line.size() < 400'000) line += part;
    EXPECT_NO_THROW(static_cast<void>(parse_note("W.md", "## Transcript\n" + line + "\n"))) << part;
  }
}

}  // namespace
}  // namespace vaultask::note
