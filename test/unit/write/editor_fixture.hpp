// A note, and editors that save it.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <string>

#include "at_exchange.hpp"
#include "write/temporaries.hpp"
#include "write_fixture.hpp"

namespace vaultask::writing {

using Tree = std::map<std::string, std::string>;

class EditorTest : public WriteTest {
 protected:
  void SetUp() override {
    WriteTest::SetUp();
    vault_.write("note.md", "old\n");
  }
  /// As sync programs save.
  void save_by_rename(const std::string& text) const {
    vault_.write("editor's", text);
    std::filesystem::rename(vault_ / "editor's", vault_ / "note.md");
  }
  /// As editors save.
  void save_in_place(const std::string& text) const {
    const files::Fd fd(::open((vault_ / "note.md").c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
    ASSERT_TRUE(fd.valid());
    ASSERT_EQ(::write(fd.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  [[nodiscard]] Result<WriteOutcome> replace_note() const {
    return replace("note.md", "old\n", "new\n");
  }
  /// The temporary file of replace_note(), once it may be exchanged.
  const std::string temporary_ = to_string(TemporaryName{
      TemporaryName::Kind::exchanged, files::content_hash("old\n"), files::content_hash("new\n")});
};

}  // namespace vaultask::writing
