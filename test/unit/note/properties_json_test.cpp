#include "note/properties_json.hpp"

#include <gtest/gtest.h>

#include "markdown/yaml.hpp"

namespace vaultask::note {
namespace {

TEST(PropertiesJson, KeepsOrderAndTypes) {
  struct Case {
    const char* yaml;
    const char* json;
  };
  for (const auto& [yaml, json] : {
           Case{"", "{}"},
           Case{"a: 1\nB: two", R"({"a":1,"B":"two"})"},
           Case{"date: 2025-11-14", R"({"date":"2025-11-14"})"},
           Case{"time: 12:30", R"({"time":"12:30"})"},
           Case{"yes: yes\nok: true\nno: FALSE", R"({"yes":"yes","ok":true,"no":false})"},
           Case{"n: 1.50\nm: -0.25\nbig: 1e21\nhex: 0x1F",
                R"({"n":1.5,"m":-0.25,"big":1e+21,"hex":31})"},
           Case{"i: .inf\nx: .nan", R"({"i":null,"x":null})"},
           Case{"a:\nb: ~\nc: null", R"({"a":null,"b":null,"c":null})"},
           Case{"tags: [x, null, 3]\nm: {k: v}", R"({"tags":["x",null,3],"m":{"k":"v"}})"},
           Case{R"(q: "say \"hi\"\\\n\tnow")", R"({"q":"say \"hi\"\\\n\u0009now"})"},
           Case{"ключ: é📅", R"({"ключ":"é📅"})"},
       }) {
    const auto parsed = markdown::parse_yaml(yaml);
    ASSERT_TRUE(parsed) << yaml;
    EXPECT_EQ(properties_json(*parsed), json) << yaml;
  }
}

/// "name=value|" of each property.
std::string seen(std::string_view json) {
  std::string text;
  for_each_property(json, [&](std::string_view name, std::string_view value) {
    text += std::string(name) + '=' + std::string(value) + '|';
  });
  return text;
}

TEST(ForEachProperty, NamesEachWithItsValueAsItStands) {
  struct Case {
    const char* json;
    const char* properties;
  };
  for (const auto& [json, properties] :
       {Case{"{}", ""},
        {R"({"a":1})", "a=1|"},
        {R"({"a":"x, \"b\": {","b":null,"c":true})", R"(a="x, \"b\": {"|b=null|c=true|)"},
        {R"({"a":["]",{"b":"}"}],"c":{"a":[1,2]},"d":""})",
         R"(a=["]",{"b":"}"}]|c={"a":[1,2]}|d=""|)"},
        {R"({"a":"x\\","b":"\\\"y"})", R"(a="x\\"|b="\\\"y"|)"},
        {R"({"say \"up\"":1,"":2})", R"(say \"up\"=1|=2|)"},
        // What properties_json() never writes ends in time.
        {"", ""},
        {"{", ""},
        {R"({"a")", ""},
        {R"({"a":"x)", R"(a="x|)"},
        {R"({"a\)", ""},
        {R"({"a":[[)", "a=[[|"}}) {
    EXPECT_EQ(seen(json), properties) << json;
  }
}

}  // namespace
}  // namespace vaultask::note
