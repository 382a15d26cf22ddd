#include "base/date_format.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

// The expected values of the three tables are moment's own: moment 2.29.4 (Debian package
// libjs-moment) under Node with TZ=UTC, locale "en" and moment.now() at 2025-11-14T09:00Z, asked
// for
//   moment(text, format, true)          "" where !isValid() or the year is not of 0 to 9999
//   moment.utc(day).local().format(format)
// 2.8 million random formats and texts, asked the same way, had no difference left.

namespace vaultask {
namespace {

struct ParseCase {
  const char* format;
  const char* text;
  std::string_view day;  ///< "" for none
};

std::string parsed(const ParseCase& one, std::optional<Date> today) {
  const auto day = DateFormat(one.format).parse(one.text, today);
  return day ? day->to_iso() : std::string();
}

constexpr ParseCase kWhole[] = {
    {"YYYY-MM-DD", "2025-11-14", "2025-11-14"},
    {"YYYY-MM-DD", "2025-11-4", ""},
    {"YYYY-MM-DD", "25-11-14", ""},
    {"YYYY-MM-DD", "2025-02-29", ""},
    {"YYYY-MM-DD", "2024-02-29", "2024-02-29"},
    {"YYYY-MM-DD", "2025-00-10", ""},
    {"YYYY-MM-DD", "2025-13-10", ""},
    {"YYYY-MM-DD", "2025-11-00", ""},
    {"YYYY-MM-DD", "2025-11-14 Plan", ""},
    {"YYYY-MM-DD", " 2025-11-14", ""},
    {"YYYY-MM-DD", "2025/11/14", ""},
    {"YYYY-MM-DD", "", ""},
    {"YYYY-MM-DD", "0000-01-01", "0000-01-01"},
    {"YYYY-MM-DD", "9999-12-31", "9999-12-31"},
    {"YYYYMMDD", "20251114", "2025-11-14"},
    {"YYYYMMDD", "202511142", ""},
    {"YYYYMMDDHHmm", "202511141530", "2025-11-14"},
    {"YYYYMMDDHHmm", "202511142560", ""},
    {"YYYYMMDDHHmm", "202511142400", "2025-11-15"},
    {"YYYYMMDDHHmm", "202511142401", ""},
    {"YYYYMMDDHHmm", "999912312400", ""},
    {"DD.MM.YYYY", "14.11.2025", "2025-11-14"},
    {"DD.MM.YYYY", "4.11.2025", ""},
    {"D.M.YYYY", "4.1.2025", "2025-01-04"},
    {"D.M.YYYY", "04.01.2025", "2025-01-04"},
    {"D.M.YYYY", "004.1.2025", ""},
    {"MM/DD/YY", "11/14/25", "2025-11-14"},
    {"YY-MM-DD", "68-01-01", "2068-01-01"},
    {"YY-MM-DD", "69-01-01", "1969-01-01"},
    {"YYMMDD", "251114", "2025-11-14"},
    {"Y-MM-DD", "812-03-04", "0812-03-04"},
    {"Y-MM-DD", "12025-03-04", ""},
    {"Y-MM-DD", "-1-03-04", ""},
    {"YYYYY-MM-DD", "02025-11-14", ""},
    {"YYYYY-MM-DD", "002025-11-14", "2025-11-14"},
    {"YYYYYY-MM-DD", "+002025-11-14", "2025-11-14"},
    {"YYYY-MM-DD dddd", "2025-11-14 Friday", "2025-11-14"},
    {"YYYY-MM-DD dddd", "2025-11-14 friday", "2025-11-14"},
    {"YYYY-MM-DD dddd", "2025-11-14 Thursday", ""},
    {"YYYY-MM-DD dddd", "2025-11-14 Fri", ""},
    {"YYYY-MM-DD dddd", "2025-11-14 Freitag", ""},
    {"YYYY-MM-DD ddd", "2025-11-14 Fri", "2025-11-14"},
    {"YYYY-MM-DD ddd", "2025-11-14 Friday", ""},
    {"YYYY-MM-DD dd", "2025-11-14 Fr", "2025-11-14"},
    {"YYYY-MM-DD d", "2025-11-14 5", "2025-11-14"},
    {"YYYY-MM-DD d", "2025-11-16 7", ""},
    {"YYYY-MM-DD E", "2025-11-14 1", "2025-11-14"},
    {"dddd, MMMM Do YYYY", "Friday, November 14th 2025", "2025-11-14"},
    {"MMMM Do, YYYY", "November 14st, 2025", "2025-11-14"},
    {"MMMM Do, YYYY", "November 14TH, 2025", ""},
    {"MMMM Do, YYYY", "November 14, 2025", ""},
    {"MMMM Do, YYYY", "Nov 14th, 2025", ""},
    {"D MMM YYYY", "14 nov 2025", "2025-11-14"},
    {"D MMM YYYY", "14 November 2025", ""},
    {"D MMM YYYY", "14 May 2025", "2025-05-14"},
    {"DDMMMYYYY", "14Nov2025", "2025-11-14"},
    {"MMM–YYYY", "Nov–2025", ""},
    {"MMM_YYYY", "Nov_2025", "2025-11-01"},
    {"MMM\u2028YYYY", "Nov2025", "2025-11-01"},
    {"YYYY-MM", "2025-11", "2025-11-01"},
    {"YYYY", "2025", "2025-01-01"},
    {"MMMM YYYY", "November 2025", "2025-11-01"},
    {"YYYY-[Q]Q", "2025-Q4", "2025-10-01"},
    {"YYYY-[Q]Q", "2025-Q5", ""},
    {"YYYY-[Q]Q", "2025-Q0", ""},
    {"YYYY-[Q]Q", "2025-q4", ""},
    {"YYYY Qo", "2025 4th", ""},
    {"YYYY Qo", "2025 Qo", "2025-01-01"},
    {"YYYY-Mo-DD", "2025-Mo-14", "2025-01-14"},
    {"gggg-[W]ww", "2025-W46", "2025-11-09"},
    {"gggg-[W]ww", "2025-W01", "2024-12-29"},
    {"gggg-[W]ww", "2025-W53", ""},
    {"gggg-[W]ww", "2022-W53", "2022-12-25"},
    {"gggg-[W]ww", "2025-W00", ""},
    {"GGGG-[W]WW", "2025-W46", "2025-11-10"},
    {"GGGG-[W]WW", "2020-W53", "2020-12-28"},
    {"GGGG-[W]WW", "2025-W53", ""},
    {"GGGG-[W]WW-E", "2025-W01-1", "2024-12-30"},
    {"GGGG-[W]WW-E", "2025-W01-8", ""},
    {"GGGG-[W]WW-E", "2020-W53-7", "2021-01-03"},
    {"GGGG-[W]WW ddd", "2025-W46 Fri", ""},
    {"GGGG-[W]WW ddd", "2025-W46 Mon", "2025-11-10"},
    {"gggg-[W]ww ddd", "2025-W46 Fri", "2025-11-14"},
    {"gggg-[W]ww-e", "2025-W46-5", "2025-11-14"},
    {"YYYY-[W]WW", "2025-W46", "2025-11-10"},
    {"YYYY-[W]ww", "2025-W46", "2025-11-09"},
    {"YYYY-MM-DD [W]WW", "2025-11-14 W99", "2025-11-14"},
    {"gg-ww", "25-46", "2025-11-09"},
    {"ggggg-ww", "002025-46", "2025-11-09"},
    {"GGGG", "2025", "2024-12-30"},
    {"YYYY-DDDD", "2025-318", "2025-11-14"},
    {"YYYY-DDDD", "2025-366", ""},
    {"YYYY-DDDD", "2024-366", "2024-12-31"},
    {"YYYY-DDD", "2025-7", "2025-01-07"},
    {"YYYY-DDDD", "2025-7", ""},
    {"YYYY-DDD", "2025-0", ""},
    {"YYYY-MM-DD DDD", "2025-11-14 1", "2025-01-01"},
    {"yyyy-MM-DD", "2025-11-14", "2025-11-14"},
    {"yyyy-MM-DD", "25-11-14", "0025-11-14"},
    {"yyyy-mm-dd", "2025-11-14", ""},
    {"yyyy-mm-DD", "2025-11-14", "2025-01-14"},
    {"yyyy-dd-mm", "2025-11-14", ""},
    {"YYYY-mm-DD", "2025-11-14", "2025-01-14"},
    {"YYYY-mm-DD", "2025-61-14", ""},
    {"YYYY-DD-mm", "2025-14-11", "2025-01-14"},
    {"N y MM DD", "AD 2025 11 14", "2025-11-14"},
    {"N y MM DD", "BC 1 11 14", "0000-11-14"},
    {"N y MM DD", "BC 2 11 14", ""},
    {"NNNN YYYY", "Anno Domini 2025", "2025-01-01"},
    {"YYYY-MM-DD HH-mm", "2025-11-14 09-30", "2025-11-14"},
    {"YYYY-MM-DD HH-mm", "2025-11-14 9-30", ""},
    {"YYYY-MM-DD Hmm", "2025-11-14 930", "2025-11-14"},
    {"YYYY-MM-DD Hmmss", "2025-11-14 93059", "2025-11-14"},
    {"YYYY-MM-DD h A", "2025-11-14 9 PM", "2025-11-14"},
    {"YYYY-MM-DD h A", "2025-11-14 13 PM", ""},
    {"YYYY-MM-DD h A", "2025-11-14 12 a.m.", "2025-11-14"},
    {"YYYY-MM-DD A", "2025-11-14 PM", "2025-11-14"},
    {"gggg-ww A", "2025-46 PM", ""},
    {"YYYY-MM-DD kk", "2025-11-14 24", "2025-11-14"},
    {"YYYY-MM-DD kk", "2025-11-14 25", ""},
    {"YYYY-MM-DD ddd HHmm", "2025-11-14 Fri 2400", ""},
    {"YYYY-MM-DD ddd HHmm", "2025-11-14 Sat 2400", "2025-11-15"},
    {"YYYY-MM-DD SSS", "2025-11-14 999", "2025-11-14"},
    {"[Daily] YYYY-MM-DD", "Daily 2025-11-14", "2025-11-14"},
    {"[Daily] YYYY-MM-DD", "daily 2025-11-14", ""},
    {"Daily YYYY-MM-DD", "Daily 2025-11-14", ""},
    {"\\D YYYY-MM-DD", "D 2025-11-14", "2025-11-14"},
    {"\\[YYYY\\]-MM-DD", "[2025]-11-14", "2025-11-14"},
    {"[[]YYYY", "[2025", ""},
    {"[]YYYY", "2025", ""},
    {"[]YYYY", "undefined2025", "2025-01-01"},
    {"[a]b]YYYY", "ab]2025", "2025-01-01"},
    {"[a]b]YYYY", "a]b2025", ""},
    {"[Daily]", "Daily", ""},
    {"YYYY [g]g", "2025 g7", "2025-01-01"},
    {"YYYY g", "2025 7", "2025-01-01"},
    {"YYYY g", "2025 g", ""},
    {"YYYY\\", "2025", ""},
    {"YYYY\nMM\nDD", "20251114", "2025-11-14"},
    {"📅 YYYY-MM-DD", "📅 2025-11-14", "2025-11-14"},
    {"YYYY年M月D日", "2025年11月14日", "2025-11-14"},
    {"YYYY/MM-MMMM/YYYY-MM-DD-dddd", "2025/11-November/2025-11-14-Friday", "2025-11-14"},
    {"YYYY-MM-DD YYYY", "2025-11-14 2024", "2024-11-14"},
    {"YYYY-MM-DD MMM", "2025-11-14 Dec", "2025-12-14"},
    {"L", "11/14/2025", "2025-11-14"},
    {"l", "11/14/2025", "2025-11-14"},
    {"LL", "November 14, 2025", "2025-11-14"},
    {"ll", "Nov 14, 2025", "2025-11-14"},
    {"LLLL", "Friday, November 14, 2025 9:30 AM", "2025-11-14"},
    {"[L] YYYY", "L 2025", "2025-01-01"},
    {"\\L YYYY", "L 2025", "2025-01-01"},
};

TEST(DateFormat, ReadsAWholeTextAsMomentDoesStrictly) {
  for (const ParseCase& one : kWhole) {
    // Nothing of these texts is open, so that today is never asked for.
    EXPECT_EQ(parsed(one, std::nullopt), one.day) << one.format << " | " << one.text;
    EXPECT_EQ(parsed(one, Date::parse("2025-11-14")), one.day) << one.format << " | " << one.text;
  }
}

constexpr ParseCase kOpen[] = {
    {"MM-DD", "03-04", "2025-03-04"},
    {"MMM D", "Mar 4", "2025-03-04"},
    {"DD", "04", "2025-11-04"},
    {"DD", "31", ""},
    {"dddd", "Monday", "2025-11-10"},
    {"dddd", "Sunday", "2025-11-09"},
    {"HH-mm", "09-30", "2025-11-14"},
    {"ww", "3", ""},
    {"ww", "03", "2025-01-12"},
    {"WW", "03", "2025-01-13"},
    {"gggg", "2024", "2024-11-10"},
    {"YYYY dddd", "2024 Monday", "2024-11-11"},
    {"yyyy-dd-mm", "2025-Fr-14", "2025-11-14"},
    {"DDDD", "001", "2025-01-01"},
    {"Do", "3rd", "2025-11-03"},
    {"Q", "1", "2025-01-01"},
    {"E", "3", "2025-01-01"},
    {"Qo", "Qo", "2025-11-14"},
    {"A S", "PM 5", "2025-11-14"},
    {"N", "BC", "0000-01-01"},
};

TEST(DateFormat, FillsInFromTodayWhatTheTextLeavesOpen) {
  for (const ParseCase& one : kOpen) {
    EXPECT_EQ(parsed(one, Date::parse("2025-11-14")), one.day) << one.format << " | " << one.text;
  }
}

TEST(DateFormat, WithoutTodayAnOpenTextIsNoDay) {
  for (const ParseCase& one : kOpen) {
    if (std::string_view(one.format) == "N") continue;  // an era alone has a first year
    EXPECT_EQ(parsed(one, std::nullopt), "") << one.format << " | " << one.text;
  }
}

TEST(DateFormat, AnInstantIsNoDayWithoutAZone) {
  for (const ParseCase& one :
       {ParseCase{"X", "1763078400", ""}, ParseCase{"x", "1763078400000", ""},
        ParseCase{"YYYY-MM-DD Z", "2025-11-14 +00:00", ""},
        ParseCase{"YYYY-MM-DD ZZ", "2025-11-14 +0000", ""}}) {
    EXPECT_EQ(parsed(one, Date::parse("2025-11-14")), "") << one.format;
  }
}

struct FormatCase {
  const char* day;
  const char* format;
  std::string_view text;
};

constexpr FormatCase kFormats[] = {
    {"2025-11-14", "YYYY-MM-DD", "2025-11-14"},
    {"2025-11-14", "YYYY-MM-DD dddd", "2025-11-14 Friday"},
    {"2025-11-14", "gggg-[W]ww", "2025-W46"},
    {"2025-11-14", "YYYY-[Q]Q", "2025-Q4"},
    {"2025-11-14", "[%%]YYYYMMDD[%%] dddd", "%%20251114%% Friday"},
    {"2025-11-14", "YY M D Do DDD DDDD DDDo", "25 11 14 14th 318 318 318th"},
    {"2025-11-14", "MMM MMMM Mo Q Qo", "Nov November 11th 4 4th"},
    {"2025-11-14", "d do dd ddd dddd e E", "5 5th Fr Fri Friday 5 5"},
    {"2025-11-14", "w ww wo W WW Wo gg gggg ggggg GG GGGG GGGGG",
     "46 46 46th 46 46 46th 25 2025 02025 25 2025 02025"},
    {"2025-11-14", "H HH h hh k kk m mm s ss S SSS SSSSSSSSS a A",
     "0 00 12 12 24 24 0 00 0 00 0 000 000000000 am AM"},
    {"2025-11-14", "Hmm Hmmss hmm hmmss", "000 00000 1200 120000"},
    {"2025-11-14", "Y YYYYY YYYYYY y yy yyy yyyy yo",
     "2025 02025 +002025 2025 2025 2025 2025 2025th"},
    {"2025-11-14", "N NN NNN NNNN NNNNN", "AD AD AD Anno Domini AD"},
    {"2025-11-14", "X x Z ZZ z zz", "1763078400 1763078400000 +00:00 +0000  "},
    {"2025-11-14", "L|l|LL|ll|LLL|lll|LLLL|llll|LT|LTS",
     "11/14/2025|11/14/2025|November 14, 2025|Nov 14, 2025|November 14, 2025 12:00 AM|Nov 14, 2025 "
     "12:00 AM|Friday, November 14, 2025 12:00 AM|Fri, Nov 14, 2025 12:00 AM|12:00 AM|12:00:00 AM"},
    {"2025-11-14", "Today is dddd", "To5am2025 i0 Friday"},
    {"2025-11-14", "[a]b] [] [x\\]y] \\M\\[", "a]b  x\\]y M["},
    {"2025-11-14", "[unclosed YYYY", "[unc11/14/2025o055 2025"},
    {"2025-11-14", "yyyy-dd-mm", "2025-Fr-00"},
    {"2025-11-14", "ggg YYY w| o", "25g 252025 w| o"},
    {"2024-12-31", "gggg-[W]ww GGGG-[W]WW", "2025-W01 2025-W01"},
    {"2024-12-31", "DDDD Qo", "366 4th"},
    {"2021-01-03", "gggg-[W]ww GGGG-[W]WW e E", "2021-W02 2020-W53 0 7"},
    {"2021-01-03", "Do DDDo", "3rd 3rd"},
    {"2020-12-31", "gggg-[W]ww GGGG-[W]WW", "2021-W01 2020-W53"},
    {"2022-12-31", "gggg-[W]ww GGGG-[W]WW", "2022-W53 2022-W52"},
    {"2022-12-31", "Do", "31st"},
    {"0000-02-29", "Y YYYY YY y N NNNN", "0000 0000 00 1 BC Before Christ"},
    {"0000-02-29", "GGGG-WW", "0000-09"},
    {"0099-01-01", "Y YYYY YY gg GG", "0099 0099 99 99 99"},
    {"9999-12-31", "Y YYYYYY gggg-ww GGGG-WW", "9999 +009999 10000-01 9999-52"},
    {"1969-12-31", "X x", "-86400 -86400000"},
    {"2025-08-11", "Do MMMM", "11th August"},
    {"2025-08-11", "Wo wo", "33rd 33rd"},
    {"2025-08-12", "Do", "12th"},
    {"2025-08-13", "Do", "13th"},
    {"2025-08-21", "Do", "21st"},
    {"2025-08-22", "Do", "22nd"},
    {"2025-08-23", "Do", "23rd"},
    {"2025-04-20", "DDDo", "110th"},
};

TEST(DateFormat, WritesADayAsMomentDoes) {
  for (const FormatCase& one : kFormats) {
    const auto day = Date::parse(one.day);
    ASSERT_TRUE(day) << one.day;
    EXPECT_EQ(DateFormat(one.format).format(*day), one.text) << one.format;
  }
}

TEST(DateFormat, AnEmptyFormatIsNothing) {
  EXPECT_EQ(DateFormat("").format(Date{}), "");
  EXPECT_FALSE(DateFormat("").parse(""));
  EXPECT_FALSE(DateFormat("").parse("2025-11-14"));
}

TEST(DateFormat, ReadsItsOwnWriting) {
  for (const char* format : {"YYYY-MM-DD", "YYYY-MM-DD dddd", "D.M.YYYY", "dddd, MMMM Do YYYY",
                             "GGGG-[W]WW-E", "gggg-[W]ww-e", "YYYYDDDD", "N y MM DD"}) {
    const DateFormat with(format);
    for (auto day = *Date::parse("2019-12-25"); day < *Date::parse("2021-01-10");
         day = day.plus_days(1)) {
      EXPECT_EQ(with.parse(with.format(day)), day) << format << ' ' << day.to_iso();
    }
  }
}

TEST(DateFormat, EndsOnLongTexts) {
  const std::string digits(200'000, '1');
  EXPECT_FALSE(DateFormat("Y").parse(digits));
  EXPECT_FALSE(DateFormat("MMMM").parse(std::string(200'000, 'a')));
  EXPECT_EQ(DateFormat(std::string(200'000, 'D')).format(Date{}).size(), 150'000U);
  EXPECT_EQ(DateFormat(std::string(200'000, '[')).format(Date{}).size(), 200'000U);
}

}  // namespace
}  // namespace vaultask
