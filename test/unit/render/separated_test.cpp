#include "render/separated_writer.hpp"

#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

template <class Value>
std::string csv(const Value& value) {
  return write_separated(value, Separated::by_commas);
}

/// The records of a CSV text, by the rules of RFC 4180 with LF at the end of lines.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string field;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        field += '"';
        ++at;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      EXPECT_TRUE(field.empty()) << "a quote opens a field or stands in a quoted one";
      quoted = true;
    } else if (c == ',' || c == '\n') {
      record.push_back(std::move(field));
      field.clear();
      if (c == '\n') {
        records.push_back(std::move(record));
        record.clear();
      }
    } else {
      field += c;
    }
  }
  EXPECT_FALSE(quoted);
  EXPECT_TRUE(field.empty() && record.empty()) << "the last line ends, too";
  return records;
}

TEST(Csv, HasOneHeaderAndOneRowForEachTask) {
  Task hostile = make_task("say \"hi\", then\nleave");
  hostile.path = "a,b.md";
  QueryResult result = result_of({full_task(), hostile});
  result.groups = {{{{0, "x"}}, {0, 1}}, {{{0, "y"}}, {1}}};
  const auto records = read_csv(csv(result));
  ASSERT_EQ(records.size(), 3U) << "a task in two groups is one row";
  for (const auto& record : records) EXPECT_EQ(record.size(), records[0].size());
  const auto value = [&](std::size_t row, const std::string& column) {
    for (std::size_t i = 0; i < records[0].size(); ++i) {
      if (records[0][i] == column) return records[row][i];
    }
    ADD_FAILURE() << "no column " << column;
    return std::string();
  };
  EXPECT_EQ(value(1, "path"), "People/Dana/n.md");
  EXPECT_EQ(value(1, "line"), "7");
  EXPECT_EQ(value(1, "heading"), "Action Items");
  EXPECT_EQ(value(1, "status_type"), "DONE");
  EXPECT_EQ(value(1, "owners"), "Dana Whitfield; Bob");
  EXPECT_EQ(value(1, "priority"), "High");
  EXPECT_EQ(value(1, "due"), "2025-11-04");
  EXPECT_EQ(value(1, "cancelled"), "2025-11-06");
  EXPECT_EQ(value(1, "depends_on"), "b2; c3");
  EXPECT_EQ(value(2, "path"), "a,b.md");
  EXPECT_EQ(value(2, "due"), "");
  EXPECT_TRUE(value(2, "description").starts_with("say \"hi\", then"));
}

TEST(Csv, HasItsHeaderEvenWhereNothingIsFound) {
  EXPECT_EQ(read_csv(csv(result_of({}))).size(), 1U);
}

TEST(Csv, OfAPageHasTheKeysAndAllColumns) {
  EXPECT_EQ(csv(page_of({{"task", "Task"}, {"n", "N", true}, {"path", "p", false, false, true}},
                        {{"a,b", std::int64_t{3}, "x"}, {"c", std::monostate{}, "y"}})),
            "task,n,path\n\"a,b\",3,x\nc,,y\n");
}

TEST(Csv, OfSeveralSectionsNamesThem) {
  Document page = page_of({{"task", "Task"}}, {{"a"}});
  page.sections.push_back(page.sections[0]);
  page.sections[1].key = "second";
  EXPECT_EQ(csv(page), "section,task\nrows,a\nsecond,a\n");
}

TEST(Csv, OfSectionsWithDifferentColumnsKeepsEachValueUnderItsName) {
  // As "owe" has them: overdue tasks have "days_late", owed ones "owners".
  Document page;
  page.sections.push_back({"overdue",
                           "",
                           "",
                           {{"task", "Task"}, {"days_late", "Days", true}},
                           {{"a", std::int64_t{3}}}});
  page.sections.push_back(
      {"owed", "", "", {{"task", "Task"}, {"owners", "Owner"}}, {{"b", "Dana"}}});
  const auto records = read_csv(csv(page));
  const auto value = [&](std::size_t row, const std::string& column) -> std::string {
    for (std::size_t i = 0; i < records[0].size() && i < records[row].size(); ++i) {
      if (records[0][i] == column) return records[row][i];
    }
    return "no such column";
  };
  ASSERT_EQ(records.size(), 3U) << "one header line";
  for (const auto& record : records) EXPECT_EQ(record.size(), records[0].size());
  EXPECT_EQ(value(1, "days_late"), "3");
  EXPECT_EQ(value(1, "owners"), "");
  EXPECT_EQ(value(2, "days_late"), "");
  EXPECT_EQ(value(2, "owners"), "Dana");
}

}  // namespace
}  // namespace vaultask::render
