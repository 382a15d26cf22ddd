#include "text/collation.hpp"

#include <gtest/gtest.h>
#include <unicode/ucol.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace vaultask::text {
namespace {

TEST(Collation, PutsTextsInTheOrderPeopleExpect) {
  // Each list stands in the order of localeCompare(…, {numeric: true}) in English.
  const std::vector<std::vector<std::string>> lists{
      {"note 2", "note 10", "note 100"},
      {"note 02", "note 3"},
      {"a", "A", "b", "B"},
      {"cote", "coté", "côte", "côté"},
      {"e", "é", "f"},
      {"e", "E", "é", "É", "f"},
      {"", " ", "-", "1", "a"},
      {"9", "9a9", "9a10", "10"},
      {"Osman", "Östbäck", "Otto"},
      {"Zoe", "Zoë", "Zoey"},
      {"résumé", "rumour"},
      {"#tag", "1", "word"},
      {"2025-02-01", "2025-10-01", "2025-11-14"},
      {"a", "ab", "abc"},
      {"z", "李"},
  };
  const Collation collation;
  for (const auto& list : lists) {
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
      EXPECT_LT(collation.key(list[i]), collation.key(list[i + 1]))
          << '"' << list[i] << "\" before \"" << list[i + 1] << '"';
    }
  }
}

TEST(Collation, CallsCanonicallyEqualTextsEqual) {
  const Collation collation;
  EXPECT_EQ(collation.key("Zo\u00EB"), collation.key("Zoe\u0308"));
  EXPECT_EQ(collation.key("a"), collation.key("a"));
  EXPECT_NE(collation.key("e"), collation.key("é"));
}

TEST(Collation, SortsLongNumbersByTheirValue) {
  const Collation collation;
  const std::string less = "1" + std::string(100, '0');
  const std::string more = "9" + std::string(100, '0');
  EXPECT_LT(collation.key(less), collation.key(more));
  EXPECT_LT(collation.key("99"), collation.key(less));
}

TEST(Collation, TakesLongAndInvalidTexts) {
  const Collation collation;
  const std::string page(100'000, 'x');
  EXPECT_LT(collation.key(page), collation.key(page + "x"));
  EXPECT_EQ(collation.key("caf\xE9"), collation.key("caf\uFFFD"));
  EXPECT_NE(collation.key("\xFF"), collation.key(""));
}

TEST(Collation, KeysDoNotDependOnWhatWasAskedBefore) {
  const std::vector<std::string> names{"Dana", "李", "", std::string(5000, 'q'), "Zoë", "10", "9"};
  const Collation fresh;
  Collation used;
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    const auto& name = names[random() % names.size()];
    EXPECT_EQ(used.key(name), Collation().key(name));
  }
  const Collation moved = std::move(used);
  EXPECT_EQ(moved.key("Dana"), fresh.key("Dana"));
}

/// Words of a few alphabets, numbers, signs, marks that combine, what collation ignores, and any
/// other character.
std::string random_text(std::mt19937& random) {
  const std::vector<std::string> pieces{
      "a",  "A",           "b",      "é",    "e\u0301", "z", "ß",  "ss", "æ", "ø",  "0",
      "00", "1",           "9",      "10",   "12",      " ", "  ", "-",  "_", "#",  "[[",
      "📅",  "⏫",           "李",     "王",   "Я",       "я", "ع",  "א",  "ก", "เก", "ｱ",
      "ア", "\u00AD",      "\u200B", "ǆ",    "ﬁ",       "①", "Ⅷ",  "²",  "٣", "𝐚",  "𝟗",
      "🇩🇪", "👩‍💻", "\t",     "\x01", "\u0327",  "Å", "~",  "."};
  std::string text;
  for (std::size_t left = random() % 7; left > 0; --left) {
    if (random() % 8 != 0) {
      text += pieces[random() % pieces.size()];
    } else {
      auto any = static_cast<char32_t>(random() % 0x110000);
      if (any >= 0xD800 && any <= 0xDFFF) any = 0xFFFD;
      utf8::append(text, any);
    }
  }
  return text;
}

TEST(Collation, KeysCompareAsIcuComparesTheTexts) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCollator, decltype(&ucol_close)> collator(ucol_open("en-US", &error),
                                                                   ucol_close);
  ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
  ASSERT_TRUE(U_SUCCESS(error));
  const Collation collation;
  std::mt19937 random(5);
  for (int i = 0; i < 200'000; ++i) {
    const std::string a = random_text(random), b = random_text(random);
    const auto expected = ucol_strcollUTF8(collator.get(), a.data(), static_cast<int32_t>(a.size()),
                                           b.data(), static_cast<int32_t>(b.size()), &error);
    const int keys = collation.key(a).compare(collation.key(b));
    const auto found = keys < 0 ? UCOL_LESS : keys > 0 ? UCOL_GREATER : UCOL_EQUAL;
    ASSERT_EQ(found, expected) << '"' << a << "\" and \"" << b << '"';
  }
}

}  // namespace
}  // namespace vaultask::text
