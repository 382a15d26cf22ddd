// Queries nobody writes by hand. They must be answered or refused, soon.
#include <chrono>

#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

constexpr std::size_t kMegabyte = 1 << 20;

class HostileTest : public QueryTest {
 protected:
  void SetUp() override { begin_ = std::chrono::steady_clock::now(); }
  void TearDown() override {
    // Generous: sanitizers and debug builds are slow. What is quadratic takes minutes.
    EXPECT_LT(std::chrono::steady_clock::now() - begin_, std::chrono::seconds(20));
  }
  std::chrono::steady_clock::time_point begin_;
};

TEST_F(HostileTest, ALineOfAMegabyteIsAnError) {
  EXPECT_TRUE(error_of(std::string(kMegabyte, 'x')));
  EXPECT_TRUE(error_of("due before " + std::string(kMegabyte, '9')));
  EXPECT_TRUE(error_of("sort by " + std::string(kMegabyte, 'x')));
  EXPECT_TRUE(error_of("group by " + std::string(kMegabyte, 'x')));
  EXPECT_TRUE(error_of("priority is " + std::string(kMegabyte, ' ') + "x"));
  EXPECT_TRUE(error_of("limit " + std::string(kMegabyte, 'x')));
}

TEST_F(HostileTest, AValueOfAMegabyteIsAValue) {
  const std::string value(kMegabyte, 'y');
  auto tasks = make_tasks({"- [ ] a"});
  tasks.push_back(tasks.front());
  tasks.back().description = value;
  EXPECT_EQ(run("description includes " + value, tasks).tasks.size(), 1U);
}

TEST_F(HostileTest, ACommentOfAMegabyteIsAComment) {
  EXPECT_EQ(matching("#" + std::string(kMegabyte, '\\'), make_tasks({"- [ ] a"})), "a");
}

TEST_F(HostileTest, TenThousandLinesAreTenThousandLines) {
  const auto tasks = make_tasks({"- [ ] a #x", "- [x] ba"});
  std::string filters, sorts, continued = "description includes a";
  for (int i = 0; i < 10'000; ++i) {
    filters += "not done\n";
    sorts += "sort by due\n";
    continued += " \\\n";
  }
  EXPECT_EQ(matching(filters, tasks), "a");
  EXPECT_EQ(order(sorts, tasks), "a ba");
  EXPECT_EQ(matching(continued, tasks), "a ba") << "blanks at each break, trimmed at the end";
  const auto error = error_of(filters + "wrong");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place->line, 10'001);
}

TEST_F(HostileTest, TenThousandWrongLinesAreAFewErrors) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "gibberish " + std::to_string(i) + '\n';
  const auto error = error_of(text);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->more.size(), 19U) << "more than twenty nobody reads";
}

TEST_F(HostileTest, GroupsThatMultiplyAreAnError) {
  auto tasks = make_tasks({"- [ ] a #x #y"});
  std::string text;
  for (int i = 0; i < 30; ++i) text += "group by tags\n";  // 2 to the power of 30 groups
  const auto query = parse_query(text, context_);
  ASSERT_TRUE(query);
  const auto result = evaluate(*query, tasks, context_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::run_query);
  // Many levels that do not multiply are only long.
  text.clear();
  for (int i = 0; i < 10'000; ++i) text += "group by status\n";
  EXPECT_EQ(run(text, tasks).groups.size(), 1U);
}

TEST_F(HostileTest, BracketsByTheThousandAreBrackets) {
  const auto tasks = make_tasks({"- [ ] a", "- [x] b"});
  const std::string open(10'000, '('), close(10'000, ')');
  EXPECT_EQ(matching(open + "done" + close, tasks), "b");
  EXPECT_TRUE(error_of(open + "done"));
  std::string chain = "(not done)", nots;
  for (int i = 0; i < 10'000; ++i) {
    chain += " AND (not done)";
    nots += "NOT (";
  }
  EXPECT_EQ(matching(chain, tasks), "a");
  EXPECT_EQ(matching(nots + "done" + close, tasks), "b") << "an even number of them";
}

TEST_F(HostileTest, PlaceholdersByTheThousandAreExpandedOrRefused) {
  QueryFile file{"Notes/query.md"};
  context_.file = &file;
  const auto tasks = make_tasks({"- [ ] a"});
  std::string many = "description does not include ";
  for (int i = 0; i < 50'000; ++i) many += "{{query.file.path}}";
  EXPECT_EQ(matching(many, tasks), "a");
  EXPECT_TRUE(error_of(std::string(kMegabyte, '{')));
  EXPECT_TRUE(error_of("x " + std::string(kMegabyte, '{') + "}}"));
}

TEST_F(HostileTest, TenThousandEmptyLinesAreNothing) {
  EXPECT_EQ(matching(std::string(10'000, '\n'), make_tasks({"- [ ] a"})), "a");
}

TEST_F(HostileTest, BytesThatAreNoTextAreAnErrorThatCanBePrinted) {
  const std::string text("\xFF\xFE\x00 not done\x80", 12);
  const auto error = error_of(text);
  ASSERT_TRUE(error);
  for (const char c : to_string(*error)) {
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << static_cast<int>(c);
    EXPECT_NE(static_cast<unsigned char>(c), 0xFF);
  }
}

}  // namespace
}  // namespace vaultask::query
