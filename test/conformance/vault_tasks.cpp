#include "conformance/vault_tasks.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

namespace vaultask::conformance {

namespace fs = std::filesystem;

std::vector<Task> read_tasks(const fs::path& folder, const task::ReadRules& rules) {
  std::vector<Task> tasks;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    auto record = task::read_note(entry.path().lexically_relative(folder).generic_string(),
                                  std::move(bytes), rules);
    tasks.insert(tasks.end(), std::make_move_iterator(record.tasks.begin()),
                 std::make_move_iterator(record.tasks.end()));
  }
  return tasks;
}

fs::path meetings_dump(const char* name) {
  return fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "tasks" / name;
}

fs::path meetings_vault() {
  return fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings" / "vault";
}

std::optional<fs::path> other_suites() {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) return std::nullopt;
  return folder;
}

}  // namespace vaultask::conformance
