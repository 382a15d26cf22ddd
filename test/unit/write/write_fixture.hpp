// A vault in a temporary folder, and writes into it.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "support/temp_dir.hpp"
#include "write/safe_write.hpp"

namespace vaultask::writing {

inline std::int64_t now_ns() {
  return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

class WriteTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto root = files::open_directory(vault_.path());
    ASSERT_TRUE(root) << to_string(root.error());
    root_ = std::move(*root);
    rules_.now_ns = now_ns();
    rules_.conflict_day = "2025-11-15";
  }

  [[nodiscard]] Result<WriteOutcome> replace(const std::string& path, const std::string& before,
                                             const std::string& after) const {
    return safe_write(root_, {path, before, after}, rules_);
  }
  [[nodiscard]] Result<WriteOutcome> create(const std::string& path,
                                            const std::string& after) const {
    return safe_write(root_, {path, std::nullopt, after}, rules_);
  }

  [[nodiscard]] std::string bytes(const std::string& path) const {
    std::ifstream file(vault_ / path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] struct stat stat_of_note(const std::string& path) const {
    struct stat st {};
    EXPECT_EQ(::lstat((vault_ / path).c_str(), &st), 0) << path;
    return st;
  }

  /// All that is in the vault: paths, and the bytes of files.
  [[nodiscard]] std::map<std::string, std::string> tree() const {
    namespace fs = std::filesystem;
    std::map<std::string, std::string> tree;
    for (const auto& entry : fs::recursive_directory_iterator(vault_.path())) {
      const std::string path = entry.path().lexically_relative(vault_.path()).string();
      if (entry.is_symlink()) {
        tree[path] = "-> " + fs::read_symlink(entry.path()).string();
      } else {
        tree[path] = entry.is_regular_file() ? bytes(path) : "(folder)";
      }
    }
    return tree;
  }

  test::TempDir vault_;
  files::Fd root_;
  WriteRules rules_;
};

/// For EXPECT_EQ on states.
inline std::ostream& operator<<(std::ostream& out, WriteState state) {
  constexpr const char* kNames[] = {"unchanged", "written", "busy", "conflict"};
  return out << kNames[static_cast<int>(state)];
}

inline ::testing::AssertionResult ended(const Result<WriteOutcome>& outcome, WriteState state) {
  if (!outcome) return ::testing::AssertionFailure() << to_string(outcome.error());
  if (outcome->state == state) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << outcome->state << ": " << outcome->why;
}

}  // namespace vaultask::writing
