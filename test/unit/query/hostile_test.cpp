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
