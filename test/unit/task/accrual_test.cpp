#include "task/accrual.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "note/lineage.hpp"

namespace vaultask::task {
namespace {

note::LineageNote note(const char* path, const char* type, std::vector<std::string> accrues_to) {
  return {{path, "", {}}, type, std::move(accrues_to)};
}

TEST(Accrual, LinksInTheTextThenTheNoteThenWhatTheNoteSays) {
  const note::Lineage lineage(
      {note("Epic.md", "epic", {"[[KR]]"}), note("KR.md", "key result", {}),
       note("Plan.md", "project", {}), note("Talk.md", "Meeting", {"[[Plan]]", "[[KR]]"}),
       note("Untied.md", "", {})},
      note::LineageRules{}.levels);
  struct Case {
    const char* note;
    const char* description;
    const char* accrues_to;
  };
  for (const auto& [path, description, expected] :
       {Case{"Talk.md", "Call", "Plan.md KR.md "},
        {"Talk.md", "Call about [[Epic]]", "Epic.md "},
        {"Talk.md", "Call about [[epic#Scope|it]] and [[KR]], [[Epic]]", "Epic.md KR.md "},
        {"Talk.md", "Call about [it](Epic.md)", "Epic.md "},
        {"Talk.md", "Call about [[Plan]] and [[Nowhere]]", "Plan.md KR.md "},  // no level
        {"Talk.md", "Call about `[[Epic]]` ![[Epic]]", "Plan.md KR.md "},      // no links
        {"Epic.md", "Call", "Epic.md "},
        {"Epic.md", "Call about [[KR]]", "KR.md "},
        {"Plan.md", "Call", ""},
        {"Untied.md", "Call", ""},
        {"Untied.md", "Call about [[KR]]", "KR.md "},
        {"Gone.md", "Call", ""}}) {
    Task task;
    task.path = path;
    task.description = description;
    std::string found;
    for (const std::size_t each : accrues_to(task, lineage))
      found += lineage.notes()[each].path + ' ';
    EXPECT_EQ(found, expected) << path << ": " << description;
  }
}

}  // namespace
}  // namespace vaultask::task
