#include "query/tree.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// One list item of a note with a found task: a task or a plain item.
struct Entry {
  const std::string* path = nullptr;
  const Task* task = nullptr;
  const task::PlainItem* item = nullptr;
  int line = 0;
  int parent_line = 0;
  std::size_t parent_task = kNone;  ///< The nearest task above.
  std::vector<std::size_t> children{};
  std::size_t found = kNone;   ///< In QueryResult::tasks.
  std::size_t shown = kNone;   ///< In nested_tasks or list_items, once it is in one.
  std::size_t group = kNone;   ///< The last group it was added to.
  std::size_t member = kNone;  ///< The last group of which it is one of the tasks.
};

std::vector<std::string_view> found_paths(const QueryResult& result) {
  std::vector<std::string_view> paths;
  for (const Task& task : result.tasks) paths.emplace_back(task.path);
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

class Forest {
 public:
  Forest(QueryResult& result, const std::vector<Task>& tasks,
         const std::vector<task::NoteItems>& items)
      : result_(result) {
    const auto paths = found_paths(result);
    const auto wanted = [&paths](const std::string& path) {
      return std::binary_search(paths.begin(), paths.end(), std::string_view(path));
    };
    for (const Task& task : tasks) {
      if (wanted(task.path)) add({&task.path.str(), &task, nullptr, task.line, task.parent_line});
    }
    for (const task::NoteItems& note : items) {
      if (!wanted(note.path)) continue;
      for (const task::PlainItem& item : note.items) {
        add({&note.path, nullptr, &item, item.line, item.parent_line});
      }
    }
    order();
    connect();
    find();
  }

  void draw(std::size_t group) {
    group_ = group;
    TaskGroup& target = result_.groups[group];
    for (const std::size_t i : target.tasks) {
      if (of_task_[i] != kNone) entries_[of_task_[i]].member = group;
    }
    for (const std::size_t i : target.tasks) {
      const std::size_t top = of_task_[i];
      if (top == kNone) {  // The index does not know it: drawn alone.
        target.tree.push_back({0, TreeNode::Kind::found, i});
      } else if (!is_added(top) && !waits(top)) {
        draw_below(top, target.tree);
      }
    }
  }

 private:
  void add(Entry entry) { entries_.push_back(std::move(entry)); }

  /// By path and line. Of items that share a line the task comes first, for it was added first.
  void order() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      const int paths = a.path->compare(*b.path);
      return paths != 0 ? paths < 0 : a.line < b.line;
    });
  }

  /// Parents stand before their children, so one pass from the top finds all.
  void connect() {
    std::unordered_map<int, std::size_t> first_at;  // of the note, by line
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (i > 0 && *entries_[i].path != *entries_[i - 1].path) first_at.clear();
      const auto parent = first_at.find(entries_[i].parent_line);
      if (parent != first_at.end()) {
        Entry& above = entries_[parent->second];
        above.children.push_back(i);
        entries_[i].parent_task = above.task != nullptr ? parent->second : above.parent_task;
      }
      first_at.emplace(entries_[i].line, i);
    }
  }

  /// Which entry each found task is.
  void find() {
    std::map<std::pair<std::string_view, int>, std::size_t> places;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].task != nullptr) places.emplace(place_of(*entries_[i].task), i);
    }
    for (std::size_t i = 0; i < result_.tasks.size(); ++i) {
      const auto found = places.find(place_of(result_.tasks[i]));
      of_task_.push_back(found == places.end() ? kNone : found->second);
      if (found != places.end()) entries_[found->second].found = i;
    }
  }

  static std::pair<std::string_view, int> place_of(const Task& task) {
    return {task.path, task.line};
  }

  [[nodiscard]] bool is_added(std::size_t i) const { return entries_[i].group == group_; }

  /// Whether it will be drawn below a task of the group that is still to come.
  [[nodiscard]] bool waits(std::size_t i) const {
    const std::size_t above = entries_[i].parent_task;
    return above != kNone && entries_[above].member == group_ && !is_added(above);
  }

  /// The entry with all that is nested below it and not drawn yet.
  void draw_below(std::size_t top, std::vector<TreeNode>& tree) {
    std::vector<std::pair<std::size_t, std::size_t>> waiting{{top, 0}};  // entry, depth
    while (!waiting.empty()) {
      const auto [i, depth] = waiting.back();
      waiting.pop_back();
      if (is_added(i)) continue;
      entries_[i].group = group_;
      tree.push_back(node_of(entries_[i], depth));
      const auto& children = entries_[i].children;
      for (auto child = children.rbegin(); child != children.rend(); ++child) {
        waiting.emplace_back(*child, depth + 1);
      }
    }
  }

  TreeNode node_of(Entry& entry, std::size_t depth) {
    if (entry.found != kNone) return {depth, TreeNode::Kind::found, entry.found};
    if (entry.task != nullptr) {
      if (entry.shown == kNone) {
        entry.shown = result_.nested_tasks.size();
        result_.nested_tasks.push_back(*entry.task);
      }
      return {depth, TreeNode::Kind::nested, entry.shown};
    }
    if (entry.shown == kNone) {
      entry.shown = result_.list_items.size();
      result_.list_items.push_back(read_list_item(*entry.path, *entry.item));
    }
    return {depth, TreeNode::Kind::item, entry.shown};
  }

  QueryResult& result_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> of_task_;  ///< For each found task, its entry.
  std::size_t group_ = kNone;
};

bool is_marker_end(char c) {
  return c == '.' || c == ')';
}

/// Behind "-", "*", "+", "1." or "1)"; as it is where there is none.
std::string_view without_marker(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('*') || text.starts_with('+')) {
    return text.substr(1);
  }
  std::size_t digits = 0;
  while (digits < text.size() && strings::is_digit(text[digits])) ++digits;
  const bool numbered = digits > 0 && digits < text.size() && is_marker_end(text[digits]);
  return numbered ? text.substr(digits + 1) : text;
}

void skip_blanks(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

}  // namespace

ListItem read_list_item(const std::string& path, const task::PlainItem& item) {
  std::string_view text = item.original;
  for (;;) {
    text = text::trim_js_left(text);
    if (!text.starts_with('>')) break;
    text.remove_prefix(1);
  }
  text = without_marker(text);
  skip_blanks(text);
  ListItem read{path, item.line, {}, {}};
  if (text.starts_with('[') && text.size() > 1) {
    const std::size_t close = 1 + utf8::decode(text, 1).length;
    if (close < text.size() && text[close] == ']') {
      read.symbol = text.substr(1, close - 1);
      text.remove_prefix(close + 1);
      skip_blanks(text);
    }
  }
  read.text = text::trim_js(text);
  return read;
}

void add_trees(QueryResult& result, const std::vector<Task>& all_tasks,
               const std::vector<task::NoteItems>& items) {
  Forest forest(result, all_tasks, items);
  for (std::size_t group = 0; group < result.groups.size(); ++group) forest.draw(group);
}

}  // namespace vaultask::query
