// What a note has besides its bytes survives a write.
#include <grp.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "write_fixture.hpp"

namespace vaultask::writing {
namespace {

using Attributes = std::map<std::string, std::string>;

class Metadata : public WriteTest {
 protected:
  void SetUp() override {
    WriteTest::SetUp();
    vault_.write("note.md", "old\n");
    path_ = vault_ / "note.md";
  }
  void write() const {
    ASSERT_TRUE(ended(replace("note.md", "old\n", "new\n"), WriteState::written));
    EXPECT_EQ(bytes("note.md"), "new\n");
  }
  [[nodiscard]] Attributes attributes() const {
    std::array<char, 4096> list{};
    const ssize_t size = ::listxattr(path_.c_str(), list.data(), list.size());
    Attributes found;
    for (ssize_t at = 0; at < size;) {
      const std::string name = list.data() + at;
      std::array<char, 4096> value{};
      const ssize_t used = ::getxattr(path_.c_str(), name.c_str(), value.data(), value.size());
      found[name] = std::string(value.data(), static_cast<std::size_t>(used < 0 ? 0 : used));
      at += static_cast<ssize_t>(name.size()) + 1;
    }
    return found;
  }
  [[nodiscard]] bool set(const std::string& name, const std::string& value) const {
    return ::setxattr(path_.c_str(), name.c_str(), value.data(), value.size(), 0) == 0;
  }
  std::string path_;
};

TEST_F(Metadata, KeepsEveryMode) {
  for (const mode_t mode : {0600U, 0640U, 0644U, 0660U, 0664U, 0666U, 0700U, 0755U, 0777U,
                            0200U | 0400U, 02644U, 01644U}) {
    vault_.write("note.md", "old\n");
    ASSERT_EQ(::chmod(path_.c_str(), mode), 0);
    const mode_t mask = ::umask(077);
    write();
    ::umask(mask);
    EXPECT_EQ(stat_of_note("note.md").st_mode & 07777U, mode);
  }
}

TEST_F(Metadata, KeepsTheGroup) {
  std::array<gid_t, 64> groups{};
  const int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
  gid_t group = ::getegid();
  for (int i = 0; i < count; ++i) {
    if (groups[static_cast<std::size_t>(i)] != group) group = groups[static_cast<std::size_t>(i)];
  }
  if (::geteuid() == 0) group = 65534;
  if (group == ::getegid()) GTEST_SKIP() << "this user is in one group only";
  ASSERT_EQ(::chown(path_.c_str(), static_cast<uid_t>(-1), group), 0);
  write();
  EXPECT_EQ(stat_of_note("note.md").st_gid, group);
}

TEST_F(Metadata, KeepsTheOwner) {
  const uid_t owner = stat_of_note("note.md").st_uid;
  write();
  EXPECT_EQ(stat_of_note("note.md").st_uid, owner);
}

TEST_F(Metadata, KeepsExtendedAttributes) {
  if (!set("user.com.dropbox.ignored", "1")) {
    GTEST_SKIP() << "no extended attributes here: " << std::strerror(errno);
  }
  ASSERT_TRUE(set("user.empty", ""));
  ASSERT_TRUE(set("user.bytes", std::string("a\0\xFF\n", 4)));
  ASSERT_TRUE(set("user.long", std::string(1000, 'x')));
  const Attributes before = attributes();
  EXPECT_EQ(before.size(), 4U);
  write();
  EXPECT_EQ(attributes(), before);
}

TEST_F(Metadata, GivesTheNoteNoAttributeItDidNotHave) {
  const Attributes before = attributes();
  write();
  EXPECT_EQ(attributes(), before);
}

/// A POSIX access control list as the kernel takes it: version 2, then entries of tag, rights, id.
std::string access_list(const std::vector<std::array<std::uint32_t, 3>>& entries) {
  std::string list("\x02\0\0\0", 4);
  const auto put = [&](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) list += static_cast<char>(value >> (8 * i) & 0xFFU);
  };
  for (const auto& [tag, rights, id] : entries) {
    put(tag, 2);
    put(rights, 2);
    put(id, 4);
  }
  return list;
}

constexpr std::uint32_t kNobody = 0xFFFFFFFF;
/// user::rw-, user:65534:r--, group::r--, mask::r--, other::---
std::string shared_with_one() {
  return access_list({{0x01, 6, kNobody},
                      {0x02, 4, 65534},
                      {0x04, 4, kNobody},
                      {0x10, 4, kNobody},
                      {0x20, 0, kNobody}});
}

TEST_F(Metadata, KeepsTheAccessControlList) {
  if (!set("system.posix_acl_access", shared_with_one())) {
    GTEST_SKIP() << "no access control lists here: " << std::strerror(errno);
  }
  const Attributes before = attributes();
  const mode_t mode = stat_of_note("note.md").st_mode;
  ASSERT_EQ(before.count("system.posix_acl_access"), 1U);
  write();
  EXPECT_EQ(attributes(), before);
  EXPECT_EQ(stat_of_note("note.md").st_mode, mode);
}

TEST_F(Metadata, TakesNoAccessControlListFromTheFolder) {
  const std::string list = shared_with_one();
  if (::setxattr(vault_.path().c_str(), "system.posix_acl_default", list.data(), list.size(), 0) !=
      0) {
    GTEST_SKIP() << "no access control lists here: " << std::strerror(errno);
  }
  ASSERT_EQ(::chmod(path_.c_str(), 0640), 0);
  ASSERT_EQ(attributes().count("system.posix_acl_access"), 0U);
  write();
  EXPECT_EQ(attributes().count("system.posix_acl_access"), 0U) << "the note was more private";
  EXPECT_EQ(stat_of_note("note.md").st_mode & 07777U, 0640U);
}

/// The exit status of a child process without privileges that writes the note.
int write_unprivileged(const std::string& vault, const WriteRules& rules) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
    const auto root = files::open_directory(vault);
    if (!root) ::_exit(8);
    const auto outcome = safe_write(*root, {"note.md", "old\n", "new\n"}, rules);
    ::_exit(outcome ? 0 : static_cast<int>(outcome.error().code) + 100);
  }
  EXPECT_GT(child, 1);
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(Metadata, ThatCannotBeCopiedIsAnError) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can put a file of another user into a group";
  struct Row {
    const char* what;
    gid_t group;
    mode_t mode;
    int expected;
  };
  constexpr int kRefused = static_cast<int>(ErrorCode::io) + 100;
  for (const Row& row : {Row{"a note of its own", 65534, 0640, 0},
                         Row{"a group that its owner is not in", 12'345, 0640, kRefused},
                         Row{"that group with its bit", 12'345, 02640, kRefused}}) {
    vault_.write("note.md", "old\n");
    ASSERT_EQ(::chown(vault_.path().c_str(), 65534, 65534), 0);
    ASSERT_EQ(::chown(path_.c_str(), 65534, row.group), 0);
    ASSERT_EQ(::chmod(path_.c_str(), row.mode), 0);
    EXPECT_EQ(write_unprivileged(vault_.path(), rules_), row.expected) << row.what;
    EXPECT_EQ(
        tree(),
        (std::map<std::string, std::string>{{"note.md", row.expected == 0 ? "new\n" : "old\n"}}));
    EXPECT_EQ(stat_of_note("note.md").st_gid, row.group) << row.what;
    EXPECT_EQ(stat_of_note("note.md").st_mode & 07777U, row.mode) << row.what;
  }
}

TEST_F(Metadata, OfAFolderThatGivesItsGroupIsKept) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a folder to a group it is not in";
  // In a set-group-ID folder new files get its group: the temporary file has the note's already.
  struct Row {
    mode_t mode;
    int expected;
  };
  ASSERT_EQ(::chown(vault_.path().c_str(), 65534, 12'345), 0);
  ASSERT_EQ(::chmod(vault_.path().c_str(), 02770), 0);
  constexpr int kRefused = static_cast<int>(ErrorCode::io) + 100;
  // The bit on the note itself is one that its owner may not give.
  for (const Row& row : {Row{0660, 0}, Row{02660, kRefused}}) {
    vault_.write("note.md", "old\n");
    ASSERT_EQ(::chown(path_.c_str(), 65534, 12'345), 0);
    ASSERT_EQ(::chmod(path_.c_str(), row.mode), 0);
    EXPECT_EQ(write_unprivileged(vault_.path(), rules_), row.expected);
    EXPECT_EQ(stat_of_note("note.md").st_gid, 12'345U);
    EXPECT_EQ(stat_of_note("note.md").st_mode & 07777U, row.mode);
    EXPECT_EQ(bytes("note.md"), row.expected == 0 ? "new\n" : "old\n");
  }
}

}  // namespace
}  // namespace vaultask::writing
