// Where the plugin saw each task stand, and the links on its line, against what we read.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "markdown/blocks.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/inline_marks.hpp"
#include "note/link_resolver.hpp"
#include "text/source_text.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// By line, from 1.
struct Places {
  std::map<int, int> section_lines;
  std::multimap<int, markdown::Link> links;
};

Places read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const auto source = text::SourceText::decode({std::istreambuf_iterator<char>(stream), {}});
  const auto front = markdown::parse_front_matter(source);
  const auto blocks = markdown::parse_blocks(source, front.body_line);
  Places places;
  for (const auto& item : blocks.items) places.section_lines.emplace(item.line, item.section_line);
  for (auto& link : markdown::find_inline_marks(source, blocks.text).links) {
    if (!link.embed) places.links.emplace(link.line, std::move(link));
  }
  return places;
}

void expect_equal(const fs::path& dump, const fs::path& vault) {
  std::map<std::string, Places> notes;
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(vault)) {
    if (!entry.is_regular_file()) continue;
    paths.push_back(entry.path().lexically_relative(vault).generic_string());
    if (entry.path().extension() == ".md") notes.emplace(paths.back(), read(entry.path()));
  }
  const note::LinkResolver resolver(paths);
  std::ifstream stream(dump, std::ios::binary);
  const json tasks = json::parse(stream).at("tasks");
  std::size_t links = 0;
  for (const json& task : tasks) {
    const auto path = task.at("path").get<std::string>();
    const int line = task.at("line").get<int>() + 1;
    const Places& note = notes.at(path);
    const auto section = note.section_lines.find(line);
    EXPECT_EQ(section == note.section_lines.end() ? -1 : section->second - 1,
              task.at("sectionStart").get<int>())
        << path << ':' << line;
    json ours = json::array();
    const auto [begin, end] = note.links.equal_range(line);
    for (auto link = begin; link != end; ++link) {
      const auto target = resolver.resolve(link->second.text.target, path);
      ours.push_back({{"original", link->second.original},
                      {"destination", link->second.text.target},
                      {"display", link->second.text.display},
                      {"path", target ? json(*target) : json()}});
    }
    EXPECT_EQ(ours, task.at("outlinks")) << path << ':' << line;
    links += ours.size();
  }
  EXPECT_GT(tasks.size(), 0U);
  std::cout << tasks.size() << " tasks' sections and " << links << " links compared\n";
}

TEST(ConformanceOfTaskPlaces, SectionsAndLinksOfTheMeetings) {
  const fs::path meetings = fs::path(VAULTASK_CONFORMANCE_DATA) / "meetings";
  expect_equal(meetings / "tasks" / "meetings.json", meetings / "vault");
}

TEST(ConformanceOfTaskPlaces, SectionsAndLinksOfTheGeneratedVault) {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) {
    GTEST_SKIP() << "VAULTASK_CONFORMANCE does not name the folder that holds generated/";
  }
  const fs::path generated = fs::path(folder) / "generated";
  expect_equal(generated / "tasks.json", generated / "vault");
}

}  // namespace
}  // namespace vaultask::conformance
