// Tasks as the plugin's own code answered for them, read from a recorded dump.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <vaultask/date.hpp>
#include <vaultask/task.hpp>

#include "task/filename_date.hpp"
#include "task/note_record.hpp"

namespace vaultask::conformance {

/// One recorded task. Texts stand as recorded; what is null there is empty here.
struct RecordedTask {
  std::string path;
  int line = 0;  ///< From 1, as in Task; recorded from 0.
  std::string original;
  std::string heading;
  std::string indentation;
  std::string list_marker;
  Status status;
  bool is_done = false;
  std::string description;
  std::string description_without_tags;
  std::vector<std::string> tags;
  int priority = 0;
  std::string priority_name;
  std::array<std::string, kDateFields.size()> dates;  ///< In the order of kDateFields.
  bool scheduled_inferred = false;
  std::string happens;
  std::string recurrence;
  std::string on_completion;
  std::string id;
  std::vector<std::string> depends_on;
  std::string block_link;
  std::string hard_break;
  std::string file_line;  ///< The line as the plugin rewrites it.
  double urgency = 0.0;
  bool is_blocked = false;
  bool is_blocking = false;
  int parent_line = 0;  ///< From 1; 0 if none.
  bool parent_is_task = false;
  int closest_parent_task = 0;   ///< From 1; 0 if none.
  std::vector<int> child_lines;  ///< From 1.
  int root = 0;                  ///< From 1: the outermost list item around it, or itself.
  int section_start = 0;         ///< From 1.
  int section_index = 0;
};

struct RecordedSuite {
  Date today;
  std::vector<Status> custom_statuses;
  bool has_statuses = false;  ///< The custom ones replace the plugin's "/" and "-".
  std::string global_filter;
  bool dataview = false;  ///< taskFormat
  task::FilenameDateRules filename_date;
  std::vector<RecordedTask> tasks;
};

/// The settings of a suite, as ours.
[[nodiscard]] task::ReadRules read_rules(const RecordedSuite& suite);

/// Throws where the file is missing or not of the recorded form: the test data are ours.
[[nodiscard]] RecordedSuite read_suite(const std::filesystem::path& file);

}  // namespace vaultask::conformance
