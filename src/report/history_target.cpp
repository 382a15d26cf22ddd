#include "report/history_target.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

#include "note/vault_path.hpp"
#include "report/person_argument.hpp"
#include "text/unicode.hpp"

namespace vaultask::report {
namespace {

using Tasks = std::vector<const TaskHistory*>;

Tasks all_that(const History& history, const std::function<bool(const TaskHistory&)>& fits) {
  Tasks found;
  for (const TaskHistory& task : history.tasks) {
    if (fits(task)) found.push_back(&task);
  }
  return found;
}

/// "Projects/Alpha.md:12" → the path and 12.
std::optional<std::pair<std::string, int>> split_place(const std::string& words) {
  const auto colon = words.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  int line = 0;
  const char* end = words.data() + words.size();
  const auto [stop, error] = std::from_chars(words.data() + colon + 1, end, line);
  if (error != std::errc() || stop != end || line <= 0) return std::nullopt;
  return std::pair(words.substr(0, colon), line);
}

bool is_note(const std::string& path, const std::string& words) {
  return path == words || path == words + ".md" || note::base_name(path) == words ||
         path.starts_with(words + (words.ends_with('/') ? "" : "/"));
}

Tasks at_place(const History& history, const std::string& words) {
  const auto place = split_place(words);
  if (!place) return {};
  return all_that(history, [&](const TaskHistory& task) {
    return !task.gone && task.line == place->second && is_note(task.path, place->first);
  });
}

Tasks of_person(const Input& input, const std::string& words) {
  const auto person = find_person(input, words);
  if (!person) return {};
  const std::string folded = text::fold_name(*person);
  return all_that(input.history, [&](const TaskHistory& task) {
    return std::any_of(task.owners.begin(), task.owners.end(),
                       [&](const std::string& owner) { return text::fold_name(owner) == folded; });
  });
}

Tasks with_text(const History& history, const std::string& words) {
  const std::string wanted = text::to_lower(words);
  return all_that(history, [&](const TaskHistory& task) {
    return text::to_lower(task.description).find(wanted) != std::string::npos;
  });
}

}  // namespace

Result<HistoryTarget> find_target(const Input& input, const std::string& words) {
  const History& history = input.history;
  if (words.empty()) {
    return HistoryTarget{"all tasks", all_that(history, [](const auto&) { return true; })};
  }
  if (auto found = at_place(history, words); !found.empty()) {
    return HistoryTarget{found.front()->description, std::move(found)};
  }
  const auto has_id = [&](const TaskHistory& task) { return task.id == words; };
  if (auto found = all_that(history, has_id); !found.empty()) {
    return HistoryTarget{found.front()->description, std::move(found)};
  }
  const auto in_note = [&](const TaskHistory& task) { return is_note(task.path, words); };
  if (auto found = all_that(history, in_note); !found.empty()) {
    return HistoryTarget{words, std::move(found)};
  }
  if (auto found = of_person(input, words); !found.empty()) {
    return HistoryTarget{*find_person(input, words), std::move(found)};
  }
  if (auto found = with_text(history, words); !found.empty()) {
    const bool one = found.size() == 1;
    return HistoryTarget{one ? found.front()->description : '"' + words + '"', std::move(found)};
  }
  return fail(ErrorCode::not_found, "the journal has no task, note or person \"" + words + '"',
              "a task is named by words of its text, its id, or as PATH:LINE");
}

}  // namespace vaultask::report
