// The answer of a query.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <vaultask/counts.hpp>
#include <vaultask/date.hpp>
#include <vaultask/history.hpp>
#include <vaultask/note_links.hpp>
#include <vaultask/task.hpp>

namespace vaultask {

/// What `hide` and `show` are about: parts of a task and of the page around it.
enum class LayoutPart : std::uint8_t {
  // Of a task.
  tags,
  id,
  depends_on,
  priority,
  recurrence_rule,
  on_completion,
  created_date,
  start_date,
  scheduled_date,
  due_date,
  cancelled_date,
  done_date,
  owner,  ///< In tables; on a line the owner is part of the description.
  // Of the page.
  toolbar,
  tree,
  urgency,
  backlink,
  nested_backlink,
  edit_button,
  postpone_button,
  task_count,
  group_count,
};
inline constexpr std::size_t kLayoutParts = static_cast<std::size_t>(LayoutPart::group_count) + 1;

/// How a query wants its answer to look.
struct Layout {
  std::bitset<kLayoutParts> hidden = default_hidden();
  bool short_mode = false;  ///< Signs without their values.
  bool explain = false;     ///< The query is explained above its answer.
  bool columns = false;     ///< `view columns by`: each group of the first level is a column.

  [[nodiscard]] bool shows(LayoutPart part) const {
    return !hidden[static_cast<std::size_t>(part)];
  }
  void set(LayoutPart part, bool shown) { hidden[static_cast<std::size_t>(part)] = !shown; }

  /// The tree, urgency and the counts of groups, as in the plugin.
  [[nodiscard]] static std::bitset<kLayoutParts> default_hidden() {
    std::bitset<kLayoutParts> parts;
    for (const auto part : {LayoutPart::tree, LayoutPart::urgency, LayoutPart::group_count}) {
      parts.set(static_cast<std::size_t>(part));
    }
    return parts;
  }

  friend bool operator==(const Layout&, const Layout&) = default;
};

/// A heading above a group. Its text is the plugin's own: "%%1%%High priority" sorts before
/// "%%3%%Normal priority"; what stands between %% is not for people's eyes.
struct GroupHeading {
  int level = 0;  ///< 0 for the first `group by` of the query.
  std::string text;

  friend bool operator==(const GroupHeading&, const GroupHeading&) = default;
};

/// A list item that is no task, as it is drawn below one.
struct ListItem {
  std::string path;    ///< Of its note.
  int line = 0;        ///< In the note's file, from 1.
  std::string symbol;  ///< What stands in its box, which makes no task of it here; "" without one.
  std::string text;

  friend bool operator==(const ListItem&, const ListItem&) = default;
};

/// A line of a tree: what it shows, and how deep it stands.
struct TreeNode {
  enum class Kind : std::uint8_t {
    found,   ///< QueryResult::tasks
    nested,  ///< QueryResult::nested_tasks
    item,    ///< QueryResult::list_items
  };
  std::size_t depth = 0;  ///< At most one more than the line before.
  Kind kind = Kind::found;
  std::size_t index = 0;  ///< Into the vector that `kind` names.

  friend bool operator==(const TreeNode&, const TreeNode&) = default;
};

struct TaskGroup {
  /// Those that differ from the group before, so at most one for each level.
  std::vector<GroupHeading> headings;
  std::vector<std::size_t> tasks;      ///< Indices into QueryResult::tasks, in order.
  std::size_t total_before_limit = 0;  ///< Tasks before `limit groups`.
  /// What is drawn where the layout shows the tree, from top to bottom: the tasks with all that is
  /// nested below them. Empty where it does not.
  std::vector<TreeNode> tree{};
};

/// One instruction of a query, explained.
struct ExplainedLine {
  /// Where it was written: "query", "Query File Defaults", "global query" or "preset NAME".
  std::string origin;
  std::string written;      ///< As written.
  std::string instruction;  ///< As carried out: placeholders and presets expanded.
  std::string meaning;      ///< In words; filters that are joined stand on lines of their own.
  bool extension = false;   ///< Obsidian itself does not understand it.

  friend bool operator==(const ExplainedLine&, const ExplainedLine&) = default;
};

struct QueryExplanation {
  std::string global_filter;         ///< The text all tasks hold by the settings; "" for none.
  std::vector<ExplainedLine> lines;  ///< In the order in which they are carried out.
  std::string in_plugin;             ///< All of it in the Tasks plugin's own words.

  friend bool operator==(const QueryExplanation&, const QueryExplanation&) = default;
};

/// A row of `rollup by`: how many tasks stand in a group.
struct RollupRow {
  /// The group's text on each level. Fewer than there are levels: what the rows above it that
  /// begin with these come to, each task counted once; none: the total.
  std::vector<std::string> names;
  Counts counts{};
};

/// Counts instead of tasks.
struct Rollup {
  std::vector<std::string> levels;  ///< What each level is: "owner", "property customer".
  std::vector<RollupRow> rows;      ///< In the order of the groups; a task can stand in several.
  RollupRow total;                  ///< Each task once.
  std::optional<DateRange> days{};  ///< Of `rollup over`; nullopt for all time.
};

/// What a query found. Owns its tasks.
struct QueryResult {
  std::vector<Task> tasks;        ///< In the order of the query's sorting.
  std::vector<TaskGroup> groups;  ///< At least one; a task can stand in several.
  std::size_t total_before_limit = 0;
  std::string count_text;  ///< "3 tasks" or "3 of 5 tasks"
  Layout layout;
  std::optional<Rollup> rollup;  ///< Only with `rollup by`: what is to be shown then.
  Date today;                    ///< What urgency refers to.
  bool dataview = false;         ///< The vault writes fields as [due:: 2025-11-14].
  /// A word that is left out where a description is shown: the global filter, where the plugin's
  /// settings say so. "" for none.
  std::string hidden_word;
  /// Beside `tasks`: how their due dates moved, where the query asks the journal; else empty.
  std::vector<DueMoves> due_moves;
  std::vector<Task> nested_tasks;    ///< Of the trees: tasks that were not found.
  std::vector<ListItem> list_items;  ///< Of the trees.
  /// Set where the layout asks for it.
  std::optional<QueryExplanation> explanation;
  /// Of the descriptions and list items; of headings, from "".
  NoteLinks links;

  /// The task a node stands for; nullptr for a list item.
  [[nodiscard]] const Task* task_of(const TreeNode& node) const {
    if (node.kind == TreeNode::Kind::item) return nullptr;
    return node.kind == TreeNode::Kind::found ? &tasks[node.index] : &nested_tasks[node.index];
  }
};

/// Where a query stands.
struct QueryOptions {
  /// The note it stands in, relative to the vault: what its placeholders and Query File Defaults
  /// come from. "" for none. It need not be there.
  std::string note;
  bool global_query = true;   ///< Behind the global query of the plugin's settings.
  bool file_defaults = true;  ///< Behind the Query File Defaults of the note.
  bool explain = false;       ///< As if the query held the line `explain`.
  /// The tasks have Task::original. It is half of the text of an index, so whoever does not show it
  /// can do without; JavaScript sees it all the same.
  bool original_lines = true;
  /// The result has QueryResult::links, which only Markdown and HTML show.
  bool links = true;
};

/// A `tasks` block of a note.
struct QueryBlock {
  std::string note;  ///< Its path, relative to the vault.
  int line = 0;      ///< That of the opening fence, from 1; the text begins on the next one.
  std::string text;
};

/// A name, and the instructions it stands for, one a line.
using Preset = std::pair<std::string, std::string>;

/// The plugin's own: those of a vault whose settings do not replace them.
[[nodiscard]] std::vector<Preset> default_presets();

/// One kind of instruction or value, for help texts: what it is and how it is written.
struct LanguageEntry {
  std::string name;
  std::string summary;
  std::vector<std::string> examples;
  std::string sort_by;     ///< The word behind `sort by`; "" where that cannot be.
  std::string group_by;    ///< The word behind `group by`; "" where that cannot be.
  bool extension = false;  ///< Obsidian itself does not understand it.
};

/// The language, from the tables by which it is parsed.
[[nodiscard]] std::vector<LanguageEntry> query_language();

}  // namespace vaultask
