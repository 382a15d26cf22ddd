// What holds of all formats alike.
#include "render_fixture.hpp"

namespace vaultask::render {
namespace {

QueryResult hostile_result() {
  Task task = full_task();
  task.description = "bell \x07 escape \x1B[2J tab \t end";
  task.heading = "head \x1B[31m";
  task.owners = {{"Evil \x1B]0;t\x07", OwnerRule::unregistered}};
  return result_of({task, make_task("- [ ] nested")});
}

Document hostile_page() {
  Document page = page_of({{"a", "A"}, {"b", "B", false, true}}, {{"x \x1B[2J\x07", "[[n|l]]"}});
  page.title = "T \x1B";
  page.summary = "S \x07";
  page.sections[0].title = "Sec \x1B";
  page.sections[0].text = "text \x1B";
  return page;
}

TEST(EveryFormat, IsKnownByItsName) {
  EXPECT_EQ(format_names(),
            (std::vector<std::string>{"md", "table", "html", "json", "jsonl", "csv", "tsv"}));
  for (const auto& name : format_names()) EXPECT_TRUE(parse_format(name)) << name;
  EXPECT_EQ(parse_format("md"), Format::markdown);
  EXPECT_EQ(parse_format("csv"), Format::csv);
  for (const char* name : {"", "MD", "yaml", "js", "jsonll"})
    EXPECT_FALSE(parse_format(name)) << name;
}

TEST(EveryFormat, PrintsNoControlCharacterOfANote) {
  for (const auto& name : format_names()) {
    const Format format = *parse_format(name);
    for (const std::string& text :
         {write(hostile_result(), format), write(hostile_page(), format)}) {
      for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool separates = c == '\n' || (c == '\t' && format == Format::tsv);
        ASSERT_TRUE(byte >= 0x20 || separates)
            << name << ": byte " << static_cast<int>(byte) << " in\n"
            << text;
        ASSERT_NE(byte, 0x7F) << name;
      }
    }
  }
}

TEST(EveryFormat, EndsWithANewlineUnlessEmpty) {
  for (const auto& name : format_names()) {
    const Format format = *parse_format(name);
    for (const std::string& text : {write(hostile_result(), format), write(hostile_page(), format),
                                    write(result_of({}), format), write(Document{}, format)}) {
      EXPECT_TRUE(text.empty() || text.ends_with('\n')) << name << ":\n" << text;
    }
  }
}

TEST(EveryFormat, OfMarkdownHoldsNoCheckbox) {
  // The plugin would count the task again. A terminal counts nothing, so a table may show it.
  const std::string text = write(hostile_result(), Format::markdown);
  EXPECT_EQ(text.find("- [ ]"), std::string::npos) << text;
}

}  // namespace
}  // namespace vaultask::render
