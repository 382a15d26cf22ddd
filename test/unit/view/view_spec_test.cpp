#include "view/view_spec.hpp"

#include <gtest/gtest.h>

#include "base/strings.hpp"

namespace vaultask::view {
namespace {

/// "style|columns|report|arguments|query", or "error: …".
std::string spec_of(const std::string& head, const std::string& text) {
  const auto spec = parse_view_spec(head, text);
  if (!spec) return "error: " + spec.error().message;
  return spec->style + '|' + strings::join(spec->columns, ",") + '|' + spec->report + '|' +
         strings::join(spec->arguments, ",") + '|' + strings::replace_all(spec->query, "\n", "/");
}

TEST(ViewSpec, IsReadFromTheOpeningComment) {
  struct Case {
    const char* head;
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"", "not done\ngroup by due\n", "||||/not done/group by due/"},
      {"not done", "", "||||not done/"},
      {"not done", "group by due\n", "||||not done/group by due/"},
      {"style=table", "not done\n", "table||||/not done/"},
      {"style=table columns=due,owner not done", "", "table|due,owner|||not done/"},
      {"columns=\"due, owner\" style=table", "not done\n", "table|due,owner|||/not done/"},
      {"report owe \"Dana Whitfield\"", "", "||owe|Dana Whitfield|"},
      {"report owe", " \n", "||owe||"},
      {"style=list report mbr 2025-11 --no-charts", "", "list||mbr|2025-11,--no-charts|"},
      {"reports are late", "", "||||reports are late/"},
      {"report", "", "error: the report has no name"},
      {"report owe \"Dana", "", "error: a quote has no end"},
      {"report owe", "not done\n", "error: a report takes no query"},
      {"", "\n", "error: the view has no query"},
      {"style=table", "", "error: the view has no query"},
      {"", "# all of them\n", "||||/# all of them/"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(spec_of(one.head, one.text), one.expected) << one.head << '\n' << one.text;
  }
}

}  // namespace
}  // namespace vaultask::view
