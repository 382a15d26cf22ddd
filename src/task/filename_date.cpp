#include "task/filename_date.hpp"

#include <algorithm>

#include "base/date_format.hpp"
#include "base/strings.hpp"

namespace vaultask::task {
namespace {

/// Whether a text has the shape of `pattern`, in which 0 is any digit.
bool has_shape(std::string_view text, std::string_view pattern) {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                    [](char c, char p) { return p == '0' ? strings::is_digit(c) : c == p; });
}

/// The first text of this shape; "" if none.
std::string_view find_shape(std::string_view text, std::string_view pattern) {
  for (std::size_t at = 0; at + pattern.size() <= text.size(); ++at) {
    const std::string_view here = text.substr(at, pattern.size());
    if (has_shape(here, pattern)) return here;
  }
  return {};
}

std::optional<Date> find_date(std::string_view name) {
  std::string digits(find_shape(name, "0000-00-00"));
  if (digits.empty()) digits = find_shape(name, "00000000");
  if (digits.size() == 8) digits.insert(6, 1, '-').insert(4, 1, '-');
  return Date::parse(digits);
}

bool in_folders(const std::vector<std::string>& folders, std::string_view path) {
  return folders.empty() || std::any_of(folders.begin(), folders.end(), [&](const auto& folder) {
           return path.size() > folder.size() && path.starts_with(folder) &&
                  path[folder.size()] == '/';
         });
}

/// Between the last "/" and the last ".".
std::string_view base_name(std::string_view path) {
  const std::size_t start = path.rfind('/') + 1;  // npos + 1 is 0
  const std::string_view name = path.substr(start);
  return name.substr(0, name.rfind('.'));
}

}  // namespace

std::optional<Date> filename_date(const FilenameDateRules& rules, std::string_view path) {
  if (!rules.on || !in_folders(rules.folders, path)) return std::nullopt;
  const std::string_view name = base_name(path);
  if (!rules.format.empty()) {
    if (const auto date = DateFormat(rules.format).parse(name)) return date;
  }
  return find_date(name);
}

void infer_scheduled(Task& task, std::optional<Date> filename_date) {
  if (!filename_date || !task.start.absent() || !task.scheduled.absent() || !task.due.absent()) {
    return;
  }
  task.scheduled = *filename_date;
  task.scheduled_inferred = true;
}

}  // namespace vaultask::task
