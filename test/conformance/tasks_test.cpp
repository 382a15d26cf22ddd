// What the plugin read from a vault, task for task, against what we read from it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/strings.hpp"
#include "conformance/recorded_tasks.hpp"
#include "task/dependencies.hpp"
#include "task/happens.hpp"
#include "task/note_record.hpp"
#include "task/tags.hpp"
#include "task/urgency.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;

using Position = std::pair<std::string, int>;  // path, line from 1

std::string read_bytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// A status type in the words of the record, with its names, as one text to compare.
std::string show(const Status& status) {
  return "[" + status.symbol + "] " + status.name + " " + std::string(to_string(status.type)) +
         " → [" + status.next_symbol + "]";
}

std::string show(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string show(const std::vector<int>& lines) {
  std::string out;
  for (const int line : lines) out += (out.empty() ? "" : ", ") + std::to_string(line);
  return out;
}

std::string show(const TaskDate& date) {
  return date.is_invalid() ? "Invalid date" : date.to_string();
}

/// All tasks of a vault by our reading, and who waits for whom.
class OurVault {
 public:
  OurVault(const fs::path& folder, const task::ReadRules& rules) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
      const std::string path = entry.path().lexically_relative(folder).generic_string();
      auto record = task::read_note(path, read_bytes(entry.path()), rules);
      for (const auto& item : record.plain_items) add_item(path, item.line, item.parent_line);
      for (const auto& one : record.tasks) add_item(path, one.line, one.parent_line);
      for (auto& one : record.tasks) tasks_.push_back(std::move(one));
      for (const auto& heading : record.headings) headings_[path].push_back(heading);
    }
    const task::Dependencies dependencies(tasks_);
    for (const Task& one : tasks_) {
      by_position_.emplace(Position{one.path, one.line}, &one);
      for (const Task* blocker : dependencies.blockers(one)) {
        blocked_.insert(&one);
        blocking_.insert(blocker);
      }
    }
  }

  const std::map<Position, const Task*>& by_position() const { return by_position_; }
  /// The lines of the list items that are nested in it, in order; a second item on its own line is.
  std::vector<int> child_lines(const Task& one) const {
    const auto found = children_.find({one.path, one.line});
    return found == children_.end() ? std::vector<int>() : found->second;
  }
  /// The line of the outermost list item around it.
  int root(const Task& one) const {
    int line = one.line;
    for (auto up = parents_.find({one.path, line}); up != parents_.end() && up->second != 0;
         up = parents_.find({one.path, line})) {
      line = up->second;
    }
    return line;
  }
  bool is_blocked(const Task* one) const { return blocked_.contains(one); }
  bool is_blocking(const Task* one) const { return blocking_.contains(one); }

  /// Whether a heading that encloses the line names a transcript. The plugin counts checkboxes
  /// there, we do not (product, section 3): the one difference that is meant.
  bool in_transcript(const std::string& path, int line) const {
    const auto found = headings_.find(path);
    if (found == headings_.end()) return false;
    int transcript_level = 0;
    for (const auto& heading : found->second) {
      if (heading.line > line) break;
      if (transcript_level != 0 && heading.level > transcript_level) continue;
      const bool named = strings::to_lower(heading.text).find("transcript") != std::string::npos;
      transcript_level = named ? heading.level : 0;
    }
    return transcript_level != 0;
  }

 private:
  void add_item(const std::string& path, int line, int parent_line) {
    if (parent_line != line) parents_[{path, line}] = parent_line;
    auto& lines = children_[{path, parent_line}];
    lines.insert(std::upper_bound(lines.begin(), lines.end(), line), line);
  }

  std::map<Position, int> parents_;
  std::map<Position, std::vector<int>> children_;
  std::vector<Task> tasks_;
  std::map<Position, const Task*> by_position_;
  std::map<std::string, std::vector<markdown::Heading>> headings_;
  std::set<const Task*> blocked_;
  std::set<const Task*> blocking_;
};

/// Every field that differs, as "field: want «…», got «…»; …"; "" where the tasks are equal.
std::string differences(const RecordedTask& want, const Task& got, const OurVault& vault,
                        Date today) {
  std::string out;
  const auto compare = [&](std::string_view field, const std::string& wanted,
                           const std::string& found) {
    if (wanted == found) return;
    if (!out.empty()) out += "; ";
    out += std::string(field) + ": want «" + wanted + "», got «" + found + "»";
  };
  const auto word = [](bool value) { return std::string(value ? "yes" : "no"); };
  compare("originalMarkdown", want.original, got.original);
  compare("heading", want.heading, got.heading);
  compare("indentation", want.indentation, got.indentation);
  compare("listMarker", want.list_marker, got.list_marker);
  compare("status", show(want.status), show(got.status));
  compare("isDone", word(want.is_done), word(got.is_done()));
  compare("description", want.description, got.description);
  compare("descriptionWithoutTags", want.description_without_tags,
          task::without_tags(got.description));
  compare("tags", show(want.tags), show(got.tags));
  compare("priority", std::to_string(want.priority),
          std::to_string(static_cast<int>(got.priority)));
  compare("priorityName", want.priority_name, std::string(to_string(got.priority)));
  compare("happens", want.happens, show(task::happens(got)));
  for (std::size_t i = 0; i < kDateFields.size(); ++i) {
    compare(kDateFields[i].name, want.dates[i], show(got.*kDateFields[i].member));
  }
  compare("scheduledInferred", word(want.scheduled_inferred), word(got.scheduled_inferred));
  compare("recurrence", want.recurrence, got.recurrence);
  compare("onCompletion", want.on_completion, got.on_completion);
  compare("id", want.id, got.id);
  compare("dependsOn", show(want.depends_on), show(got.depends_on));
  compare("blockLink", want.block_link, got.block_link);
  compare("hardBreak", want.hard_break, got.hard_break);
  compare("parentLine", std::to_string(want.parent_line), std::to_string(got.parent_line));
  compare("parentIsTask", word(want.parent_is_task),
          word(got.parent_line != 0 && got.parent_line == got.parent_task_line));
  compare("closestParentTask", std::to_string(want.closest_parent_task),
          std::to_string(got.parent_task_line));
  compare("childLines", show(want.child_lines), show(vault.child_lines(got)));
  compare("root", std::to_string(want.root), std::to_string(vault.root(got)));
  compare("sectionStart", std::to_string(want.section_start), std::to_string(got.section_line));
  compare("sectionIndex", std::to_string(want.section_index), std::to_string(got.section_index));
  compare("isBlocked", word(want.is_blocked), word(vault.is_blocked(&got)));
  compare("isBlocking", word(want.is_blocking), word(vault.is_blocking(&got)));
  // Recorded with six decimals.
  const double score = std::round(task::urgency(got, today) * 1e6) / 1e6;
  if (std::abs(score - want.urgency) > 1e-9) {
    compare("urgency", std::to_string(want.urgency), std::to_string(score));
  }
  return out;
}

/// Compares a dump with our reading of its vault: one failure for each task that differs, is
/// missing or is too many.
void expect_equal(const fs::path& dump, const fs::path& folder) {
  const RecordedSuite suite = read_suite(dump);
  const OurVault vault(folder, read_rules(suite));
  auto left = vault.by_position();

  std::size_t equal = 0;
  std::size_t differing = 0;
  std::size_t missing = 0;
  std::size_t in_transcripts = 0;
  for (const RecordedTask& want : suite.tasks) {
    const std::string place = want.path + ":" + std::to_string(want.line);
    const auto found = left.find({want.path, want.line});
    if (found == left.end()) {
      if (vault.in_transcript(want.path, want.line)) {
        ++in_transcripts;
      } else {
        ++missing;
        ADD_FAILURE() << place << ": task is missing: want «" << want.original << "»";
      }
      continue;
    }
    const std::string found_differences = differences(want, *found->second, vault, suite.today);
    if (found_differences.empty()) {
      ++equal;
    } else {
      ++differing;
      ADD_FAILURE() << place << ": " << found_differences;
    }
    left.erase(found);
  }
  for (const auto& [position, task] : left) {
    ADD_FAILURE() << position.first << ":" << position.second << ": no task to the plugin, got «"
                  << task->original << "»";
  }
  std::cout << dump.filename().string() << ": " << equal << " of " << suite.tasks.size()
            << " tasks equal, " << differing << " differ, " << missing << " missing, "
            << left.size() << " too many, " << in_transcripts
            << " below transcripts (left out on purpose)\n";
  EXPECT_GT(suite.tasks.size(), 0U) << "the dump holds no tasks";
}

fs::path meetings(const char* dump) {
  return fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "tasks" / dump;
}

fs::path meetings_vault() {
  return fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "vault";
}

TEST(ConformanceOfTasks, MeetingsUnderDefaultSettings) {
  expect_equal(meetings("meetings.json"), meetings_vault());
}

TEST(ConformanceOfTasks, MeetingsUnderCustomStatuses) {
  expect_equal(meetings("statuses.json"), meetings_vault());
}

TEST(ConformanceOfTasks, MeetingsUnderAGlobalFilter) {
  expect_equal(meetings("globalfilter.json"), meetings_vault());
}

TEST(ConformanceOfTasks, MeetingsUnderTheDataviewFormat) {
  expect_equal(meetings("dataview.json"), meetings_vault());
}

TEST(ConformanceOfTasks, MeetingsUnderFilenamesAsScheduledDates) {
  expect_equal(meetings("filenamedate.json"), meetings_vault());
}

TEST(ConformanceOfTasks, GeneratedVaultUnderDefaultSettings) {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) {
    GTEST_SKIP() << "VAULTASK_CONFORMANCE does not name the folder that holds generated/";
  }
  const fs::path generated = fs::path(folder) / "generated";
  expect_equal(generated / "tasks.json", generated / "vault");
}

}  // namespace
}  // namespace vaultask::conformance
