// {{…}}: what a query's note and the settings fill in. Expected values are those that the plugin's
// rules give (reference b.9) and its recorded answers show (conformance/meetings, "placeholder").
#include "query/placeholders.hpp"

#include "query_fixture.hpp"

namespace vaultask::query {
namespace {

class PlaceholderTest : public QueryTest {
 protected:
  PlaceholderTest() {
    file_.path = "People/Dana Whitfield/2025-11-07 1-1.md";
    file_.properties = R"({"project":"Apollo","Count":7,"ratio":2.5,"big":1e21,"small":1e-7,)"
                       R"("flag":true,"empty":null,"list":["one",null,2],"map":{"a":1},)"
                       R"("lines":"not done\nhas due date"})";
    file_.property_tags = {"#type/people"};
    context_.file = &file_;
    context_.rules.presets = {{"here", "path includes {{query.file.path}}"},
                              {"two", "not done\nlimit 3"},
                              {"self", "{{preset.self}}{{preset.self}}"}};
  }

  /// The text, or "error".
  std::string expanded(std::string_view text) const {
    auto result = expand_placeholders(text, context_);
    return result ? *result : "error";
  }

  QueryFile file_;
};

TEST_F(PlaceholderTest, NamesPartsOfTheNotesPath) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{{query.file.path}}", "People/Dana Whitfield/2025-11-07 1-1.md"},
      {"{{query.file.pathWithoutExtension}}", "People/Dana Whitfield/2025-11-07 1-1"},
      {"{{query.file.root}}", "People/"},
      {"{{query.file.folder}}", "People/Dana Whitfield/"},
      {"{{query.file.filename}}", "2025-11-07 1-1.md"},
      {"{{query.file.filenameWithoutExtension}}", "2025-11-07 1-1"},
      {"{{ query.file.root }}", "People/"},
      {"{{{query.file.root}}}", "People/"},
      {"{{&query.file.root}}", "People/"},
      {"a {{query.file.root}} b {{query.file.root}}", "a People/ b People/"},
      {"nothing here }} but {", "nothing here }} but {"},
      {"a {{ without an end", "error"},
      {"}} {{", "error"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(expanded(text), wanted) << text;
}

TEST_F(PlaceholderTest, NamesPropertiesOfTheNote) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{{query.file.property('project')}}", "Apollo"},
      {"{{query.file.property(\"PROJECT\")}}", "Apollo"},
      {"{{query.file.property('count')}}", "7"},
      {"{{query.file.property('ratio')}}", "2.5"},
      {"{{query.file.property('big')}}", "1e+21"},
      {"{{query.file.property('small')}}", "1e-7"},
      {"{{query.file.property('flag')}}", "true"},
      {"{{query.file.property('list')}}", R"(["one",2])"},
      {"{{query.file.property('map')}}", R"({"a":1})"},
      {"{{query.file.property('tags')}}", R"(["#type/people"])"},
      {"{{query.file.hasProperty('project')}}", "true"},
      {"{{query.file.hasProperty('empty')}}", "false"},
      {"{{query.file.hasProperty('other')}}", "false"},
      {"{{query.file.property('empty')}}", "error"},
      {"{{query.file.property('other')}}", "error"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(expanded(text), wanted) << text;
}

TEST_F(PlaceholderTest, ExpandsWhatItGivesAgain) {
  EXPECT_EQ(expanded("{{preset.here}}"), "path includes " + file_.path);
}

TEST_F(PlaceholderTest, OfUnknownNamesAreErrors) {
  for (const char* text : {"{{nonsense}}", "{{query.file.nope}}", "{{preset.nope}}", "{{}}",
                           "{{date+14d:YYYY-MM-DD}}", "{{#query}}x{{/query}}"}) {
    EXPECT_EQ(expanded(text), "error") << text;
  }
  const auto error = expand_placeholders("path includes {{query.file.folders}}", context_);
  ASSERT_FALSE(error);
  EXPECT_NE(error.error().hint.find("query.file.folder"), std::string::npos);
}

TEST_F(PlaceholderTest, HoldCommentsThatJavaScriptDoesNotUnderstand) {
  EXPECT_EQ(expanded("description includes {{! a note }}e"), "description includes e");
  EXPECT_EQ(expanded("path includes {{! comment }}Edge"), "error") << "! comment is an expression";
}

TEST_F(PlaceholderTest, WithoutJavaScriptAreNamesOnly) {
  context_.rules.javascript = false;
  EXPECT_EQ(expanded("{{query.file.root}}"), "People/");
  EXPECT_EQ(expanded("{{query.file.property('project')}}"), "Apollo");
  EXPECT_EQ(expanded("{{preset.two}}"), "not done\nlimit 3");
  for (const char* text :
       {"{{{query.file.root}}}", "{{! a note }}", "{{query.file.path.length}}x", "{{1 + 1}}"}) {
    EXPECT_EQ(expanded(text), "error") << text;
  }
}

TEST_F(PlaceholderTest, ThatTakeJavaScriptSaySo) {
  const auto result = expand_placeholders("{{query.file.path.toUpperCase()}}", context_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::unsupported);
}

TEST_F(PlaceholderTest, NeedANote) {
  context_.file = nullptr;
  EXPECT_EQ(expanded("{{query.file.path}}"), "error");
  EXPECT_EQ(expanded("not done"), "not done");
}

TEST_F(PlaceholderTest, ThatDoubleThemselvesEnd) {
  EXPECT_EQ(expanded("{{preset.self}}").find("error"), std::string::npos)
      << "ten times, as in the plugin: 1,024 of them are left";
  context_.rules.presets = {{"big", std::string(200'000, 'x') + "{{preset.big}}{{preset.big}}"}};
  EXPECT_EQ(expanded("{{preset.big}}"), "error");
}

TEST_F(PlaceholderTest, OfSeveralLinesAreSeveralInstructions) {
  const auto tasks = make_tasks({"- [ ] a 📅 2025-11-14", "- [ ] b", "- [x] c 📅 2025-11-14"});
  EXPECT_EQ(matching("{{query.file.property('lines')}}", tasks), "a");
  EXPECT_EQ(order("{{preset.two}}", tasks), "a b");
}

TEST_F(PlaceholderTest, InCommentsNeedNotBeKnown) {
  const auto tasks = make_tasks({"- [ ] a"});
  EXPECT_EQ(order("# {{nonsense}}\nnot done", tasks), "a");
}

}  // namespace
}  // namespace vaultask::query
