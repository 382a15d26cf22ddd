// The property that makes an incremental index trustworthy: after any edits it is the index that a
// fresh run would build.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

#include <vaultask/vault.hpp>

#include "support/open_vault.hpp"
#include "support/temp_dir.hpp"

namespace vaultask {
namespace {

using test::open_vault;
using test::TempDir;
namespace fs = std::filesystem;

/// Random notes that touch each other: people appear and vanish, so do aliases and participants,
/// and owners of untouched notes change with them; notes of one name lie in several folders, and
/// links of untouched notes lead to others of them when they come, go and move. So do files that
/// are no notes.
class RandomVault {
 public:
  RandomVault(const TempDir& dir, unsigned seed) : dir_(dir), random_(seed) {
    for (int i = 0; i < 6; ++i) create();
  }

  void edit() {
    switch (pick(8)) {
      case 0:
        create();
        break;
      case 1:
        if (notes_.size() > 1) remove();
        break;
      case 2:
        rename();
        break;
      case 3:
        swap();
        break;
      case 4:  // as a sync program does: other content, old time
        write(any(), 3600 + static_cast<int>(pick(5)));
        break;
      case 5:  // touched, not changed
        dir_.age(any(), 1800);
        break;
      case 6:
        toggle_attachment();
        break;
      default:
        write(any(), 7200);
    }
  }

 private:
  std::size_t pick(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }
  const char* one_of(std::initializer_list<const char*> all) {
    return all.begin()[pick(all.size())];
  }
  const std::string& any() { return notes_[pick(notes_.size())]; }

  std::string name() {
    static int counter = 0;
    std::string folder = one_of({"", "Daily/", "People/", "People/Dana Whitfield/", "Projects/X/"});
    const std::string number = std::to_string(++counter);
    const std::string common =
        one_of({"Dana Whitfield", "Sarah Okonjo", "Dana Miller", "Plan", "plan", "Index"});
    return folder + (pick(2) == 0 ? common : "note " + number) + ".md";
  }

  std::string content() {
    std::string text;
    if (pick(3) > 0) {
      text += "---\n";
      if (pick(2) == 0)
        text += std::string("participants: \"") +
                one_of({"Dana", "Dana Miller, Sarah Okonjo", "Priya Raman", "Sarah Pettigrew"}) +
                "\"\n";
      if (pick(3) == 0)
        text += std::string("aliases:\n  - ") + one_of({"DW", "Dee", "Sarah"}) + "\n";
      if (pick(3) == 0)
        text += std::string("entity: ") + one_of({"Dana Whitfield", "Zoë Lindqvist"}) + "\n";
      if (pick(2) == 0) text += "date: 2025-11-07\n";
      if (pick(3) == 0) text += std::string("related:\n  - \"") + link() + "\"\n";
      if (pick(8) == 0) text += "broken: [\n";
      text += "---\n";
    }
    for (std::size_t i = pick(3); i > 0; --i) {
      text += "See " + link() + one_of({"", " #review", " ![[Plan]]"}) + ".\n\n";
    }
    if (pick(3) == 0) {
      text += std::string("## ") + one_of({"Decisions", "Risks", "Open Questions"}) + "\n- " +
              one_of({"Ship it", "~~Wait~~", "[x] Ask Dana"}) + ' ' + link() + "\n\n";
    }
    text += std::string("## ") + one_of({"Action Items", "Dana Whitfield", "Original Transcript"}) +
            "\n";
    if (pick(4) == 0) text += "[00:00:01.00]  Dana WhitfieldHello.\n\n";
    if (pick(4) == 0) text += "- a plain item " + link() + "\n";
    for (std::size_t i = pick(5); i > 0; --i) {
      text += one_of({"", "  ", "> "});
      text += std::string("- [") + one_of({" ", "x", "/", "-"}) + "] " +
              one_of({"Write", "Call", "Plan"}) + " " +
              one_of({"@Dana", "@Sarah", "@DW", "@Dana Miller", "[[Dana Whitfield]]",
                      "[owner:: Dee]", "", "@Zoe Lindqvist"}) +
              one_of({" 📅 2025-11-20", " 📅 2025-02-30", " ⏫", " #tag", ""}) + "\n";
    }
    return text;
  }

  std::string link() {
    return one_of({"[[Plan]]", "[[Index]]", "[[plan|the plan]]", "[[Dana Whitfield#Notes]]",
                   "[[Projects/X/Plan]]", "[[Daily/Index.md]]", "[[X/Plan]]", "[plan](Plan.md)",
                   "[[no such note]]", "[[note 1]]", "[up](../Plan.md)", "[[map.png]]",
                   "![[map.png]]", "[[X/plan.canvas]]", "[list](../LICENSE)"});
  }

  void write(const std::string& note, int seconds_ago) { dir_.write(note, content(), seconds_ago); }

  void create() {
    const std::string note = name();
    if (fs::exists(dir_ / note)) return;
    notes_.push_back(note);
    write(note, 3600);
  }
  void remove() {
    const std::size_t i = pick(notes_.size());
    fs::remove(dir_ / notes_[i]);
    notes_.erase(notes_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  void rename() {
    const std::string to = name();
    if (fs::exists(dir_ / to)) return;
    std::string& from = notes_[pick(notes_.size())];
    fs::create_directories(fs::path(dir_ / to).parent_path());
    fs::rename(dir_ / from, dir_ / to);
    from = to;
  }
  void toggle_attachment() {
    const std::string file =
        one_of({"map.png", "Projects/X/map.png", "Projects/X/Plan.canvas", "LICENSE", "Daily/x"});
    if (!fs::remove(dir_ / file)) dir_.write(file, "bytes");
  }
  void swap() {
    const std::string a = any(), b = any();
    if (a == b) return;
    fs::rename(dir_ / a, dir_ / "swap.tmp");
    fs::rename(dir_ / b, dir_ / a);
    fs::rename(dir_ / "swap.tmp", dir_ / b);
  }

  const TempDir& dir_;
  std::mt19937 random_;
  std::vector<std::string> notes_;
};

std::string dump_of(const std::string& folder, const std::string& database, IndexUse use) {
  auto vault = open_vault(folder, database, use);
  if (!vault) return to_string(vault.error());
  auto dump = vault->dump();
  return dump ? *dump : to_string(dump.error());
}

/// The links of a dump, each by what it is written as, and the note that it leads to.
std::map<std::string, std::string> links_of(const std::string& dump) {
  std::map<std::string, std::string> links;
  std::istringstream lines(dump);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("link|")) continue;
    const auto last = line.rfind('|');
    links[line.substr(0, last)] = line.substr(last + 1);
  }
  return links;
}

TEST(Incremental, EqualsAFreshIndexAfterAnySequenceOfEdits) {
  constexpr unsigned kSequences = 200;
  constexpr int kStepsEach = 4;
  std::size_t moved = 0;
  std::set<std::string> tables;
  for (unsigned seed = 0; seed < kSequences; ++seed) {
    const TempDir dir, database;
    RandomVault vault(dir, seed);
    // A folder that changed just now is listed again; what was listed before is believed only once
    // it is older than that.
    const auto grow_old = [&] {
      if (seed % 8 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(25));
    };
    grow_old();
    auto links = links_of(dump_of(dir.path(), database.path(), IndexUse::update));
    for (int step = 0; step < kStepsEach; ++step) {
      vault.edit();
      vault.edit();
      grow_old();
      const std::string incremental = dump_of(dir.path(), database.path(), IndexUse::update);
      const std::string fresh = dump_of(dir.path(), "", IndexUse::none);
      ASSERT_EQ(incremental, fresh) << "seed " << seed << ", step " << step;
      ASSERT_NE(fresh.find("note|"), std::string::npos) << fresh;
      auto now = links_of(fresh);
      for (const auto& [link, leads_to] : now) {
        const auto before = links.find(link);
        if (before != links.end() && before->second != leads_to) ++moved;
      }
      links = std::move(now);
      std::istringstream rows(fresh);
      for (std::string row; std::getline(rows, row);) tables.insert(row.substr(0, row.find('|')));
    }
  }
  // The sequences try what they are for.
  EXPECT_GT(moved, 100U);
  for (const char* table : {"link", "section item", "transcript", "speaker", "list item", "owner",
                            "tag of note", "diagnostic", "bad date", "folder", "note file"}) {
    EXPECT_TRUE(tables.contains(table)) << table;
  }
}

}  // namespace
}  // namespace vaultask
