// Searching a vault whose notes change.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;
namespace fs = std::filesystem;

constexpr const char* kWords[] = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta"};

class SearchedVault {
 public:
  [[nodiscard]] const TempDir& notes() const { return notes_; }
  [[nodiscard]] std::string database() const { return database_.path(); }

  Result<SearchAnswer> ask(const SearchRequest& request, IndexUse use = IndexUse::update) const {
    auto vault = open_vault(notes_.path(), database_.path(), use);
    if (!vault) return fail(vault.error());
    return vault->search(request);
  }

  /// "path:line kind snippet" of each place.
  std::vector<std::string> find(const std::string& text, bool transcripts = false,
                                IndexUse use = IndexUse::update) const {
    SearchRequest request;
    request.text = text;
    request.limit = 1000;
    request.transcripts = transcripts;
    const auto answer = ask(request, use);
    EXPECT_TRUE(answer) << to_string(answer.error());
    std::vector<std::string> places;
    if (!answer || answer->page.sections.empty()) return places;
    for (const auto& row : answer->page.sections.front().rows) {
      places.push_back(std::get<std::string>(row[3]) + ' ' + std::get<std::string>(row[0]) + ' ' +
                       std::get<std::string>(row[1]));
    }
    return places;
  }

 private:
  TempDir notes_, database_;
};

using Places = std::vector<std::string>;

TEST(VaultSearch, FollowsTheNotes) {
  const SearchedVault vault;
  vault.notes().write("a.md", "# Plan\n- [ ] Order the labels\n");
  vault.notes().write(".trash/old.md", "labels\n");
  vault.notes().write("page.md", "---\ngenerated-by: vaultask\n---\nlabels\n");
  EXPECT_EQ(vault.find("labels"), Places{"a.md:2 task [ ] Order the labels"});
  vault.notes().write("a.md", "# Plan\nNew line\n- [x] Order the labels\n", 1800);
  EXPECT_EQ(vault.find("labels"), Places{"a.md:3 task [x] Order the labels"});
  fs::rename(vault.notes() / "a.md", vault.notes() / "b.md");
  EXPECT_EQ(vault.find("labels"), Places{"b.md:3 task [x] Order the labels"});
  vault.notes().write("c.md", "More text\n");
  fs::remove(vault.notes() / "b.md");
  EXPECT_EQ(vault.find("labels"), Places{});
}

TEST(VaultSearch, TellsWhatItDid) {
  const SearchedVault vault;
  vault.notes().write("a.md", "alpha\n");
  vault.notes().write("b.md", "beta\n## Transcript\nalpha\n");
  SearchRequest request;
  request.text = "alpha";
  auto answer = vault.ask(request);
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->update.built);
  EXPECT_EQ(answer->update.read, 2U);
  answer = vault.ask(request);
  ASSERT_TRUE(answer);
  EXPECT_FALSE(answer->update.built);
  EXPECT_EQ(answer->update.read, 0U);
  request.transcripts = true;
  answer = vault.ask(request);
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->update.built_transcripts);
  EXPECT_EQ(answer->update.read, 1U);
}

TEST(VaultSearch, ReadsTheNoteAsItIsNow) {
  const SearchedVault vault;
  vault.notes().write("a.md", "alpha\n");
  vault.notes().write("b.md", "alpha\n");
  EXPECT_EQ(vault.find("alpha").size(), 2U);
  vault.notes().write("a.md", "\n\nalpha\n", 1800);
  vault.notes().write("b.md", "beta\n", 1800);
  EXPECT_EQ(vault.find("alpha", false, IndexUse::cached), Places{"a.md:3 text alpha"});
}

TEST(VaultSearch, CachedBuildsNothing) {
  const SearchedVault vault;
  vault.notes().write("a.md", "alpha\n");
  SearchRequest request;
  request.text = "alpha";
  const auto none = vault.ask(request, IndexUse::cached);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::not_found);
}

TEST(VaultSearch, WithoutAnIndexNothingIsWritten) {
  const SearchedVault vault;
  vault.notes().write("a.md", "alpha\n");
  EXPECT_EQ(vault.find("alpha", false, IndexUse::none), Places{"a.md:1 text alpha"});
  EXPECT_TRUE(fs::is_empty(vault.database()));
}

TEST(VaultSearch, IndexAloneNeverBuildsIt) {
  const SearchedVault vault;
  vault.notes().write("a.md", "alpha\n");
  auto opened = open_vault(vault.notes().path(), vault.database());
  ASSERT_TRUE(opened && opened->index(false));
  EXPECT_FALSE(fs::exists(vault.database() + "/search.db"));
}

TEST(VaultSearch, PhrasesAndWordsToLeaveOut) {
  const SearchedVault vault;
  vault.notes().write("a.md", "The end of one\n\nbudget of another\n");
  vault.notes().write("b.md", "one budget\n");
  // Words that stand side by side across two paragraphs are no phrase.
  EXPECT_EQ(vault.find("\"one budget\""), Places{"b.md:1 text one budget"});
  EXPECT_EQ(vault.find("budget -\"one budget\""), Places{"a.md:3 text budget of another"});
  EXPECT_EQ(vault.find("budget -end"), Places{"b.md:1 text one budget"});
}

TEST(VaultSearch, ALineOfAParagraph) {
  const SearchedVault vault;
  vault.notes().write("a.md", "one\ntwo\nthree alpha\nfour alpha beta\n");
  EXPECT_EQ(vault.find("beta alpha"), Places{"a.md:4 text one two three alpha four alpha beta"});
}

TEST(VaultSearch, ReadsRepairedText) {
  const SearchedVault vault;
  // "Café – ready ⏫": its UTF-8, read as Mac Roman and saved again.
  vault.notes().write("a.md",
                      "- [ ] Caf\u221A\u00A9 \u201A\u00C4\u00EC ready \u201A\u00E8\u00B4\n");
  EXPECT_EQ(vault.find("café"), Places{"a.md:1 task [ ] Café – ready ⏫"});
}

TEST(VaultSearch, BuildsAnewWhatIsDamaged) {
  const SearchedVault vault;
  for (int i = 0; i < 50; ++i) {
    vault.notes().write(std::to_string(i) + ".md", "alpha\n\n" + std::string(500, 'x') + "\n");
  }
  const auto whole = vault.find("alpha");
  EXPECT_EQ(whole.size(), 50U);
  const std::string path = vault.database() + "/search.db";
  const auto size = fs::file_size(path);
  // One stretch of the file after the other.
  for (std::uintmax_t at = 0; at < size; at += 4096) {
    {
      std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
      file.seekp(static_cast<std::streamoff>(at + 100));  // behind the header
      file << std::string(1000, '\x5A');
    }
    const auto found = vault.find("alpha");
    EXPECT_EQ(found, whole) << at;
    fs::remove(path);
    fs::remove(path + "-wal");
    EXPECT_EQ(vault.find("alpha"), whole);
  }
}

/// Random notes of few words, edited at random.
class WordVault {
 public:
  explicit WordVault(unsigned seed) : random_(seed) {
    for (int i = 0; i < 8; ++i) write();
  }

  const SearchedVault& vault() const { return vault_; }

  void edit() {
    const std::string name = any();
    switch (pick(4)) {
      case 0:
        fs::remove(vault_.notes() / name);
        break;
      case 1:
        if (fs::exists(vault_.notes() / name)) {
          fs::rename(vault_.notes() / name, vault_.notes() / any());
        }
        break;
      default:
        write();
    }
    vault_.notes().write("always.md", "alpha\n");  // a vault without notes is not mounted
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }
  std::string any() { return "n" + std::to_string(pick(12)) + ".md"; }
  std::string word() { return kWords[pick(std::size(kWords))]; }

  void write() {
    std::string text;
    if (pick(2) == 0) text += "# " + word() + "\n";
    for (std::size_t line = pick(6) + 1; line > 0; --line) {
      constexpr const char* kBegins[] = {"", "- [ ] ", "- ", "\n", "## "};
      text += kBegins[pick(5)];
      for (std::size_t n = pick(8) + 1; n > 0; --n) text += word() + ' ';
      text += '\n';
    }
    if (pick(3) == 0) text += "## Decisions\n- " + word() + "\n## Transcript\n" + word() + "\n";
    vault_.notes().write(any(), text, 3600 + static_cast<int>(pick(100'000)));
  }

  std::mt19937 random_;
  SearchedVault vault_;
};

/// However it came about, it answers as one that is built now: the same places in the same order.
TEST(VaultSearch, KeptCurrentIsAsFresh) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    WordVault words(seed);
    for (int step = 0; step < 10; ++step) {
      for (unsigned edits = 0; edits < 1 + seed % 3; ++edits) words.edit();
      for (const char* text : {"alpha", "beta gamma", "\"gamma delta\"", "eps* -zeta"}) {
        const bool transcripts = (static_cast<unsigned>(step) + seed) % 3 == 0;
        ASSERT_EQ(words.vault().find(text, transcripts),
                  words.vault().find(text, transcripts, IndexUse::none))
            << "seed " << seed << " step " << step << ' ' << text;
      }
    }
  }
}

}  // namespace
}  // namespace vaultask
