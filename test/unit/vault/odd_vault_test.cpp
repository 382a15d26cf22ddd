// vault-samples/odd against the truth written by hand beside it (test/samples/odd_truth.tsv).
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

struct Truth {
  bool skipped = false;
  std::size_t tasks = 0;
  std::set<std::string> codes;
};

std::string percent_decoded(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::map<std::string, Truth> read_truth() {
  std::map<std::string, Truth> truth;
  std::ifstream in(VAULTASK_TEST_DATA "/samples/odd_truth.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream row(line);
    std::string path, tasks, codes;
    std::getline(row, path, '\t');
    std::getline(row, tasks, '\t');
    std::getline(row, codes, '\t');
    Truth& one = truth[percent_decoded(path)];
    one.skipped = tasks == "skip";
    if (!one.skipped) one.tasks = std::stoul(tasks);
    std::istringstream list(codes);
    for (std::string code; std::getline(list, code, ',');) {
      if (code != "-" && !code.empty()) one.codes.insert(code);
    }
  }
  return truth;
}

TEST(OddVault, GivesTheTasksAndNamesTheDamagesOfItsTruth) {
  const auto truth = read_truth();
  ASSERT_GT(truth.size(), 40U);
  auto vault = test::open_without_index(VAULTASK_SAMPLES "/odd");
  ASSERT_TRUE(vault) << to_string(vault.error());
  const auto all = vault->query("limit 100000");
  ASSERT_TRUE(all) << to_string(all.error());
  EXPECT_TRUE(vault->freshness().report->complete());

  std::map<std::string, std::size_t> tasks;
  for (const Task& task : all->tasks) ++tasks[task.path];
  std::map<std::string, std::set<std::string>> codes;
  const auto found = vault->diagnostics();
  ASSERT_TRUE(found);
  for (const Diagnostic& diagnostic : *found) {
    codes[diagnostic.place.path].insert(diagnostic.code);
    EXPECT_GT(diagnostic.place.line, 0) << to_string(diagnostic);
  }
  for (const auto& [path, want] : truth) {
    EXPECT_EQ(tasks[path], want.tasks) << path;
    EXPECT_EQ(codes[path], want.codes) << path;
  }
  for (const auto& [path, count] : tasks) {
    EXPECT_TRUE(truth.contains(path)) << path << " is not in the truth";
  }
}

TEST(OddVault, DamagedNotesGiveTheTasksOfTheirCleanTwin) {
  auto vault = test::open_without_index(VAULTASK_SAMPLES "/odd");
  ASSERT_TRUE(vault) << to_string(vault.error());
  const auto all = vault->query("path includes encoding/\nlimit 1000");
  ASSERT_TRUE(all) << to_string(all.error());
  std::map<std::string, std::vector<Task>> tasks;
  for (Task task : all->tasks) {
    const std::string path = std::exchange(task.path, "");
    task.crlf = false;  // one of them has CRLF
    tasks[path].push_back(std::move(task));
  }
  const auto& clean = tasks["encoding/mac-roman clean.md"];
  EXPECT_EQ(clean.size(), 3U);
  for (const char* damaged :
       {"mac-roman damaged", "mac-roman damaged, U+F8FF lost", "windows-1252 damaged",
        "windows-1252 damaged, BOM and CRLF", "windows-1252 damaged twice"}) {
    EXPECT_EQ(tasks["encoding/" + std::string(damaged) + ".md"], clean) << damaged;
  }
}

}  // namespace
}  // namespace vaultask
